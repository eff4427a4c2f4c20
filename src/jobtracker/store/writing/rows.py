"""Finding the row that is to be changed."""

from __future__ import annotations

from typing import TypeVar

from sqlmodel import Session, SQLModel

from jobtracker.store.errors import Conflict

Row = TypeVar("Row", bound=SQLModel)


def row_of(session: Session, table: type[Row], row_id: int) -> Row:
    """The row with that id, also from the trash. Raises `Conflict` when it is gone."""
    row = session.get(table, row_id)
    if row is None:
        raise Conflict("This is no longer there. Nothing was changed.")
    return row


def new_id(row_id: int | None) -> int:
    """The id that the database gave to a row just flushed."""
    assert row_id is not None, "flush before asking for the id"
    return row_id
