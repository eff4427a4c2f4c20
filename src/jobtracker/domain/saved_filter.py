"""A choice of applications, kept under a name."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

from jobtracker.domain.application import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping


class DueWhen(StrEnum):
    """When the next step is."""

    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this_week"
    NOTHING = "nothing"

    @property
    def label(self) -> str:
        """The words shown to the user."""
        return "Nothing due" if self is DueWhen.NOTHING else self.value.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class ApplicationFilter:
    """What applications must be to be shown; what is empty asks for nothing.

    `stages` and `tags` are ids, `companies` names; `closed` is True for closed ones only, False for active
    ones only, None for both. Of each set one is enough; of `tags` all are needed.
    """

    stages: frozenset[int] = frozenset()
    outcomes: frozenset[Outcome] = frozenset()
    companies: frozenset[str] = frozenset()
    tags: frozenset[int] = frozenset()
    due: DueWhen | None = None
    closed: bool | None = None
    words: str = ""

    def to_json(self) -> dict[str, Any]:
        """As plain JSON values, what is empty left out."""
        kept: dict[str, Any] = {
            "stages": sorted(self.stages),
            "outcomes": sorted(self.outcomes),
            "companies": sorted(self.companies),
            "tags": sorted(self.tags),
            "due": self.due,
            "closed": self.closed,
            "words": self.words,
        }
        return {name: value for name, value in kept.items() if value not in ([], None, "")}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """The inverse of `to_json`; what another version kept and this one does not know is passed over."""
        due = kept.get("due")
        closed = kept.get("closed")
        return cls(
            stages=frozenset(n for n in _listed(kept, "stages") if type(n) is int),
            outcomes=frozenset(o for o in Outcome if o in _listed(kept, "outcomes")),
            companies=frozenset(c for c in _listed(kept, "companies") if isinstance(c, str)),
            tags=frozenset(n for n in _listed(kept, "tags") if type(n) is int),
            due=next((when for when in DueWhen if when == due), None),
            closed=closed if isinstance(closed, bool) else None,
            words=str(kept.get("words", "")),
        )


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter with its name, and its place among the others."""

    id: int
    name: str
    position: int
    filter: ApplicationFilter = field(default_factory=ApplicationFilter)


def _listed(kept: Mapping[str, Any], name: str) -> list[Any]:
    found = kept.get(name, [])
    return found if isinstance(found, list) else []
