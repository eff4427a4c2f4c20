from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlmodel import SQLModel

from jobtracker.domain.event import EventKind
from jobtracker.store import identity, migrating, tables
from jobtracker.store.errors import RefusedDatabase, StoreError
from jobtracker.store.migrations import REVISION
from jobtracker.store.store import Store

if TYPE_CHECKING:
    from jobtracker.system.paths import DataPaths

SCHEMAS = Path(__file__).parent / "schemas"

Look = Callable[..., list[tuple[Any, ...]]]
Open = Callable[[], Store]


def released(revision: int, path: Path) -> None:
    """Write the data file that a released version wrote."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((SCHEMAS / f"revision-{revision}.sql").read_text(encoding="utf-8"))


def made_of(path: Path) -> dict[str, str]:
    """Each table, index and trigger of a file with the words it was made by, white space folded."""
    with closing(sqlite3.connect(path)) as connection:
        made = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: " ".join(sql.replace('"', "").split()) for name, sql in made}


def columns(path: Path) -> dict[str, str]:
    """The tables of a file, but those inside the search, each with the names of its columns."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: ", ".join(row[1] for row in connection.execute(f"PRAGMA table_info({name})"))
            for (name,) in found
            if name in SQLModel.metadata.tables
        }


def all_rows(path: Path, of: dict[str, str] | None = None) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables but those inside the search; of the tables and columns `of` where given."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            name: connection.execute(f"SELECT {names} FROM {name} ORDER BY 1").fetchall()
            for name, names in (of or columns(path)).items()
        }


def test_the_migrations_make_the_very_columns_that_the_tables_describe(open_store: Open, look: Look) -> None:
    open_store()
    assert tables.PostingTable.metadata is SQLModel.metadata
    for name, table in SQLModel.metadata.tables.items():
        in_file = {row[1]: (row[3] == 1, row[5] > 0) for row in look(f"PRAGMA table_info({name})")}
        described = {column.name: (not column.nullable, column.primary_key) for column in table.columns}
        assert in_file == described, name
        references = {(row[3], row[2]) for row in look(f"PRAGMA foreign_key_list({name})")}
        assert references == {(key.parent.name, key.column.table.name) for key in table.foreign_keys}, name


def test_a_released_file_of_every_revision_is_kept_here() -> None:
    kept = sorted(path.name for path in SCHEMAS.glob("*.sql"))
    assert kept == sorted(f"revision-{number}.sql" for number in range(1, REVISION + 1))


@pytest.mark.parametrize("revision", range(1, REVISION + 1))
def test_a_released_file_opens_with_todays_schema(
    revision: int, open_store: Open, paths: DataPaths, tmp_path: Path, clock: Any
) -> None:
    released(revision, paths.database)
    open_store().browse.rows()
    fresh = tmp_path / "fresh.sqlite"
    Store.open(fresh, paths.backups, clock.now()).close()
    assert made_of(paths.database) == made_of(fresh)


def test_a_released_file_of_revision_1_keeps_all_its_data(
    open_store: Open, paths: DataPaths, check_search: Callable[[], None]
) -> None:
    released(1, paths.database)
    there, written = columns(paths.database), all_rows(paths.database)
    store = open_store()
    assert all_rows(paths.database, there) == written
    record = store.browse.record(1)
    assert record is not None
    assert (record.row.title, record.row.company) == ("Deckhand", "Brightwater Ferries")
    assert record.row.stage.name == "Applied"
    (sea,) = (item for item in record.requirements if item.verdict)
    assert (sea.text, sea.evidence) == ("Two seasons at sea", "one season, 2024\non the north line")
    assert [duty.text for duty in record.responsibilities][-1] == "A licence"
    assert record.posting.source_text.endswith("- Knots: “bowline”, 'clove hitch'\n")
    assert record.posting.reading.source.name == "deckhand.txt"
    assert record.notes[0].title == "Called"
    assert [(r.text, r.done) for r in record.reminders] == [("Send the licence", True), ("Ask again", False)]
    assert record.row.next_reminder is not None
    assert record.row.next_reminder.at == datetime(2026, 11, 25, 9)
    assert store.browse.search("bowline") == {1}
    assert store.browse.search("deck") == {1, 2}
    check_search()


def add_a_column(connection: Any) -> None:
    connection.exec_driver_sql("ALTER TABLE note ADD COLUMN colour TEXT")
    connection.exec_driver_sql("UPDATE note SET colour = 'blue'")


@pytest.fixture
def older(paths: DataPaths, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A data file whose schema is one revision behind the program; gives its bytes."""
    released(REVISION, paths.database)
    monkeypatch.setattr(migrating, "REVISION", REVISION + 1)
    monkeypatch.setattr(migrating, "_upgrade", add_a_column)
    return paths.database.read_bytes()


def test_before_the_schema_moves_a_copy_of_the_file_is_made(
    older: bytes, open_store: Open, paths: DataPaths, look: Look
) -> None:
    open_store()
    (copy,) = paths.backups.iterdir()
    assert copy.name == f"before-revision-{REVISION + 1}-20261120-093000.sqlite"
    assert look("PRAGMA user_version", copy) == [(REVISION,)]
    assert look("SELECT text FROM note", copy) == look("SELECT text FROM note")
    assert look("SELECT colour FROM note") == [("blue",)]
    assert look("PRAGMA user_version") == [(REVISION + 1,)]


def cut_the_power(path: Path, *statements: str) -> Path:
    """Write a transaction up to the moment before SQLite says that it is whole; gives its journal.

    What makes a transaction whole is that its journal is deleted: a second name keeps this one.
    """
    journal, second_name = path.with_name(f"{path.name}-journal"), path.with_name("second name")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for statement in statements:
            connection.execute(statement)
        second_name.hardlink_to(journal)
        connection.execute("COMMIT")
    return second_name.rename(journal)


def test_a_migration_that_a_power_cut_ended_is_taken_back_and_made_again(
    older: bytes, open_store: Open, paths: DataPaths, look: Look
) -> None:
    written = all_rows(paths.database)
    journal = cut_the_power(
        paths.database,
        "ALTER TABLE note ADD COLUMN colour TEXT",
        "UPDATE note SET colour = 'red'",
        f"PRAGMA user_version = {REVISION + 1}",
    )
    assert migrating.revision_of(paths.database, REVISION + 1) == REVISION
    assert paths.database.read_bytes() == older
    assert not journal.exists()
    open_store()
    (copy,) = paths.backups.iterdir()
    assert all_rows(copy) == written
    assert look("SELECT DISTINCT colour FROM note") == [("blue",)]
    assert look("PRAGMA user_version") == [(REVISION + 1,)]


def test_a_first_file_that_a_power_cut_ended_is_made_again(open_store: Open, paths: DataPaths) -> None:
    paths.database.touch()
    cut_the_power(
        paths.database,
        "CREATE TABLE half (id INTEGER)",
        f"PRAGMA application_id = {identity.APPLICATION_ID}",
        f"PRAGMA user_version = {REVISION}",
    )
    assert open_store().browse.rows() == ()
    assert "half" not in made_of(paths.database)


def test_a_foreign_file_with_a_journal_is_refused_and_neither_is_touched(
    open_store: Open, paths: DataPaths
) -> None:
    journal = cut_the_power(paths.database, "CREATE TABLE recipe (name TEXT)")
    before = paths.database.read_bytes(), journal.read_bytes()
    with pytest.raises(RefusedDatabase):
        open_store()
    assert (paths.database.read_bytes(), journal.read_bytes()) == before


def test_a_journal_that_cannot_be_taken_back_is_explained(
    older: bytes, paths: DataPaths, open_store: Open
) -> None:
    journal = cut_the_power(paths.database, f"PRAGMA user_version = {REVISION + 1}")
    journal.unlink()
    journal.mkdir()
    with pytest.raises(StoreError, match="Check the"):
        open_store()


def break_down(connection: Any) -> None:
    add_a_column(connection)
    connection.exec_driver_sql("DROP TABLE reminder")
    raise RuntimeError("a mistake in a migration")


def name_a_missing_table(connection: Any) -> None:
    add_a_column(connection)
    connection.exec_driver_sql("INSERT INTO nowhere VALUES (1)")


def break_a_reference(connection: Any) -> None:
    connection.exec_driver_sql("DELETE FROM posting WHERE id = 1")


@pytest.mark.parametrize(
    ("failing", "error"),
    [(break_down, RuntimeError), (name_a_missing_table, StoreError), (break_a_reference, StoreError)],
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    failing: Callable[[Any], None],
    error: type[Exception],
    older: bytes,
    open_store: Open,
    paths: DataPaths,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(migrating, "_upgrade", failing)
    with pytest.raises(error):
        open_store()
    assert paths.database.read_bytes() == older


def test_without_a_copy_the_schema_does_not_move(older: bytes, open_store: Open, paths: DataPaths) -> None:
    paths.backups.write_text("a file where the folder should be")
    with pytest.raises(StoreError, match="No copy of"):
        open_store()
    assert paths.database.read_bytes() == older


def test_a_first_file_that_cannot_be_made_is_explained(tmp_path: Path) -> None:
    nowhere = tmp_path / "missing" / "jobtracker.sqlite"
    with pytest.raises(StoreError, match=r"cannot be made .*--data-dir"):
        Store.open(nowhere, tmp_path, datetime(2026, 11, 20, tzinfo=UTC))


def test_a_released_file_of_revision_2_keeps_all_its_data(
    open_store: Open, paths: DataPaths, check_search: Callable[[], None]
) -> None:
    released(2, paths.database)
    there, written = columns(paths.database), all_rows(paths.database)
    store = open_store()
    assert all_rows(paths.database, there) == written
    record = store.browse.record(1)
    assert record is not None
    (contact,), (document,) = record.contacts, record.documents
    assert (contact.words.name, contact.words.role) == ("Ines Brandt", "Captain")
    assert (document.name, document.size, document.sent_at) == ("CV.pdf", 11, None)
    assert [tag.name for tag in record.tags] == ["at sea"]
    interview = next(event for event in record.events if event.kind is EventKind.INTERVIEW)
    assert (interview.wall, interview.zone) == (datetime(2026, 11, 30, 9), "Europe/Berlin")
    assert "Trial day" not in [stage.name for stage in store.browse.stages()]
    assert [one.name for one in store.browse.saved_filters()] == ["Ferries"]
    assert store.browse.document_content(1) == ("CV.pdf", b"%PDF-1.4\n\x00\xff")
    assert store.browse.search("captain") == {1}
    check_search()
