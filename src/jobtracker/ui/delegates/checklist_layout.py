"""From a row and the view's width to the places of its parts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from jobtracker.ui.delegates.checklist_geometry import (
    ABOVE_CARD,
    BULLET,
    PADDING,
    ROW_PADDING,
    SIDE,
    HeadPlaces,
    RequirementPlaces,
    evidence_width,
    text_width,
)
from jobtracker.ui.delegates.checklist_painter import ADD, ChecklistFonts
from jobtracker.ui.delegates.pill import pill_size
from jobtracker.ui.delegates.wrapped_text import MOST, WrappedText

if TYPE_CHECKING:
    from collections.abc import Hashable

    from PySide6.QtWidgets import QStyleOptionViewItem

    from jobtracker.viewmodels.checklist_rows import RequirementRow, ResponsibilityRow

HEAD_HEIGHT = 40


class Editing(Enum):
    """What the field in a row is for."""

    EVIDENCE = "evidence"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Field:
    """A field open in a row: what it is for, and the pixels it wants in height."""

    editing: Editing
    height: int


class ChecklistLayout:
    """Places for text running from left to right, in the coordinates of `option.rect`."""

    def __init__(self, texts: WrappedText) -> None:
        self._texts = texts
        self._fonts: ChecklistFonts | None = None
        self._heights: dict[Hashable, int] = {}

    def head(self, option: QStyleOptionViewItem) -> HeadPlaces:
        """The places of a card's head."""
        return HeadPlaces.of(option.rect, 18 + option.fontMetrics.horizontalAdvance(ADD))

    def requirement(
        self, option: QStyleOptionViewItem, row: RequirementRow, field: Field | None
    ) -> RequirementPlaces:
        """The places of a requirement, with room for a field where one is open in it."""
        return self._requirement(option.rect, option, row, field)

    def responsibility(self, option: QStyleOptionViewItem) -> QRect:
        """The place of a responsibility's text, behind its bullet."""
        return _duty(option.rect)

    def head_height(self) -> int:
        """Pixels a card's head takes, with the gap above it."""
        return HEAD_HEIGHT + ABOVE_CARD

    def requirement_height(
        self, option: QStyleOptionViewItem, width: int, row: RequirementRow, field: Field | None
    ) -> int:
        """Pixels a requirement takes in a view `width` pixels wide."""
        item = row.requirement
        key = (option.font.key(), width, item.text, item.evidence, row.tag, field)
        if key not in self._heights:
            places = self._requirement(QRect(0, 0, width, 0), option, row, field)
            bottom = places.text.bottom() if places.evidence.height() <= 0 else places.evidence.bottom()
            self._keep(key, max(bottom + 1 + ROW_PADDING, places.control.bottom() + 8))
        return self._heights[key]

    def responsibility_height(self, option: QStyleOptionViewItem, width: int, row: ResponsibilityRow) -> int:
        """Pixels a responsibility takes in a view `width` pixels wide."""
        text = row.responsibility.text
        key = (option.font.key(), width, text)
        if key not in self._heights:
            room = _duty(QRect(0, 0, width, 0)).width()
            height = self._texts.height(text, option.font, room, option.direction)
            self._keep(key, height + 2 * ROW_PADDING - 3)
        return self._heights[key]

    def _requirement(
        self, rect: QRect, option: QStyleOptionViewItem, row: RequirementRow, field: Field | None
    ) -> RequirementPlaces:
        fonts = self._fonts_of(option)
        tag = pill_size(row.tag, fonts.pill).width() if row.tag else 0
        width = rect.width()
        text, evidence = row.requirement.text, row.requirement.evidence
        text_height = self._texts.height(text, fonts.body, text_width(width, tag), option.direction)
        evidence_height = 0
        if evidence:
            evidence_height = self._texts.height(
                evidence, fonts.small, evidence_width(width), option.direction
            )
        if field is not None and field.editing is Editing.EVIDENCE:
            evidence_height = field.height
        elif field is not None:
            text_height = field.height
        line = QFontMetrics(fonts.body).height()
        return RequirementPlaces.of(rect, text_height, evidence_height, line, tag)

    def _fonts_of(self, option: QStyleOptionViewItem) -> ChecklistFonts:
        if self._fonts is None or self._fonts.body != option.font:
            self._fonts = ChecklistFonts.of(option.font)
        return self._fonts

    def _keep(self, key: Hashable, height: int) -> None:
        # A list asks for all its heights whenever one of them changes.
        if len(self._heights) >= MOST:
            self._heights.clear()
        self._heights[key] = height


def _duty(rect: QRect) -> QRect:
    left = SIDE + PADDING + BULLET + 2
    return rect.adjusted(left, ROW_PADDING - 2, -SIDE - PADDING, 1 - ROW_PADDING)
