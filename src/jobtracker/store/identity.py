"""Whose file it is, read from the 100 bytes of SQLite's header, so that looking changes nothing.

Offsets: https://sqlite.org/fileformat2.html#the_database_header
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from jobtracker.store.errors import StoreError, explained, foreign, newer

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x4A54524B
"""Marks our files in SQLite's header: "JTRK"."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)


def revision_of(path: Path, known: int) -> int:
    """The schema revision of the file at `path`; 0 when there is none yet.

    `known` is the newest revision this version can use. Raises `RefusedDatabase` for a file that is
    foreign or newer, and `StoreError` for one that cannot be read. A transaction of ours that a power cut
    left half written is taken back first, for the header may be a part of it.
    """
    header = _header(path)
    if header and path.with_name(f"{path.name}-journal").exists():
        _roll_back(path)
        header = _header(path)
    revision = int.from_bytes(header[_USER_VERSION], "big")
    if revision > known:
        raise newer(path, revision, known)
    return revision


def _header(path: Path) -> bytes:
    """The header of one of our files; nothing where there is none yet."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise StoreError(
            f"{path} cannot be read ({error.strerror}). Nothing was changed. Check its permissions, "
            "or choose another folder with --data-dir."
        ) from error
    owner = int.from_bytes(header[_APPLICATION_ID], "big")
    if header and (len(header) < _HEADER or not header.startswith(_MAGIC) or owner != APPLICATION_ID):
        raise foreign(path)
    return header


def _roll_back(path: Path) -> None:
    """Let SQLite take back what the journal beside the file says; one that is in use is left alone.

    SQLite does so before any reading: https://sqlite.org/lockingv3.html (hot journals)
    """
    try:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error as error:
        raise explained(error, path) from error
