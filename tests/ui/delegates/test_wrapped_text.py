"""Texts that are laid out once and painted often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from jobtracker.ui.delegates.wrapped_text import WrappedText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

WORDS = "Experience with large systems, and with the people who run them every day"
ROOM = 200
ASIDE = 60


def painted(*, struck: bool) -> QImage:
    """The words in black on white, `ASIDE` pixels from the left."""
    font = QFont()
    font.setStrikeOut(struck)
    image = QImage(ASIDE + ROOM + ASIDE, 120, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.translate(ASIDE, 10)
    WrappedText().paint(painter, QPointF(), WORDS, font, ROOM, Qt.LayoutDirection.LeftToRight)
    painter.end()
    return image


def ink(image: QImage, part: QRect) -> int:
    """How many pixels of a part are not white."""
    there = part.intersected(image.rect())
    return sum(
        image.pixelColor(x, y).lightness() < 250
        for x in range(there.left(), there.right() + 1)
        for y in range(there.top(), there.bottom() + 1)
    )


def test_a_text_that_is_struck_out_has_its_strokes_through_its_lines(qapp: QApplication) -> None:
    plain, struck = painted(struck=False), painted(struck=True)
    beside = QRect(0, 0, ASIDE - 4, struck.height())
    assert ink(struck, beside) == 0
    assert ink(struck, struck.rect()) > ink(plain, plain.rect()) + ROOM // 2


def test_a_text_that_is_struck_out_breaks_into_the_same_lines(qapp: QApplication) -> None:
    struck = QFont()
    struck.setStrikeOut(True)
    heights = {
        WrappedText().height(WORDS, font, ROOM, Qt.LayoutDirection.LeftToRight) for font in (QFont(), struck)
    }
    assert len(heights) == 1
