"""Requirements and responsibilities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from jobtracker.store import values
from jobtracker.store.moments import to_text
from jobtracker.store.tables import PostingTable, RequirementTable, ResponsibilityTable
from jobtracker.store.writing.rows import new_id, row_of

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.domain.reading import Level, Span
    from jobtracker.domain.requirement import Origin, Requirement, Responsibility, Verdict


class Checklist:
    """The items of postings."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def source_text(self, posting_id: int) -> str:
        """The text that spans count in."""
        return row_of(self._session, PostingTable, posting_id).source_text

    def requirement(self, requirement_id: int) -> Requirement:
        """One item as it stands."""
        return values.requirement(row_of(self._session, RequirementTable, requirement_id))

    def requirements(self, posting_id: int) -> tuple[Requirement, ...]:
        """The items of a posting that are not in the trash, in order."""
        query = (
            select(RequirementTable)
            .where(RequirementTable.posting_id == posting_id, col(RequirementTable.deleted_at).is_(None))
            .order_by(col(RequirementTable.position), col(RequirementTable.id))
        )
        return tuple(map(values.requirement, self._session.exec(query)))

    def responsibility(self, responsibility_id: int) -> Responsibility:
        """One responsibility as it stands."""
        return values.responsibility(row_of(self._session, ResponsibilityTable, responsibility_id))

    def add(
        self,
        posting_id: int,
        level: Level,
        text: str,
        *,
        position: float,
        origin: Origin,
        span: Span | None = None,
        heading: str | None = None,
    ) -> int:
        """A new requirement; returns its id."""
        row = RequirementTable(
            posting_id=posting_id,
            level=level,
            text=text,
            span_start=span.start if span else None,
            span_end=span.end if span else None,
            heading=heading,
            position=position,
            origin=origin,
        )
        self._session.add(row)
        self._session.flush()
        return new_id(row.id)

    def add_responsibility(self, posting_id: int, text: str, span: Span | None, position: float) -> int:
        """A new responsibility; returns its id."""
        row = ResponsibilityTable(
            posting_id=posting_id,
            text=text,
            span_start=span.start if span else None,
            span_end=span.end if span else None,
            position=position,
        )
        self._session.add(row)
        self._session.flush()
        return new_id(row.id)

    def answer(self, requirement_id: int, verdict: Verdict | None) -> None:
        """Set or clear the verdict."""
        row = row_of(self._session, RequirementTable, requirement_id)
        row.verdict = verdict
        self._session.add(row)

    def explain(self, requirement_id: int, evidence: str) -> None:
        """Set the evidence."""
        row = row_of(self._session, RequirementTable, requirement_id)
        row.evidence = evidence
        self._session.add(row)

    def set_level(self, requirement_id: int, level: Level) -> None:
        """Required or preferred."""
        row = row_of(self._session, RequirementTable, requirement_id)
        row.level = level
        self._session.add(row)

    def reword(self, requirement_id: int, text: str, span: Span | None) -> None:
        """Other words, and where they stand in the source text."""
        row = row_of(self._session, RequirementTable, requirement_id)
        row.text = text
        row.span_start, row.span_end = (span.start, span.end) if span else (None, None)
        self._session.add(row)

    def remove(self, requirement_id: int, now: datetime) -> None:
        """Move to the trash."""
        row = row_of(self._session, RequirementTable, requirement_id)
        row.deleted_at = to_text(now)
        self._session.add(row)

    def remove_responsibility(self, responsibility_id: int, now: datetime) -> None:
        """Move to the trash."""
        row = row_of(self._session, ResponsibilityTable, responsibility_id)
        row.deleted_at = to_text(now)
        self._session.add(row)
