"""Applications and their events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from jobtracker.store import values
from jobtracker.store.moments import to_text
from jobtracker.store.tables import ApplicationTable, EventTable, StageTable
from jobtracker.store.writing.rows import new_id, row_of

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.domain.application import Outcome, Stage
    from jobtracker.domain.event import EventKind


class Applications:
    """Where each application stands, and what happened."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def first_stage(self) -> Stage:
        """The stage that a new application has."""
        return values.stage(
            self._session.exec(
                select(StageTable)
                .where(col(StageTable.removed_at).is_(None))
                .order_by(col(StageTable.position), col(StageTable.id))
                .limit(1)
            ).one()
        )

    def add(self, posting_id: int, stage_id: int) -> None:
        """The application for a posting; it has the posting's id."""
        self._session.add(ApplicationTable(id=posting_id, stage_id=stage_id))
        self._session.flush()

    def standing(self, application_id: int) -> tuple[int, Outcome | None]:
        """The id of its stage, and its outcome."""
        row = row_of(self._session, ApplicationTable, application_id)
        return row.stage_id, values.outcome(row.outcome)

    def set_stage(self, application_id: int, stage_id: int) -> None:
        """Move it; says nothing in the history by itself."""
        row_of(self._session, StageTable, stage_id)
        row = row_of(self._session, ApplicationTable, application_id)
        row.stage_id = stage_id
        self._session.add(row)

    def set_outcome(self, application_id: int, outcome: Outcome | None) -> None:
        """Close it, or open it again; says nothing in the history by itself."""
        row = row_of(self._session, ApplicationTable, application_id)
        row.outcome = outcome
        self._session.add(row)

    def remove(self, application_id: int, now: datetime) -> None:
        """Move it, with all that belongs to it, to the trash."""
        row = row_of(self._session, ApplicationTable, application_id)
        row.deleted_at = to_text(now)
        self._session.add(row)

    def happened(
        self,
        application_id: int,
        kind: EventKind,
        at: datetime,
        *,
        from_stage_id: int | None = None,
        to_stage_id: int | None = None,
        outcome: Outcome | None = None,
        text: str = "",
    ) -> int:
        """Write a line of the history; returns the event's id."""
        row = EventTable(
            application_id=application_id,
            kind=kind,
            at=to_text(at),
            from_stage_id=from_stage_id,
            to_stage_id=to_stage_id,
            outcome=outcome,
            text=text,
        )
        self._session.add(row)
        self._session.flush()
        return new_id(row.id)
