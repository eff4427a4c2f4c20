"""Files kept as they are: where those go that nothing needs any more.

Their bytes are too many for the images of a change. What undo leaves without need is set aside in a file of
the connection's own, in the same transaction, and redo brings it back from there. The system removes that
file with the process, however it ends: nothing in the data refers to what is in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.change import ChangeSet, Kind
from jobtracker.domain.posting import gives_back
from jobtracker.store.connection import ASIDE
from jobtracker.store.journal import AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

_REFERRING = frozenset({Kind.POSTING, Kind.EDITION, Kind.DOCUMENT})


def prepare_aside(connection: Connection) -> None:
    """Make the place for what is set aside, once for a connection; `at` is where it stood."""
    connection.exec_driver_sql(
        f"CREATE TABLE {ASIDE}.file (at INTEGER NOT NULL, sha256 TEXT PRIMARY KEY, content BLOB NOT NULL)"
    )


def settle(connection: Connection, change: ChangeSet) -> None:
    """Set aside the files that a change left without need, and bring back those that are needed again."""
    gone, come = _referred(change)
    for hashes in _batches(gone):
        if here := _those_in("main.original", connection, hashes):
            _move_aside(connection, here - _needed(connection, "main.original", here))
    for hashes in _batches(come):
        if there := _those_in(f"{ASIDE}.file", connection, hashes):
            _bring_back(connection, _needed(connection, f"{ASIDE}.file", there))


def drop_unneeded(connection: Connection) -> None:
    """Remove for ever what is set aside, and what neither a posting nor an earlier text nor a document names.

    For when nothing can be done again: a later start, and the emptied trash.
    """
    connection.exec_driver_sql(f"DELETE FROM {ASIDE}.file")
    connection.exec_driver_sql(
        "DELETE FROM original WHERE sha256 NOT IN "
        "(SELECT sha256 FROM posting UNION SELECT sha256 FROM edition UNION SELECT sha256 FROM document)"
    )


def _referred(change: ChangeSet) -> tuple[set[str], set[str]]:
    """The hashes that records named before a change, and those that they name since."""
    gone: set[str] = set()
    come: set[str] = set()
    for row in change.rows:
        if row.kind in _REFERRING:
            before, after = ({str(image["sha256"])} if image else set() for image in (row.before, row.after))
            gone |= before - after
            come |= after - before
    return gone, come


def _needed(connection: Connection, place: str, hashes: set[str]) -> set[str]:
    """Those of the files in `place` that a document is, or that the text of a posting does not give back."""
    needed = _those_in("document", connection, hashes)
    asked = tuple(hashes - needed)
    for table in ("posting", "edition"):
        texts = connection.exec_driver_sql(
            f"SELECT sha256, source_text, format, encoding FROM {table} WHERE sha256 IN ({_marks(asked)})",
            asked,
        )
        for sha256, text, form, encoding in texts.all():
            one = f"SELECT content FROM {place} WHERE sha256 = ?"
            content = connection.exec_driver_sql(one, (sha256,)).scalar_one()
            if not gives_back(text, form, encoding, content):
                needed.add(sha256)
    return needed


def _those_in(table: str, connection: Connection, hashes: Iterable[str]) -> set[str]:
    asked = tuple(hashes)
    question = f"SELECT sha256 FROM {table} WHERE sha256 IN ({_marks(asked)})"
    return set(connection.exec_driver_sql(question, asked).scalars())


def _move_aside(connection: Connection, hashes: set[str]) -> None:
    these = tuple(hashes)
    connection.exec_driver_sql(
        f"INSERT OR REPLACE INTO {ASIDE}.file SELECT rowid, sha256, content FROM main.original "
        f"WHERE sha256 IN ({_marks(these)})",
        these,
    )
    connection.exec_driver_sql(f"DELETE FROM main.original WHERE sha256 IN ({_marks(these)})", these)


def _bring_back(connection: Connection, hashes: set[str]) -> None:
    """To where it stood, so that a dump says the same in the same order; elsewhere if that place is taken."""
    these = tuple(hashes)
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO main.original (rowid, sha256, content) "
        "SELECT CASE WHEN at IN (SELECT rowid FROM main.original) THEN NULL ELSE at END, sha256, content "
        f"FROM {ASIDE}.file WHERE sha256 IN ({_marks(these)}) ORDER BY at",
        these,
    )
    connection.exec_driver_sql(f"DELETE FROM {ASIDE}.file WHERE sha256 IN ({_marks(these)})", these)


def _batches(hashes: set[str]) -> Iterable[set[str]]:
    ordered = sorted(hashes)
    return (set(ordered[start : start + AT_ONCE]) for start in range(0, len(ordered), AT_ONCE))


def _marks(values: tuple[str, ...]) -> str:
    return ", ".join("?" * len(values))
