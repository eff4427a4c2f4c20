"""A folder with thousands of files is looked through while the window stays alive, and can be stopped."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar
from tests.ui.window.postings import BAKER, WELDER
from tests.ui.window.user import User, files_of

from jobtracker.ui.importing.summary_dialog import SummaryDialog

if TYPE_CHECKING:
    from pathlib import Path

MANY = 4_000


@pytest.fixture(scope="module")
def full_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with thousands of files, which are only looked for."""
    folder = tmp_path_factory.mktemp("full") / "postings"
    for part in range(4):
        (folder / str(part)).mkdir(parents=True)
        for number in range(MANY // 4):
            (folder / str(part) / f"{number}.txt").touch()
    return folder


@pytest.fixture
def folder(full_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """It takes many slices to look through, on any disk."""
    monkeypatch.setattr("jobtracker.viewmodels.import_run.SLICE", 0.0005)
    return full_folder


def words(user: User) -> str:
    (label,) = (label for label in user.workspace.strip.findChildren(QLabel) if label.isVisible())
    return label.text()


def stop(user: User) -> None:
    QTest.mouseClick(user.workspace.strip.stop_button, Qt.MouseButton.LeftButton)


def test_looking_can_be_stopped_and_then_nothing_is_imported(user: User, folder: Path) -> None:
    user.workspace.imports.files([folder])
    user.until(user.workspace.strip.isVisible)
    assert words(user).startswith("Looking through postings… ")
    assert user.workspace.strip.findChild(QProgressBar).maximum() == 0
    stop(user)
    user.until(lambda: not user.workspace.strip.isVisible())
    assert user.ask(lambda services: services.store.browse.rows()) == ()
    assert not user.window.findChildren(SummaryDialog)
    user.workspace.imports.text(BAKER)
    user.accept_review()
    user.until(lambda: user.listed() == ["Baker"])


def test_the_window_answers_while_files_are_looked_for(user: User, folder: Path) -> None:
    user.importing(WELDER)
    user.workspace.imports.files([folder])
    user.until(user.workspace.strip.isVisible)
    user.press("Alt+Right")
    user.type("2")
    user.workspace.commands.notes.add(user.record.row.id, "written meanwhile", lambda _: None)
    user.until(lambda: user.record.notes)
    assert words(user).startswith("Looking through")
    stop(user)
    user.until(lambda: not user.workspace.strip.isVisible())


def test_closing_while_files_are_looked_for_can_be_refused(user: User, folder: Path) -> None:
    user.workspace.imports.files([folder])
    user.until(user.workspace.strip.isVisible)
    user.prompts.confirm_answer = False
    assert not user.window.close()
    assert user.prompts.asked == ["Close before the import is finished?"]
    assert words(user).startswith("Looking through")
    stop(user)
    user.until(lambda: not user.workspace.strip.isVisible())


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
def test_links_in_a_circle_and_folders_that_may_not_be_read_are_named(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobtracker.viewmodels.import_run.SLICE", 0.0)
    folder = tmp_path / "postings"
    files_of({"welder.txt": WELDER}, folder / "deeper")
    (folder / "deeper" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "deeper" / "self").symlink_to("self")
    user.workspace.imports.files([folder, tmp_path / "gone"])
    user.accept_review()
    dialog = user.dialog(SummaryDialog)
    head = dialog.tree.topLevelItem(0)
    assert head is not None
    assert head.text(0) == "Not imported · 2"
    failures = [head.child(row).text(0).split("\n")[0] for row in range(head.childCount())]
    assert failures == ["self", "gone"]
    user.until(lambda: user.listed() == ["Welder"])
