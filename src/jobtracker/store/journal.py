"""What each transaction changed, noted by the database itself.

Temporary triggers write every changed row, before and after, into a temporary table: no code path can
change a record and forget to say so, and the same images take a change back
(the idea: https://sqlite.org/undoredo.html).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import Column, Connection, Float, Table, bindparam, delete, insert, select, update

from jobtracker.domain.change import ChangeSet, Kind, RowChange, Value
from jobtracker.store.errors import Conflict
from jobtracker.store.tables import (
    ApplicationTable,
    ApplicationTagTable,
    ContactTable,
    DocumentTable,
    EditionTable,
    EventTable,
    NoteTable,
    PostingTable,
    ReminderTable,
    RequirementTable,
    ResponsibilityTable,
    SavedFilterTable,
    SettingTable,
    StageTable,
    TagTable,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlmodel import SQLModel

CHANGED_SINCE = "This was changed since, so it cannot be taken back. Nothing was changed."

AT_ONCE = 500
"""Ids in one question; SQLite before 3.32 takes 999 parameters."""

_MODELS: Mapping[Kind, type[SQLModel]] = {
    Kind.POSTING: PostingTable,
    Kind.REQUIREMENT: RequirementTable,
    Kind.RESPONSIBILITY: ResponsibilityTable,
    Kind.APPLICATION: ApplicationTable,
    Kind.EVENT: EventTable,
    Kind.NOTE: NoteTable,
    Kind.REMINDER: ReminderTable,
    Kind.STAGE: StageTable,
    Kind.TAG: TagTable,
    Kind.APPLICATION_TAG: ApplicationTagTable,
    Kind.CONTACT: ContactTable,
    Kind.DOCUMENT: DocumentTable,
    Kind.EDITION: EditionTable,
    Kind.SAVED_FILTER: SavedFilterTable,
    Kind.SETTING: SettingTable,
}


def table_of(kind: Kind) -> Table:
    """The table that holds the records of a kind."""
    return _MODELS[kind].__table__  # type: ignore[attr-defined, no-any-return]  # SQLModel does not declare it


def start_noting(connection: Connection) -> None:
    """Set up the triggers on a connection, once."""
    connection.exec_driver_sql(
        "CREATE TEMP TABLE noted "
        "(seq INTEGER PRIMARY KEY, kind TEXT, row_id INTEGER, before TEXT, after TEXT)"
    )
    for kind in Kind:
        for action, row, before, after in (
            ("INSERT", "new", "NULL", _image(kind, "new")),
            ("UPDATE", "new", _image(kind, "old"), _image(kind, "new")),
            ("DELETE", "old", _image(kind, "old"), "NULL"),
        ):
            connection.exec_driver_sql(
                f"CREATE TEMP TRIGGER note_{kind}_{action.lower()} AFTER {action} ON main.{kind} BEGIN "
                f"INSERT INTO noted (kind, row_id, before, after) "
                f"VALUES ('{kind}', {row}.id, {before}, {after}); END"
            )


def take_noted(connection: Connection) -> ChangeSet:
    """What was changed since the last call, each record once: its first image before, its last one after."""
    rows = connection.exec_driver_sql("SELECT kind, row_id, before, after FROM noted ORDER BY seq").all()
    connection.exec_driver_sql("DELETE FROM noted")
    return ChangeSet(
        tuple(
            RowChange(Kind(kind), row_id, before and json.loads(before), after and json.loads(after))
            for kind, row_id, before, after in rows
        )
    ).folded()


def replay(connection: Connection, change: ChangeSet) -> None:
    """Bring every record of `change` from its image before to its image after.

    Raises `Conflict`, before anything is kept, where a record is not as the change left it.
    """
    by_kind: dict[Kind, list[RowChange]] = {}
    for row in change.folded().rows:
        by_kind.setdefault(row.kind, []).append(row)
    for kind, rows in by_kind.items():
        current = _current(connection, table_of(kind), [row.id for row in rows])
        if any(current.get(row.id) != row.before for row in rows):
            raise Conflict(CHANGED_SINCE)
    # What goes takes along what belongs to it, so it goes when all else has found its place.
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for apply in (_change, _bring, _remove):
        for kind, rows in by_kind.items():
            apply(connection, table_of(kind), rows)


def _change(connection: Connection, table: Table, rows: list[RowChange]) -> None:
    images = [row.after for row in rows if row.before is not None and row.after is not None]
    if images:
        here = table.c.id == bindparam("row_id")
        connection.execute(update(table).where(here), [{**image, "row_id": image["id"]} for image in images])


def _bring(connection: Connection, table: Table, rows: list[RowChange]) -> None:
    images = [row.after for row in rows if row.before is None and row.after is not None]
    if images:
        connection.execute(insert(table), images)


def _remove(connection: Connection, table: Table, rows: list[RowChange]) -> None:
    ids = [{"row_id": row.id} for row in rows if row.after is None]
    if ids:
        connection.execute(delete(table).where(table.c.id == bindparam("row_id")), ids)


def _image(kind: Kind, row: str) -> str:
    fields = ", ".join(f"'{column.name}', {_json(column, row)}" for column in table_of(kind).columns)
    return f"json_object({fields})"


def _json(column: Column[object], row: str) -> str:
    """A field as SQLite's JSON functions take it; they write 15 digits of a number, and 17 make it exact."""
    value = f"{row}.{column.name}"
    return f"json(printf('%!.17g', {value}))" if isinstance(column.type, Float) else value


def _current(connection: Connection, table: Table, ids: list[int]) -> dict[int, dict[str, Value]]:
    """The records of these ids as they are now, those that are there."""
    found: dict[int, dict[str, Value]] = {}
    for start in range(0, len(ids), AT_ONCE):
        chosen = select(table).where(table.c.id.in_(ids[start : start + AT_ONCE]))
        found |= {row["id"]: dict(row) for row in connection.execute(chosen).mappings()}
    return found
