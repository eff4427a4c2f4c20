"""Postings as they come in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from jobtracker.domain.reading import Reading, reading_to_json
from jobtracker.store.moments import to_text
from jobtracker.store.tables import ApplicationTable, EditionTable, OriginalTable, PostingTable
from jobtracker.store.writing.rows import new_id, row_of

if TYPE_CHECKING:
    from datetime import date, datetime


class Postings:
    """Source texts and the facts shown of them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def same_text(self, text_sha256: str) -> int | None:
        """The id of a posting with this text that is not in the trash, also one that had it earlier."""
        kept = select(ApplicationTable.id).where(col(ApplicationTable.deleted_at).is_(None))
        now = select(PostingTable.id).where(
            PostingTable.text_sha256 == text_sha256, col(PostingTable.id).in_(kept)
        )
        earlier = select(EditionTable.posting_id).where(
            EditionTable.text_sha256 == text_sha256, col(EditionTable.posting_id).in_(kept)
        )
        found = self._session.exec(now.order_by(col(PostingTable.id))).first()
        if found is None:
            found = self._session.exec(earlier.order_by(col(EditionTable.posting_id))).first()
        return found

    def add(
        self, text: str, text_sha256: str, reading: Reading, reader_version: int, imported_at: datetime
    ) -> int:
        """Keep a posting; returns its id. `text_sha256` is the hash by which the same text is found again."""
        source, facts = reading.source, reading.facts
        row = PostingTable(
            source_text=text,
            source_name=source.name,
            format=source.format,
            encoding=source.encoding,
            sha256=source.sha256,
            text_sha256=text_sha256,
            title=facts.title,
            company=facts.company,
            deadline=_day(facts.deadline),
            reading=json.dumps(reading_to_json(reading), ensure_ascii=False),
            reader_version=reader_version,
            imported_at=to_text(imported_at),
        )
        self._session.add(row)
        self._session.flush()
        return new_id(row.id)

    def keep_original(self, sha256: str, content: bytes) -> None:
        """Keep the file itself; the same content is kept once."""
        if self._session.get(OriginalTable, sha256) is None:
            self._session.add(OriginalTable(sha256=sha256, content=content))

    def describe(
        self, posting_id: int, title: str | None, company: str | None, deadline: date | None
    ) -> None:
        """Set what the posting is called; the reading stays as it was read."""
        row = row_of(self._session, PostingTable, posting_id)
        row.title, row.company = title, company
        row.deadline = _day(deadline)
        self._session.add(row)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
