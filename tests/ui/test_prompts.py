from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from tests.ui.scripted_prompts import ScriptedPrompts, as_prompts

from jobtracker.ui.prompts import DialogPrompts, Prompts, safe_link

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.ui.theme.theme import Theme


@pytest.fixture
def prompts(theme: Theme, qtbot: QtBot) -> DialogPrompts:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    prompts = DialogPrompts(window, theme)
    prompts.window = window  # type: ignore[attr-defined]  # keeps it alive
    return prompts


def press(words: str) -> None:
    """Press a button of the dialog that is about to open."""

    def do() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        next(button for button in dialog.findChildren(QPushButton) if button.text() == words).click()

    QTimer.singleShot(0, do)


@pytest.mark.parametrize(
    "url", ["https://example.org/a?b=c#d", "http://example.org", "mailto:jobs@example.org"]
)
def test_web_pages_and_addresses_may_be_opened(url: str) -> None:
    assert safe_link(f" {url}\n") is not None


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "smb://host/share",
        "ms-word:ofe|u|x",
        "https://",
        "nonsense",
        "",
    ],
)
def test_nothing_else_may_be_opened(url: str) -> None:
    assert safe_link(url) is None


def test_a_link_is_opened_after_the_user_has_seen_where_it_leads(
    prompts: DialogPrompts, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    press("Cancel")
    assert not prompts.open_link("https://example.org/jobs")
    assert opened == []
    press("Open")
    assert prompts.open_link("https://example.org/jobs")
    assert opened == [QUrl("https://example.org/jobs")]


def test_a_dangerous_link_is_refused_with_the_reason(
    prompts: DialogPrompts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pytest.fail("it was opened"))
    press("Close")
    assert not prompts.open_link("file:///etc/passwd")


def test_confirming_is_pressing_the_named_button_and_leaving_is_no(prompts: DialogPrompts) -> None:
    press("Delete 4")
    assert prompts.confirm("Empty the trash?", "They are deleted for ever.", "Delete 4", danger=True)
    press("Cancel")
    assert not prompts.confirm("Empty the trash?", "They are deleted for ever.", "Delete 4", danger=True)


def test_where_there_is_danger_enter_does_the_safe_thing(prompts: DialogPrompts) -> None:
    QTimer.singleShot(0, lambda: QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Return))
    assert not prompts.confirm("Empty the trash?", "They are deleted for ever.", "Delete 4", danger=True)


def test_the_details_of_an_error_can_be_copied(prompts: DialogPrompts) -> None:
    press("Copy")
    press("Close")
    prompts.error("Not read", "Nothing was changed.", "a.bin: NUL at 3")
    assert QGuiApplication.clipboard().text() == "Not read\n\nNothing was changed.\n\na.bin: NUL at 3"


@pytest.mark.parametrize(("danger", "expected"), [(False, "Open"), (True, "Cancel")])
def test_a_question_begins_at_its_action_and_where_there_is_danger_at_the_safe_answer(
    prompts: DialogPrompts, danger: bool, expected: str
) -> None:
    focused: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        focused.append(dialog.focusWidget().text())
        dialog.close()

    QTimer.singleShot(0, look)
    prompts.confirm("Open this link?", "It leads out of Job Tracker.", "Open", danger=danger)
    assert focused == [expected]


def test_a_pasted_text_comes_back_as_it_is_and_cancel_gives_none(prompts: DialogPrompts) -> None:
    press("Import")
    assert prompts.paste_text("Cook\n\nYou can cook.") == "Cook\n\nYou can cook."
    press("Cancel")
    assert prompts.paste_text("Cook") is None


def test_an_empty_text_cannot_be_imported(prompts: DialogPrompts) -> None:
    states: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Import")
        states.append(button.isEnabled())
        dialog.findChild(QPlainTextEdit).setPlainText("x")
        states.append(button.isEnabled())
        dialog.close()

    QTimer.singleShot(0, look)
    assert prompts.paste_text() is None
    assert states == [False, True]


def test_a_name_is_what_was_typed_over_the_old_one_and_never_empty(prompts: DialogPrompts) -> None:
    states: list[bool] = []

    def type_over() -> None:
        dialog = QApplication.activeModalWidget()
        field = dialog.focusWidget()
        assert isinstance(field, QLineEdit)
        for words in (" ", " night shift "):
            field.selectAll()
            QTest.keyClicks(field, words)
            states.append(dialog.save_button.isEnabled())
            if words.isspace():
                QTest.keyClick(field, Qt.Key.Key_Return)
        QTest.keyClick(field, Qt.Key.Key_Return)

    QTimer.singleShot(0, type_over)
    assert prompts.name("Rename a tag", "Name", "nigth") == "night shift"
    assert states == [False, True]
    press("Cancel")
    assert prompts.name("Rename a tag", "Name", "night") is None


def test_files_are_asked_for_where_the_user_was_last(
    prompts: DialogPrompts, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    began: list[str] = []

    def names(parent: QWidget, title: str, folder: str, kinds: str) -> tuple[list[str], str]:
        began.append(folder)
        return [str(tmp_path / "a.txt")], kinds

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", names)
    assert prompts.files() == [tmp_path / "a.txt"]
    assert prompts.files() == [tmp_path / "a.txt"]
    assert began == ["", str(tmp_path)]


def test_a_file_is_saved_among_the_documents_until_another_folder_was_chosen(
    prompts: DialogPrompts, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    began: list[str] = []
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda parent, title, place: (began.append(place), "")
    )
    assert prompts.save_as("Interview.ics") is None
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *asked: ([str(tmp_path / "CV.pdf")], ""))
    prompts.documents()
    prompts.save_as("CV.pdf")
    assert began == [str(Path(home) / "Interview.ics"), str(tmp_path / "CV.pdf")]


def test_the_buttons_of_the_toolkits_own_file_dialog_show_their_signs(prompts: DialogPrompts) -> None:
    dialog = QFileDialog(prompts.window)  # type: ignore[attr-defined]
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    up = dialog.findChild(QToolButton, "toParentButton")
    picture = up.grab(up.rect().adjusted(5, 5, -5, -5)).toImage()
    colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(colours) > 1


def test_no_folder_is_none(prompts: DialogPrompts, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *asked: "")
    assert prompts.folder() is None
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *asked: str(tmp_path))
    assert prompts.folder() == tmp_path


def test_the_scripted_prompts_can_stand_in_for_the_dialogs(tmp_path: Path) -> None:
    scripted = ScriptedPrompts(file_answer=[tmp_path])
    asking: Prompts = as_prompts(scripted)
    assert asking.files() == [tmp_path]
    assert asking.open_link("https://example.org")
    assert scripted.asked == ["files"]
