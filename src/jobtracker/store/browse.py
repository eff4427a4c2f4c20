"""The reading side: what the views show, as domain values."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import Engine, select
from sqlmodel import Session, SQLModel

from jobtracker.domain.change import Kind
from jobtracker.domain.posting import ApplicationRecord
from jobtracker.domain.reminder import DueReminder
from jobtracker.store import values
from jobtracker.store.connection import explaining
from jobtracker.store.journal import table_of
from jobtracker.store.list_rows import ListRows
from jobtracker.store.search import found
from jobtracker.store.tables import (
    EventTable,
    NoteTable,
    PostingTable,
    ReminderTable,
    RequirementTable,
    ResponsibilityTable,
)
from jobtracker.store.trashed import trashed
from jobtracker.store.writing.postings import Postings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import datetime
    from pathlib import Path

    from jobtracker.domain.application import ApplicationRow, Stage
    from jobtracker.domain.trash import TrashItem

Part = TypeVar("Part", bound=SQLModel)


class Browse:
    """Questions to the file, each answered in one short transaction; what it raises is a `StoreError`."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self._path = path
        self._engine = engine

    def stages(self) -> tuple[Stage, ...]:
        """The stages that an application can be in, in order."""
        table = table_of(Kind.STAGE)
        query = select(table).where(table.c.removed_at.is_(None)).order_by(table.c.position, table.c.id)
        with self._asking() as session:
            return tuple(map(values.stage, session.execute(query)))

    def rows(self, ids: Collection[int] | None = None) -> tuple[ApplicationRow, ...]:
        """The applications that are not in the trash, the newest first; only those of `ids` where given."""
        with self._asking() as session:
            return _list_rows(session, ids)

    def same_text(self, text_sha256: str) -> int | None:
        """The id of a posting with this text that is not in the trash."""
        with self._asking() as session:
            return Postings(session).same_text(text_sha256)

    def record(self, application_id: int) -> ApplicationRecord | None:
        """One application whole; None when there is none with that id, or it is in the trash."""
        with self._asking() as session:
            rows = _list_rows(session, [application_id])
            posting = session.get(PostingTable, application_id)
            if not rows or posting is None:
                return None
            names = values.stage_names(session.connection())
            requirements = _parts(session, RequirementTable, Kind.REQUIREMENT, application_id, "position")
            duties = _parts(session, ResponsibilityTable, Kind.RESPONSIBILITY, application_id, "position")
            notes = _parts(session, NoteTable, Kind.NOTE, application_id, "created_at")
            reminders = _parts(session, ReminderTable, Kind.REMINDER, application_id, "due")
            events = _parts(session, EventTable, Kind.EVENT, application_id, "at")
            return ApplicationRecord(
                row=rows[0],
                posting=values.posting(posting),
                requirements=tuple(map(values.requirement, requirements)),
                responsibilities=tuple(map(values.responsibility, duties)),
                notes=tuple(map(values.note, notes)),
                reminders=tuple(sorted(map(values.reminder, reminders), key=lambda r: (r.moment, r.id))),
                events=tuple(values.event(row, names) for row in events),
            )

    def due(self, moment: datetime) -> tuple[DueReminder, ...]:
        """The reminders whose time has come at the aware `moment`, the longest overdue first."""
        reminder, posting, application = map(table_of, (Kind.REMINDER, Kind.POSTING, Kind.APPLICATION))
        query = (
            select(ReminderTable, posting.c.title, posting.c.source_name, posting.c.company)
            .join(posting, posting.c.id == reminder.c.application_id)
            .join(application, application.c.id == reminder.c.application_id)
            .where(reminder.c.done_at.is_(None), reminder.c.deleted_at.is_(None))
            .where(application.c.deleted_at.is_(None), application.c.outcome.is_(None))
        )
        with self._asking() as session:
            open_ones = [
                DueReminder(values.reminder(row), title or source_name, company)
                for row, title, source_name, company in session.execute(query)
            ]
        come = [d for d in open_ones if d.reminder.moment <= moment]
        return tuple(sorted(come, key=lambda d: (d.reminder.moment, d.reminder.id)))

    def search(self, words: str) -> frozenset[int] | None:
        """The applications that hold every word; None when nothing was asked for."""
        with self._asking() as session:
            return found(session.connection(), words)

    def trash(self) -> tuple[TrashItem, ...]:
        """What can be taken back, the latest first."""
        with self._asking() as session:
            return trashed(session.connection())

    @contextmanager
    def _asking(self) -> Iterator[Session]:
        with explaining(self._path), Session(self._engine) as session:
            yield session


def _list_rows(session: Session, ids: Collection[int] | None) -> tuple[ApplicationRow, ...]:
    driver = session.connection().connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return ListRows(driver, ids).read()


def _parts(session: Session, model: type[Part], kind: Kind, owner_id: int, order: str) -> list[Part]:
    """The records of one kind that belong to an application and are not in the trash."""
    columns = table_of(kind).c
    owner = columns.posting_id if "posting_id" in columns else columns.application_id
    query = select(model).where(owner == owner_id).order_by(columns[order], columns.id)
    if "deleted_at" in columns:
        query = query.where(columns.deleted_at.is_(None))
    return list(session.scalars(query))
