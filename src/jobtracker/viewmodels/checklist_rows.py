"""The rows of a checklist as it is shown: cards, each with a head and its items."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from jobtracker.domain.requirement import Requirement, Responsibility


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The head of a card. `key` tells it from the others; `count` is the number of its items."""

    key: str
    title: str
    count: int
    kind: Literal["requirements", "responsibilities"]


@dataclass(frozen=True, slots=True)
class RequirementRow:
    """One requirement. `tag` is a word where it differs from its card, such as "Preferred" among required
    ones; `last` says that it closes its card.
    """

    requirement: Requirement
    tag: str | None
    last: bool


@dataclass(frozen=True, slots=True)
class ResponsibilityRow:
    """One thing the job does; `last` says that it closes its card."""

    responsibility: Responsibility
    last: bool
