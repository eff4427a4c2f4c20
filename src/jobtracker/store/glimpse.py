"""A first look at the list, before the database layer is imported: that takes most of a second."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from jobtracker.store.errors import StoreError
from jobtracker.store.identity import revision_of
from jobtracker.store.list_rows import ListRows
from jobtracker.store.migrations import REVISION

if TYPE_CHECKING:
    from pathlib import Path

    from jobtracker.domain.application import ApplicationRow


def glimpse(path: Path) -> tuple[ApplicationRow, ...] | None:
    """The rows of the list, or None where the file must first be made, raised to this schema, or mended.

    Nothing is written. What is wrong with a file is told by `Store.open`, which comes after this.
    """
    try:
        if revision_of(path, REVISION) != REVISION:
            return None
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            return ListRows(connection, None).read()
    except (StoreError, sqlite3.Error, ValueError, KeyError):
        return None
