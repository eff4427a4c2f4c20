"""Files kept as they are come and go with what refers to them, also by undo, and no byte of one is lost."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.app.build import open_services
from jobtracker.domain.change import ChangeSet
from jobtracker.domain.draft import Draft
from jobtracker.store import store as store_module
from jobtracker.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.store.conftest import Look

    from jobtracker.services.services import Services
    from jobtracker.system.paths import DataPaths

PAPER = b"%PDF-1.7\n\x00\xff a curriculum vitae"
BEYOND_MEMORY = 8_000_000
"""Bytes that SQLite writes out to the file of what is set aside."""


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    file = tmp_path / "cv.pdf"
    file.write_bytes(PAPER)
    return file


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A posting whose file is kept beside its text."""
    file = tmp_path / "baker.html"
    file.write_text("<h1>Baker</h1><ul><li>Patience</li></ul>", encoding="utf-8")
    return file


@pytest.fixture
def dump(services: Services, paths: DataPaths) -> Callable[[], list[str]]:
    """All that the file says, in its order, as the sqlite3 program tells it; without what is worked out."""

    def say() -> list[str]:
        with closing(sqlite3.connect(paths.database)) as connection:
            return [line for line in connection.iterdump() if "_search_" not in line]

    return say


def test_a_document_that_is_taken_back_leaves_nothing_and_comes_back_whole(
    services: Services, application: int, cv: Path, dump: Callable[[], list[str]]
) -> None:
    before = dump()
    change = services.sending.add(application, [cv])
    after = dump()
    for _ in range(2):
        services.store.replay(change.inverse())
        assert dump() == before
        services.store.replay(change)
        assert dump() == after
    assert services.sending.open(change.rows[0].id).read_bytes() == PAPER


def test_the_file_of_an_import_goes_with_it_and_comes_back_to_its_place(
    services: Services, application: int, page: Path, cv: Path, dump: Callable[[], list[str]]
) -> None:
    imported = services.importing.import_file(page).change
    services.sending.add(application, [cv])
    after = dump()
    services.store.replay(imported.inverse())
    assert not [line for line in dump() if "Patience" in line or page.read_bytes().hex().upper() in line]
    services.store.replay(imported)
    assert dump() == after


def test_an_update_that_is_taken_back_leaves_no_file(
    services: Services, application: int, page: Path, dump: Callable[[], list[str]]
) -> None:
    draft = services.importing.read_file(page)
    assert isinstance(draft, Draft)
    before = dump()
    change = services.updating.update(application, draft)
    after = dump()
    services.store.replay(change.inverse())
    assert dump() == before
    services.store.replay(change)
    assert dump() == after


def test_a_file_stays_while_something_else_has_it(
    services: Services, application: int, page: Path, look: Look
) -> None:
    imported = services.importing.import_file(page).change
    attached = services.sending.add(application, [page])
    services.store.replay(imported.inverse())
    assert look("SELECT content FROM original") == [(page.read_bytes(),)]
    services.store.replay(attached.inverse())
    assert look("SELECT content FROM original") == []
    services.store.replay(imported)
    services.store.replay(attached)
    services.store.replay(attached.inverse())
    assert look("SELECT content FROM original") == [(page.read_bytes(),)]


def test_a_posting_attached_as_a_document_is_taken_back_too(
    services: Services, tmp_path: Path, dump: Callable[[], list[str]]
) -> None:
    """Its text gives the file back, so that the posting itself does not need the file."""
    text = tmp_path / "baker.txt"
    text.write_text("Baker wanted.\n\nRequirements\n- patience\n")
    (imported,) = services.importing.import_file(text).imported
    before = dump()
    change = services.sending.add(imported.id, [text])
    services.store.replay(change.inverse())
    assert dump() == before
    services.store.replay(change)
    assert services.sending.open(change.rows[0].id).read_bytes() == text.read_bytes()


def test_a_file_that_is_kept_again_meanwhile_is_kept_once(
    services: Services, application: int, cv: Path, dump: Callable[[], list[str]]
) -> None:
    before = dump()
    services.store.replay(services.sending.add(application, [cv]).inverse())
    again = services.sending.add(application, [cv])
    after = dump()
    services.store.replay(again.inverse())
    assert dump() == before
    services.store.replay(again)
    assert dump() == after


def test_a_large_file_is_set_aside_and_comes_back(
    services: Services, application: int, tmp_path: Path, look: Look
) -> None:
    content = bytes(range(256)) * (BEYOND_MEMORY // 256)
    video = tmp_path / "talk.mp4"
    video.write_bytes(content)
    change = services.sending.add(application, [video])
    services.store.replay(change.inverse())
    assert look("SELECT * FROM original") == []
    services.store.replay(change)
    ((sha256, kept),) = look("SELECT * FROM original")
    assert kept == content
    assert sha256 == hashlib.sha256(content).hexdigest()


def test_many_files_are_taken_back_and_brought_back(
    services: Services, tmp_path: Path, dump: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobtracker.store.originals.AT_ONCE", 2)
    before = dump()
    change = ChangeSet()
    for number in range(5):
        page = tmp_path / f"{number}.html"
        page.write_text(f"<h1>Baker {number}</h1><ul><li>Patience {number}</li></ul>", encoding="utf-8")
        change += services.importing.import_file(page).change
    after = dump()
    services.store.replay(change.inverse())
    assert dump() == before
    services.store.replay(change)
    assert dump() == after


def test_an_undo_that_fails_half_way_keeps_the_bytes(
    services: Services,
    application: int,
    cv: Path,
    dump: Callable[[], list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    change = services.sending.add(application, [cv])
    after = dump()

    def settle_and_fail(*told: Any) -> None:
        settle(*told)
        told[0].exec_driver_sql("INSERT INTO stage (id) VALUES (NULL)")

    settle = store_module.settle
    monkeypatch.setattr(store_module, "settle", settle_and_fail)
    with pytest.raises(StoreError):
        services.store.replay(change.inverse())
    monkeypatch.undo()
    assert dump() == after
    assert services.sending.open(change.rows[0].id).read_bytes() == PAPER
    services.store.replay(change.inverse())
    services.store.replay(change)
    assert dump() == after


def test_what_earlier_versions_left_goes_with_a_later_start(paths: DataPaths, look: Look) -> None:
    with open_services(paths, writing=True) as services:
        (application,) = services.importing.import_text("Nurse wanted", "pasted text").imported
    look(f"INSERT INTO original VALUES ('{'f' * 64}', x'00')")
    with open_services(paths, writing=True) as services:
        services.noting.add(application.id, "later")
    assert look("SELECT * FROM original") == []
