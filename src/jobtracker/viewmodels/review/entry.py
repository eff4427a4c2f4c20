"""One posting under review, and what is to become of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobtracker.domain.draft import Draft


class Choice(Enum):
    """What the user wants done with a posting; one that looks like a kept one must be decided on."""

    UNDECIDED = "undecided"
    IMPORT = "import"
    UPDATE = "update"
    OPEN = "open"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Lookalike:
    """An application whose posting is nearly the same: its id, title and company, and the day it came in."""

    id: int
    heading: str
    imported: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A draft with what it looks like, if anything, and the choice."""

    draft: Draft
    lookalike: Lookalike | None = None
    choice: Choice = Choice.UNDECIDED

    @property
    def name(self) -> str:
        """What its source is called, without the folders."""
        return PurePath(self.draft.name).name or self.draft.name

    @property
    def needs_a_look(self) -> bool:
        """Whether the user is asked to look: not decided, and read with doubts or near to a kept one."""
        return self.choice is Choice.UNDECIDED and bool(self.lookalike or self.draft.doubts())

    @property
    def would_come_in(self) -> bool:
        """Whether importing all takes it: it is not left out, and it is no lookalike that is not decided."""
        if self.choice is Choice.UNDECIDED:
            return self.lookalike is None
        return self.choice in (Choice.IMPORT, Choice.UPDATE)
