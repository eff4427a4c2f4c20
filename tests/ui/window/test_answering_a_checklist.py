"""The checklist is answered and put right, by mouse and by keys; fit and list follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.window.postings import BAKER, WELDER

from jobtracker.domain.fit import Fit
from jobtracker.domain.reading import Level
from jobtracker.domain.requirement import Verdict
from jobtracker.ui.applications.item_dialogs import ItemDialog, SplitDialog
from jobtracker.ui.delegates.checklist_geometry import Target
from jobtracker.ui.delegates.inline_editor import InlineEditor
from jobtracker.viewmodels.checklist_rows import GroupRow, ResponsibilityRow
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user with the checklist of a welder's posting: three required items, one preferred."""
    return open_window(WELDER)


def choose(user: User, words: str) -> QModelIndex:
    """Make a requirement current by a click on its text."""
    user.click(words, Target.TEXT)
    index = user.requirement(words)
    assert user.workspace.detail.checklist.view.currentIndex() == index
    return index


def editor(user: User) -> InlineEditor:
    user.until(lambda: isinstance(QApplication.focusWidget(), InlineEditor))
    field = QApplication.focusWidget()
    assert isinstance(field, InlineEditor)
    return field


def menu(user: User, words: str, *steps: str) -> None:
    """Pick from the menu that a requirement's last tool opens."""
    user.choose(steps)
    user.click(words, Target.MORE)


@pytest.mark.parametrize("target", [Target.MET, Target.PARTLY, Target.GAP])
def test_a_click_on_a_segment_answers_and_a_second_click_takes_it_back(user: User, target: Target) -> None:
    user.click("drawings", target)
    user.until(lambda: user.item("drawings").verdict is target.verdict)
    user.click("drawings", target)
    user.until(lambda: user.item("drawings").verdict is None)


def test_keys_answer_the_current_requirement_and_it_stays_current(user: User) -> None:
    choose(user, "aluminium")
    for key, verdict in (("1", Verdict.MET), ("2", Verdict.PARTLY), ("3", Verdict.GAP), ("0", None)):
        user.press(key)
        user.until(lambda expected=verdict: user.item("aluminium").verdict is expected)
        assert user.workspace.detail.checklist.view.hasFocus()
        assert user.workspace.detail.checklist.view.currentIndex() == user.requirement("aluminium")


def test_the_same_key_again_takes_the_answer_back(user: User) -> None:
    choose(user, "aluminium")
    user.press("1")
    user.until(lambda: user.item("aluminium").verdict is Verdict.MET)
    user.press("1")
    user.until(lambda: user.item("aluminium").verdict is None)


def test_several_chosen_requirements_are_answered_at_once_and_undone_at_once(user: User) -> None:
    choose(user, "drawings")
    user.click("shifts", Target.TEXT, Qt.KeyboardModifier.ShiftModifier)
    user.press("3")
    user.until(lambda: user.record.row.fit.gap == 3)
    user.press("Ctrl+Z")
    user.until(lambda: user.record.row.fit.gap == 0)


def test_the_fit_the_tab_and_the_line_of_the_list_follow_each_answer(user: User) -> None:
    detail = user.workspace.detail
    user.click("drawings", Target.MET)
    user.settle()
    user.click("forklift", Target.PARTLY)
    user.until(lambda: user.record.row.fit == Fit(met=1, partly=1, open=2, percent=83))
    assert detail.checklist.fit_card.accessibleName() == "Fit 83 %: 1 met, 1 partly, 0 gap, 2 open"
    assert detail.tabs.tabText(0) == "Checklist 2/4"
    assert user.workspace.shown.index(0, 0).data().endswith("fit 83 %")


def test_evidence_is_written_in_the_row_and_kept_by_enter(user: User) -> None:
    choose(user, "aluminium")
    user.press("E")
    editor(user)
    user.type("Ten years at the yard")
    user.press("Return")
    user.until(lambda: user.item("aluminium").evidence == "Ten years at the yard")
    assert user.workspace.detail.checklist.view.hasFocus()


def test_evidence_may_have_two_lines(user: User) -> None:
    choose(user, "aluminium")
    user.press("E")
    editor(user)
    user.type("Boats")
    user.press("Shift+Return")
    user.type("Bridges")
    user.press("Return")
    user.until(lambda: user.item("aluminium").evidence == "Boats\nBridges")


def test_escape_leaves_the_evidence_as_it_was(user: User) -> None:
    user.click("aluminium", Target.EVIDENCE)
    editor(user)
    user.type("Not this")
    user.press("Escape")
    user.settle()
    assert user.item("aluminium").evidence == ""
    assert user.workspace.detail.checklist.view.hasFocus()


def test_going_elsewhere_keeps_the_evidence_that_was_written(user: User) -> None:
    user.click("aluminium", Target.EVIDENCE)
    editor(user)
    user.type("Ten years")
    choose(user, "shifts")
    user.until(lambda: user.item("aluminium").evidence == "Ten years")


def test_what_is_being_written_survives_a_change_behind_it(user: User) -> None:
    user.click("aluminium", Target.EVIDENCE)
    field = editor(user)
    user.type("Ten ")
    other = user.item("drawings").id
    user.workspace.commands.checklist.answer([other], Verdict.MET)
    user.until(lambda: user.item("drawings").verdict is Verdict.MET)
    assert QApplication.focusWidget() is field
    user.type("years")
    user.press("Return")
    user.until(lambda: user.item("aluminium").evidence == "Ten years")


def test_an_items_words_are_changed_by_f2_and_that_is_undone(user: User) -> None:
    choose(user, "aluminium")
    user.press("F2")
    editor(user).selectAll()
    user.type("Welds titanium")
    user.press("Return")
    user.until(lambda: "Welds titanium" in user.items())
    user.press("Ctrl+Z")
    user.until(lambda: "Welds aluminium" in user.items())


def test_a_double_click_on_the_words_changes_them(user: User) -> None:
    choose(user, "shifts")
    at = user.point(user.requirement("shifts"), Target.TEXT)
    viewport = user.workspace.detail.checklist.view.viewport()
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert editor(user).toPlainText() == "Works early shifts"


def test_an_item_left_without_words_stays_as_it_was(user: User) -> None:
    choose(user, "aluminium")
    user.press("F2")
    editor(user).clear()
    user.press("Return")
    user.settle()
    assert "Welds aluminium" in user.items()
    assert user.prompts.errors == []


def test_a_requirement_of_ones_own_is_added_by_the_card_it_belongs_to(user: User) -> None:
    view = user.workspace.detail.checklist.view
    head = next(
        index
        for row in range(view.model().rowCount())
        if isinstance((index := view.model().index(row, 0)).data(RECORD), GroupRow)
        and index.data(RECORD).title == "Nice to have"
    )
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=user.point(head, Target.ADD))
    dialog = user.dialog(ItemDialog)
    dialog.text.setPlainText("Speaks Dutch")
    dialog.add_button.click()
    user.until(lambda: "Speaks Dutch" in user.items())
    added = user.item("Speaks Dutch")
    assert (added.level, added.heading) == (Level.PREFERRED, "Nice to have")


def test_ctrl_i_adds_a_requirement_and_an_empty_one_cannot_be_added(user: User) -> None:
    user.press("Ctrl+I")
    dialog = user.dialog(ItemDialog)
    assert not dialog.add_button.isEnabled()
    dialog.text.setPlainText("Keeps a welding diary")
    dialog.add_button.click()
    user.until(lambda: "Keeps a welding diary" in user.items())
    user.press("Ctrl+Z")
    user.until(lambda: "Keeps a welding diary" not in user.items())


def test_an_item_is_split_at_the_cursor(user: User) -> None:
    menu(user, "aluminium", "Split…")
    dialog = user.dialog(SplitDialog)
    assert not dialog.split_button.isEnabled()
    cursor = dialog.field.textCursor()
    cursor.setPosition(len("Welds "))
    dialog.field.setTextCursor(cursor)
    dialog.split_button.click()
    user.until(lambda: user.items()[1:3] == ["Welds", "aluminium"])


def test_chosen_items_are_merged(user: User) -> None:
    choose(user, "drawings")
    user.click("aluminium", Target.TEXT, Qt.KeyboardModifier.ShiftModifier)
    menu(user, "aluminium", "Merge 2 items")
    user.until(lambda: len(user.items()) == 3)
    assert "Reads drawings" in user.items()[0]
    assert "Welds aluminium" in user.items()[0]
    user.press("Ctrl+Z")
    user.until(lambda: len(user.items()) == 4)


def test_delete_moves_an_item_to_the_trash_and_undo_brings_it_back(user: User) -> None:
    choose(user, "aluminium")
    user.press("Delete")
    user.until(lambda: "Welds aluminium" not in user.items())
    user.press("Ctrl+Z")
    user.until(lambda: "Welds aluminium" in user.items())
    user.press("Ctrl+Shift+Z")
    user.until(lambda: "Welds aluminium" not in user.items())


def test_an_items_level_is_changed_in_its_menu(user: User) -> None:
    menu(user, "aluminium", "Preferred")
    user.until(lambda: user.item("aluminium").level is Level.PREFERRED)
    menu(user, "aluminium", "Required")
    user.until(lambda: user.item("aluminium").level is Level.REQUIRED)


def test_the_menu_answers_too(user: User) -> None:
    menu(user, "aluminium", "Gap")
    user.until(lambda: user.item("aluminium").verdict is Verdict.GAP)
    menu(user, "aluminium", "Open")
    user.until(lambda: user.item("aluminium").verdict is None)


def test_what_the_job_does_is_told_apart_and_can_be_counted_again(user: User) -> None:
    menu(user, "shifts", "It is what the job does")
    user.until(lambda: [duty.text for duty in user.record.responsibilities] == ["Works early shifts"])
    assert "Works early shifts" not in user.items()
    view = user.workspace.detail.checklist.view
    duty = next(
        index
        for row in range(view.model().rowCount())
        if isinstance((index := view.model().index(row, 0)).data(RECORD), ResponsibilityRow)
    )
    user.choose(["It is a requirement"])
    view.scrollTo(duty)
    view.customContextMenuRequested.emit(view.visualRect(duty).center())
    user.until(lambda: "Works early shifts" in user.items())


def test_another_application_starts_with_its_own_checklist(user: User) -> None:
    user.click("drawings", Target.MET)
    user.importing(BAKER)
    assert user.items() == ["Bakes rye bread", "Gets up early"]
    user.open("Welder")
    assert user.item("drawings").verdict is Verdict.MET


def test_the_checklist_of_another_application_begins_at_its_top_with_nothing_chosen(
    open_window: OpenWindow,
) -> None:
    user = open_window(WELDER, BAKER)
    other = next(heading for heading in user.listed() if heading != user.record.row.heading)
    view = user.workspace.detail.checklist.view
    user.window.resize(900, 480)
    view.setCurrentIndex(view.model().index(view.model().rowCount() - 1))
    user.open(other)
    user.settle()
    assert view.verticalScrollBar().value() == 0
    assert not view.currentIndex().isValid()
