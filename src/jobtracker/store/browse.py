"""The reading side: what the views show, as domain values."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Engine, select
from sqlmodel import Session

from jobtracker.domain.change import Kind
from jobtracker.store import values
from jobtracker.store.choices import filters_of, settings_of
from jobtracker.store.connection import explaining
from jobtracker.store.due_moments import due_moments, open_reminders, untold
from jobtracker.store.journal import table_of
from jobtracker.store.list_rows import ListRows
from jobtracker.store.offered import offered_documents
from jobtracker.store.pursuits import Pursuits
from jobtracker.store.record import record_of, tags_of
from jobtracker.store.search import found
from jobtracker.store.tables import DocumentTable, OriginalTable
from jobtracker.store.trashed import trashed
from jobtracker.store.writing.postings import Postings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import datetime
    from pathlib import Path

    from jobtracker.domain.application import ApplicationRow, Stage
    from jobtracker.domain.document import Document
    from jobtracker.domain.due_moment import DueMoment
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.domain.pursuit import Pursuit
    from jobtracker.domain.reminder import DueReminder
    from jobtracker.domain.saved_filter import SavedFilter
    from jobtracker.domain.settings import Settings
    from jobtracker.domain.tag import Tag
    from jobtracker.domain.trash import TrashItem


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

    def pursuits(self, ids: Collection[int] | None = None) -> tuple[Pursuit, ...]:
        """The same applications, with all that is dated about them."""
        with self._asking() as session:
            return Pursuits(_driver(session), ids).read()

    def same_text(self, text_sha256: str) -> int | None:
        """The id of a posting with this text that is not in the trash."""
        with self._asking() as session:
            return Postings(session).same_text(text_sha256)

    def record(self, application_id: int) -> ApplicationRecord | None:
        """One application whole; None when there is none with that id, or it is in the trash."""
        with self._asking() as session:
            rows = _list_rows(session, [application_id])
            return record_of(session, rows[0]) if rows else None

    def due(self, moment: datetime) -> tuple[DueReminder, ...]:
        """The reminders whose time has come at the aware `moment`, the longest overdue first."""
        return tuple(one for one in self.open_reminders() if one.reminder.moment <= moment)

    def open_reminders(self) -> tuple[DueReminder, ...]:
        """All reminders that are still to do, of open applications, by the moment they come."""
        with self._asking() as session:
            return open_reminders(session.connection())

    def due_moments(self, now: datetime, zone: str) -> tuple[DueMoment, ...]:
        """All there is to tell of at the aware moment `now` to a user in that zone, the longest due first."""
        with self._asking() as session:
            return due_moments(session.connection(), now, zone)

    def untold(self, now: datetime, zone: str) -> tuple[DueMoment, ...]:
        """Those of the due moments that nobody was told of."""
        with self._asking() as session:
            connection = session.connection()
            return untold(connection, due_moments(connection, now, zone))

    def search(self, words: str) -> frozenset[int] | None:
        """The applications that hold every word; None when nothing was asked for."""
        with self._asking() as session:
            return found(session.connection(), words)

    def tags(self) -> tuple[Tag, ...]:
        """All tags by name, with how many applications have each."""
        with self._asking() as session:
            return tags_of(session.connection())

    def settings(self) -> Settings:
        """What the user chose for the whole program."""
        with self._asking() as session:
            return settings_of(session.connection())

    def saved_filters(self) -> tuple[SavedFilter, ...]:
        """The saved filters, in order."""
        with self._asking() as session:
            return filters_of(session.connection())

    def offered_documents(self, application_id: int) -> tuple[Document, ...]:
        """What could be sent with an application: its documents, then the latest of others."""
        with self._asking() as session:
            return offered_documents(session, application_id)

    def document_content(self, document_id: int) -> tuple[str, bytes] | None:
        """The name and the bytes of a document; None when there is none with that id."""
        with self._asking() as session:
            document = session.get(DocumentTable, document_id)
            if document is None:
                return None
            return document.name, session.get_one(OriginalTable, document.sha256).content

    def trash(self) -> tuple[TrashItem, ...]:
        """What can be taken back, the latest first."""
        with self._asking() as session:
            return trashed(session.connection())

    @contextmanager
    def _asking(self) -> Iterator[Session]:
        with explaining(self._path), Session(self._engine) as session:
            yield session


def _list_rows(session: Session, ids: Collection[int] | None) -> tuple[ApplicationRow, ...]:
    return ListRows(_driver(session), ids).read()


def _driver(session: Session) -> sqlite3.Connection:
    driver = session.connection().connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver
