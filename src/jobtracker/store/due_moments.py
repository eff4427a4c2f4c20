"""What there is to tell of: reminders, interviews and deadlines whose moment has come."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from jobtracker.domain.change import Kind
from jobtracker.domain.due_moment import DueMoment, of_deadline, of_interview, of_reminder
from jobtracker.domain.event import EventKind
from jobtracker.domain.reminder import DueReminder
from jobtracker.store import values
from jobtracker.store.journal import table_of
from jobtracker.store.moments import to_text
from jobtracker.store.tables import ToldTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

FAR = timedelta(days=3)
"""Further from its moment than that, nothing is told of a deadline or an interview, whatever the zone."""

_POSTING, _APPLICATION, _REMINDER = map(table_of, (Kind.POSTING, Kind.APPLICATION, Kind.REMINDER))
_EVENT, _STAGE = map(table_of, (Kind.EVENT, Kind.STAGE))
_NAME = (_POSTING.c.title, _POSTING.c.source_name, _POSTING.c.company)


def open_reminders(connection: Connection) -> tuple[DueReminder, ...]:
    """All reminders that are still to do, of open applications, by the moment they come."""
    query = (
        select(_REMINDER, *(column.label(f"of_{column.name}") for column in _NAME))
        .join(_APPLICATION, _APPLICATION.c.id == _REMINDER.c.application_id)
        .join(_POSTING, _POSTING.c.id == _APPLICATION.c.id)
        .where(_REMINDER.c.done_at.is_(None), _REMINDER.c.deleted_at.is_(None))
        .where(_APPLICATION.c.deleted_at.is_(None), _APPLICATION.c.outcome.is_(None))
    )
    found = [
        DueReminder(values.reminder(row), row.of_title or row.of_source_name, row.of_company)
        for row in connection.execute(query)
    ]
    return tuple(sorted(found, key=lambda one: (one.reminder.moment, one.reminder.id)))


def due_moments(connection: Connection, now: datetime, zone: str) -> tuple[DueMoment, ...]:
    """All that is to be told at the aware moment `now` to a user in that zone, the longest due first."""
    moments = [
        *map(of_reminder, open_reminders(connection)),
        *_interviews(connection, now),
        *_deadlines(connection, now, zone),
    ]
    come = (moment for moment in moments if moment.is_told_at(now))
    return tuple(sorted(come, key=lambda moment: (moment.tell_at, moment.kind, moment.record_id)))


def untold(connection: Connection, moments: tuple[DueMoment, ...]) -> tuple[DueMoment, ...]:
    """Those of the moments that nobody has claimed yet."""
    told = ToldTable.__table__  # type: ignore[attr-defined]  # SQLModel does not declare it
    ids = {moment.record_id for moment in moments}
    rows = connection.execute(select(told.c.kind, told.c.record_id, told.c.due))
    known = {(kind, record_id, due) for kind, record_id, due in rows if record_id in ids}
    return tuple(m for m in moments if (m.kind, m.record_id, to_text(m.due)) not in known)


def _interviews(connection: Connection, now: datetime) -> Iterator[DueMoment]:
    query = (
        select(_EVENT, *(column.label(f"of_{column.name}") for column in _NAME))
        .join(_APPLICATION, _APPLICATION.c.id == _EVENT.c.application_id)
        .join(_POSTING, _POSTING.c.id == _APPLICATION.c.id)
        .where(_EVENT.c.kind == EventKind.INTERVIEW, _EVENT.c.deleted_at.is_(None))
        .where(_APPLICATION.c.deleted_at.is_(None), _APPLICATION.c.outcome.is_(None))
        .where(_EVENT.c.at.between(to_text(now - FAR), to_text(now + FAR)))
    )
    for row in connection.execute(query):
        yield of_interview(values.event(row, {}), row.of_title or row.of_source_name, row.of_company)


def _deadlines(connection: Connection, now: datetime, zone: str) -> Iterator[DueMoment]:
    days = (now - FAR).date().isoformat(), (now + FAR).date().isoformat()
    query = (
        select(_APPLICATION.c.id, _POSTING.c.deadline, *_NAME)
        .join(_POSTING, _POSTING.c.id == _APPLICATION.c.id)
        .join(_STAGE, _STAGE.c.id == _APPLICATION.c.stage_id)
        .where(_APPLICATION.c.deleted_at.is_(None), _APPLICATION.c.outcome.is_(None))
        .where(_STAGE.c.position == 0, _POSTING.c.deadline.between(*days))
    )
    for row in connection.execute(query):
        deadline = date.fromisoformat(row.deadline)
        yield of_deadline(row.id, deadline, row.title or row.source_name, row.company, zone)
