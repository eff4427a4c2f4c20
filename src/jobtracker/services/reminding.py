"""Reminders: set, done, put off, and told of once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.event import EventKind
from jobtracker.domain.passage import fold
from jobtracker.domain.reminder import instant, wall_time, wall_time_from

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from jobtracker.domain.change import ChangeSet
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.due_moment import DueMoment
    from jobtracker.domain.reminder import DueReminder
    from jobtracker.domain.repeat import Repeat
    from jobtracker.store.store import Store
    from jobtracker.store.writing.reminders import Reminders

WITHOUT_WORDS = "Follow up"


class Reminding:
    """Each change is one transaction. A time is wall time in the zone the user is in when it is set."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def due(self) -> tuple[DueReminder, ...]:
        """The reminders whose time has come, the longest overdue first."""
        return self._store.browse.due(self._clock.now())

    def due_moments(self) -> tuple[DueMoment, ...]:
        """All that is due, told or not: reminders, interviews within the hour, deadlines of tomorrow."""
        return self._store.browse.due_moments(self._clock.now(), self._clock.zone())

    def claim(self) -> tuple[DueMoment, ...]:
        """What is due and was told to nobody yet. The caller tells the user of it, now: it is not given
        again, to anybody.

        It is claimed in a transaction of its own before it is told: a program that dies between the two has
        told nobody, and a notice is never shown twice. Nothing is lost by that, for the window shows what is
        due until it is done. In quiet hours nothing is given, and it comes at their end; with notifications
        turned off it counts as told.
        """
        untold = self.untold()
        if not untold:
            return ()
        with self._store.write() as writing:
            claimed = writing.unit.told.claim(untold, self._clock.now())
        return claimed if self._store.browse.settings().notifications else ()

    def untold(self) -> tuple[DueMoment, ...]:
        """What there is to claim now: nothing in quiet hours."""
        now, zone = self._clock.now(), self._clock.zone()
        hours = self._store.browse.settings().quiet_hours
        if hours is not None and hours.cover(wall_time(now, zone)):
            return ()
        return self._store.browse.untold(now, zone)

    def add(self, application_id: int, text: str, due: datetime, repeat: Repeat | None = None) -> ChangeSet:
        """Set a reminder at the local wall time `due`; without words it says "Follow up"."""
        with self._store.write() as writing:
            words = fold(text) or WITHOUT_WORDS
            writing.unit.reminders.add(application_id, words, due, self._clock.zone(), repeat)
        return writing.change

    def change(self, reminder_id: int, text: str, due: datetime, repeat: Repeat | None = None) -> ChangeSet:
        """Give a reminder other words, another time or another repeat; it is the user's own from now on.

        Where time and repeat are those that one which repeats has, only its words change: its turns, and what
        this one was put off to, stay.
        """
        zone = self._clock.zone()
        with self._store.write() as writing:
            reminders = writing.unit.reminders
            was = reminders.reminder(reminder_id)
            words = fold(text) or WITHOUT_WORDS
            same_time = was.due_in(zone) == due.replace(second=0, microsecond=0) and was.repeat == repeat
            if words != was.text or not same_time:
                reminders.reword(reminder_id, words)
            if repeat is None or not same_time:
                reminders.set_time(reminder_id, due, zone, repeat)
        return writing.change

    def snooze(self, reminder_id: int, due: datetime) -> ChangeSet:
        """Put a reminder off to the local wall time `due`; the turns of one that repeats stay as they are."""
        with self._store.write() as writing:
            self._put_off(writing.unit.reminders, reminder_id, due)
        return writing.change

    def snooze_due(self, reminder_id: int, by: timedelta) -> ChangeSet:
        """Put a reminder off that is due, for so long from now; one that was put off meanwhile stays."""
        now = self._clock.now()
        with self._store.write() as writing:
            reminders = writing.unit.reminders
            if reminders.reminder(reminder_id).moment <= now:
                self._put_off(reminders, reminder_id, wall_time_from(now + by, self._clock.zone()))
        return writing.change

    def tick_off(self, reminder_id: int, turn: datetime | None = None) -> ChangeSet:
        """Mark a reminder as done, and say so in the history; once is enough.

        One that repeats is moved to its next turn, past what was missed. `turn` is its `due` as the user
        saw it: where it has moved on since, as after a second click, nothing is changed.
        """
        now = self._clock.now()
        with self._store.write() as writing:
            reminders = writing.unit.reminders
            reminder = reminders.reminder(reminder_id)
            if reminder.done or (turn is not None and turn != reminder.due):
                return writing.change
            following = reminder.following(now)
            if following is None:
                reminders.set_done(reminder_id, now)
            else:
                reminders.set_time(reminder_id, following, reminder.zone, reminder.repeat)
            writing.unit.applications.happened(
                reminder.application_id, EventKind.REMINDER_DONE, now, text=reminder.text
            )
        return writing.change

    def remove(self, reminder_id: int) -> ChangeSet:
        """Move a reminder to the trash."""
        with self._store.write() as writing:
            writing.unit.reminders.remove(reminder_id, self._clock.now())
        return writing.change

    def _put_off(self, reminders: Reminders, reminder_id: int, due: datetime) -> None:
        zone = self._clock.zone()
        reminder = reminders.reminder(reminder_id)
        if reminder.repeat is None:
            reminders.set_time(reminder_id, due, zone, None)
        else:
            reminders.put_off(reminder_id, wall_time_from(instant(due, zone), reminder.zone))
