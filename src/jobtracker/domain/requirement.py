"""The checklist: requirements with the user's verdicts, and responsibilities beside them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobtracker.domain.reading import Level, Span


ItemKey = tuple[str, int]
"""The kind and the id: a requirement and a responsibility may have the same id."""


class Verdict(StrEnum):
    """The user's answer to a requirement; no verdict yet (None) is shown as "open"."""

    MET = "met"
    PARTLY = "partly"
    GAP = "gap"


class Origin(StrEnum):
    """Who put an item on the checklist: the reader, or the user."""

    READ = "read"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One checklist item. `posting_id` is also the id of its application.

    `span` is where it stands in the source text, None for an item the user typed. `heading` is the
    heading it is listed under, None for items of the user's own. `position` orders the list. `gone`: the
    posting no longer has it, but something of it is the user's (`domain.reconciling`).
    """

    id: int
    posting_id: int
    level: Level
    text: str
    span: Span | None
    heading: str | None
    position: float
    verdict: Verdict | None
    evidence: str
    origin: Origin
    gone: bool = False

    @property
    def key(self) -> ItemKey:
        """What it is known by among all items."""
        return "requirement", self.id


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One thing the job does: shown beside the requirements, never counted in the fit."""

    id: int
    posting_id: int
    text: str
    span: Span | None
    position: float

    @property
    def key(self) -> ItemKey:
        """What it is known by among all items."""
        return "responsibility", self.id
