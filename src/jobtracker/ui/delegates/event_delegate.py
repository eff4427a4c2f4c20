"""The history as a line through time: a dot, what happened, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jobtracker.domain.application import Outcome
from jobtracker.domain.date_words import full_words
from jobtracker.domain.event import Event, EventKind, sentence
from jobtracker.domain.interview import duration_words
from jobtracker.domain.reminder import wall_time
from jobtracker.ui.delegates.line import paint_line
from jobtracker.ui.theme.text_size import TextSize, sized
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobtracker.ui.theme.theme import Theme

SIDE = 22
ABOVE = 8
DOT = 9

Index = QModelIndex | QPersistentModelIndex


class EventDelegate(QStyledItemDelegate):
    """Paints rows whose RECORD is an `Event`; `zone` names the zone its days are told in."""

    def __init__(self, theme: Theme, zone: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zone = zone

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Two lines, whatever was written: the sentence and its time."""
        small = QFontMetrics(sized(option.font, TextSize.SMALL))
        return QSize(0, option.fontMetrics.height() + small.height() + 2 * ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the event; a row without one stays empty."""
        event = index.data(RECORD)
        if not isinstance(event, Event):
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        tokens = self._theme.tokens
        line = option.fontMetrics.height()
        left = option.rect.left() + SIDE + DOT + 14
        place = QRect(left, option.rect.top() + ABOVE, option.rect.right() - SIDE - left, line)
        self._paint_line(painter, option, event, place.center().y(), index)
        paint_line(painter, option, place, option.font, tokens.text, sentence(event))
        small = sized(option.font, TextSize.SMALL)
        words = "  ·  ".join([full_words(wall_time(event.at, self._zone())), *_more(event)])
        paint_line(painter, option, place.translated(0, line), small, tokens.muted, words)
        painter.restore()

    def _paint_line(
        self, painter: QPainter, option: QStyleOptionViewItem, event: Event, y: int, index: Index
    ) -> None:
        tokens, rect = self._theme.tokens, option.rect
        x = QStyle.visualPos(option.direction, rect, QPoint(rect.left() + SIDE + DOT // 2, y)).x()
        painter.setPen(QPen(QColor(tokens.border_strong), 1))
        if index.row() > 0:
            painter.drawLine(x, rect.top(), x, y)
        if index.row() < index.model().rowCount() - 1:
            painter.drawLine(x, y, x, rect.bottom() + 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.surface), 2))
        painter.setBrush(QColor(self._colour(event)))
        painter.drawEllipse(QPointF(x + 0.5, y + 0.5), DOT / 2 + 1, DOT / 2 + 1)

    def _colour(self, event: Event) -> str:
        tokens = self._theme.tokens
        if event.kind is EventKind.CLOSED:
            good = event.outcome is Outcome.ACCEPTED
            bad = event.outcome is Outcome.REJECTED
            return tokens.met.ink if good else tokens.gap.ink if bad else tokens.muted
        if event.kind is EventKind.INTERVIEW:
            return tokens.interview.ink
        moved = event.kind in (EventKind.STAGE_MOVED, EventKind.REOPENED)
        return tokens.accent.ink if moved else tokens.faint


def _more(event: Event) -> list[str]:
    """What an interview says beside its time."""
    if event.kind is not EventKind.INTERVIEW:
        return []
    takes = [] if event.minutes is None else [duration_words(event.minutes)]
    return [*takes, event.text] if event.text else takes
