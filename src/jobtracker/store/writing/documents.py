"""Documents: files of the user's, kept with their bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.store.moments import to_text
from jobtracker.store.tables import DocumentTable, OriginalTable
from jobtracker.store.writing.rows import new_id, row_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlmodel import Session

    from jobtracker.domain.document import DocumentKind


class Documents:
    """The bytes are kept once, however many documents have them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(
        self,
        application_id: int,
        name: str,
        kind: DocumentKind,
        sha256: str,
        content: bytes,
        now: datetime,
    ) -> int:
        """Keep a file; `sha256` is the hash of its bytes, in hex. Returns the document's id."""
        if self._session.get(OriginalTable, sha256) is None:
            self._session.add(OriginalTable(sha256=sha256, content=content))
            self._session.flush()
        row = DocumentTable(
            application_id=application_id,
            name=name,
            kind=kind,
            sha256=sha256,
            size=len(content),
            added_at=to_text(now),
        )
        self._session.add(row)
        self._session.flush()
        return new_id(row.id)

    def change(self, document_id: int, name: str, kind: DocumentKind) -> None:
        """Another name, where one is given, or another sort."""
        row = row_of(self._session, DocumentTable, document_id)
        row.name, row.kind = name or row.name, kind
        self._session.add(row)

    def owned_by(self, application_id: int, document_ids: Sequence[int], now: datetime) -> list[int]:
        """The ids under which an application has these documents; those of others become its own, too."""
        ids = []
        for document_id in document_ids:
            row = row_of(self._session, DocumentTable, document_id)
            if row.application_id == application_id:
                ids.append(document_id)
                continue
            own = DocumentTable(
                application_id=application_id,
                name=row.name,
                kind=row.kind,
                sha256=row.sha256,
                size=row.size,
                added_at=to_text(now),
            )
            self._session.add(own)
            self._session.flush()
            ids.append(new_id(own.id))
        return ids

    def names(self, document_ids: Sequence[int]) -> list[str]:
        """What documents are called."""
        return [row_of(self._session, DocumentTable, document_id).name for document_id in document_ids]

    def set_sent(self, document_ids: Sequence[int], event_id: int) -> None:
        """Say by which event documents were sent."""
        for document_id in document_ids:
            row = row_of(self._session, DocumentTable, document_id)
            row.sent_event_id = event_id
            self._session.add(row)

    def remove(self, document_id: int, now: datetime) -> None:
        """Move to the trash; the bytes stay until it is emptied."""
        row = row_of(self._session, DocumentTable, document_id)
        row.deleted_at = to_text(now)
        self._session.add(row)
