"""What the user chose for the whole program: settings, and filters under a name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from jobtracker.domain.change import Kind
from jobtracker.domain.saved_filter import ApplicationFilter, SavedFilter
from jobtracker.domain.settings import Settings
from jobtracker.store.journal import table_of

if TYPE_CHECKING:
    from collections.abc import Mapping


def settings_of(connection: Connection) -> Settings:
    """The settings; each that was never chosen as it is in the beginning."""
    table = table_of(Kind.SETTING)
    rows = connection.execute(select(table.c.key, table.c.value))
    return Settings.from_json({key: _json(value) for key, value in rows})


def filters_of(connection: Connection) -> tuple[SavedFilter, ...]:
    """The saved filters, in order."""
    table = table_of(Kind.SAVED_FILTER)
    rows = connection.execute(select(table).order_by(table.c.position, table.c.id))
    return tuple(
        SavedFilter(row.id, row.name, row.position, ApplicationFilter.from_json(_json(row.filter) or {}))
        for row in rows
    )


def _json(text: str) -> Mapping[str, Any] | Any:
    """None for what is not JSON, as another program may have left it."""
    try:
        return json.loads(text)
    except ValueError:
        return None
