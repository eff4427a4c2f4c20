"""Reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from jobtracker.domain.reminder import Origin
from jobtracker.store import values
from jobtracker.store.moments import to_text
from jobtracker.store.tables import ReminderTable
from jobtracker.store.writing.rows import new_id, row_of

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.domain.reminder import Reminder
    from jobtracker.domain.repeat import Repeat


class Reminders:
    """Things to do; `due` is wall time in `zone`, kept to the minute."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def reminder(self, reminder_id: int) -> Reminder:
        """One reminder as it stands."""
        return values.reminder(row_of(self._session, ReminderTable, reminder_id))

    def add(
        self,
        application_id: int,
        text: str,
        due: datetime,
        zone: str,
        repeat: Repeat | None = None,
        origin: Origin = Origin.OWN,
    ) -> int:
        """A new reminder; returns its id."""
        row = ReminderTable(
            application_id=application_id,
            text=text,
            due=_minute(due),
            zone=zone,
            repeat=None if repeat is None else repeat.text,
            origin=origin,
        )
        self._session.add(row)
        self._session.flush()
        return new_id(row.id)

    def reword(self, reminder_id: int, text: str) -> None:
        """Other words; from now on it is the user's own."""
        row = row_of(self._session, ReminderTable, reminder_id)
        row.text, row.origin = text, Origin.OWN
        self._session.add(row)

    def set_time(self, reminder_id: int, due: datetime, zone: str, repeat: Repeat | None) -> None:
        """Another time, from which it repeats or not; what it was put off to is forgotten."""
        row = row_of(self._session, ReminderTable, reminder_id)
        row.due, row.zone, row.snoozed_until = _minute(due), zone, None
        row.repeat = None if repeat is None else repeat.text
        self._session.add(row)

    def put_off(self, reminder_id: int, until: datetime) -> None:
        """Have this turn come at another wall time of its zone."""
        row = row_of(self._session, ReminderTable, reminder_id)
        row.snoozed_until = _minute(until)
        self._session.add(row)

    def set_done(self, reminder_id: int, done_at: datetime | None) -> None:
        """Tick it off, or not."""
        row = row_of(self._session, ReminderTable, reminder_id)
        row.done_at = None if done_at is None else to_text(done_at)
        self._session.add(row)

    def remove(self, reminder_id: int, now: datetime) -> None:
        """Move to the trash, as the user's own."""
        row = row_of(self._session, ReminderTable, reminder_id)
        row.deleted_at, row.origin = to_text(now), Origin.OWN
        self._session.add(row)

    def take_away(self, reminder_id: int, now: datetime) -> None:
        """Take back what a habit made: the trash, which holds what the user deleted, does not show it."""
        row = row_of(self._session, ReminderTable, reminder_id)
        row.deleted_at = to_text(now)
        self._session.add(row)

    def open_follow_ups(self, application_id: int) -> list[tuple[int, str]]:
        """The ids and words of those that a habit made for an application, and that are still to do."""
        query = select(ReminderTable.id, ReminderTable.text).where(
            ReminderTable.application_id == application_id,
            ReminderTable.origin == Origin.FOLLOW_UP,
            col(ReminderTable.done_at).is_(None),
            col(ReminderTable.deleted_at).is_(None),
        )
        return [(new_id(found), text) for found, text in self._session.exec(query)]


def _minute(due: datetime) -> str:
    return due.replace(tzinfo=None, second=0, microsecond=0).isoformat(timespec="minutes")
