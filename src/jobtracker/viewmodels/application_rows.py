"""The rows of the list of applications, and their counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.next_step import NextStep


@dataclass(frozen=True, slots=True)
class ApplicationListRow:
    """An application and what to do next with it, as reckoned when the list was filled."""

    row: ApplicationRow
    next: NextStep


@dataclass(frozen=True, slots=True)
class Counts:
    """How many applications there are."""

    active: int = 0
    closed: int = 0

    @property
    def all(self) -> int:
        """Open and closed ones."""
        return self.active + self.closed
