"""Bringing a file to the schema of this version."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from jobtracker.store.backup import back_up
from jobtracker.store.connection import connect, explaining
from jobtracker.store.errors import StoreError
from jobtracker.store.identity import APPLICATION_ID, revision_of
from jobtracker.store.migrations import REVISION

if TYPE_CHECKING:
    from datetime import datetime


def bring_up_to_date(path: Path, backups: Path, now: datetime) -> None:
    """Create the file at `path`, or raise its schema to `REVISION`; does nothing when it is there already.

    An older file is copied into `backups` first. All revisions run in one transaction: after a failure
    the file is as it was. Raises `StoreError`, and `RefusedDatabase` before anything is written.
    """
    revision = revision_of(path, REVISION)
    if revision == REVISION:
        return
    if revision:
        back_up(path, backups, f"before-revision-{REVISION}", now)
    else:
        _create_private(path)
    engine = connect(path, foreign_keys=False)
    try:
        with explaining(path), engine.execution_options(writing=True).begin() as connection:
            _upgrade(connection)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise StoreError(f"{path} holds {len(broken)} broken references. It was left as it is.")
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {REVISION}")
    finally:
        engine.dispose()


def _create_private(path: Path) -> None:
    """An empty file that only its owner can read; SQLite gives its journal the same mode."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError as error:
        raise StoreError(
            f"{path} cannot be made ({error.strerror}). Check the permissions of its folder, or choose "
            "another one with --data-dir."
        ) from error


def _upgrade(connection: object) -> None:
    # Alembic costs a fifth of a second to import, and is needed only when the schema moves.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
