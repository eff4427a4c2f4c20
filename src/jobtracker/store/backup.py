"""Copies of the file that are known to open: SQLite's backup API, then a check, then the name."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from jobtracker.store.errors import StoreError, damaged, explained

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


def back_up(database: Path, folder: Path, label: str, now: datetime) -> Path:
    """Copy `database` into `folder` as `<label>-<time>.sqlite` and return that path.

    The copy has its name only once it was opened and found whole. Raises `StoreError` when it cannot be made.
    """
    copy = folder / f"{label}-{now:%Y%m%d-%H%M%S}.sqlite"
    unfinished = copy.with_suffix(".unfinished")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        unfinished.touch(mode=0o600)
        if _copied_whole(database, unfinished):
            return unfinished.replace(copy)
        unfinished.unlink()
    except sqlite3.Error as error:
        unfinished.unlink(missing_ok=True)
        raise explained(error, database) from error
    except OSError as error:
        raise StoreError(
            f"No copy of {database} could be made in {folder} ({error.strerror}). Nothing was changed. "
            "Check the permissions of that folder."
        ) from error
    raise damaged(database)


def _copied_whole(database: Path, target_path: Path) -> bool:
    """Copy, then open the copy and look through all of it."""
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(target_path)) as target:
        source.backup(target)
    with closing(sqlite3.connect(target_path)) as copy:
        (found,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
    return bool(found == "ok")
