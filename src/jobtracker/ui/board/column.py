"""One column of the board: its name, how many cards it has, and the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QVBoxLayout, QWidget

from jobtracker.ui.board.card_list import CardList
from jobtracker.ui.delegates.card_colours import CardColours
from jobtracker.ui.delegates.pill import paint_pill, pill_size
from jobtracker.ui.theme.text_size import TextSize, sized

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.ui.theme.tokens import Pair
    from jobtracker.viewmodels.board_column import BoardColumn

SIDE = 10
"""Pixels before the cards; behind them are as many as the scroll bar takes."""
RADIUS = 10
ABOVE = 10
LEAST_WIDTH = 9.8
"""Heights of a line of text that a column is wide, at the least."""
MOST_WIDTH = 20
"""The same at the most: what is next shall stand near the title it belongs to."""


class Column(QWidget):
    """Paints the ground that its cards stand on, and marks it while a card is held over it."""

    def __init__(self, model: BoardColumn, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._theme = theme
        self._marked = False
        self._head = _Head(model, theme)
        self.cards = CardList(model, theme)
        # A spacing, for margins would not change sides where text runs from right to left.
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addSpacing(SIDE)
        beside.addWidget(self.cards)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, ABOVE, 0, ABOVE)
        layout.setSpacing(ABOVE)
        layout.addWidget(self._head)
        layout.addLayout(beside, 1)
        line = self.fontMetrics().height()
        self.setMinimumWidth(round(LEAST_WIDTH * line))
        self.setMaximumWidth(MOST_WIDTH * line)
        for changed in (model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            changed.connect(self.show_head)
        theme.changed.connect(self.update)
        self.show_head()

    @property
    def is_marked(self) -> bool:
        """Whether a card would land here."""
        return self._marked

    def mark(self, marked: bool) -> None:
        """Show whether a card that is let go now lands here."""
        if marked != self._marked:
            self._marked = marked
            self.update()

    def show_head(self) -> None:
        """Say the name and the count as they are now."""
        count = self.model.rowCount()
        words = "1 application" if count == 1 else f"{count} applications"
        self.cards.setAccessibleName(f"{self.model.name}, {words}")
        self._head.setToolTip(f"{self.model.name}: {words}")
        self._head.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, D102
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent.ink), 2) if self._marked else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent.soft if self._marked else CardColours.of(tokens).ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)


class _Head(QWidget):
    """The stage as a pill, the number of cards at the other end."""

    def __init__(self, model: BoardColumn, theme: Theme) -> None:
        super().__init__()
        self._model = model
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, pill_size("", self._font(TextSize.TINY)).height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        font = self._font(TextSize.SMALL)
        count = str(self._model.rowCount())
        room = QFontMetrics(font).horizontalAdvance(count)
        number = QRect(self.width() - SIDE - 1 - room, 0, room + 1, self.height())
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(self._mirrored(number), Qt.AlignmentFlag.AlignCenter, count)
        font = self._font(TextSize.TINY)
        size = pill_size(self._model.name, font)
        size.setWidth(min(size.width(), number.left() - 2 * SIDE))
        pill = QRect(SIDE, 0, size.width(), size.height())
        paint_pill(painter, self._mirrored(pill), self._model.name, font, self._colours())

    def _colours(self) -> Pair:
        tokens, stage = self._theme.tokens, self._model.stage
        return tokens.gap if stage is None else tokens.of_tone(stage.tone)

    def _font(self, size: TextSize) -> QFont:
        return sized(self.font(), size, QFont.Weight.DemiBold)

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
