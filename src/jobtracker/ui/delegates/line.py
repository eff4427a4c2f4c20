"""One line of text in a row, cut with an ellipsis where its room ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

LONGEST = 300
"""Characters that are looked at: more never fits on a line, and costs time to measure."""

FLAGS = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def paint_line(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect, font: QFont, colour: str, text: str
) -> None:
    """Paint `text` into `place`, which is meant for text from left to right, and mirrored where it is not."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    line = " ".join(text[:LONGEST].split())
    shown = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, place.width())
    to_left = option.direction is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if to_left else Qt.AlignmentFlag.AlignLeft
    painter.drawText(QStyle.visualRect(option.direction, option.rect, place), FLAGS | side, shown)
