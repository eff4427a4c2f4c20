"""The user's pursuit of one posting: where it stands, and why it ended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from jobtracker.domain.fit import Fit
    from jobtracker.domain.tag import Tag


class Tone(StrEnum):
    """Which colour a stage wears; the stages' own words are the user's."""

    PLAIN = "plain"
    ACCENT = "accent"
    SCREENING = "screening"
    INTERVIEW = "interview"
    OFFER = "offer"


class Outcome(StrEnum):
    """Why an application is closed; apart from the stage it had reached."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NO_ANSWER = "no_answer"

    @property
    def label(self) -> str:
        """The word shown to the user."""
        return "No answer" if self is Outcome.NO_ANSWER else self.value.capitalize()


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the way, in the user's own words and order."""

    id: int
    name: str
    position: int
    tone: Tone


@dataclass(frozen=True, slots=True)
class Due:
    """The next thing to do: its words, and its local wall time in an IANA zone."""

    text: str
    at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    """One line of the list of applications. `id` is also the id of the posting."""

    id: int
    title: str | None
    company: str | None
    stage: Stage
    outcome: Outcome | None
    fit: Fit
    imported_at: datetime
    deadline: date | None
    next_reminder: Due | None
    source_name: str
    tags: tuple[Tag, ...] = ()
    interviews: tuple[Due, ...] = ()
    """All of them, the past ones too; the words are those of the round."""

    @property
    def heading(self) -> str:
        """What to call it: the title, or else the name of its source."""
        return self.title or self.source_name

    @property
    def closed(self) -> bool:
        """Whether it has an outcome."""
        return self.outcome is not None
