"""Copies of the file that are known to open: SQLite's backup API, then a check, then the name."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from jobtracker.store.errors import StoreError, explained


def back_up(database: Path, folder: Path, label: str, now: datetime) -> Path:
    """Copy `database` into `folder` as `<label>-<time>.sqlite` and return that path.

    The copy has its name only once it was opened and found whole. Raises `StoreError` when it cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    copy = folder / f"{label}-{now:%Y%m%d-%H%M%S}.sqlite"
    unfinished = copy.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)
    try:
        with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(unfinished)) as target:
            source.backup(target)
        with closing(sqlite3.connect(unfinished)) as check:
            (found,) = check.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.Error as error:
        unfinished.unlink(missing_ok=True)
        raise explained(error, database) from error
    if found != "ok":
        unfinished.unlink(missing_ok=True)
        raise StoreError(f"{database} is damaged ({found}). It was left as it is, and no copy was made.")
    return unfinished.replace(copy)
