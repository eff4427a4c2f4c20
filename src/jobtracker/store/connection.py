"""How a connection to the file is set up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

PRAGMAS = (
    "journal_mode = DELETE",
    "synchronous = FULL",
    "trusted_schema = OFF",
    "busy_timeout = 5000",
    "temp_store = MEMORY",
    "secure_delete = ON",
)
"""One file at rest, each commit on the disk before it is reported, nothing run that a file brings along."""


def connect(path: Path, *, foreign_keys: bool = True) -> Engine:
    """An engine with one connection to `path`.

    Transactions begin where SQLAlchemy says so, not where the driver guesses, so that schema changes
    are transactional too. With the execution option `writing` they take the write lock at once.
    """
    engine = create_engine(
        "sqlite://",
        creator=lambda: _open(path, foreign_keys),
        poolclass=StaticPool,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _open(path: Path, foreign_keys: bool) -> Any:
    import sqlite3

    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    for pragma in (*PRAGMAS, f"foreign_keys = {'ON' if foreign_keys else 'OFF'}"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
