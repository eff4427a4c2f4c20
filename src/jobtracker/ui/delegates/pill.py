"""A word on a soft, round ground: the stage or the outcome of an application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

if TYPE_CHECKING:
    from jobtracker.ui.theme.tokens import Pair

PADDING = 9
"""Pixels left and right of the word."""

WIDEST = 160
"""Pixels after which a stage's long name is cut."""


def pill_size(word: str, font: QFont) -> QSize:
    """The room a pill takes."""
    metrics = QFontMetrics(font)
    return QSize(min(metrics.horizontalAdvance(word) + 2 * PADDING, WIDEST), metrics.height() + 4)


def paint_pill(painter: QPainter, rect: QRect, word: str, font: QFont, colours: Pair) -> None:
    """Paint `word` in its colours into `rect`, cut short where it is too long."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.soft))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(QColor(colours.ink))
    painter.setFont(font)
    shown = QFontMetrics(font).elidedText(word, Qt.TextElideMode.ElideRight, rect.width() - 2 * PADDING + 2)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, shown)
    painter.restore()
