"""An application with all that is dated about it: what Today and the Calendar are made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.domain.application import Tone
from jobtracker.domain.event import EventKind
from jobtracker.domain.standing import lasting

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from jobtracker.domain.application import Stage
    from jobtracker.domain.interview import Interview
    from jobtracker.domain.reminder import Reminder

BOOKKEEPING = frozenset({EventKind.IMPORTED, EventKind.UPDATED, EventKind.REREAD})
"""Events of the posting: nobody wrote to anybody."""

OWN_STEPS = BOOKKEEPING | {EventKind.REMINDER_DONE, EventKind.DOCUMENT_SENT}
"""Events that are no answer of the employer's."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What an event says about the course of an application; `at` is aware, the stage by its id."""

    kind: EventKind
    at: datetime
    to_stage_id: int | None


@dataclass(frozen=True, slots=True)
class Course:
    """How an application has gone so far; moments are aware.

    `applied_at`: when it last left the first stage; None for one that never did, or is back in it.
    `answered`: whether anything came of that. `last_at`: when something last happened, by whomever; None
    where nothing did but the import. `offered_at`: when it came to a stage of offers.
    """

    applied_at: datetime | None = None
    answered: bool = False
    last_at: datetime | None = None
    offered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PlannedInterview:
    """An interview with the id of its event."""

    event_id: int
    interview: Interview


@dataclass(frozen=True, slots=True)
class Pursuit:
    """`reminders` are the open ones. `unproven` counts the requirements without evidence; it is 0 where
    no interview asks for any.
    """

    id: int
    heading: str
    company: str | None
    stage: Stage
    closed: bool
    deadline: date | None
    course: Course
    reminders: tuple[Reminder, ...] = ()
    interviews: tuple[PlannedInterview, ...] = ()
    unproven: int = 0

    @property
    def name(self) -> str:
        """What to call it, such as "Web Developer, Kastell"."""
        return f"{self.heading}, {self.company}" if self.company else self.heading

    @property
    def waits_to_apply(self) -> bool:
        """Whether it is open and still at the first stage, whatever the user calls that."""
        return not self.closed and self.stage.position == 0


def course(
    happenings: Iterable[Happening], stages: Mapping[int, Stage], successors: Mapping[int, int | None]
) -> Course:
    """What the live events of one application come to, given in the order they happened.

    `stages` holds removed ones too, and `successors` says where the applications of those went (see
    `domain.standing`). An interview counts from its own time, also one that is still to come.
    """
    applied_at = last_at = offered_at = None
    answered, applied = False, False
    for happening in happenings:
        if happening.kind not in BOOKKEEPING:
            last_at = happening.at
        if happening.to_stage_id is None:
            answered = answered or (applied and happening.kind not in OWN_STEPS)
            continue
        stage = stages[lasting(happening.to_stage_id, successors)]
        left = stage.position > 0
        if left and not applied:
            # Who is in talks right away was not left without an answer.
            applied_at, answered = happening.at, stage.position > 1
        elif left:
            answered = True
        else:
            applied_at = None
        if stage.tone is Tone.OFFER and left:
            offered_at = happening.at
        applied = left
    return Course(applied_at, answered, last_at, offered_at)
