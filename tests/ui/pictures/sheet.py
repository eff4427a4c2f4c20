"""Many pictures on one, each with its name, to be looked at quickly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS = 4
WIDTH = 480
"""Pixels of one picture on the sheet."""
GAP = 14
NAME = 22


def contact_sheet(pictures: Sequence[tuple[str, QPixmap]]) -> QPixmap:
    """The pictures, all of one size, row by row."""
    first = pictures[0][1]
    height = WIDTH * first.height() // first.width()
    rows = -(-len(pictures) // COLUMNS)
    sheet = QPixmap(QSize(GAP + COLUMNS * (WIDTH + GAP), GAP + rows * (height + NAME + GAP)))
    sheet.fill(QColor("#7d828b"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for place, (name, picture) in enumerate(pictures):
        row, column = divmod(place, COLUMNS)
        left, top = GAP + column * (WIDTH + GAP), GAP + row * (height + NAME + GAP)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(QRect(left, top, WIDTH, NAME), Qt.AlignmentFlag.AlignVCenter, name)
        small = picture.scaled(
            QSize(WIDTH, height),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small.setDevicePixelRatio(1)
        painter.drawPixmap(left, top + NAME, small)
    painter.end()
    return sheet
