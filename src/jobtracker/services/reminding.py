"""Reminders: set, done, put off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.event import EventKind
from jobtracker.domain.passage import fold

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.domain.change import ChangeSet
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.reminder import DueReminder
    from jobtracker.store.store import Store

WITHOUT_WORDS = "Follow up"


class Reminding:
    """Each change is one transaction. A time is wall time in the zone the user is in when it is set."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def due(self) -> tuple[DueReminder, ...]:
        """The reminders whose time has come, the longest overdue first."""
        return self._store.browse.due(self._clock.now())

    def add(self, application_id: int, text: str, due: datetime) -> ChangeSet:
        """Set a reminder at the local wall time `due`; without words it says "Follow up"."""
        with self._store.write() as writing:
            words = fold(text) or WITHOUT_WORDS
            writing.unit.reminders.add(application_id, words, due, self._clock.zone())
        return writing.change

    def change(self, reminder_id: int, text: str, due: datetime) -> ChangeSet:
        """Give a reminder other words or another time."""
        with self._store.write() as writing:
            words = fold(text) or WITHOUT_WORDS
            writing.unit.reminders.change(reminder_id, words, due, self._clock.zone())
        return writing.change

    def snooze(self, reminder_id: int, due: datetime) -> ChangeSet:
        """Put a reminder off to the local wall time `due`."""
        with self._store.write() as writing:
            text = writing.unit.reminders.reminder(reminder_id).text
            writing.unit.reminders.change(reminder_id, text, due, self._clock.zone())
        return writing.change

    def tick_off(self, reminder_id: int) -> ChangeSet:
        """Mark a reminder as done, and say so in the history; once is enough."""
        now = self._clock.now()
        with self._store.write() as writing:
            reminder = writing.unit.reminders.reminder(reminder_id)
            if not reminder.done:
                writing.unit.reminders.set_done(reminder_id, now)
                writing.unit.applications.happened(
                    reminder.application_id, EventKind.REMINDER_DONE, now, text=reminder.text
                )
        return writing.change

    def remove(self, reminder_id: int) -> ChangeSet:
        """Move a reminder to the trash."""
        with self._store.write() as writing:
            writing.unit.reminders.remove(reminder_id, self._clock.now())
        return writing.change
