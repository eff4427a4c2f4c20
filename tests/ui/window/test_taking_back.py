"""What was deleted waits in the trash; undo and redo lead back and forth."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.window.postings import BAKER, GARDENER, WELDER

from jobtracker.domain.requirement import Verdict
from jobtracker.ui.applications.item_dialogs import ItemDialog
from jobtracker.ui.trash_dialog import TrashDialog
from jobtracker.ui.widgets.elided_label import ElidedLabel
from jobtracker.ui.widgets.sidebar import Sidebar
from jobtracker.ui.workspace import ON_AN_APPLICATION

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user with two applications, the baker's open."""
    return open_window(WELDER, BAKER)


def open_trash(user: User) -> TrashDialog:
    bar = user.window.findChild(Sidebar)
    assert isinstance(bar, Sidebar)
    QTest.mouseClick(user.button("Trash", bar), Qt.MouseButton.LeftButton)
    return user.dialog(TrashDialog)


def lines(dialog: TrashDialog) -> list[str]:
    return [dialog.model.index(row).data() for row in range(dialog.model.rowCount())]


def delete(user: User, heading: str) -> None:
    user.open(heading)
    user.press("Ctrl+Backspace", user.workspace.list_pane.view)
    user.until(lambda: heading not in user.listed())


def test_a_deleted_application_is_restored_from_the_trash(user: User) -> None:
    delete(user, "Baker")
    dialog = open_trash(user)
    assert lines(dialog) == ["Application: Baker"]
    assert not dialog.restore_button.isEnabled()
    at = dialog.view.visualRect(dialog.model.index(0)).center()
    QTest.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    user.until(lambda: "Baker" in user.listed())
    user.until(lambda: lines(dialog) == [])
    assert not dialog.empty_button.isEnabled()


def status(user: User) -> str:
    """What the line below the pages says last."""
    return user.window.status.findChildren(ElidedLabel)[-1].text()


def answer(user: User) -> None:
    checklist = user.workspace.detail.checklist.view
    checklist.setCurrentIndex(user.requirement("Welds aluminium"))
    user.press("1", checklist)
    user.until(lambda: user.item("Welds aluminium").verdict is Verdict.MET)


def explain(user: User) -> None:
    item = user.item("Welds aluminium").id
    user.workspace.commands.checklist.explain(item, "Four winters at the yard")
    user.until(lambda: user.item("Welds aluminium").evidence)


def remind(user: User) -> None:
    user.workspace.commands.reminders.add(user.record.row.id, "Call", datetime(2026, 11, 24, 9))
    user.until(lambda: user.record.reminders)


@pytest.mark.parametrize(
    ("do", "words"),
    [(answer, "Answered “met”"), (explain, "Changed the evidence"), (remind, "Set a reminder")],
)
def test_what_is_undone_out_of_sight_is_named_and_can_be_shown(
    user: User, do: Callable[[User], None], words: str
) -> None:
    user.open("Welder")
    do(user)
    user.open("Baker")
    user.press("Ctrl+Z", user.workspace.list_pane.view)
    user.until(lambda: status(user) == f"Undone: {words} · Welder")
    user.press("Ctrl+Shift+Z", user.workspace.list_pane.view)
    user.until(lambda: status(user) == f"Done again: {words} · Welder")
    QTest.mouseClick(user.button("Show"), Qt.MouseButton.LeftButton)
    user.until(lambda: user.record.row.heading == "Welder")
    assert not user.window.status.show_button.isVisible()


def test_what_is_undone_in_sight_is_not_offered_to_be_shown(user: User) -> None:
    user.open("Welder")
    answer(user)
    user.press("Ctrl+Z")
    user.until(lambda: status(user) == "Undone: Answered “met” · Welder")
    assert not user.window.status.show_button.isVisible()


def test_an_application_is_named_once_in_what_is_undone(user: User) -> None:
    user.open("Welder")
    user.choose(["Close as", "Rejected"])
    QTest.mouseClick(user.workspace.detail.header.stage, Qt.MouseButton.LeftButton)
    user.until(lambda: user.listed() == ["Baker"])
    user.press("Ctrl+Z")
    user.until(lambda: status(user) == "Undone: Closed “Welder”: Rejected")


def test_by_keys_the_trash_is_restored_before_it_can_be_emptied(user: User) -> None:
    delete(user, "Baker")
    dialog = open_trash(user)
    user.until(lambda: dialog.isActiveWindow() and lines(dialog) == ["Application: Baker"])
    dialog.view.setFocus()
    user.until(dialog.view.hasFocus)
    user.press("Space")
    user.until(dialog.restore_button.isEnabled)
    reached = []
    for _ in range(3):
        user.press("Tab")
        reached.append(QApplication.focusWidget())
    assert reached[::2] == [dialog.restore_button, dialog.empty_button]
    dialog.view.setFocus()
    user.press("Return")
    user.until(lambda: "Baker" in user.listed())
    assert user.prompts.asked == []


def test_emptying_the_trash_asks_first(user: User) -> None:
    delete(user, "Baker")
    dialog = open_trash(user)
    user.prompts.confirm_answer = False
    QTest.mouseClick(dialog.empty_button, Qt.MouseButton.LeftButton)
    user.settle()
    assert user.prompts.asked == ["Empty the trash?"]
    assert lines(dialog) == ["Application: Baker"]


def test_an_emptied_trash_is_gone_for_ever_and_nothing_can_be_undone_then(user: User) -> None:
    delete(user, "Baker")
    dialog = open_trash(user)
    QTest.mouseClick(dialog.empty_button, Qt.MouseButton.LeftButton)
    user.until(lambda: lines(dialog) == [])
    dialog.close()
    user.press("Ctrl+Z")
    user.settle()
    assert user.listed() == ["Welder"]
    assert not user.window.status.undo_button.isVisible()


def test_deleting_moves_on_to_another_application_and_undo_brings_it_back(user: User) -> None:
    delete(user, "Baker")
    user.until(lambda: user.record.row.heading == "Welder")
    user.press("Ctrl+Z")
    user.until(lambda: sorted(user.listed()) == ["Baker", "Welder"])


def test_several_applications_are_deleted_at_once(user: User) -> None:
    user.open("Baker")
    user.press("Ctrl+A", user.workspace.list_pane.view)
    user.press("Ctrl+Backspace")
    user.until(lambda: user.listed() == [])
    user.press("Ctrl+Z")
    user.until(lambda: sorted(user.listed()) == ["Baker", "Welder"])


def test_the_status_line_takes_back_what_it_tells_of(user: User) -> None:
    user.workspace.commands.checklist.answer([user.item("rye").id], Verdict.MET)
    user.until(lambda: user.item("rye").verdict)
    QTest.mouseClick(user.window.status.undo_button, Qt.MouseButton.LeftButton)
    user.until(lambda: user.item("rye").verdict is None)
    assert not user.window.status.undo_button.isVisible()
    QTest.mouseClick(user.window.status.redo_button, Qt.MouseButton.LeftButton)
    user.until(lambda: user.item("rye").verdict is Verdict.MET)
    assert user.window.status.undo_button.isVisible()


def test_undo_goes_back_to_the_beginning_and_redo_to_the_end(user: User) -> None:
    user.importing(GARDENER)
    user.workspace.commands.checklist.answer([user.item("trees").id], Verdict.GAP)
    user.settle()
    for _ in range(2):
        user.press("Ctrl+Z")
    user.until(lambda: sorted(user.listed()) == ["Baker", "Welder"])
    for _ in range(2):
        user.press("Ctrl+Shift+Z")
    user.until(lambda: sorted(user.listed()) == ["Baker", "Gardener", "Welder"])
    user.open("Gardener")
    assert user.item("trees").verdict is Verdict.GAP


def test_in_a_field_ctrl_z_takes_back_typing_only(user: User) -> None:
    user.press("Ctrl+K")
    user.type("rye")
    user.press("Ctrl+Z")
    user.settle()
    assert user.window.top.search.text() == ""
    assert sorted(user.listed()) == ["Baker", "Welder"]


def test_with_no_application_open_nothing_acts_on_the_one_that_was(user: User) -> None:
    user.press("Ctrl+A", user.workspace.list_pane.view)
    user.press("Ctrl+Backspace")
    user.until(lambda: user.listed() == [])
    user.until(lambda: user.workspace.open_application.id is None)
    on_it = [user.workspace.actions_[act] for act in ON_AN_APPLICATION]
    assert not any(action.isEnabled() for action in on_it)
    user.workspace.detail.begin_item()
    assert user.window.findChildren(ItemDialog) == []
    assert user.workspace.detail.checklist.model.rowCount() == 0
    user.press("Ctrl+Z")
    user.until(lambda: "Baker" in user.listed())
    user.open("Baker")
    assert all(action.isEnabled() for action in on_it)
