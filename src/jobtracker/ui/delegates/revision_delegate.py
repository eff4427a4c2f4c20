"""One change of a posting: what kind it is, the words as they will be, and below them as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jobtracker.domain.reconciling import Fate
from jobtracker.ui.delegates.pill import paint_pill, pill_size
from jobtracker.ui.delegates.wrapped_text import WrappedText
from jobtracker.ui.theme.text_size import TextSize, sized
from jobtracker.viewmodels.revision_model import WORDS, RevisionRow
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.ui.theme.tokens import Pair

SIDE = 14
ABOVE = 9
GAP = 3
BESIDE = 12
"""Pixels between the pill and the words."""

Index = QModelIndex | QPersistentModelIndex


class RevisionDelegate(QStyledItemDelegate):
    """Paints rows whose RECORD is a `RevisionRow`; a row is as high as its words need."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._wrapped = WrappedText()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """The height of all its lines at the width of the view."""
        row = index.data(RECORD)
        if not isinstance(row, RevisionRow):
            return QSize()
        width = self._width(option, self._view.viewport().width())
        parts = self._parts(row, option.font)
        heights = [self._wrapped.height(text, font, width, option.direction) for text, font, _ in parts]
        return QSize(0, sum(heights) + GAP * (len(heights) - 1) + 2 * ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the change."""
        row = index.data(RECORD)
        if not isinstance(row, RevisionRow):
            return
        painter.save()
        rect, direction = option.rect, option.direction
        tokens = self._theme.tokens
        if index.row():
            painter.setPen(QColor(tokens.border))
            painter.drawLine(rect.left() + SIDE, rect.top(), rect.right() - SIDE, rect.top())
        small = sized(option.font, TextSize.SMALL)
        pill = pill_size(row.word, small)
        top = rect.top() + ABOVE
        place = QRect(
            rect.left() + SIDE, top, min(pill.width(), self._column(option) - BESIDE), pill.height()
        )
        paint_pill(painter, QStyle.visualRect(direction, rect, place), row.word, small, self._colours(row))
        width = self._width(option, rect.width())
        left = rect.left() + SIDE + self._column(option)
        for text, font, colour in self._parts(row, option.font):
            height = self._wrapped.height(text, font, width, direction)
            at = QStyle.visualRect(direction, rect, QRect(left, top, width, height)).topLeft()
            painter.setPen(QColor(colour))
            self._wrapped.paint(painter, QPointF(at), text, font, width, direction)
            top += height + GAP
        painter.restore()

    def _column(self, option: QStyleOptionViewItem) -> int:
        """The room for the pills, the same in all rows, so that the words stand in one column."""
        small = sized(option.font, TextSize.SMALL)
        return max(pill_size(word, small).width() for word in (*WORDS.values(), "Employment")) + BESIDE

    def _width(self, option: QStyleOptionViewItem, width: int) -> int:
        return max(40, width - 2 * SIDE - self._column(option))

    def _parts(self, row: RevisionRow, font: QFont) -> list[tuple[str, QFont, str]]:
        """Each text with its font and colour, from the top."""
        tokens = self._theme.tokens
        small = sized(font, TextSize.SMALL)
        parts = [(row.text, font, tokens.muted if row.fate is Fate.GONE else tokens.text)]
        if row.before:
            parts.append((f"Before: {row.before}", small, tokens.muted))
        if row.note:
            parts.append((row.note, small, tokens.muted))
        return parts

    def _colours(self, row: RevisionRow) -> Pair:
        tokens = self._theme.tokens
        match row.fate:
            case Fate.NEW:
                return tokens.met
            case Fate.LEFT:
                return tokens.partly
            case Fate.GONE:
                return tokens.gap
            case _:
                return tokens.accent
