"""The names of the days above the calendar, and the hours beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from jobtracker.domain.date_words import DAYS, SHORT
from jobtracker.ui.theme.text_size import TextSize, sized
from jobtracker.viewmodels.calendar_cells import CalendarCells

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme

PADDING = 6
HOURS_WIDTH = 3.2
"""Lines of text that the hours are wide."""


class DayHeader(QHeaderView):
    """The names of the days, short where there is little room; where it is `dated`, with their dates."""

    def __init__(self, theme: Theme, *, dated: bool, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._dated = dated
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(0, QFontMetrics(self._font()).height() + 2 * PADDING)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Paint one day."""
        model = self.model()
        if not isinstance(model, CalendarCells) or section >= len(model.days()):
            return
        cell = model.cell_at(model.index(0, section))
        assert cell is not None
        tokens, font = self._theme.tokens, self._font()
        words = self._words(model, self._is_narrow(model, QFontMetrics(font)))[section]
        today = self._dated and cell.today
        painter.save()
        painter.fillRect(rect, QColor(tokens.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.border))
        painter.setFont(font)
        painter.setPen(QColor(tokens.accent.ink if today else tokens.muted))
        painter.drawText(
            rect.adjusted(PADDING, 0, -PADDING, 0),
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter,
            words,
        )
        painter.restore()

    def _is_narrow(self, model: CalendarCells, metrics: QFontMetrics) -> bool:
        """Whether the whole name of a day has no room: then all are short."""
        return any(
            metrics.horizontalAdvance(words) > self.sectionSize(section) - 2 * PADDING
            for section, words in enumerate(self._words(model, short=False))
        )

    def _words(self, model: CalendarCells, short: bool) -> list[str]:
        names = [DAYS[day.weekday()][: SHORT if short else None] for day in model.days()]
        if not self._dated:
            return names
        return [f"{name} {day.day}" for name, day in zip(names, model.days(), strict=True)]

    def _font(self) -> QFont:
        return sized(self.font(), TextSize.SMALL, QFont.Weight.DemiBold)


class HourHeader(QHeaderView):
    """The hours, each at the line it begins with."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFixedWidth(round(self.fontMetrics().height() * HOURS_WIDTH))
        theme.changed.connect(self.viewport().update)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Paint one hour."""
        tokens = self._theme.tokens
        painter.save()
        painter.fillRect(rect, QColor(tokens.surface))
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), QColor(tokens.border))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.border))
        painter.setFont(sized(self.font(), TextSize.TINY))
        painter.setPen(QColor(tokens.muted))
        words = str(self.model().headerData(section, Qt.Orientation.Vertical) or "")
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing
        painter.drawText(rect.adjusted(0, 3, -PADDING, 0), flags, words)
        painter.restore()
