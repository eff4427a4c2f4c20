"""Contacts."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from jobtracker.store.moments import to_text
from jobtracker.store.tables import ContactTable
from jobtracker.store.writing.rows import new_id, row_of

if TYPE_CHECKING:
    from datetime import datetime

    from sqlmodel import Session

    from jobtracker.domain.contact import ContactWords


class Contacts:
    """Whom to write to or call."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, application_id: int, words: ContactWords, now: datetime) -> int:
        """A new contact; returns its id."""
        row = ContactTable(application_id=application_id, created_at=to_text(now), **asdict(words))
        self._session.add(row)
        self._session.flush()
        return new_id(row.id)

    def change(self, contact_id: int, words: ContactWords) -> None:
        """Other words about someone."""
        row = row_of(self._session, ContactTable, contact_id)
        for name, value in asdict(words).items():
            setattr(row, name, value)
        self._session.add(row)

    def remove(self, contact_id: int, now: datetime) -> None:
        """Move to the trash."""
        row = row_of(self._session, ContactTable, contact_id)
        row.deleted_at = to_text(now)
        self._session.add(row)
