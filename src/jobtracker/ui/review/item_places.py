"""Where the parts of an item under review stand in its row, and which of them lies under the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QRect

SIDE = 16
"""Pixels between the view's edge and a card."""

ABOVE_CARD = 10
HEAD = 38
PADDING = 14
ROW_PADDING = 9
BOX = 16
ROOM = 26
"""Pixels around the box that can be clicked: it is small, and the hand is not that exact."""
ARROW = 12


class Spot(Enum):
    """What a click can mean."""

    BOX = "box"
    KIND = "kind"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class ItemPlaces:
    """An item: the box that keeps it, its text, and the word for its kind with an arrow behind it."""

    card: QRect
    box: QRect
    text: QRect
    kind: QRect

    @classmethod
    def of(cls, rect: QRect, text_height: int, line: int, kind_width: int) -> ItemPlaces:
        """The places in a row's rectangle, left to right; `line` is the height of a line of text."""
        card = rect.adjusted(SIDE, 0, -SIDE, 0)
        top = card.top() + ROW_PADDING
        box = QRect(card.left() + PADDING, top + (line - BOX) // 2, BOX, BOX)
        text = QRect(box.right() + 12, top, text_width(rect.width(), kind_width), text_height)
        kind = QRect(
            card.right() + 1 - PADDING - kind_width - ARROW - 8, top - 3, kind_width + ARROW + 16, line + 6
        )
        return cls(card, box, text, kind)

    def at(self, point: QPoint) -> Spot | None:
        """What lies there."""
        room = (ROOM - BOX) // 2
        if self.box.adjusted(-room, -room, room, room).contains(point):
            return Spot.BOX
        if self.kind.contains(point):
            return Spot.KIND
        return Spot.TEXT if self.text.contains(point) else None


def text_width(row_width: int, kind_width: int) -> int:
    """The pixels an item's text is wrapped to in a view so wide."""
    return max(80, row_width - 2 * SIDE - 2 * PADDING - BOX - 12 - kind_width - ARROW - 22)
