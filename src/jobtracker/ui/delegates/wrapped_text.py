"""Text laid out for a width, and kept: lists ask for the same heights again and again."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QStaticText, QTextOption, QTransform

LONGEST = 3000
"""Characters of one item that are shown; a longer one is cut with an ellipsis."""

MOST = 6000
"""Layouts kept before all are thrown away."""


class WrappedText:
    """Measures and paints plain text wrapped to a width, breaking words that are longer than a line."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str, int, Qt.LayoutDirection], QStaticText] = {}

    def height(self, text: str, font: QFont, width: int, direction: Qt.LayoutDirection) -> int:
        """Pixels that `text` takes in height."""
        return int(self._laid(text, font, width, direction).size().height() + 0.99)

    def paint(
        self,
        painter: QPainter,
        at: QPointF,
        text: str,
        font: QFont,
        width: int,
        direction: Qt.LayoutDirection,
    ) -> None:
        """Paint `text` with the painter's pen, its top left corner at `at`."""
        painter.setFont(font)
        laid = self._laid(text, font, width, direction)
        if font.strikeOut():
            # Where the painter is moved, a static text draws its strokes beside its lines.
            painter.drawText(QRectF(at, laid.size()), laid.text(), laid.textOption())
        else:
            painter.drawStaticText(at, laid)

    def _laid(self, text: str, font: QFont, width: int, direction: Qt.LayoutDirection) -> QStaticText:
        key = (text, font.key(), width, direction)
        if key not in self._kept:
            if len(self._kept) >= MOST:
                self._kept.clear()
            self._kept[key] = _laid(text, font, width, direction)
        return self._kept[key]


def _laid(text: str, font: QFont, width: int, direction: Qt.LayoutDirection) -> QStaticText:
    laid = QStaticText(text if len(text) <= LONGEST else text[:LONGEST] + " …")
    laid.setTextFormat(Qt.TextFormat.PlainText)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction)
    laid.setTextOption(option)
    laid.setTextWidth(max(1, width))
    laid.prepare(QTransform(), font)
    return laid
