"""Where the parts of a checklist's row stand, and which of them lies under the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QRect

from jobtracker.domain.requirement import Verdict

SIDE = 22
"""Pixels between the view's edge and a card."""

ABOVE_CARD = 12
PADDING = 14
ROW_PADDING = 10
SEGMENT = 26
CONTROL = 3 * SEGMENT + 2
TOOL = 24
"""Width and height of the two small tools at the end of a row: evidence, and more."""

BULLET = 16


class Target(Enum):
    """What a click can mean."""

    MET = "met"
    PARTLY = "partly"
    GAP = "gap"
    EVIDENCE = "evidence"
    MORE = "more"
    ADD = "add"
    TEXT = "text"

    @property
    def verdict(self) -> Verdict | None:
        """The verdict this segment stands for; None for the other targets."""
        return Verdict(self.value) if self in SEGMENTS else None


SEGMENTS = (Target.MET, Target.PARTLY, Target.GAP)


@dataclass(frozen=True, slots=True)
class HeadPlaces:
    """The head of a card: its rectangle, and where "Add" can be clicked."""

    card: QRect
    add: QRect

    @classmethod
    def of(cls, rect: QRect, add_width: int) -> HeadPlaces:
        """The places in a row's rectangle, left to right, where the word takes `add_width` pixels."""
        card = rect.adjusted(SIDE, ABOVE_CARD, -SIDE, 0)
        add = QRect(
            card.right() + 1 - add_width - PADDING - 6, card.top() + 6, add_width + 12, card.height() - 12
        )
        return cls(card, add)

    def at(self, point: QPoint) -> Target | None:
        """What lies there."""
        return Target.ADD if self.add.contains(point) else None


@dataclass(frozen=True, slots=True)
class RequirementPlaces:
    """A requirement: the control, its text and evidence, its tag and its tools."""

    card: QRect
    control: QRect
    text: QRect
    evidence: QRect
    tag: QRect
    note: QRect
    more: QRect

    @classmethod
    def of(
        cls, rect: QRect, text_height: int, evidence_height: int, line: int, tag_width: int
    ) -> RequirementPlaces:
        """The places in a row's rectangle, left to right; `line` is the height of the first line."""
        card = rect.adjusted(SIDE, 0, -SIDE, 0)
        top = card.top() + ROW_PADDING
        control_top = top - (SEGMENT - line) // 2
        left = card.left() + PADDING + CONTROL + 12
        text = QRect(left, top, text_width(rect.width(), tag_width), text_height)
        more = QRect(card.right() + 1 - PADDING - TOOL + 6, control_top + 1, TOOL, TOOL)
        note = more.translated(-TOOL, 0)
        return cls(
            card=card,
            control=QRect(card.left() + PADDING, control_top, CONTROL, SEGMENT),
            text=text,
            evidence=QRect(left, text.bottom() + 4, evidence_width(rect.width()), evidence_height),
            tag=QRect(text.right() + 9, top - 1, tag_width, line + 2),
            note=note,
            more=more,
        )

    def segment(self, target: Target) -> QRect:
        """The part of the control that stands for a verdict."""
        step = SEGMENTS.index(target)
        return QRect(self.control.left() + 1 + step * SEGMENT, self.control.top(), SEGMENT, SEGMENT)

    def at(self, point: QPoint) -> Target | None:
        """What lies there."""
        places = [
            *((target, self.segment(target)) for target in SEGMENTS),
            (Target.EVIDENCE, self.note),
            (Target.EVIDENCE, self.evidence),
            (Target.MORE, self.more),
            (Target.TEXT, self.text),
        ]
        return next((target for target, place in places if place.contains(point)), None)


def text_width(row_width: int, tag_width: int) -> int:
    """The pixels a requirement's text is wrapped to in a view so wide."""
    return max(80, evidence_width(row_width) - (tag_width + 9 if tag_width else 0))


def evidence_width(row_width: int) -> int:
    """The pixels its evidence is wrapped to: all between the control and the tools."""
    return max(80, row_width - 2 * SIDE - 2 * PADDING - CONTROL - 12 - 2 * TOOL - 2)
