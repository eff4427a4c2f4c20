"""One application as a card of the board: what it is, what is next or how it ended, how well it fits."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from jobtracker.ui.delegates.application_delegate import NO_COMPANY, fit_words
from jobtracker.ui.delegates.card_colours import CardColours
from jobtracker.ui.delegates.line import LONGEST, paint_line
from jobtracker.ui.delegates.two_lines import TwoLines
from jobtracker.ui.theme.text_size import TextSize, sized
from jobtracker.viewmodels.application_rows import ApplicationListRow
from jobtracker.viewmodels.board_column import standing_words, tag_words
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme

BELOW = 8
"""Pixels between one card and the next."""

PADDING = 12
RADIUS = 8
GAP = 4
BESIDE_FIT = 8
TAG_SIGN = 12
LIFTED = 0.35
"""How much is left to be seen of a card that is being dragged away."""

Index = QModelIndex | QPersistentModelIndex


class _Fonts:
    """The fonts of a card, from the view's own, with what was measured in them."""

    def __init__(self, base: QFont) -> None:
        self.base = QFont(base)
        self.title = TwoLines(sized(base, TextSize.BODY, QFont.Weight.DemiBold))
        self.body = TwoLines(base)
        self.small = TwoLines(sized(base, TextSize.SMALL))
        self.fit = TwoLines(sized(base, TextSize.SMALL, QFont.Weight.DemiBold))


class _Card:
    """What stands on a card that is so many pixels wide, and the room it has there."""

    def __init__(self, record: ApplicationListRow, width: int, fonts: _Fonts) -> None:
        percent = record.row.fit.percent
        self.step = standing_words(record)
        self.tags = tag_words(record)
        self.fit = "" if percent is None else f"{percent}%"
        self.width = width - 2 * PADDING
        self.fit_width = ceil(fonts.fit.length(self.fit)) if self.fit else 0
        self.step_width = self.width - (self.fit_width + BESIDE_FIT if self.fit else 0)

    @property
    def has_last_line(self) -> bool:
        """Whether anything is next, or a fit is known."""
        return bool(self.step or self.fit)


class CardDelegate(QStyledItemDelegate):
    """Paints cards as wide as the view; a title and what is next may take two lines each."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._fonts = _Fonts(view.font())
        self._lifted: int | None = None

    def lift(self, application_id: int | None) -> None:
        """Let the card of an application fade while it is dragged; None puts it back."""
        self._lifted = application_id
        self._view.viewport().update()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """The height follows from the words and the font."""
        record = index.data(RECORD)
        if not isinstance(record, ApplicationListRow):
            return QSize()
        fonts = self._fonts_of(option)
        card = _Card(record, self._view.viewport().width(), fonts)
        height = fonts.title.height(record.row.heading, card.width) + GAP + fonts.body.line_height
        if card.tags:
            height += GAP + fonts.small.line_height
        if card.has_last_line:
            height += GAP + fonts.small.height(card.step, card.step_width)
        return QSize(0, 2 * PADDING - 2 + height + BELOW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the card; a row without a record stays empty."""
        record = index.data(RECORD)
        if not isinstance(record, ApplicationListRow):
            return
        painter.save()
        if record.row.id == self._lifted:
            painter.setOpacity(LIFTED)
        self._paint_ground(painter, option)
        self._paint_words(painter, option, record)
        painter.restore()

    def helpEvent(  # noqa: N802
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Say the whole title, company and next step, and the fit with its counts."""
        record = index.data(RECORD)
        if event.type() is not QEvent.Type.ToolTip or not isinstance(record, ApplicationListRow):
            return super().helpEvent(event, view, option, index)
        row = record.row
        step, tags = standing_words(record), tag_words(record)
        parts = (row.heading, row.company, tags, step, fit_words(record))
        words = "\n".join(" ".join(part[:LONGEST].split()) for part in parts if part)
        QToolTip.showText(event.globalPos(), words, view)
        return True

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens = self._theme.tokens
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        active = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        edge = tokens.border_strong if hovered else tokens.border
        if chosen:
            edge = tokens.accent.ink if active else tokens.faint
        thick = 2 if chosen else 1
        inset = thick / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(edge), thick))
        painter.setBrush(QColor(CardColours.of(tokens).card))
        painter.drawRoundedRect(
            QRectF(card_area(option.rect)).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS
        )

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, record: ApplicationListRow
    ) -> None:
        tokens, fonts, row = self._theme.tokens, self._fonts_of(option), record.row
        card = _Card(record, option.rect.width(), fonts)
        left, y = option.rect.left() + PADDING, option.rect.top() + PADDING - 1

        def put(text: str, texts: TwoLines, colour: str, width: int) -> None:
            nonlocal y
            for line in texts.split(text, width):
                place = QRect(left, y, width, texts.line_height)
                paint_line(painter, option, place, texts.font, colour, line)
                y = place.bottom() + 1

        put(row.heading, fonts.title, tokens.text, card.width)
        y += GAP
        company = QRect(left, y, card.width, fonts.body.line_height)
        paint_line(painter, option, company, fonts.body.font, tokens.muted, row.company or NO_COMPANY)
        y = company.bottom() + 1 + GAP
        if card.tags:
            self._paint_tags(painter, option, QRect(left, y, card.width, fonts.small.line_height), card.tags)
            y += fonts.small.line_height + GAP
        top = y
        closed = None if row.outcome is None else tokens.of_outcome(row.outcome).ink
        put(card.step, fonts.small, closed or tokens.of_urgency(record.next.urgency), card.step_width)
        fit = QRect(left + card.width - card.fit_width, top, card.fit_width, y - top)
        paint_line(painter, option, fit, fonts.fit.font, tokens.of_fit(row.fit.percent), card.fit)

    def _paint_tags(self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, tags: str) -> None:
        colour = self._theme.tokens.muted
        sign = QRect(line.left(), line.center().y() - TAG_SIGN // 2 + 1, TAG_SIGN, TAG_SIGN)
        self._theme.icons.paint(
            painter, "tag", colour, QStyle.visualRect(option.direction, option.rect, sign)
        )
        words = line.adjusted(TAG_SIGN + GAP, 0, 0, 0)
        paint_line(painter, option, words, self._fonts_of(option).small.font, colour, tags)

    def _fonts_of(self, option: QStyleOptionViewItem) -> _Fonts:
        if option.font != self._fonts.base:
            self._fonts = _Fonts(option.font)
        return self._fonts


def card_area(row: QRect) -> QRect:
    """The card itself within the row of the list: without the gap below it."""
    return row.adjusted(0, 0, 0, -BELOW)
