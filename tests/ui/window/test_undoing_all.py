"""A day's work is taken back to the last byte, and done again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.window.postings import WELDER

from jobtracker.domain.requirement import Verdict
from jobtracker.ui.applications.sent_dialog import SentDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User

    from jobtracker.system.paths import DataPaths

CLICK = Qt.MouseButton.LeftButton
DERIVED = "_search_", 'INSERT INTO "signature"'
"""What is worked out from the rest: the inside of the search indexes, and by what a posting is recognised."""


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    return open_window(WELDER)


@pytest.fixture
def dump(user: User, paths: DataPaths) -> Callable[[], list[str]]:
    """All that the file holds, as SQL."""

    def say() -> list[str]:
        user.settle()
        with closing(sqlite3.connect(paths.database)) as connection:
            return [line for line in connection.iterdump() if not any(word in line for word in DERIVED)]

    return say


def press_until_nothing(user: User, keys: str, words: Callable[[], str | None]) -> None:
    while words() is not None:
        last = words()
        user.press(keys)
        user.until(lambda last=last: words() != last)


def test_a_day_with_files_leaves_the_data_as_they_were_when_all_is_undone(
    user: User, tmp_path: Path, dump: Callable[[], list[str]]
) -> None:
    page = tmp_path / "baker.html"
    page.write_text("<h1>Baker</h1><h2>Requirements</h2><ul><li>Rye bread</li><li>Early hours</li></ul>")
    cv = tmp_path / "CV.pdf"
    cv.write_bytes(b"%PDF-1.7\n\x00\xff my life")
    told: list[tuple[str | None, str | None]] = []
    user.workspace.desk.told.connect(lambda now: told.append((now.undo_words, now.redo_words)))
    before = dump()

    user.workspace.imports.files([page])
    user.accept_review()
    user.open("Baker")
    checklist = user.workspace.detail.checklist.view
    checklist.setCurrentIndex(user.requirement("Rye bread"))
    user.press("1", checklist)
    user.until(lambda: user.item("Rye bread").verdict is Verdict.MET)
    user.choose(["Applied"])
    QTest.mouseClick(user.workspace.detail.header.stage, CLICK)
    dialog = user.dialog(SentDialog)
    user.prompts.document_answer = [cv]
    QTest.mouseClick(user.button("Add files…", dialog), CLICK)
    user.settle()
    QTest.mouseClick(user.button("Move to Applied", dialog), CLICK)
    user.until(lambda: user.record.documents)
    after = dump()
    bytes_of_both = [content.read_bytes().hex().upper() for content in (page, cv)]
    assert all(any(f"X'{each}'" in line for line in after) for each in bytes_of_both)

    press_until_nothing(user, "Ctrl+Z", lambda: told[-1][0])
    assert dump() == before
    press_until_nothing(user, "Ctrl+Shift+Z", lambda: told[-1][1])
    assert dump() == after
