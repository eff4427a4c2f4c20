"""Another text or another reading for a posting that is kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from jobtracker.domain.reading import Reading, reading_to_json
from jobtracker.store.moments import to_text
from jobtracker.store.tables import EditionTable, PostingTable, RequirementTable, ResponsibilityTable
from jobtracker.store.writing.rows import row_of

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.domain.requirement import Requirement, Responsibility


class Revisions:
    """A posting and its items as they will stand; `domain.reconciling` says what stays of those that are."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep_edition(self, posting_id: int, now: datetime) -> None:
        """Keep the text and the reading that a posting has now, before a newer one takes its place."""
        row = row_of(self._session, PostingTable, posting_id)
        last = self._session.exec(
            select(EditionTable.replaced_at)
            .where(EditionTable.posting_id == posting_id)
            .order_by(col(EditionTable.id).desc())
        ).first()
        self._session.add(
            EditionTable(
                posting_id=posting_id,
                source_text=row.source_text,
                source_name=row.source_name,
                format=row.format,
                encoding=row.encoding,
                sha256=row.sha256,
                text_sha256=row.text_sha256,
                reading=row.reading,
                reader_version=row.reader_version,
                imported_at=last or row.imported_at,
                replaced_at=to_text(now),
            )
        )

    def set_text(self, posting_id: int, text: str, text_sha256: str) -> None:
        """Another source text; `set_reading` says where it is from."""
        row = row_of(self._session, PostingTable, posting_id)
        row.source_text, row.text_sha256 = text, text_sha256
        self._session.add(row)

    def set_reading(self, posting_id: int, reading: Reading, reader_version: int) -> None:
        """Another reading of the text; title, company and deadline stay as they are shown."""
        row = row_of(self._session, PostingTable, posting_id)
        source = reading.source
        row.source_name, row.format, row.encoding = source.name, source.format, source.encoding
        row.sha256 = source.sha256
        row.reading = json.dumps(reading_to_json(reading), ensure_ascii=False)
        row.reader_version = reader_version
        self._session.add(row)

    def set_requirement(self, item: Requirement, now: datetime) -> None:
        """A requirement as it will stand; verdict, evidence and origin are not touched."""
        row = row_of(self._session, RequirementTable, item.id)
        row.text, row.level, row.heading, row.position = item.text, item.level, item.heading, item.position
        row.span_start, row.span_end = (item.span.start, item.span.end) if item.span else (None, None)
        row.gone_at = (row.gone_at or to_text(now)) if item.gone else None
        self._session.add(row)

    def set_responsibility(self, item: Responsibility) -> None:
        """A responsibility as it will stand."""
        row = row_of(self._session, ResponsibilityTable, item.id)
        row.text, row.position = item.text, item.position
        row.span_start, row.span_end = (item.span.start, item.span.end) if item.span else (None, None)
        self._session.add(row)

    def let_go(self, requirement_id: int, now: datetime) -> None:
        """Move a requirement to the trash that the posting no longer has."""
        row = row_of(self._session, RequirementTable, requirement_id)
        row.deleted_at = row.gone_at = to_text(now)
        self._session.add(row)
