"""An entry in the calendar: a rounded patch with its drawing and its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle

from jobtracker.domain.agenda_words import title
from jobtracker.ui.delegates.agenda_look import colours, is_overdue, sign
from jobtracker.ui.delegates.line import LONGEST

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.domain.agenda import Entry
    from jobtracker.ui.theme.theme import Theme

RADIUS = 4
INSET = 5
ROOMY = 64
"""Pixels from which there is room for words beside a count."""


@dataclass(frozen=True, slots=True)
class Chip:
    """Where an entry stands in the viewport, and in which cell; `more` counts those a full day hides."""

    place: QRect
    cell: QModelIndex | QPersistentModelIndex
    entry: Entry | None
    more: int = 0

    @property
    def words(self) -> str:
        """What stands on it."""
        if self.entry is None:
            return f"+{self.more} more" if self.place.width() >= ROOMY else f"+{self.more}"
        time = "" if self.entry.whole_day else f"{self.entry.local:%H:%M} "
        return f"{time}{title(self.entry)}"


def paint_chip(
    painter: QPainter, theme: Theme, chip: Chip, font: QFont, now: datetime, *, lit: bool = False
) -> None:
    """Paint it; `lit` under the mouse. `now` is an aware moment, by which reminders are overdue or not."""
    tokens, place, entry = theme.tokens, chip.place, chip.entry
    words = place.adjusted(INSET, 0, -INSET, 0)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = tokens.muted
    if entry is not None:
        overdue = is_overdue(entry, now)
        pair = colours(tokens, entry, overdue=overdue)
        colour = pair.ink
        painter.setPen(QPen(QColor(pair.ink if lit else pair.soft), 1))
        painter.setBrush(QColor(pair.soft))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        side = QFontMetrics(font).ascent()
        first_line = QRect(words.left(), words.top(), side, min(place.height(), line_height(font)))
        shown = QStyle.visualRect(painter.layoutDirection(), place, first_line)
        theme.icons.paint(painter, sign(entry, overdue=overdue), colour, shown)
        words.setLeft(words.left() + side + 4)
    elif lit:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.sunken))
        painter.drawRoundedRect(QRectF(place), RADIUS, RADIUS)
    words = QStyle.visualRect(painter.layoutDirection(), place, words)
    _paint_words(painter, words, chip.words, font, colour)
    painter.restore()


def line_height(font: QFont) -> int:
    """Pixels that a patch of one line is high."""
    return QFontMetrics(font).height() + 4


def _paint_words(painter: QPainter, place: QRect, text: str, font: QFont, colour: str) -> None:
    """On as many lines as there is room for, the last one cut."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    line = " ".join(text[:LONGEST].split())
    metrics = QFontMetrics(font)
    lines = (place.height() - 2) // metrics.lineSpacing()
    if lines > 1:
        room = QRect(place.left(), place.top() + 2, place.width(), lines * metrics.lineSpacing())
        painter.setClipRect(room)
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, line)
        return
    shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
