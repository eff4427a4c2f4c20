from __future__ import annotations

import os
import sqlite3
import stat
import traceback
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.quick_files import PRAGMAS

from jobtracker.domain.contact import ContactWords
from jobtracker.services.services import Services
from jobtracker.store import connection
from jobtracker.store.errors import RefusedDatabase, StoreError
from jobtracker.store.identity import APPLICATION_ID
from jobtracker.store.migrations import REVISION
from jobtracker.store.store import Store, is_current

if TYPE_CHECKING:
    from jobtracker.system.paths import DataPaths

Look = Callable[..., list[tuple[Any, ...]]]
Open = Callable[[], Store]


def header_only(path: Path) -> bytes:
    """The beginning of a good file of ours, cut after its first page."""
    return path.read_bytes()[:4096]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_only_its_owner_can_read_the_file(open_store: Open, paths: DataPaths) -> None:
    open_store()
    assert stat.S_IMODE(paths.database.stat().st_mode) == 0o600


def test_the_file_says_whose_it_is_and_which_schema_it_has(open_store: Open, look: Look) -> None:
    open_store()
    assert look("PRAGMA application_id") == [(APPLICATION_ID,)]
    assert look("PRAGMA user_version") == [(REVISION,)]


def test_at_rest_there_is_one_file_and_nothing_beside_it(services: Services, paths: DataPaths) -> None:
    services.importing.import_text("Baker wanted", "baker")
    assert [p.name for p in paths.root.iterdir() if p.name != paths.lock.name] == [paths.database.name]


def test_opening_a_current_file_writes_nothing(open_store: Open, paths: DataPaths) -> None:
    open_store().close()
    before = paths.database.read_bytes()
    open_store().browse.rows()
    assert paths.database.read_bytes() == before
    assert is_current(paths.database)
    assert not paths.backups.exists()


def test_an_empty_file_is_as_good_as_none(open_store: Open, paths: DataPaths) -> None:
    paths.database.touch()
    assert [stage.name for stage in open_store().browse.stages()] == [
        "Saved",
        "Applied",
        "Screening",
        "Interview",
        "Offer",
    ]


def test_the_settings_that_keep_data_safe_are_in_force(
    open_store: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def remembering(*args: Any, **named: Any) -> sqlite3.Connection:
        opened.append(connect(*args, **named))
        return opened[-1]

    monkeypatch.setattr(sqlite3, "connect", remembering)
    monkeypatch.setattr(connection, "PRAGMAS", PRAGMAS)
    open_store()
    in_force = {
        name: opened[-1].execute(f"PRAGMA {name}").fetchone()[0]
        for name in (
            "journal_mode",
            "synchronous",
            "trusted_schema",
            "busy_timeout",
            "foreign_keys",
            "secure_delete",
        )
    }
    assert in_force == {
        "journal_mode": "delete",
        "synchronous": 2,
        "trusted_schema": 0,
        "busy_timeout": 5000,
        "foreign_keys": 1,
        "secure_delete": 1,
    }


def foreign_sqlite(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE recipe (name TEXT)")


@pytest.mark.parametrize(
    "write",
    [
        foreign_sqlite,
        lambda path: path.write_bytes(os.urandom(5000)),
        lambda path: path.write_text("Dear diary, " * 50),
        lambda path: path.write_bytes(b"SQLite format 3\x00"),
        lambda path: path.write_bytes(b"x"),
    ],
    ids=["another program's database", "random bytes", "a text", "a cut header", "one byte"],
)
def test_a_file_of_something_else_is_refused_and_not_touched(
    write: Callable[[Path], object], open_store: Open, paths: DataPaths
) -> None:
    write(paths.database)
    before = paths.database.read_bytes()
    with pytest.raises(RefusedDatabase, match=r"not a Job Tracker file\. Nothing was changed.*--data-dir"):
        open_store()
    assert paths.database.read_bytes() == before
    assert list(paths.root.iterdir()) == [paths.database]


@pytest.mark.parametrize("revision", [REVISION + 1, 2**31 - 1, -1])
def test_a_file_of_a_newer_version_is_refused_and_not_touched(
    revision: int, open_store: Open, paths: DataPaths, look: Look
) -> None:
    open_store().close()
    look(f"PRAGMA user_version = {revision}")
    before = paths.database.read_bytes()
    with pytest.raises(RefusedDatabase, match=r"newer version.*Nothing was changed.*Install"):
        open_store()
    assert paths.database.read_bytes() == before
    assert list(paths.root.iterdir()) == [paths.database]


def test_a_folder_in_the_files_place_is_said_to_be_unreadable(open_store: Open, paths: DataPaths) -> None:
    paths.database.mkdir()
    with pytest.raises(StoreError, match=r"cannot be read .*Nothing was changed.*--data-dir"):
        open_store()


def test_a_file_cut_short_is_said_to_be_damaged_and_left_as_it_is(open_store: Open, paths: DataPaths) -> None:
    open_store().close()
    paths.database.write_bytes(header_only(paths.database))
    before = paths.database.read_bytes()
    with pytest.raises(StoreError, match=r"damaged.*left as it is.*backups"):
        open_store()
    assert paths.database.read_bytes() == before


def test_damage_further_in_is_reported_when_it_is_met(open_store: Open, paths: DataPaths) -> None:
    open_store().close()
    whole = paths.database.read_bytes()
    paths.database.write_bytes(whole[:8192] + b"\xa5" * (len(whole) - 8192))
    with pytest.raises(StoreError, match=r"damaged.*left as it is"):
        open_store().browse.rows()


def test_a_full_disk_loses_the_last_change_only(
    clock: Any, open_store: Open, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store().close()
    ((pages,),) = look("PRAGMA page_count")
    monkeypatch.setattr(connection, "PRAGMAS", (*connection.PRAGMAS, f"max_page_count = {pages + 20}"))
    store = open_store()
    services = Services.over(store, clock)
    (kept,) = services.importing.import_text("Baker wanted", "baker").imported
    with pytest.raises(StoreError, match=r"disk is full.*all else is kept.*Free some space"):
        services.noting.add(kept.id, "long " * 100_000)
    record = store.browse.record(kept.id)
    assert record is not None
    assert record.notes == ()
    assert services.noting.add(kept.id, "short")
    assert look("PRAGMA integrity_check") == [("ok",)]


def test_an_import_that_fills_the_disk_is_a_failure_in_the_summary(
    clock: Any, open_store: Open, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store().close()
    ((pages,),) = look("PRAGMA page_count")
    monkeypatch.setattr(connection, "PRAGMAS", (*connection.PRAGMAS, f"max_page_count = {pages + 20}"))
    services = Services.over(open_store(), clock)
    summary = services.importing.import_text("Baker wanted. " * 20_000, "baker")
    assert "disk is full" in summary.failed[0].message
    assert services.store.browse.rows() == ()


def test_a_file_that_cannot_be_written_can_still_be_read(
    clock: Any, services: Services, application: int, open_store: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda path, **named: connect(f"{Path(path).as_uri()}?mode=ro", uri=True, **named)
    )
    store = open_store()
    assert [row.id for row in store.browse.rows()] == [application]
    with pytest.raises(StoreError, match=r"cannot be written\. Nothing was changed\. Check the permissions"):
        Services.over(store, clock).noting.add(application, "a note")
    assert [row.id for row in store.browse.rows()] == [application]


@pytest.mark.parametrize(
    "lock", ["BEGIN EXCLUSIVE", "BEGIN; SELECT * FROM stage"], ids=["writing", "reading"]
)
def test_a_file_that_another_program_holds_is_said_to_be_in_use_and_nothing_is_kept_half(
    clock: Any,
    lock: str,
    services: Services,
    application: int,
    open_store: Open,
    paths: DataPaths,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(connection, "PRAGMAS", (*connection.PRAGMAS, "busy_timeout = 10"))
    store = open_store()
    with closing(sqlite3.connect(paths.database, isolation_level=None)) as other:
        for statement in lock.split("; "):
            other.execute(statement).fetchone()
        with pytest.raises(StoreError, match=r"in use by another program\. Nothing was changed"):
            Services.over(store, clock).noting.add(application, "a note")
    record = store.browse.record(application)
    assert record is not None
    assert record.notes == ()
    assert Services.over(store, clock).noting.add(application, "a note")


def test_what_a_failing_block_did_is_not_kept_and_the_store_goes_on(
    clock: Any, services: Services, application: int, contents: Callable[[], object]
) -> None:
    def fail_half_way() -> None:
        with services.store.write() as writing:
            writing.unit.notes.add(application, "half", clock.now())
            raise ZeroDivisionError

    before = contents()
    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert contents() == before
    assert services.noting.add(application, "whole").applications() == {application}


def test_what_fails_is_told_without_the_users_texts(services: Services, clock: Any) -> None:
    services.importing.import_text("Baker wanted", "baker")
    nobody = ContactWords("", notes="They pay badly.")
    with pytest.raises(StoreError) as caught, services.store.write() as writing:
        writing.unit.contacts.add(1, nobody, clock.now())
    told = "".join(traceback.format_exception(caught.value))
    assert "CHECK constraint failed" in told
    assert nobody.notes not in told
