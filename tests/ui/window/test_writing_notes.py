"""Notes are kept as they are typed, previewed as Markdown, and never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.window.postings import BAKER, WELDER

from jobtracker.services.noting import Noting
from jobtracker.store.errors import StoreError
from jobtracker.ui.applications import notes_tab

if TYPE_CHECKING:
    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User

    from jobtracker.ui.applications.notes_tab import NotesTab


@pytest.fixture
def user(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> User:
    """A user with one application, who is not waited for long."""
    monkeypatch.setattr(notes_tab, "PAUSE", 150)
    return open_window(WELDER)


@pytest.fixture
def notes(user: User) -> NotesTab:
    """The notes of the application, in front."""
    user.show_tab(user.workspace.detail.notes)
    return user.workspace.detail.notes


def texts(user: User) -> list[str]:
    return [note.text for note in user.record.notes]


def write(user: User, notes: NotesTab, words: str) -> None:
    """Begin a note by its keys, type, and wait until it is kept by itself."""
    before = texts(user)
    user.press("Ctrl+Shift+N")
    assert notes.editor.hasFocus()
    user.type(words)
    user.until(lambda: texts(user) == [*before, words])


def test_a_note_is_kept_by_itself_after_a_pause(user: User, notes: NotesTab) -> None:
    write(user, notes, "Ask for the shift plan")
    assert notes.editor.hasFocus()
    assert user.workspace.detail.tabs.tabText(2) == "Notes 1"


def test_what_is_typed_after_the_pause_goes_on_in_the_same_note(user: User, notes: NotesTab) -> None:
    write(user, notes, "Ask")
    user.type(" for Ms Lind")
    user.until(lambda: texts(user) == ["Ask for Ms Lind"])


def test_a_note_that_stays_empty_is_none(user: User, notes: NotesTab) -> None:
    user.press("Ctrl+Shift+N")
    user.type("   ")
    notes.save()
    user.settle()
    assert texts(user) == []


def test_ctrl_z_outside_the_editor_takes_a_note_back(user: User, notes: NotesTab) -> None:
    write(user, notes, "Never mind")
    user.press("Ctrl+Z", notes.list)
    user.until(lambda: texts(user) == [])
    assert notes.editor.toPlainText() == ""
    user.press("Ctrl+Shift+Z", notes.list)
    user.until(lambda: texts(user) == ["Never mind"])


def test_a_note_that_is_done_again_is_open_and_typing_goes_on_in_it(user: User, notes: NotesTab) -> None:
    write(user, notes, "Ask")
    user.press("Ctrl+Z", notes.list)
    user.until(lambda: texts(user) == [])
    user.press("Ctrl+Shift+Z", notes.list)
    user.until(lambda: texts(user) == ["Ask"])
    user.settle()
    assert (notes.editor.toPlainText(), notes.list.currentIndex().data()) == ("Ask", "Ask")
    notes.editor.setFocus()
    user.type(" for Ms Lind")
    user.until(lambda: texts(user) == ["Ask for Ms Lind"])


def test_notes_that_are_done_again_are_open_one_after_the_other(user: User, notes: NotesTab) -> None:
    shown = []
    for words in ("First", "Second"):
        write(user, notes, words)
    for keys, left in (("Ctrl+Z", 1), ("Ctrl+Z", 0), ("Ctrl+Shift+Z", 1), ("Ctrl+Shift+Z", 2)):
        user.press(keys, notes.list)
        user.until(lambda left=left: len(texts(user)) == left)
        shown.append(notes.editor.toPlainText())
    assert shown == ["First", "", "First", "Second"]


def test_a_note_that_comes_back_leaves_the_one_alone_that_was_begun_meanwhile(
    user: User, notes: NotesTab
) -> None:
    write(user, notes, "Old news")
    user.press("Ctrl+Z", notes.list)
    user.until(lambda: texts(user) == [])
    user.press("Ctrl+Shift+N")
    user.press("Ctrl+Shift+Z", notes.list)
    user.until(lambda: texts(user) == ["Old news"])
    assert notes.editor.toPlainText() == ""


def test_the_notes_of_one_application_are_chosen_in_their_list(user: User, notes: NotesTab) -> None:
    write(user, notes, "First")
    write(user, notes, "Second")
    model = notes.model
    row = next(n for n in range(model.rowCount()) if "First" in model.index(n).data())
    at = notes.list.visualRect(model.index(row)).center()
    QTest.mouseClick(notes.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert notes.editor.toPlainText() == "First"


def test_going_to_another_application_keeps_what_was_typed(user: User, notes: NotesTab) -> None:
    user.importing(BAKER)
    user.press("Ctrl+Shift+N")
    user.type("Half a thought")
    user.open("Welder")
    assert notes.editor.toPlainText() == ""
    user.open("Baker")
    user.until(lambda: texts(user) == ["Half a thought"])
    assert notes.editor.toPlainText() == "Half a thought"


def test_the_preview_reads_markdown(user: User, notes: NotesTab) -> None:
    write(user, notes, "# Call")
    user.type(" **today**")
    QTest.mouseClick(notes.preview_button, Qt.MouseButton.LeftButton)
    assert notes.preview.isVisible()
    assert notes.preview.toPlainText() == "Call today"


def test_html_in_a_note_is_shown_as_text_and_loads_nothing(user: User, notes: NotesTab) -> None:
    write(user, notes, "<b>x</b> ![p](file:///etc/hostname)")
    QTest.mouseClick(notes.preview_button, Qt.MouseButton.LeftButton)
    assert "<b>x</b>" in notes.preview.toPlainText()


def test_a_link_in_a_note_is_asked_about_and_not_followed(user: User, notes: NotesTab) -> None:
    notes.preview.link_clicked.emit("https://example.org/")
    assert user.prompts.opened == ["https://example.org/"]


def test_a_note_is_deleted_and_taken_back(user: User, notes: NotesTab) -> None:
    write(user, notes, "Old news")
    QTest.mouseClick(notes.delete_button, Qt.MouseButton.LeftButton)
    user.until(lambda: texts(user) == [])
    user.press("Ctrl+Z", notes.list)
    user.until(lambda: texts(user) == ["Old news"])


def test_typing_on_while_what_was_typed_before_is_on_its_way_loses_nothing(
    user: User, notes: NotesTab
) -> None:
    write(user, notes, "one")
    late = iter([" three"])

    def type_on(_: object) -> None:
        # The store has kept "one two", and the views have asked for it, when this is saved too.
        for words in late:
            user.type(words)
            notes.save()

    user.workspace.desk.changed.connect(type_on)
    user.type(" two")
    user.until(lambda: texts(user) == ["one two three"])
    user.settle()
    assert notes.editor.toPlainText() == "one two three"
    assert notes.editor.textCursor().atEnd()


def test_what_could_not_be_kept_is_saved_with_the_next_key(
    user: User, notes: NotesTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(user, notes, "one")
    with monkeypatch.context() as broken:
        broken.setattr(Noting, "write", refuse)
        user.type(" two")
        user.until(lambda: user.prompts.errors)
    assert notes.editor.toPlainText() == "one two"
    user.type(" three")
    user.until(lambda: texts(user) == ["one two three"])


def refuse(*_: object) -> None:
    raise StoreError("The disk is full.")
