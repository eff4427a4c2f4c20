"""The ground of a cell of the calendar: a day with its number, or an hour of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jobtracker.domain.date_words import MONTHS, SHORT
from jobtracker.ui.theme.text_size import TextSize, sized
from jobtracker.viewmodels.calendar_cells import Cell
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from jobtracker.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
PLUS = 16


class CellDelegate(QStyledItemDelegate):
    """Paints cells; what stands in them is painted by the grid, over all of them."""

    def __init__(self, theme: Theme, parent: QObject, *, numbered: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._numbered = numbered

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, lines, number and marks."""
        cell = index.data(RECORD)
        if not isinstance(cell, Cell):
            return
        tokens, rect = self._theme.tokens, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(tokens.window if cell.outside else tokens.surface))
        line = QColor(tokens.border)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line)
        if index.column() < index.model().columnCount() - 1:
            edge = rect.left() if option.direction is Qt.LayoutDirection.RightToLeft else rect.right()
            painter.fillRect(QRect(edge, rect.top(), 1, rect.height()), line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            active = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(tokens.accent.ink if active else tokens.border_strong), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -2, -2), 4, 4)
        if self._numbered:
            self._paint_number(painter, option, cell)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            self._theme.icons.paint(painter, "plus", tokens.muted, plus_place(option.direction, rect))
        painter.restore()

    def _paint_number(self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell) -> None:
        tokens = self._theme.tokens
        words = str(cell.day.day)
        if cell.day.day == 1 and not cell.today:
            words = f"1 {MONTHS[cell.day.month - 1][:SHORT]}"
        font = sized(
            option.font, TextSize.SMALL, QFont.Weight.DemiBold if cell.today else QFont.Weight.Normal
        )
        metrics = QFontMetrics(font)
        height = metrics.height() + 4
        width = max(metrics.horizontalAdvance(words) + 8, height)
        place = QRect(option.rect.left() + 3, option.rect.top() + 3, width, height)
        place = QStyle.visualRect(option.direction, option.rect, place)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted if cell.outside else tokens.text))
        if cell.today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent.ink))
            painter.drawRoundedRect(QRectF(place), height / 2, height / 2)
            painter.setPen(QColor(tokens.on_accent))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def number_height(base: QFont) -> int:
    """Pixels from the top of a day to what stands in it."""
    return QFontMetrics(sized(base, TextSize.SMALL)).height() + 9


def plus_place(direction: Qt.LayoutDirection, cell: QRect) -> QRect:
    """Where a click adds a reminder to the cell."""
    place = QRect(cell.right() - PLUS - 4, cell.top() + 5, PLUS, PLUS)
    return QStyle.visualRect(direction, cell, place)
