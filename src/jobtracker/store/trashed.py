"""What lies in the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, select

from jobtracker.domain.change import Kind
from jobtracker.domain.event import sentence
from jobtracker.domain.reminder import Origin
from jobtracker.domain.trash import TrashItem
from jobtracker.store.journal import table_of
from jobtracker.store.moments import from_text
from jobtracker.store.values import event, stage_names

if TYPE_CHECKING:
    from collections.abc import Callable

PARTS = (
    Kind.REQUIREMENT,
    Kind.RESPONSIBILITY,
    Kind.NOTE,
    Kind.REMINDER,
    Kind.CONTACT,
    Kind.DOCUMENT,
    Kind.EVENT,
)
"""The kinds that go to the trash by themselves; an application takes all its parts along."""


def trashed(connection: Connection) -> tuple[TrashItem, ...]:
    """What can be taken back, the latest first."""
    items = _applications(connection)
    for kind in PARTS:
        items.extend(_parts(connection, kind))
    return tuple(sorted(items, key=lambda item: item.deleted_at, reverse=True))


def _applications(connection: Connection) -> list[TrashItem]:
    posting, application = table_of(Kind.POSTING), table_of(Kind.APPLICATION)
    query = (
        select(posting.c.id, posting.c.title, posting.c.source_name, posting.c.company)
        .add_columns(application.c.deleted_at)
        .join(application, application.c.id == posting.c.id)
        .where(application.c.deleted_at.is_not(None))
    )
    return [
        TrashItem(Kind.APPLICATION, row_id, title or source_name, company or "", from_text(deleted_at))
        for row_id, title, source_name, company, deleted_at in connection.execute(query)
    ]


def _parts(connection: Connection, kind: Kind) -> list[TrashItem]:
    table, posting, application = table_of(kind), table_of(Kind.POSTING), table_of(Kind.APPLICATION)
    owner = table.c.posting_id if "posting_id" in table.c else table.c.application_id
    query = (
        select(table, posting.c.title.label("posting_title"), posting.c.source_name)
        .join(posting, posting.c.id == owner)
        .join(application, application.c.id == posting.c.id)
        .where(table.c.deleted_at.is_not(None), application.c.deleted_at.is_(None))
    )
    if kind is Kind.REMINDER:
        # What a habit made and took back again was never the user's to miss.
        query = query.where(table.c.origin == Origin.OWN)
    words = _words(connection, kind)
    return [
        TrashItem(kind, row.id, words(row), row.posting_title or row.source_name, from_text(row.deleted_at))
        for row in connection.execute(query)
    ]


def _words(connection: Connection, kind: Kind) -> Callable[[Row[Any]], str]:
    """What to call a record of this kind."""
    if kind in (Kind.CONTACT, Kind.DOCUMENT):
        return lambda row: str(row.name)
    if kind is Kind.EVENT:
        names = stage_names(connection)
        return lambda row: sentence(event(row, names))
    return lambda row: str(row.text)
