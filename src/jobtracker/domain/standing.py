"""Where an application stands, as its history tells it.

An application is in the stage, and closed or not, as the last of its events says: an event that is dated
back, corrected or removed moves the application along, and no statistic can say something else than it.

The rule: it begins in the stage that it was imported to, whatever the date of that; then the events that
move it, close it and open it again are followed by date, those of one moment in the order they were written.
A stage that was removed counts as the one that its applications went to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.domain.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from jobtracker.domain.application import Outcome, Stage

STANDING_KINDS = frozenset({EventKind.IMPORTED, EventKind.STAGE_MOVED, EventKind.CLOSED, EventKind.REOPENED})
"""The kinds of events that say where an application stands."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What an event says about the standing; stages by id."""

    event_id: int
    kind: EventKind
    at: datetime
    to_stage_id: int | None
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class Standing:
    """The stage, the outcome, and for the id of each event that moved or closed the stage it found."""

    stage_id: int
    outcome: Outcome | None
    found: Mapping[int, int]


def standing(turns: Iterable[Turn], first_stage_id: int, successors: Mapping[int, int | None]) -> Standing:
    """Where the events leave an application.

    `first_stage_id` is the stage of one that no event puts anywhere; `successors` says for each removed
    stage where its applications went.
    """
    turns = sorted(turns, key=lambda turn: (turn.kind is not EventKind.IMPORTED, turn.at, turn.event_id))
    stage_id = lasting(first_stage_id, successors)
    outcome: Outcome | None = None
    found: dict[int, int] = {}
    for turn in turns:
        if turn.kind in (EventKind.STAGE_MOVED, EventKind.CLOSED):
            found[turn.event_id] = stage_id
        match turn.kind:
            case EventKind.CLOSED:
                outcome = turn.outcome
            case EventKind.REOPENED:
                outcome = None
            case _ if turn.to_stage_id is not None:
                stage_id = lasting(turn.to_stage_id, successors)
    return Standing(stage_id, outcome, found)


def is_applying(was: Stage, to: Stage) -> bool:
    """Whether a move is the moment of applying: from the first stage to the second, whatever their names.

    What went further at once was not applied for by a move: somebody had answered already.
    """
    return was.position == 0 and to.position == 1


def lasting(stage_id: int, successors: Mapping[int, int | None]) -> int:
    """The stage itself, or where the applications of a removed one went."""
    seen = set()
    while (after := successors.get(stage_id)) is not None and stage_id not in seen:
        seen.add(stage_id)
        stage_id = after
    return stage_id
