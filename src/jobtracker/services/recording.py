"""The history put right: interviews, messages, and events as they really were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.event import EventKind, EventNotChangeable
from jobtracker.domain.passage import fold
from jobtracker.domain.standing import STANDING_KINDS
from jobtracker.services.following_up import after_interview, answered, heard_of
from jobtracker.services.tracking import past

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.domain.change import ChangeSet
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.interview import Interview
    from jobtracker.store.store import Store

THE_IMPORT = "The history begins with the import, so that line stays as it is. Nothing was changed."
NO_INTERVIEW = "This is no interview. Nothing was changed."
AN_INTERVIEW = "An interview is changed as a whole, with its place and time. Nothing was changed."


class Recording:
    """Each call is one transaction and returns what it changed.

    Where an application stands follows from its events (see `domain.standing`), also after a correction.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def add_interview(self, application_id: int, interview: Interview) -> ChangeSet:
        """Write down an interview, also one that is still to come."""
        with self._store.write() as writing:
            writing.unit.events.add_interview(application_id, interview.tidied())
            after_interview(writing.unit, application_id, interview, self._clock)
        return writing.change

    def change_interview(self, event_id: int, interview: Interview) -> ChangeSet:
        """Another time, round, people or notes; what follows it is made anew for another time alone.

        Raises `EventNotChangeable` for another kind of event.
        """
        with self._store.write() as writing:
            events = writing.unit.events
            if events.kind_of(event_id) is not EventKind.INTERVIEW:
                raise EventNotChangeable(NO_INTERVIEW)
            before = events.moment_of(event_id)
            events.change_interview(event_id, interview.tidied())
            if events.moment_of(event_id) != before:
                after_interview(writing.unit, events.owner_of(event_id), interview, self._clock)
        return writing.change

    def add_message(self, application_id: int, text: str, at: datetime | None = None) -> ChangeSet:
        """Write down that one wrote or talked, at the aware moment `at`, or now.

        Raises `EventNotChangeable` for a moment that is still to come.
        """
        now = self._clock.now()
        with self._store.write() as writing:
            writing.unit.applications.happened(
                application_id, EventKind.MESSAGE, past(at, now) or now, text=fold(text)
            )
            heard_of(writing.unit, application_id, self._clock)
        return writing.change

    def correct(self, event_id: int, at: datetime, text: str | None = None) -> ChangeSet:
        """When an event really was (aware), and in which words, where it has words of its own.

        Raises `EventNotChangeable` for the import, for an interview, which has a wall time, and for a moment
        that is still to come.
        """
        now = self._clock.now()
        with self._store.write() as writing:
            events = writing.unit.events
            kind = events.kind_of(event_id)
            if kind in (EventKind.IMPORTED, EventKind.INTERVIEW):
                raise EventNotChangeable(THE_IMPORT if kind is EventKind.IMPORTED else AN_INTERVIEW)
            events.correct(event_id, past(at, now) or now, None if text is None else fold(text))
            events.restand(events.owner_of(event_id))
        return writing.change

    def remove(self, event_id: int) -> ChangeSet:
        """Move an event to the trash. Raises `EventNotChangeable` for the import."""
        with self._store.write() as writing:
            events = writing.unit.events
            kind, owner = events.kind_of(event_id), events.owner_of(event_id)
            if kind is EventKind.IMPORTED:
                raise EventNotChangeable(THE_IMPORT)
            events.remove(event_id, self._clock.now())
            events.restand(owner)
            if kind in STANDING_KINDS or kind is EventKind.INTERVIEW:
                # What a habit made to follow it has nothing to follow any more.
                answered(writing.unit, owner, self._clock)
        return writing.change
