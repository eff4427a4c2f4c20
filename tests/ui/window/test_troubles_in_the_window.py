"""What goes wrong is said in words; what was there stays."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel
from tests.ui.window.postings import WELDER

from jobtracker.store.errors import StoreError
from jobtracker.store.identity import APPLICATION_ID
from jobtracker.ui.actions import Act
from jobtracker.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import HeldClock
    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User

    from jobtracker.domain.change import ChangeSet
    from jobtracker.services.services import Services
    from jobtracker.system.paths import DataPaths


def write_foreign(paths: DataPaths) -> None:
    with closing(sqlite3.connect(paths.database)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
        connection.commit()


def write_newer(paths: DataPaths) -> None:
    """A file of ours, as a later version would leave it."""
    with closing(sqlite3.connect(paths.database)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 9999")
        connection.execute("CREATE TABLE posting (id INTEGER PRIMARY KEY)")
        connection.commit()


def write_rubbish(paths: DataPaths) -> None:
    paths.database.write_bytes(b"These are not the pages of a database. " * 200)


@pytest.mark.parametrize("write", [write_foreign, write_newer, write_rubbish])
def test_a_file_that_cannot_be_used_is_named_in_the_window_and_left_alone(
    write: Callable[[DataPaths], None], paths: DataPaths, open_window: OpenWindow
) -> None:
    write(paths)
    before = paths.database.read_bytes()
    user = open_window()
    (state,) = (state for state in user.window.findChildren(EmptyState) if state.isVisible())
    said = " ".join(label.text() for label in state.findChildren(QLabel))
    assert str(paths.database) in said
    assert "Nothing was changed" in said or "left as it is" in said
    assert not user.window.top.import_button.isEnabled()
    assert not user.workspace.actions_[Act.IMPORT_FILES].isEnabled()
    assert not user.workspace.actions_[Act.PASTE].isEnabled()
    ((title, _, _),) = user.prompts.errors
    assert title == "Your data could not be opened"
    assert paths.database.read_bytes() == before


def test_with_a_refused_file_dropping_and_closing_do_no_harm(
    paths: DataPaths, open_window: OpenWindow
) -> None:
    write_foreign(paths)
    user = open_window()
    user.workspace.imports.text(WELDER)
    user.settle()
    assert user.window.close()


def test_a_command_that_fails_is_told_with_details_and_leaves_all_as_it_was(user: User) -> None:
    user.importing(WELDER)

    def fail(_: Services) -> ChangeSet:
        raise KeyError("an unforeseen mistake")

    before = user.record
    user.workspace.desk.do("Did something", fail)
    user.settle()
    ((title, text, details),) = user.prompts.errors
    assert title == "Job Tracker made a mistake"
    assert "all else is as it was" in text
    assert "an unforeseen mistake" in details
    assert user.record == before


def test_a_full_disk_is_told_in_its_own_words(user: User) -> None:
    def fail(_: Services) -> ChangeSet:
        raise StoreError("The disk is full. The last change was not saved.")

    user.workspace.desk.do("Did something", fail)
    user.settle()
    ((_, text, _),) = user.prompts.errors
    assert text == "The disk is full. The last change was not saved."


def test_after_a_failed_command_the_window_goes_on(user: User) -> None:
    def fail(_: Services) -> ChangeSet:
        raise ValueError("no")

    user.workspace.desk.do("Did something", fail)
    user.importing(WELDER)
    assert user.listed() == ["Welder"]


def full_disk(_: Services) -> None:
    raise StoreError("The disk is full.")


def status_words(user: User) -> list[str]:
    return [label.text() for label in user.window.status.findChildren(QLabel)]


def test_what_fails_at_every_tick_has_one_dialog_then_the_status_line(user: User, clock: HeldClock) -> None:
    for _ in range(3):
        user.workspace.desk.ask(full_disk, print)
    user.settle()
    assert len(user.prompts.errors) == 1
    assert "The disk is full." in status_words(user)
    clock.advance(minutes=6)
    user.workspace.desk.ask(full_disk, print)
    user.settle()
    assert len(user.prompts.errors) == 2


def test_while_one_error_is_read_no_other_comes_over_it(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def read(title: str, text: str, details: str = "") -> None:
        told.append(text)
        if len(told) < 3:
            user.workspace.desk.troubled.emit(StoreError("Another trouble."))

    monkeypatch.setattr(user.prompts, "error", read)
    user.workspace.desk.troubled.emit(StoreError("The disk is full."))
    assert told == ["The disk is full."]
    assert "Another trouble." in status_words(user)
