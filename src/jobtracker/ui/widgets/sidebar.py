"""The pages of the program, at the left edge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from jobtracker.ui.theme.text_size import TextSize, sized

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.ui.theme.theme import Theme

LEAST_WIDTH = 188
NARROW = 52
"""Width with the icons only."""
HEIGHT = 34
BEFORE_NAME = 37
"""Pixels of the icon and the room beside it."""
MARGIN = 8
BESIDE_COUNT = 16
WIDEST_COUNT = "999"
"""For this a page keeps room beside its name, so that the bar stays as wide when the counts come."""


@dataclass(frozen=True, slots=True)
class NavPage:
    """One page: its key, its name, its icon, and whether it stands at the bottom."""

    key: str
    label: str
    icon: str
    at_end: bool = False


class Sidebar(QFrame):
    """Names of pages with their counts. Up and Down move between them."""

    page_chosen = Signal(str)
    """The key of the page the user went to."""

    def __init__(self, theme: Theme, pages: Sequence[NavPage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setAccessibleName("Pages")
        self._narrow = False
        self._group = QButtonGroup(self)
        self._buttons = {page.key: _NavButton(theme, page) for page in pages}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 12, MARGIN, 12)
        layout.setSpacing(2)
        for page in pages:
            if not page.at_end:
                layout.addWidget(self._buttons[page.key])
        layout.addStretch()
        for page in pages:
            self._group.addButton(self._buttons[page.key])
            if page.at_end:
                layout.addWidget(self._buttons[page.key])
        self.set_narrow(False)
        self._group.buttonClicked.connect(lambda button: self.page_chosen.emit(button.page.key))
        theme.changed.connect(self.update)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only, the names as tooltips; or icons and names."""
        self._narrow = narrow
        for button in self._buttons.values():
            button.set_narrow(narrow)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Make room for the names in another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def set_current(self, key: str) -> None:
        """Show that this page is open. Raises KeyError for a page it does not have."""
        self._buttons[key].setChecked(True)

    def set_count(self, key: str, count: int | None, *, alert: bool = False) -> None:
        """Show a count beside a page; None takes it away. An alert asks to be looked at."""
        self._buttons[key].set_count(count, alert)

    def _fit(self) -> None:
        widest = max(button.room_for_all(self.font()) for button in self._buttons.values()) + 2 * MARGIN
        self.setFixedWidth(NARROW if self._narrow else max(LEAST_WIDTH, widest))


class _NavButton(QAbstractButton):
    """One line of the sidebar."""

    def __init__(self, theme: Theme, page: NavPage) -> None:
        super().__init__()
        self.page = page
        self._theme = theme
        self._count: int | None = None
        self._alert = False
        self._narrow = False
        self.setText(page.label)
        self.setAccessibleName(page.label)
        self.setCheckable(True)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon only; its name is the tooltip then."""
        self._narrow = narrow
        self.setToolTip(self.page.label if narrow else "")
        self.updateGeometry()
        self.update()

    def set_count(self, count: int | None, alert: bool) -> None:
        """Show a count, None for none."""
        self._count, self._alert = count, alert
        due = " due" if alert else ""
        self.setAccessibleName(self.page.label if count is None else f"{self.page.label}, {count}{due}")
        self.update()

    def room_for_all(self, base: QFont) -> int:
        """The pixels that its name takes in that font with a count beside it, while it is open."""
        name = QFontMetrics(sized(base, TextSize.BODY, QFont.Weight.DemiBold))
        return BEFORE_NAME + name.horizontalAdvance(self.text()) + _room_for(WIDEST_COUNT, base)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as the sidebar."""
        return QSize((NARROW if self._narrow else LEAST_WIDTH) - 2 * MARGIN, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground, icon, name and count."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent.soft if self.isChecked() else tokens.hover))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent.ink), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        colour = tokens.accent.ink if self.isChecked() else tokens.muted
        icon = QRect(10, (HEIGHT - 17) // 2, 17, 17)
        self._theme.icons.paint(painter, self.page.icon, colour, self._mirrored(icon))
        if self._narrow:
            painter.end()
            return
        room = self._paint_count(painter, colour)
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium
        font = sized(self.font(), TextSize.BODY, weight)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        place = QRect(BEFORE_NAME, 0, self.width() - BEFORE_NAME - room, HEIGHT)
        name = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._mirrored(place), flags, name)
        painter.end()

    def _paint_count(self, painter: QPainter, colour: str) -> int:
        """Paint the count at the end; returns the pixels it takes."""
        if self._count is None:
            return 10
        tokens = self._theme.tokens
        words = str(self._count) if self._count < 1000 else "999+"
        painter.setFont(_count_font(self.font()))
        room = _room_for(words, self.font())
        width = room - BESIDE_COUNT
        place = self._mirrored(QRect(self.width() - 10 - width, (HEIGHT - 17) // 2, width, 17))
        painter.setPen(Qt.PenStyle.NoPen)
        if self._alert:
            painter.setBrush(QColor(tokens.gap.ink))
            painter.drawRoundedRect(place, 8.5, 8.5)
            painter.setPen(QColor(tokens.on_alert))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        else:
            painter.setPen(QColor(colour))
            painter.drawText(place, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, words)
        return room

    def _mirrored(self, rect: QRect) -> QRect:
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return rect
        return QRect(self.width() - rect.x() - rect.width(), rect.y(), rect.width(), rect.height())


def _count_font(base: QFont) -> QFont:
    return sized(base, TextSize.TINY, QFont.Weight.DemiBold)


def _room_for(count: str, base: QFont) -> int:
    """The pixels of a count with the room on both sides of it."""
    return max(21, QFontMetrics(_count_font(base)).horizontalAdvance(count) + 14) + BESIDE_COUNT
