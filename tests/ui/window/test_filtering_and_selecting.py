"""Filters of the list, saved ones too, and what is done with several applications at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from tests.ui.window.postings import BAKER, GARDENER, WELDER

from jobtracker.ui.applications.sent_dialog import SentDialog
from jobtracker.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user with three active applications."""
    return open_window(WELDER, BAKER, GARDENER)


def filter_by(user: User, *words: str) -> None:
    """Open the menu of filters, and pick an entry."""
    user.choose(words)
    user.workspace.filtering.button.click()
    user.settle()


def pick(user: User, words: Sequence[str]) -> None:
    """Open the menu of what is selected, and pick an entry."""
    view = user.workspace.list_pane.view
    user.choose(words)
    view.customContextMenuRequested.emit(view.visualRect(view.currentIndex()).center())
    user.until(lambda: QApplication.activePopupWidget() is not None)
    user.until(lambda: QApplication.activePopupWidget() is None)
    user.settle()


def apply(user: User) -> None:
    """Move the one that is selected to Applied, and say that nothing else was sent."""
    pick(user, ["Move to", "Applied"])
    QTest.mouseClick(user.button("Move to Applied", user.dialog(SentDialog)), Qt.MouseButton.LeftButton)
    user.settle()


def select_all(user: User) -> None:
    user.press("Ctrl+A", user.workspace.list_pane.view)


def stages(user: User) -> dict[str, str]:
    """Where each application stands, by heading."""
    return {shown.row.heading: shown.row.stage.name for shown in user.workspace.model.rows}


def tags(user: User) -> dict[str, list[str]]:
    """The tags of each application, by heading."""
    return {shown.row.heading: [tag.name for tag in shown.row.tags] for shown in user.workspace.model.rows}


def test_all_selected_applications_move_at_once_and_come_back_at_once(user: User) -> None:
    select_all(user)
    pick(user, ["Move to", "Applied"])
    user.until(lambda: set(stages(user).values()) == {"Applied"})
    user.press("Ctrl+Z")
    user.until(lambda: set(stages(user).values()) == {"Saved"})


def test_all_selected_applications_close_at_once(user: User) -> None:
    select_all(user)
    pick(user, ["Close as", "No answer"])
    user.until(lambda: user.listed() == [])
    assert user.workspace.list_pane.chips.findChildren(type(user.button("Closed 3")))


def test_a_new_tag_is_given_to_all_that_is_selected_and_filters_them(user: User) -> None:
    user.prompts.name_answer = "near"
    select_all(user)
    pick(user, ["Tags", "New tag…"])
    user.until(lambda: set(map(tuple, tags(user).values())) == {("near",)})
    user.open("Baker")
    pick(user, ["Tags", "near"])
    user.until(lambda: tags(user)["Baker"] == [])
    filter_by(user, "Tag", "near")
    user.until(lambda: sorted(user.listed()) == ["Gardener", "Welder"])
    assert user.button("Active 2")


def test_the_line_below_the_chips_says_what_is_filtered_and_clears_it(user: User) -> None:
    user.open("Welder")
    apply(user)
    filter_by(user, "Stage", "Applied")
    user.until(lambda: user.listed() == ["Welder"])
    assert any(label.text() == "Applied" for label in user.workspace.filtering.line.findChildren(QLabel))
    QTest.mouseClick(user.button("Clear"), Qt.MouseButton.LeftButton)
    user.until(lambda: len(user.listed()) == 3)
    assert not user.workspace.filtering.line.isVisible()


def test_a_filter_that_nothing_meets_says_so_and_offers_everything(user: User) -> None:
    filter_by(user, "Outcome", "Rejected")
    user.until(lambda: user.listed() == [])
    (said,) = [
        label.text()
        for page in user.workspace.list_pane.findChildren(EmptyState)
        for label in page.findChildren(QLabel)
        if label.isVisible() and label.text()
    ]
    assert said == "No application is what the filter asks for."
    QTest.mouseClick(user.button("Show all"), Qt.MouseButton.LeftButton)
    user.until(lambda: len(user.listed()) == 3)


def test_a_filter_is_saved_used_again_and_forgotten(user: User) -> None:
    user.open("Welder")
    apply(user)
    filter_by(user, "Stage", "Applied")
    user.prompts.name_answer = "Waiting"
    QTest.mouseClick(user.button("Save…"), Qt.MouseButton.LeftButton)
    user.settle()
    QTest.mouseClick(user.button("Clear"), Qt.MouseButton.LeftButton)
    user.until(lambda: len(user.listed()) == 3)
    filter_by(user, "Waiting")
    user.until(lambda: user.listed() == ["Welder"])
    filter_by(user, "Forget a saved filter", "Waiting")
    user.until(lambda: not user.workspace.known.filters.answer)
    user.press("Ctrl+Z")
    user.until(lambda: user.workspace.known.filters.answer)


def test_a_filter_that_is_saved_is_not_offered_to_be_saved(user: User) -> None:
    save = user.workspace.filtering.line.save_button
    filter_by(user, "Stage", "Saved")
    assert save.isVisible()
    user.prompts.name_answer = "To apply for"
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    user.until(lambda: not save.isVisible())
    user.workspace.list_pane.chips.chosen.emit("all")
    assert save.isVisible()
    user.workspace.list_pane.chips.chosen.emit("active")
    assert not save.isVisible()
    filter_by(user, "Stage", "Applied")
    assert save.isVisible()
    filter_by(user, "To apply for")
    assert not save.isVisible()
    filter_by(user, "Forget a saved filter", "To apply for")
    user.until(save.isVisible)


def test_several_options_are_checked_while_the_menu_stays_open(user: User) -> None:
    menu = user.workspace.filtering.menu
    menu.popup(user.window.mapToGlobal(QPoint(300, 200)))
    group = next(action.menu() for action in menu.actions() if action.text() == "Stage")
    group.popup(user.window.mapToGlobal(QPoint(420, 220)))
    for words in ("Saved", "Offer"):
        action = next(action for action in group.actions() if action.text() == words)
        QTest.mouseClick(group, Qt.MouseButton.LeftButton, pos=group.actionGeometry(action).center())
        assert action.isChecked()
        assert group.isVisible()
    menu.close()
    assert user.workspace.filtering.line.isVisible()


def test_an_application_that_the_filter_hides_is_shown_when_it_is_opened(user: User) -> None:
    ids = {shown.row.heading: shown.row.id for shown in user.workspace.model.rows}
    filter_by(user, "Outcome", "Rejected")
    user.until(lambda: user.listed() == [])
    user.workspace.open(ids["Baker"])
    user.until(lambda: user.record.row.heading == "Baker")
    assert len(user.listed()) == 3
