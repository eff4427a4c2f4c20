"""Reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.store import values
from jobtracker.store.moments import to_text
from jobtracker.store.tables import ReminderTable
from jobtracker.store.writing.rows import new_id, row_of

if TYPE_CHECKING:
    from datetime import datetime

    from sqlmodel import Session

    from jobtracker.domain.reminder import Reminder


class Reminders:
    """Things to do; `due` is wall time in `zone`, kept to the minute."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def reminder(self, reminder_id: int) -> Reminder:
        """One reminder as it stands."""
        return values.reminder(row_of(self._session, ReminderTable, reminder_id))

    def add(self, application_id: int, text: str, due: datetime, zone: str) -> int:
        """A new reminder; returns its id."""
        row = ReminderTable(application_id=application_id, text=text, due=_minute(due), zone=zone)
        self._session.add(row)
        self._session.flush()
        return new_id(row.id)

    def change(self, reminder_id: int, text: str, due: datetime, zone: str) -> None:
        """Other words or another time."""
        row = row_of(self._session, ReminderTable, reminder_id)
        row.text, row.due, row.zone = text, _minute(due), zone
        self._session.add(row)

    def set_done(self, reminder_id: int, done_at: datetime | None) -> None:
        """Tick it off, or not."""
        row = row_of(self._session, ReminderTable, reminder_id)
        row.done_at = None if done_at is None else to_text(done_at)
        self._session.add(row)

    def remove(self, reminder_id: int, now: datetime) -> None:
        """Move to the trash."""
        row = row_of(self._session, ReminderTable, reminder_id)
        row.deleted_at = to_text(now)
        self._session.add(row)


def _minute(due: datetime) -> str:
    return due.replace(tzinfo=None, second=0, microsecond=0).isoformat(timespec="minutes")
