"""The rows of Today: cards of entries, each with what one does with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from jobtracker.domain.agenda import Group, Sort
from jobtracker.ui.delegates.agenda_look import colours, sign
from jobtracker.ui.delegates.agenda_places import (
    ABOVE_CARD,
    ABOVE_FIRST,
    PADDING,
    SIDE,
    RowPlaces,
    TodayFonts,
    button_words,
    height_of,
)
from jobtracker.ui.delegates.card_part import paint_card_part
from jobtracker.ui.delegates.line import LONGEST, paint_line
from jobtracker.viewmodels.deeds import Deed
from jobtracker.viewmodels.roles import RECORD
from jobtracker.viewmodels.today_rows import EntryRow, HeadRow

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
RADIUS = 6


class AgendaDelegate(QStyledItemDelegate):
    """Paints rows whose RECORD is a `TodayRow`, and says which button lies where."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._fonts: dict[str, TodayFonts] = {}
        self._hot: tuple[QPersistentModelIndex, Deed] | None = None
        self._pressed = False

    def heat(self, index: Index, deed: Deed | None, *, pressed: bool = False) -> None:
        """Show a button under the mouse, pressed or not; None for none."""
        hot = None if deed is None else (QPersistentModelIndex(index), deed)
        if (hot, pressed) != (self._hot, self._pressed):
            self._hot, self._pressed = hot, pressed
            self._view.viewport().update()

    def deed_at(self, option: QStyleOptionViewItem, index: Index, point: QPoint) -> Deed | None:
        """The button under a point of the view."""
        row = index.data(RECORD)
        if not isinstance(row, EntryRow):
            return None
        places = RowPlaces.of(option.rect, row, self._fonts_of(option))
        # The places are those of text from left to right.
        return places.at(QStyle.visualPos(option.direction, option.rect, point))

    def place_of(self, option: QStyleOptionViewItem, index: Index, deed: Deed) -> QRect:
        """Where a button stands; the row itself where it has no such button."""
        row = index.data(RECORD)
        if not isinstance(row, EntryRow):
            return option.rect
        places = RowPlaces.of(option.rect, row, self._fonts_of(option))
        return self._mirrored(option, places.buttons.get(deed, places.card))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """The height follows from the font."""
        row = index.data(RECORD)
        return QSize(0, height_of(row, self._fonts_of(option))) if row is not None else QSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row; one without a record stays empty."""
        row = index.data(RECORD)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if isinstance(row, HeadRow):
            self._paint_head(painter, option, row)
        elif isinstance(row, EntryRow):
            self._paint_entry(painter, option, row, index)
        painter.restore()

    def helpEvent(  # noqa: N802
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Say the key of a button, and elsewhere the whole words."""
        row = index.data(RECORD)
        if event.type() is not QEvent.Type.ToolTip or not isinstance(row, EntryRow):
            return super().helpEvent(event, view, option, index)
        deed = self.deed_at(option, index, event.pos())
        keys = "Enter" if deed is Deed.OPEN else deed.keys if deed else ""
        words = f"{deed.label} ({keys})" if deed else f"{row.title[:LONGEST]}\n{row.details[:LONGEST]}"
        QToolTip.showText(event.globalPos(), words, view)
        return True

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, row: HeadRow) -> None:
        tokens, fonts = self._theme.tokens, self._fonts_of(option)
        above = ABOVE_FIRST if row.first else ABOVE_CARD
        card = option.rect.adjusted(SIDE, above, -SIDE, 0)
        paint_card_part(painter, option, tokens, card, first=True, last=False)
        inner = card.adjusted(PADDING, 0, -PADDING, 0)
        width = QFontMetrics(fonts.title).horizontalAdvance(row.title)
        paint_line(painter, option, inner, fonts.title, tokens.text, row.title)
        count = inner.adjusted(width + 10, 0, 0, 0)
        paint_line(painter, option, count, option.font, tokens.muted, str(row.count))

    def _paint_entry(
        self, painter: QPainter, option: QStyleOptionViewItem, row: EntryRow, index: Index
    ) -> None:
        tokens, fonts = self._theme.tokens, self._fonts_of(option)
        places = RowPlaces.of(option.rect, row, fonts)
        paint_card_part(painter, option, tokens, places.card, first=False, last=row.last)
        colour = colours(tokens, row.entry, overdue=row.overdue).ink
        if row.group is Group.THIS_WEEK and row.entry.sort is Sort.REMINDER:
            colour = tokens.muted
        drawing = sign(row.entry, overdue=row.overdue)
        self._theme.icons.paint(painter, drawing, colour, self._mirrored(option, places.sign))
        paint_line(painter, option, places.title, fonts.title, tokens.text, row.title)
        paint_line(painter, option, places.details, fonts.small, tokens.muted, row.details)
        hot = self._hot[1] if self._hot is not None and self._hot[0] == index else None
        for deed, place in places.buttons.items():
            self._paint_button(painter, self._mirrored(option, place), fonts, deed, hot=deed is hot)

    def _paint_button(
        self, painter: QPainter, place: QRect, fonts: TodayFonts, deed: Deed, *, hot: bool
    ) -> None:
        tokens = self._theme.tokens
        ground = tokens.surface
        if hot:
            ground = tokens.sunken if self._pressed else tokens.hover
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.border_strong if hot else tokens.border), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setPen(QColor(tokens.text))
        painter.setFont(fonts.button)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, button_words(deed))
        painter.restore()

    def _fonts_of(self, option: QStyleOptionViewItem) -> TodayFonts:
        key = option.font.key()
        if key not in self._fonts:
            self._fonts[key] = TodayFonts.of(option.font)
        return self._fonts[key]

    @staticmethod
    def _mirrored(option: QStyleOptionViewItem, rect: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, rect)
