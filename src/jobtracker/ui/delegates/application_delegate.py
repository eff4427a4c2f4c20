"""One application in the list: what it is, where it stands, what is next, how well it fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from jobtracker.ui.delegates.line import LONGEST, paint_line
from jobtracker.ui.delegates.pill import paint_pill, pill_size
from jobtracker.ui.theme.text_size import TextSize, sized
from jobtracker.ui.theme.tokens import Pair
from jobtracker.viewmodels.application_rows import ApplicationListRow
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme

MARGIN = 14
ABOVE = 11
GAP = 4
FIT_BAR = QSize(44, 6)
NO_COMPANY = "Company not known"

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Fonts:
    """The fonts of a row, from the view's own."""

    title: QFont
    body: QFont
    small: QFont
    pill: QFont

    @classmethod
    def of(cls, base: QFont) -> _Fonts:
        return cls(
            title=sized(base, TextSize.BODY, QFont.Weight.DemiBold),
            body=base,
            small=sized(base, TextSize.SMALL),
            pill=sized(base, TextSize.TINY, QFont.Weight.DemiBold),
        )


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of a row stand, for text that runs from left to right."""

    title: QRect
    fit: QRect
    company: QRect
    standing: QRect

    @classmethod
    def of(cls, rect: QRect, fonts: _Fonts) -> _Places:
        left, width = rect.left() + MARGIN, rect.width() - 2 * MARGIN
        y = rect.top() + ABOVE
        height = QFontMetrics(fonts.title).height()
        title = QRect(left, y, width - FIT_BAR.width() - MARGIN, height)
        fit = QRect(
            rect.right() + 1 - MARGIN - FIT_BAR.width(),
            y + (height - FIT_BAR.height()) // 2,
            FIT_BAR.width(),
            FIT_BAR.height(),
        )
        y += height + GAP
        height = QFontMetrics(fonts.body).height()
        company = QRect(left, y, width, height)
        y += height + GAP
        return cls(title, fit, company, QRect(left, y, width, pill_size("", fonts.pill).height()))


class ApplicationDelegate(QStyledItemDelegate):
    """Paints rows whose RECORD is an `ApplicationListRow`."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """All rows have one height, which follows the font."""
        places = _Places.of(QRect(0, 0, 300, 100), _Fonts.of(option.font))
        return QSize(0, places.standing.bottom() + ABOVE + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row; one without a record stays empty."""
        record = index.data(RECORD)
        if not isinstance(record, ApplicationListRow):
            return
        fonts = _Fonts.of(option.font)
        places = _Places.of(option.rect, fonts)
        painter.save()
        painter.setLayoutDirection(option.direction)
        self._paint_ground(painter, option)
        tokens = self._theme.tokens
        row = record.row
        paint_line(painter, option, places.title, fonts.title, tokens.text, row.heading)
        paint_line(painter, option, places.company, fonts.body, tokens.muted, row.company or NO_COMPANY)
        self._paint_fit(painter, option, places.fit, row.fit.percent)
        self._paint_standing(painter, option, places.standing, fonts, record)
        painter.restore()

    def helpEvent(  # noqa: N802
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Say the figure of the fit over its bar, and the whole title and company elsewhere."""
        record = index.data(RECORD)
        if event.type() is not QEvent.Type.ToolTip or not isinstance(record, ApplicationListRow):
            return super().helpEvent(event, view, option, index)
        place = self._mirrored(option, _Places.of(option.rect, _Fonts.of(option.font)).fit)
        if place.adjusted(-6, -8, 6, 8).contains(event.pos()):
            words = fit_words(record)
        else:
            words = "\n".join(part for part in (record.row.heading, record.row.company) if part)
        QToolTip.showText(event.globalPos(), _plain(words), view)
        return True

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens, rect = self._theme.tokens, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = tokens.accent.soft if chosen else tokens.hover if hovered else tokens.surface
        painter.fillRect(rect, QColor(ground))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.border))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent.ink), 1))
            painter.drawRect(rect.adjusted(1, 1, -2, -3))
        if chosen:
            bar = self._mirrored(option, QRect(rect.left(), rect.top(), 3, rect.height() - 1))
            painter.fillRect(bar, QColor(tokens.accent.ink))

    def _paint_standing(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        fonts: _Fonts,
        record: ApplicationListRow,
    ) -> None:
        tokens, row = self._theme.tokens, record.row
        word = row.outcome.label if row.outcome is not None else row.stage.name
        colours = tokens.of_standing(row.stage, row.outcome)
        if option.state & QStyle.StateFlag.State_Selected:
            # The soft ground of the accent would vanish in the row's own.
            colours = Pair(colours.ink, tokens.surface)
        size = pill_size(word, fonts.pill)
        pill = QRect(place.topLeft(), size)
        paint_pill(painter, self._mirrored(option, pill), word, fonts.pill, colours)
        words = place.adjusted(size.width() + 8, 0, 0, 0)
        colour = tokens.of_urgency(record.next.urgency)
        paint_line(painter, option, words, fonts.small, colour, record.next.text)

    def _paint_fit(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, percent: int | None
    ) -> None:
        tokens = self._theme.tokens
        radius = place.height() / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(tokens.border if option.state & QStyle.StateFlag.State_Selected else tokens.sunken)
        )
        painter.drawRoundedRect(self._mirrored(option, place), radius, radius)
        if percent is not None:
            reached = QRect(place)
            reached.setWidth(max(place.height(), round(place.width() * percent / 100)))
            painter.setBrush(QColor(tokens.of_fit(percent)))
            painter.drawRoundedRect(self._mirrored(option, reached), radius, radius)
        painter.restore()

    @staticmethod
    def _mirrored(option: QStyleOptionViewItem, rect: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, rect)


def fit_words(record: ApplicationListRow) -> str:
    """The fit in words, such as "Fit 78 %: 7 met, 1 partly, 1 gap, 3 open"."""
    fit = record.row.fit
    if fit.percent is None:
        return "Fit: not answered yet"
    return f"Fit {fit.percent} %: {fit.met} met, {fit.partly} partly, {fit.gap} gap, {fit.open} open"


def _plain(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text[:LONGEST].split("\n"))
