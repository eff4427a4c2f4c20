"""What can go wrong with the file, in words for the user."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class StoreError(Exception):
    """The file could not be read or written; `str()` says what happened, what was kept and what to do."""


class RefusedDatabase(StoreError):
    """The file is not one that this version can use; it was not touched."""


class Conflict(StoreError):
    """A record is no longer what a change was based on, or is gone."""


def newer(path: Path, revision: int, known: int) -> RefusedDatabase:
    """The file was written by a later version of the program."""
    return RefusedDatabase(
        f"{path} was written by a newer version of Job Tracker (its revision is {revision}, this version "
        f"knows {known}). Nothing was changed. Install the newer version, or choose another folder with "
        "--data-dir."
    )


def foreign(path: Path) -> RefusedDatabase:
    """The file belongs to something else."""
    return RefusedDatabase(
        f"{path} is not a Job Tracker file. Nothing was changed. Move it away, or choose another folder "
        "with --data-dir."
    )


def damaged(path: Path) -> StoreError:
    """The file's pages contradict each other."""
    return StoreError(
        f"{path} is damaged. It was left as it is. Put a copy from the folder {path.parent / 'backups'} "
        "in its place, or start with another folder (--data-dir)."
    )


def explained(error: sqlite3.Error | None, path: Path) -> StoreError:
    """A driver's error as a sentence, by SQLite's primary result code (https://sqlite.org/rescode.html)."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    match code:
        case sqlite3.SQLITE_FULL:
            said = (
                "The disk is full. The last change was not saved; all else is kept. "
                "Free some space and try again."
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            said = (
                f"{path} cannot be written. Nothing was changed. "
                "Check the permissions of the file and its folder."
            )
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            said = (
                f"{path} is in use by another program. Nothing was changed. Close that program and try again."
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(path)
        case sqlite3.SQLITE_IOERR:
            said = (
                f"The disk did not answer while {path} was used. The last change was not saved. "
                "Check the disk."
            )
        case sqlite3.SQLITE_CONSTRAINT:
            said = f"The change does not fit what is kept, so nothing was saved ({error})."
        case _:
            said = f"The last change was not saved: {error}."
    return StoreError(said)
