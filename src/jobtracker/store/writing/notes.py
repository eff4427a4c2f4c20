"""Notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.store.moments import to_text
from jobtracker.store.tables import NoteTable
from jobtracker.store.writing.rows import new_id, row_of

if TYPE_CHECKING:
    from datetime import datetime

    from sqlmodel import Session


class Notes:
    """What the user writes."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, application_id: int, text: str, now: datetime) -> int:
        """A new note; returns its id."""
        moment = to_text(now)
        row = NoteTable(application_id=application_id, text=text, created_at=moment, changed_at=moment)
        self._session.add(row)
        self._session.flush()
        return new_id(row.id)

    def write(self, note_id: int, text: str, now: datetime) -> None:
        """Replace the text; the same text again changes nothing."""
        row = row_of(self._session, NoteTable, note_id)
        if row.text == text:
            return
        row.text, row.changed_at = text, to_text(now)
        self._session.add(row)

    def remove(self, note_id: int, now: datetime) -> None:
        """Move to the trash."""
        row = row_of(self._session, NoteTable, note_id)
        row.deleted_at = to_text(now)
        self._session.add(row)
