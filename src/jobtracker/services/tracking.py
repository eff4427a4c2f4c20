"""Where an application stands: every move writes its line of the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.event import EventKind, EventNotChangeable
from jobtracker.domain.passage import fold
from jobtracker.services.following_up import after_move, answered
from jobtracker.store.errors import Conflict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from jobtracker.domain.application import Outcome
    from jobtracker.domain.change import ChangeSet, Kind
    from jobtracker.domain.clock import Clock
    from jobtracker.store.store import Store
    from jobtracker.store.unit import Unit

NOT_YET = "This is still to come, and the history tells what has been. Choose a time that has passed."


class Tracking:
    """Each call is one transaction and returns what it changed."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def move(self, application_id: int, stage_id: int, at: datetime | None = None) -> ChangeSet:
        """Move an application to a stage; one that was closed is open again.

        `at` is the aware moment it really was, now where it is None. Raises `EventNotChangeable` for one that
        is still to come, and `Conflict` for a stage that was removed.
        """
        return self.move_all([application_id], stage_id, at)

    def move_all(
        self, application_ids: Sequence[int], stage_id: int, at: datetime | None = None
    ) -> ChangeSet:
        """Move applications to a stage, as `move` does with one."""
        moment = past(at, self._clock.now())
        with self._store.write() as writing:
            for application_id in application_ids:
                move_in(writing.unit, application_id, stage_id, moment, self._clock)
        return writing.change

    def close(self, application_id: int, outcome: Outcome, at: datetime | None = None) -> ChangeSet:
        """Close an application; the stage it had reached stays. `at` as in `move`."""
        return self.close_all([application_id], outcome, at)

    def close_all(
        self, application_ids: Sequence[int], outcome: Outcome, at: datetime | None = None
    ) -> ChangeSet:
        """Close applications, as `close` does with one."""
        moment = past(at, self._clock.now())
        with self._store.write() as writing:
            for application_id in application_ids:
                _close_in(writing.unit, application_id, outcome, moment, self._clock)
        return writing.change

    def describe(self, application_id: int, title: str, company: str, deadline: date | None) -> ChangeSet:
        """Put right what the posting is called; empty words mean that it does not say."""
        with self._store.write() as writing:
            writing.unit.postings.describe(
                application_id, fold(title) or None, fold(company) or None, deadline
            )
        return writing.change

    def remove(self, application_ids: Sequence[int]) -> ChangeSet:
        """Move applications, with all that belongs to them, to the trash."""
        with self._store.write() as writing:
            for application_id in application_ids:
                writing.unit.applications.remove(application_id, self._clock.now())
        return writing.change

    def restore(self, records: Sequence[tuple[Kind, int]]) -> ChangeSet:
        """Take records back from the trash."""
        with self._store.write() as writing:
            for kind, record_id in records:
                writing.unit.trash.restore(kind, record_id)
        return writing.change

    def empty_trash(self) -> ChangeSet:
        """Remove what is in the trash for ever; this cannot be taken back."""
        with self._store.write() as writing:
            writing.unit.trash.empty()
        return writing.change


def past(at: datetime | None, now: datetime) -> datetime | None:
    """The moment itself. Raises `EventNotChangeable` for one that is still to come."""
    if at is not None and at > now:
        raise EventNotChangeable(NOT_YET)
    return at


def move_in(unit: Unit, application_id: int, stage_id: int, at: datetime | None, clock: Clock) -> None:
    """Move an application to a stage within a transaction, at a moment that has passed or, for None, now.

    A moment before the last move is a line that the history lacked: what is closed since stays closed. Where
    following up is a habit, a reminder is made with it.
    """
    if not unit.stages.is_there(stage_id):
        raise Conflict("This stage was removed meanwhile. Nothing was changed.")
    applications = unit.applications
    was, outcome = applications.standing(application_id)
    last = unit.events.last_turn(application_id)
    moment = _after(last, clock.now()) if at is None else at
    if outcome is not None and (last is None or moment >= last):
        applications.happened(
            application_id, EventKind.REOPENED, moment, to_stage_id=stage_id, outcome=outcome
        )
    if was != stage_id:
        applications.happened(
            application_id, EventKind.STAGE_MOVED, moment, from_stage_id=was, to_stage_id=stage_id
        )
    unit.events.restand(application_id)
    if was != stage_id:
        after_move(unit, application_id, (was, stage_id), moment, clock)


def _close_in(unit: Unit, application_id: int, outcome: Outcome, at: datetime | None, clock: Clock) -> None:
    stage_id, was = unit.applications.standing(application_id)
    if was != outcome:
        moment = _after(unit.events.last_turn(application_id), clock.now()) if at is None else at
        unit.applications.happened(
            application_id, EventKind.CLOSED, moment, from_stage_id=stage_id, outcome=outcome
        )
        unit.events.restand(application_id)
        answered(unit, application_id, clock)


def _after(last: datetime | None, now: datetime) -> datetime:
    """Now; the moment of the last move, where the clock was set back since: what is done last counts last."""
    return now if last is None else max(now, last)
