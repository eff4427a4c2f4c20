"""Where an application stands: every move writes its line of the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.event import EventKind
from jobtracker.domain.passage import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jobtracker.domain.application import Outcome
    from jobtracker.domain.change import ChangeSet, Kind
    from jobtracker.domain.clock import Clock
    from jobtracker.store.store import Store


class Tracking:
    """Each call is one transaction and returns what it changed."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def move(self, application_id: int, stage_id: int) -> ChangeSet:
        """Move an application to a stage; one that was closed is open again."""
        now = self._clock.now()
        with self._store.write() as writing:
            applications = writing.unit.applications
            was, outcome = applications.standing(application_id)
            if outcome is not None:
                applications.set_outcome(application_id, None)
                applications.happened(
                    application_id, EventKind.REOPENED, now, to_stage_id=stage_id, outcome=outcome
                )
            if was != stage_id:
                applications.set_stage(application_id, stage_id)
                applications.happened(
                    application_id, EventKind.STAGE_MOVED, now, from_stage_id=was, to_stage_id=stage_id
                )
        return writing.change

    def close(self, application_id: int, outcome: Outcome) -> ChangeSet:
        """Close an application; the stage it had reached stays."""
        now = self._clock.now()
        with self._store.write() as writing:
            applications = writing.unit.applications
            stage_id, was = applications.standing(application_id)
            if was != outcome:
                applications.set_outcome(application_id, outcome)
                applications.happened(
                    application_id, EventKind.CLOSED, now, from_stage_id=stage_id, outcome=outcome
                )
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
