"""The rows of a draft: a box that says whether the item is kept, its words, and its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from jobtracker.ui.delegates.card_part import paint_card_part
from jobtracker.ui.delegates.line import paint_line
from jobtracker.ui.delegates.wrapped_text import WrappedText
from jobtracker.ui.review.item_places import (
    ABOVE_CARD,
    ARROW,
    HEAD,
    PADDING,
    ROW_PADDING,
    SIDE,
    ItemPlaces,
    Spot,
    text_width,
)
from jobtracker.ui.theme.text_size import TextSize, sized
from jobtracker.viewmodels.review.draft_model import HeadRow, ItemRow
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QObject

    from jobtracker.ui.theme.theme import Theme
    from jobtracker.ui.theme.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex

TIPS = {
    Spot.BOX: "Keep it or leave it out (Space)",
    Spot.KIND: "Required (R), preferred (P), or what the job does (J)",
}
WIDEST_KIND = "Preferred"


class ItemDelegate(QStyledItemDelegate):
    """Paints rows whose RECORD is a `HeadRow` or an `ItemRow`; it tells of clicks and changes nothing."""

    box_clicked = Signal(QModelIndex)
    """An item that is to be dropped, or taken back."""
    kind_clicked = Signal(QModelIndex, QRect)
    """An item whose kind is to be chosen, and where in the viewport the word for it stands."""
    text_double_clicked = Signal(QModelIndex)
    """An item whose words are to be changed."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = WrappedText()
        self._measured: tuple[str, QFont, int] | None = None

    def places(self, option: QStyleOptionViewItem, row: ItemRow) -> ItemPlaces:
        """Where the parts of a row stand, for writing from left to right."""
        rect = option.rect
        kind = self._kind_width(option.font)
        height = self._text_height(option, rect.width(), row)
        return ItemPlaces.of(rect, height, option.fontMetrics.height(), kind)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """As high as the wrapped text in the width of the view needs."""
        row = index.data(RECORD)
        if not isinstance(row, ItemRow):
            return QSize(0, HEAD + ABOVE_CARD)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        return QSize(0, self._text_height(option, width, row) + 2 * ROW_PADDING + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row as its part of the card."""
        painter.save()
        match index.data(RECORD):
            case HeadRow() as head:
                self._paint_head(painter, option, head)
            case ItemRow() as row:
                self._paint_item(painter, option, row)
        painter.restore()

    def editorEvent(  # noqa: N802
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell what was clicked."""
        row = index.data(RECORD)
        if not isinstance(event, QMouseEvent) or not isinstance(row, ItemRow):
            return False
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        places = self.places(option, row)
        spot = places.at(self._mirrored(option, QRect(event.position().toPoint(), QSize(1, 1))).topLeft())
        here = index.model().index(index.row(), index.column(), index.parent())
        match event.type(), spot:
            case QEvent.Type.MouseButtonRelease, Spot.BOX:
                self.box_clicked.emit(here)
            case QEvent.Type.MouseButtonRelease, Spot.KIND:
                self.kind_clicked.emit(here, self._mirrored(option, places.kind))
            case QEvent.Type.MouseButtonDblClick, Spot.TEXT:
                self.text_double_clicked.emit(here)
        return False

    def helpEvent(  # noqa: N802
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Say what the thing under the mouse does."""
        row = index.data(RECORD)
        if event.type() is not QEvent.Type.ToolTip or not isinstance(row, ItemRow):
            return super().helpEvent(event, view, option, index)
        at = self._mirrored(option, QRect(event.pos(), QSize(1, 1))).topLeft()
        spot = self.places(option, row).at(at)
        QToolTip.showText(event.globalPos(), TIPS.get(spot, "") if spot else "", view)
        return True

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, row: HeadRow) -> None:
        tokens = self._theme.tokens
        card = option.rect.adjusted(SIDE, ABOVE_CARD, -SIDE, 0)
        paint_card_part(painter, option, tokens, card, first=True, last=row.total == 0)
        bold = sized(option.font, TextSize.BODY, QFont.Weight.DemiBold)
        inner = card.adjusted(PADDING, 0, -PADDING, 0)
        width = QFontMetrics(bold).horizontalAdvance(row.title)
        paint_line(painter, option, inner, bold, tokens.text, row.title)
        count = f"{row.kept} of {row.total} kept" if row.total else "None was read. Select some in the text."
        paint_line(painter, option, inner.adjusted(width + 10, 0, 0, 0), option.font, tokens.muted, count)

    def _paint_item(self, painter: QPainter, option: QStyleOptionViewItem, row: ItemRow) -> None:
        tokens, places = self._theme.tokens, self.places(option, row)
        paint_card_part(painter, option, tokens, places.card, first=False, last=row.last)
        self._paint_box(painter, self._mirrored(option, places.box), tokens, kept=not row.dropped)
        font = QFont(option.font)
        font.setStrikeOut(row.dropped)
        painter.setPen(QColor(tokens.muted if row.dropped else tokens.text))
        where = QPointF(self._mirrored(option, places.text).topLeft())
        self._texts.paint(painter, where, row.item.text, font, places.text.width(), option.direction)
        kind = places.kind.adjusted(8, 0, -ARROW - 8, 0)
        paint_line(painter, option, kind, self._small(option.font), tokens.muted, row.kind)
        arrow = QRect(
            places.kind.right() - ARROW - 5, places.kind.center().y() - ARROW // 2 + 1, ARROW, ARROW
        )
        self._theme.icons.paint(painter, "chevron-down", tokens.muted, self._mirrored(option, arrow))

    def _paint_box(self, painter: QPainter, box: QRect, tokens: Tokens, *, kept: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent.ink if kept else tokens.faint), 1))
        painter.setBrush(QColor(tokens.accent.ink if kept else tokens.surface))
        painter.drawRoundedRect(QRect(box).adjusted(0, 0, -1, -1), 4, 4)
        painter.restore()
        if kept:
            self._theme.icons.paint(painter, "check", tokens.on_accent, box.adjusted(2, 2, -2, -2))

    def _text_height(self, option: QStyleOptionViewItem, width: int, row: ItemRow) -> int:
        room = text_width(width, self._kind_width(option.font))
        return self._texts.height(row.item.text, option.font, room, option.direction)

    def _kind_width(self, font: QFont) -> int:
        return self._small_and_width(font)[1]

    def _small(self, font: QFont) -> QFont:
        return self._small_and_width(font)[0]

    def _small_and_width(self, font: QFont) -> tuple[QFont, int]:
        """The font of the kinds and the room they take: the same for all rows."""
        if self._measured is None or self._measured[0] != font.key():
            small = sized(font, TextSize.SMALL)
            # The advance is rounded; two pixels more, and the widest word is never cut by its last letter.
            self._measured = font.key(), small, QFontMetrics(small).horizontalAdvance(WIDEST_KIND) + 2
        return self._measured[1:]

    @staticmethod
    def _mirrored(option: QStyleOptionViewItem, rect: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, rect)
