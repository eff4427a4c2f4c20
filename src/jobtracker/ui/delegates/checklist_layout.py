"""From a row and the view's width to the places of its parts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyleOptionViewItem

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
from jobtracker.ui.delegates.wrapped_text import WrappedText
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

    def head(self, option: QStyleOptionViewItem) -> HeadPlaces:
        """The places of a card's head."""
        return HeadPlaces.of(option.rect, 18 + option.fontMetrics.horizontalAdvance(ADD))

    def requirement(
        self, option: QStyleOptionViewItem, row: RequirementRow, field: Field | None
    ) -> RequirementPlaces:
        """The places of a requirement, with room for a field where one is open in it."""
        fonts = ChecklistFonts.of(option.font)
        tag = pill_size(row.tag, fonts.pill).width() if row.tag else 0
        width = option.rect.width()
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
        return RequirementPlaces.of(option.rect, text_height, evidence_height, line, tag)

    def responsibility(self, option: QStyleOptionViewItem) -> QRect:
        """The place of a responsibility's text, behind its bullet."""
        left = SIDE + PADDING + BULLET + 2
        return option.rect.adjusted(left, ROW_PADDING - 2, -SIDE - PADDING, 1 - ROW_PADDING)

    def head_height(self) -> int:
        """Pixels a card's head takes, with the gap above it."""
        return HEAD_HEIGHT + ABOVE_CARD

    def requirement_height(
        self, option: QStyleOptionViewItem, row: RequirementRow, field: Field | None
    ) -> int:
        """Pixels a requirement takes in the width of `option.rect`."""
        places = self.requirement(option, row, field)
        bottom = places.text.bottom() if places.evidence.height() <= 0 else places.evidence.bottom()
        return max(bottom - option.rect.top() + 1 + ROW_PADDING, places.control.bottom() + 8)

    def responsibility_height(self, option: QStyleOptionViewItem, row: ResponsibilityRow) -> int:
        """Pixels a responsibility takes in the width of `option.rect`."""
        width = self.responsibility(option).width()
        text = row.responsibility.text
        return self._texts.height(text, option.font, width, option.direction) + 2 * ROW_PADDING - 3
