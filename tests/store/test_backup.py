from __future__ import annotations

import os
import sqlite3
import stat
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.store import backup
from jobtracker.store.backup import back_up
from jobtracker.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jobtracker.services.services import Services
    from jobtracker.system.paths import DataPaths

NOW = datetime(2026, 11, 20, 9, 30, 5, tzinfo=UTC)


def test_a_copy_holds_what_the_open_file_holds(
    services: Services, application: int, paths: DataPaths, look: Callable[..., list[tuple[Any, ...]]]
) -> None:
    copy = back_up(paths.database, paths.backups, "daily", NOW)
    assert copy == paths.backups / "daily-20261120-093005.sqlite"
    everything = "SELECT * FROM posting JOIN application USING (id) JOIN event ON application_id = posting.id"
    assert look(everything, copy) == look(everything)
    for name in ("application_id", "user_version"):
        assert look(f"PRAGMA {name}", copy) == look(f"PRAGMA {name}")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_only_its_owner_can_read_a_copy(services: Services, paths: DataPaths) -> None:
    copy = back_up(paths.database, paths.backups, "daily", NOW)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(paths.backups.stat().st_mode) == 0o700


def test_what_an_interrupted_copy_left_is_replaced(services: Services, paths: DataPaths) -> None:
    paths.backups.mkdir()
    (paths.backups / "daily-20261120-093005.unfinished").write_bytes(b"half a copy")
    copy = back_up(paths.database, paths.backups, "daily", NOW)
    assert list(paths.backups.iterdir()) == [copy]


def rot(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xa5" * 4096 + whole[12288:])


@pytest.mark.parametrize("spoil", [rot, lambda path: path.write_bytes(b"no database at all" * 300)])
def test_of_a_damaged_file_no_copy_is_made_and_none_is_left_half(
    spoil: Callable[[Path], object], services: Services, paths: DataPaths
) -> None:
    services.store.close()
    spoil(paths.database)
    before = paths.database.read_bytes()
    with pytest.raises(StoreError, match=r"damaged.*left as it is"):
        back_up(paths.database, paths.backups, "daily", NOW)
    assert list(paths.backups.iterdir()) == []
    assert paths.database.read_bytes() == before


def test_a_copy_that_breaks_off_is_not_left_behind(
    services: Services, paths: DataPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(database: Path, target: Path) -> bool:
        target.write_bytes(b"the first pages")
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(backup, "_copied_whole", full)
    with pytest.raises(StoreError, match="disk is full"):
        back_up(paths.database, paths.backups, "daily", NOW)
    assert list(paths.backups.iterdir()) == []


def test_a_folder_that_cannot_be_used_is_named(services: Services, paths: DataPaths) -> None:
    paths.backups.write_text("in the way")
    with pytest.raises(StoreError, match=rf"could be made in {paths.backups}"):
        back_up(paths.database, paths.backups, "daily", NOW)
