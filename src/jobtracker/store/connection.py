"""How a connection to the file is set up."""

from __future__ import annotations

import re
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from jobtracker.store.errors import explained

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PRAGMAS = (
    "journal_mode = DELETE",
    "synchronous = FULL",
    "trusted_schema = OFF",
    "busy_timeout = 5000",
    "temp_store = MEMORY",
    "secure_delete = ON",
)
"""One file at rest, each commit on the disk before it is reported, nothing run that a file brings along."""

ASIDE = "aside"
"""A database beside the data: a file that only this connection sees, and that is gone with the process, also
after a crash. It begins in memory."""

_ASIDE_PRAGMAS = f"{ASIDE}.journal_mode = MEMORY", f"{ASIDE}.synchronous = OFF"
"""It outlasts no crash, so it need not be made safe against one, nor be committed by a file of both."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def connect(path: Path, *, foreign_keys: bool = True) -> Engine:
    """An engine with one connection to `path`.

    Transactions begin where SQLAlchemy says so, not where the driver guesses, so that schema changes
    are transactional too. With the execution option `writing` they take the write lock at once.
    """
    engine = create_engine(
        "sqlite://",
        creator=lambda: _open(path, foreign_keys),
        poolclass=StaticPool,
        # What fails is logged, and shown to be copied: without the user's texts.
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "before_cursor_execute", _keepable, retval=True)
    return engine


@contextmanager
def explaining(path: Path) -> Iterator[None]:
    """Turn what the driver raises in the block into a `StoreError` about the file at `path`."""
    try:
        yield
    except DBAPIError as error:
        cause = error.orig if isinstance(error.orig, sqlite3.Error) else None
        raise explained(cause, path) from error
    except sqlite3.Error as error:
        raise explained(error, path) from error


def _open(path: Path, foreign_keys: bool) -> Any:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    # Before temp_store: that would keep all of it in memory.
    connection.execute(f"ATTACH '' AS {ASIDE}")
    for pragma in (*PRAGMAS, *_ASIDE_PRAGMAS, f"foreign_keys = {'ON' if foreign_keys else 'OFF'}"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _keepable(
    connection: Connection, cursor: Any, statement: str, parameters: Any, context: Any, many: bool
) -> tuple[str, Any]:
    """Half a surrogate pair, as in the name of a file that is not UTF-8, is no text: U+FFFD takes its place.

    One character for one, so that spans in the text stay true.
    """
    if many:
        return statement, [tuple(map(_as_unicode, row)) for row in parameters]
    return statement, tuple(map(_as_unicode, parameters))


def _as_unicode(value: Any) -> Any:
    if not isinstance(value, str) or value.isascii():
        return value
    return _SURROGATE.sub("\ufffd", value)


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
