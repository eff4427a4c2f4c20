"""The program is closed at any moment, and everything is there at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.window.postings import BAKER, WELDER
from tests.ui.window.user import User, files_of

from jobtracker.domain.requirement import Verdict
from jobtracker.system.inbox import hand_over
from jobtracker.ui.delegates.checklist_geometry import Target
from jobtracker.ui.delegates.inline_editor import InlineEditor

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.window.conftest import OpenWindow

    from jobtracker.system.paths import DataPaths


def test_all_that_was_done_is_there_again(user: User, open_window: OpenWindow) -> None:
    user.importing(WELDER)
    user.click("drawings", Target.MET)
    user.workspace.commands.checklist.explain(user.item("drawings").id, "Read them since school")
    user.settle()
    again = open_window()
    again.until(lambda: again.workspace.open_application.record)
    assert again.listed() == ["Welder"]
    assert again.item("drawings").verdict is Verdict.MET
    assert again.item("drawings").evidence == "Read them since school"


def test_the_window_comes_back_with_its_size_its_columns_and_its_application(
    user: User, open_window: OpenWindow
) -> None:
    user.importing(WELDER, BAKER)
    user.open("Welder")
    user.window.resize(770, 520)
    user.settle()
    user.workspace.page.splitter.setSizes([270, 310])
    widths = user.workspace.page.splitter.sizes()
    again = open_window()
    again.until(lambda: again.workspace.open_application.record)
    assert again.record.row.heading == "Welder"
    assert (again.window.width(), again.window.height()) == (770, 520)
    assert again.workspace.page.splitter.sizes() == widths


def test_a_damaged_memory_of_the_window_does_not_keep_it_from_opening(
    paths: DataPaths, open_window: OpenWindow
) -> None:
    (paths.root / "window.ini").write_text("[General]\ngeometry=@ByteArray(no)\napplication=none\n")
    user = open_window()
    assert user.window.isVisible()
    assert user.prompts.errors == []


def test_closing_keeps_the_evidence_that_is_being_written(user: User, open_window: OpenWindow) -> None:
    user.importing(WELDER)
    user.click("drawings", Target.EVIDENCE)
    user.until(lambda: isinstance(QApplication.focusWidget(), InlineEditor))
    user.type("In the middle of")
    again = open_window()
    again.until(lambda: again.workspace.open_application.record)
    assert again.item("drawings").evidence == "In the middle of"


def test_closing_keeps_the_note_that_is_being_written(user: User, open_window: OpenWindow) -> None:
    user.importing(WELDER)
    user.press("Ctrl+Shift+N")
    user.type("In the middle of")
    again = open_window()
    again.until(lambda: again.workspace.open_application.record)
    assert [note.text for note in again.record.notes] == ["In the middle of"]


def test_closing_at_once_loses_nothing_that_was_just_asked_for(user: User, open_window: OpenWindow) -> None:
    user.workspace.imports.text(WELDER)
    QTest.mouseClick(user.review().bar.all, Qt.MouseButton.LeftButton)
    assert open_window().listed() == ["Welder"]


def test_closing_before_what_was_read_is_imported_is_asked_about(user: User) -> None:
    user.prompts.confirm_answer = False
    user.workspace.imports.text(WELDER)
    assert not user.window.close()
    user.review()
    assert not user.window.close()
    assert user.prompts.asked == ["Close before the import is finished?"] * 2
    user.accept_review()
    user.until(lambda: user.listed() == ["Welder"])
    assert user.window.close()


def test_files_of_a_second_start_are_imported_by_the_open_window(
    user: User, paths: DataPaths, tmp_path: Path
) -> None:
    hand_over(paths, files_of({"welder.txt": WELDER}, tmp_path / "in"))
    user.workspace.inbox.look()
    user.accept_review()
    user.until(lambda: user.listed() == ["Welder"])
    assert list(paths.inbox.iterdir()) == []


def test_a_second_start_without_files_only_shows_the_window(user: User, paths: DataPaths) -> None:
    user.window.showMinimized()
    hand_over(paths, [])
    user.workspace.inbox.look()
    user.until(lambda: not user.window.isMinimized())
    assert user.listed() == []


def test_a_request_left_while_no_window_was_open_is_taken_at_the_next_start(
    paths: DataPaths, open_window: OpenWindow, tmp_path: Path
) -> None:
    hand_over(paths, files_of({"baker.txt": BAKER}, tmp_path / "in"))
    user = open_window()
    user.accept_review()
    user.until(lambda: user.listed() == ["Baker"])
