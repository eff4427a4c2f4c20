"""Where the parts of a row of Today stand, and which of its buttons lies under the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont, QFontMetrics

from jobtracker.ui.theme.text_size import TextSize, sized
from jobtracker.viewmodels.deeds import Deed, buttons
from jobtracker.viewmodels.today_rows import EntryRow, HeadRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jobtracker.viewmodels.today_rows import TodayRow

SIDE = 22
"""Pixels between the view's edge and a card."""

ABOVE_FIRST = 16
ABOVE_CARD = 12
PADDING = 14
ROW_PADDING = 10
SIGN = 18
BETWEEN = 6
"""Pixels between two buttons."""

ARROW = " ▾"
"""What a button says that opens a menu."""


@dataclass(frozen=True, slots=True)
class TodayFonts:
    """The fonts of the rows, from the view's own, and the heights of their lines."""

    title: QFont
    small: QFont
    button: QFont
    title_line: int
    small_line: int

    @classmethod
    def of(cls, base: QFont) -> TodayFonts:
        """The fonts that go with the view's own."""
        title = sized(base, TextSize.BODY, QFont.Weight.DemiBold)
        small = sized(base, TextSize.SMALL)
        button = sized(base, TextSize.SMALL, QFont.Weight.DemiBold)
        return cls(title, small, button, QFontMetrics(title).height(), QFontMetrics(small).height())


@dataclass(frozen=True, slots=True)
class RowPlaces:
    """The places in a row's rectangle, left to right; the buttons in their order."""

    card: QRect
    sign: QRect
    title: QRect
    details: QRect
    buttons: Mapping[Deed, QRect]

    @classmethod
    def of(cls, rect: QRect, row: EntryRow, fonts: TodayFonts) -> RowPlaces:
        """Where all stands; the words have what the buttons leave."""
        card = rect.adjusted(SIDE, 0, -SIDE, -_below(row))
        places = _buttons(card, row, fonts)
        edge = min((place.left() for place in places.values()), default=card.right() - PADDING)
        top = card.top() + ROW_PADDING
        left = card.left() + PADDING + SIGN + 11
        title = QRect(left, top, max(0, edge - left - PADDING), fonts.title_line)
        details = QRect(left, top + fonts.title_line + 2, title.width(), fonts.small_line)
        sign = QRect(card.left() + PADDING, top + (fonts.title_line - SIGN) // 2 + 5, SIGN, SIGN)
        return cls(card, sign, title, details, places)

    def at(self, point: QPoint) -> Deed | None:
        """The button that lies there."""
        return next((deed for deed, place in self.buttons.items() if place.contains(point)), None)


def height_of(row: TodayRow, fonts: TodayFonts) -> int:
    """Pixels; a head has the gap above its card, and the last row of all one below."""
    if isinstance(row, HeadRow):
        return (ABOVE_FIRST if row.first else ABOVE_CARD) + fonts.title_line + 2 * ROW_PADDING + 2
    return fonts.title_line + 2 + fonts.small_line + 2 * ROW_PADDING + _below(row)


def button_words(deed: Deed) -> str:
    """What stands on a button."""
    return deed.label + ARROW if deed is Deed.SNOOZE else deed.label


def _below(row: EntryRow) -> int:
    return ABOVE_FIRST if row.final else 0


def _buttons(card: QRect, row: EntryRow, fonts: TodayFonts) -> dict[Deed, QRect]:
    metrics = QFontMetrics(fonts.button)
    height = metrics.height() + 10
    top = card.top() + (card.height() - height) // 2
    places: dict[Deed, QRect] = {}
    end = card.right() + 1 - PADDING
    for deed in reversed(buttons(row.entry, row.group)):
        width = metrics.horizontalAdvance(button_words(deed)) + 28
        places[deed] = QRect(end - width, top, width, height)
        end -= width + BETWEEN
    return places
