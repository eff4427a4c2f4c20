"""Text sizes as shares of the system's own, so that they follow what the user has set there."""

from __future__ import annotations

from enum import Enum

from PySide6.QtGui import QFont, QFontInfo


class TextSize(Enum):
    """The sizes in use; the value is the share of the system font's size."""

    TITLE = 1.5
    FIGURE = 1.35
    BRAND = 1.1
    BODY = 1.0
    SMALL = 0.92
    TINY = 0.84


def points(base: QFont, size: TextSize) -> float:
    """How many points a size has where `base` is the system font, to a quarter of a point."""
    system = base.pointSizeF() if base.pointSizeF() > 0 else QFontInfo(base).pointSizeF()
    return round(4 * system * size.value) / 4


def sized(base: QFont, size: TextSize, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The system font `base` in another size and weight."""
    font = QFont(base)
    font.setPointSizeF(points(base, size))
    font.setWeight(weight)
    return font
