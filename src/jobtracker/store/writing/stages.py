"""Stages: the user's own words for the steps of the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update
from sqlmodel import Session, col, select

from jobtracker.domain.change import Kind
from jobtracker.store import values
from jobtracker.store.journal import table_of
from jobtracker.store.moments import to_text
from jobtracker.store.tables import StageTable
from jobtracker.store.writing.rows import new_id, row_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from jobtracker.domain.application import Stage, Tone


class Stages:
    """Those that are not removed stand in order from position 0, the one before applying."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> list[Stage]:
        """Those an application can be in, in order."""
        return [values.stage(row) for row in self._rows()]

    def stage(self, stage_id: int) -> Stage:
        """One of them, or one that was removed. Raises `Conflict` when it is gone."""
        return values.stage(row_of(self._session, StageTable, stage_id))

    def is_there(self, stage_id: int) -> bool:
        """Whether an application can be in it: it was not removed."""
        return row_of(self._session, StageTable, stage_id).removed_at is None

    def successors(self) -> dict[int, int | None]:
        """For each removed stage, where its applications went."""
        rows = self._session.exec(select(StageTable).where(col(StageTable.removed_at).is_not(None)))
        return {new_id(row.id): row.successor_id for row in rows}

    def add(self, name: str, tone: Tone) -> int:
        """A stage after all others; returns its id."""
        row = StageTable(name=name, position=len(self._rows()), tone=tone)
        self._session.add(row)
        self._session.flush()
        return new_id(row.id)

    def change(self, stage_id: int, name: str, tone: Tone) -> None:
        """Another name or tone."""
        row = row_of(self._session, StageTable, stage_id)
        row.name, row.tone = name, tone
        self._session.add(row)

    def order(self, stage_ids: Sequence[int]) -> None:
        """Put the stages in this order; those not named come after, as they were."""
        places = {stage_id: place for place, stage_id in enumerate(stage_ids)}
        ordered = sorted(self._rows(), key=lambda row: places.get(new_id(row.id), len(places)))
        for position, row in enumerate(ordered):
            row.position = position
            self._session.add(row)
        self._session.flush()

    def remove(self, stage_id: int, successor_id: int, now: datetime) -> None:
        """Remove a stage; its applications, also those in the trash, go to its successor.

        The events that name it stay as they are.
        """
        row = row_of(self._session, StageTable, stage_id)
        row.removed_at, row.successor_id = to_text(now), successor_id
        self._session.add(row)
        self._session.flush()
        table = table_of(Kind.APPLICATION)
        self._session.execute(update(table).where(table.c.stage_id == stage_id).values(stage_id=successor_id))
        self.order([])

    def _rows(self) -> Sequence[StageTable]:
        return self._session.exec(
            select(StageTable)
            .where(col(StageTable.removed_at).is_(None))
            .order_by(col(StageTable.position), col(StageTable.id))
        ).all()
