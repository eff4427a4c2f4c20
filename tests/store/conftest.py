"""What the store's tests share: the file looked at from outside, by SQLite alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from jobtracker.services.services import Services
    from jobtracker.system.paths import DataPaths

TEXT = "Mill Lane Bakery looks for a baker. You rise early and know C++ or C# by heart."

CONTENT = (
    "posting",
    "original",
    "requirement",
    "responsibility",
    "stage",
    "application",
    "event",
    "note",
    "reminder",
    "tag",
    "application_tag",
    "contact",
    "document",
    "edition",
    "saved_filter",
    "setting",
    "told",
    "signature",
)

Look = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture
def look(paths: DataPaths) -> Look:
    """One statement to the data file through a connection of its own; returns the rows."""

    def ask(sql: str, path: Path = paths.database) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(path)) as connection, connection:
            return connection.execute(sql).fetchall()

    return ask


@pytest.fixture
def contents(look: Look) -> Callable[[], dict[str, list[tuple[Any, ...]]]]:
    """All that is kept, table by table."""
    return lambda: {table: look(f"SELECT * FROM {table} ORDER BY 1") for table in CONTENT}


@pytest.fixture
def check_search(look: Look) -> Callable[[], None]:
    """Let FTS5 compare each of its indexes, word by word, with the table that it is over."""

    def check() -> None:
        for (name,) in look("SELECT name FROM sqlite_master WHERE name GLOB '*_search'"):
            look(f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)")

    return check


@pytest.fixture
def open_store(paths: DataPaths, clock: Any) -> Iterator[Callable[[], Store]]:
    """Open the data file once more; what was opened is closed at the end."""
    opened: list[Store] = []

    def open_it() -> Store:
        opened.append(Store.open(paths.database, paths.backups, clock.now()))
        return opened[-1]

    yield open_it
    for store in opened:
        store.close()


@pytest.fixture
def application(services: Services) -> int:
    """The id of an application for a baker."""
    (imported,) = services.importing.import_text(TEXT, "baker").imported
    return imported.id
