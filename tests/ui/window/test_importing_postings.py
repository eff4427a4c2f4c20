"""Postings come in by the button, by dropping, by pasting; the window says what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from tests.ui.window.postings import BAKER, GARDENER, WELDER
from tests.ui.window.user import User, files_of

from jobtracker.system.resources import seeds
from jobtracker.ui.importing.summary_dialog import SummaryDialog
from jobtracker.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from pathlib import Path


def drop(user: User, data: QMimeData, on: QWidget | None = None) -> None:
    """Drag something over the window, or over a part of it, and let it go."""
    target = on or user.window
    at, buttons, keys = target.rect().center(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    let_go = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(target, let_go)
    assert let_go.isAccepted()
    user.settle()


def dropped(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def summary_lines(dialog: SummaryDialog) -> dict[str, list[tuple[str, str]]]:
    """What the summary lists under each of its heads: the name, and what became of it."""
    groups = (dialog.tree.topLevelItem(row) for row in range(dialog.tree.topLevelItemCount()))
    return {
        group.text(0): [(group.child(n).text(0), group.child(n).text(1)) for n in range(group.childCount())]
        for group in groups
        if group is not None
    }


def test_without_data_the_window_says_what_to_do_and_its_button_brings_the_samples(user: User) -> None:
    (shown,) = (state for state in user.window.findChildren(EmptyState) if state.isVisible())
    (words,) = (label.text() for label in shown.findChildren(QLabel) if label.text())
    assert all(kind in words for kind in ("web pages", "PDF", "Word", "text files", "folder", "Ctrl+V"))
    assert shown.button.text() == "Import the sample postings"
    QTest.mouseClick(shown.button, Qt.MouseButton.LeftButton)
    dialog = user.dialog(SummaryDialog)
    count = len(seeds())
    (head,) = summary_lines(dialog)
    assert head == f"Imported · {count}"
    user.until(lambda: len(user.listed()) == count)
    assert not shown.isVisible()


def test_one_posting_by_the_button_is_opened_without_a_word(user: User, tmp_path: Path) -> None:
    user.prompts.file_answer = files_of({"welder.txt": WELDER}, tmp_path / "in")
    QTest.mouseClick(user.window.top.import_button, Qt.MouseButton.LeftButton)
    user.accept_review()
    user.until(lambda: user.workspace.open_application.record)
    assert user.record.row.heading == "Welder"
    assert user.workspace.detail.isVisible()
    assert not user.window.findChildren(SummaryDialog)


def test_a_folder_that_is_asked_for_is_imported_with_all_that_is_in_it(user: User, tmp_path: Path) -> None:
    files_of({"welder.txt": WELDER, "baker.txt": BAKER}, tmp_path / "in" / "deeper")
    user.prompts.folder_answer = tmp_path / "in"
    user.press("Ctrl+Shift+O")
    user.accept_review()
    user.dialog(SummaryDialog)
    user.until(lambda: sorted(user.listed()) == ["Baker", "Welder"])


def test_a_file_can_be_dropped_on_the_window(user: User, tmp_path: Path) -> None:
    (file,) = files_of({"welder.txt": WELDER}, tmp_path / "in")
    drop(user, dropped(file))
    user.accept_review()
    user.until(lambda: user.listed() == ["Welder"])


def test_a_folder_and_a_file_can_be_dropped_together(user: User, tmp_path: Path) -> None:
    files_of({"welder.txt": WELDER, "baker.txt": BAKER}, tmp_path / "folder")
    (file,) = files_of({"gardener.txt": GARDENER}, tmp_path / "in")
    drop(user, dropped(tmp_path / "folder", file))
    user.accept_review()
    user.dialog(SummaryDialog)
    assert sorted(user.listed()) == ["Baker", "Gardener", "Welder"]


def test_text_can_be_dropped_on_the_window(user: User) -> None:
    data = QMimeData()
    data.setText(BAKER)
    drop(user, data)
    user.accept_review()
    user.until(lambda: user.listed() == ["Baker"])


def test_a_file_dropped_on_a_field_is_imported_too(user: User, tmp_path: Path) -> None:
    user.importing(WELDER)
    user.show_tab(user.workspace.detail.notes)
    (file,) = files_of({"baker.txt": BAKER}, tmp_path / "in")
    for field in (user.workspace.detail.notes.editor.viewport(), user.window.top.search):
        drop(user, dropped(file), on=field)
        if field is not user.window.top.search:
            user.accept_review()
    user.until(lambda: sorted(user.listed()) == ["Baker", "Welder"])
    assert user.workspace.detail.notes.editor.toPlainText() == ""
    assert user.window.top.search.text() == ""


def test_a_posting_is_pasted_by_ctrl_n(user: User) -> None:
    user.prompts.text_answer = WELDER
    user.press("Ctrl+N")
    user.accept_review()
    user.until(lambda: user.listed() == ["Welder"])
    assert user.prompts.asked == ["paste"]


def test_leaving_the_paste_dialog_imports_nothing(user: User) -> None:
    user.press("Ctrl+N")
    user.settle()
    assert user.prompts.asked == ["paste"]
    assert user.listed() == []


def test_files_copied_elsewhere_are_pasted_by_ctrl_v(user: User, tmp_path: Path) -> None:
    (file,) = files_of({"baker.txt": BAKER}, tmp_path / "in")
    QGuiApplication.clipboard().setMimeData(dropped(file))
    user.press("Ctrl+V")
    user.accept_review()
    user.until(lambda: user.listed() == ["Baker"])


def test_in_a_field_ctrl_v_pastes_into_the_field(user: User) -> None:
    QGuiApplication.clipboard().setText("welder")
    user.press("Ctrl+V", user.window.top.search)
    user.settle()
    assert user.window.top.search.text() == "welder"
    assert user.prompts.asked == []


def test_the_summary_tells_what_was_imported_what_was_there_and_what_failed_and_why(
    user: User, tmp_path: Path
) -> None:
    user.importing(WELDER)
    files = files_of({"welder.txt": WELDER, "baker.txt": BAKER, "empty.txt": ""}, tmp_path / "in")
    drop(user, dropped(*files))
    user.accept_review()
    lines = summary_lines(user.dialog(SummaryDialog))
    assert [*lines] == ["Not imported · 1", "Already there · 1", "Imported · 1"]
    ((failed, _),) = lines["Not imported · 1"]
    name, reason = failed.split("\n")
    assert name == "empty.txt"
    assert "is empty" in reason
    assert [name for name, _ in lines["Already there · 1"]] == ["welder.txt"]
    ((new, words),) = lines["Imported · 1"]
    assert new == "baker.txt"
    assert "Baker" in words
    assert "2 requirements" in words


def test_the_problems_of_an_import_can_be_copied(user: User, tmp_path: Path) -> None:
    drop(user, dropped(*files_of({"empty.txt": ""}, tmp_path / "in")))
    QTest.mouseClick(user.button("Copy the problems", user.dialog(SummaryDialog)), Qt.MouseButton.LeftButton)
    assert "empty.txt: " in QGuiApplication.clipboard().text()


def test_the_summarys_undo_takes_the_whole_import_back(user: User, tmp_path: Path) -> None:
    drop(user, dropped(*files_of({"welder.txt": WELDER, "baker.txt": BAKER}, tmp_path / "in")))
    user.accept_review()
    QTest.mouseClick(user.dialog(SummaryDialog).undo_button, Qt.MouseButton.LeftButton)
    user.until(lambda: user.listed() == [])
    assert user.ask(lambda services: services.store.browse.rows()) == ()


def test_the_summarys_undo_takes_its_own_import_back_though_another_followed(
    user: User, tmp_path: Path
) -> None:
    files_of({"welder.txt": WELDER, "baker.txt": BAKER}, tmp_path / "in")
    user.workspace.imports.files([tmp_path / "in"])
    user.workspace.imports.text(GARDENER)
    user.accept_review()
    user.accept_review()
    dialog = user.dialog(SummaryDialog)
    user.until(lambda: len(user.listed()) == 3)
    QTest.mouseClick(dialog.undo_button, Qt.MouseButton.LeftButton)
    user.until(lambda: user.listed() == ["Gardener"])


def test_a_line_of_the_summary_opens_its_application(user: User, tmp_path: Path) -> None:
    drop(user, dropped(*files_of({"welder.txt": WELDER, "baker.txt": BAKER}, tmp_path / "in")))
    user.accept_review()
    dialog = user.dialog(SummaryDialog)
    line = next(
        line for line in dialog.tree.findItems("welder.txt", Qt.MatchFlag.MatchRecursive) if line.text(1)
    )
    dialog.tree.itemActivated.emit(line, 0)
    user.until(lambda: user.workspace.open_application.record and user.record.row.heading == "Welder")


def test_a_stopped_import_keeps_whole_postings_and_says_that_it_was_stopped(
    user: User, tmp_path: Path
) -> None:
    texts = {f"{n}.txt": WELDER.replace("Welder", f"Welder number {n}") for n in range(30)}
    files_of(texts, tmp_path / "in")
    user.workspace.imports.files([tmp_path / "in"])
    user.accept_review()
    user.until(user.workspace.strip.isVisible)
    QTest.mouseClick(user.workspace.strip.stop_button, Qt.MouseButton.LeftButton)
    dialog = user.dialog(SummaryDialog)
    assert dialog.windowTitle() == "Import"
    assert not user.workspace.strip.isVisible()
    kept = user.ask(lambda services: services.store.browse.rows())
    assert 0 < len(kept) < 30
    assert {row.fit.total for row in kept} == {4}
    QTest.mouseClick(dialog.undo_button, Qt.MouseButton.LeftButton)
    user.until(lambda: user.listed() == [])


def test_imports_asked_for_at_once_come_one_after_the_other(user: User) -> None:
    for text in (WELDER, BAKER, GARDENER):
        user.workspace.imports.text(text)
    for _ in range(3):
        user.accept_review()
    user.until(lambda: len(user.listed()) == 3)
    user.until(lambda: user.workspace.open_application.record and user.record.row.heading == "Gardener")


def test_closing_while_files_are_looked_for_is_asked_about(user: User, tmp_path: Path) -> None:
    files_of({"welder.txt": WELDER, "baker.txt": BAKER}, tmp_path / "in")
    user.prompts.confirm_answer = False
    user.workspace.imports.files([tmp_path / "in"])
    assert not user.window.close()
    assert user.prompts.asked == ["Close before the import is finished?"]
    user.accept_review()
    user.until(lambda: len(user.listed()) == 2)
