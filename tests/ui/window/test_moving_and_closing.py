"""Stage, outcome and details are changed in the head; the history tells of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from tests.ui.window.postings import BAKER, WELDER

from jobtracker.domain.application import Outcome
from jobtracker.ui.applications.details_dialog import DetailsDialog
from jobtracker.ui.applications.sent_dialog import SentDialog
from jobtracker.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User

    from jobtracker.ui.widgets.stage_button import StageButton


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user with one saved application, at the list of all."""
    user = open_window(WELDER)
    QTest.mouseClick(user.button("All 1"), Qt.MouseButton.LeftButton)
    return user


@pytest.fixture
def stage(user: User) -> StageButton:
    return user.workspace.detail.header.stage


def pick(user: User, *steps: str) -> None:
    """Choose from the menu of the stage."""
    user.choose(steps)
    QTest.mouseClick(user.workspace.detail.header.stage, Qt.MouseButton.LeftButton)
    user.settle()


def history(user: User) -> list[str]:
    model = user.workspace.detail.history.model
    return [model.index(row).data().split(",")[0] for row in range(model.rowCount())]


def test_moving_to_a_stage_is_shown_in_head_list_and_history(user: User, stage: StageButton) -> None:
    pick(user, "Interview")
    user.until(lambda: stage.accessibleName() == "Stage: Interview")
    assert "Interview" in user.workspace.shown.index(0, 0).data()
    assert any("Moved from Saved to Interview" in line for line in history(user))
    assert user.button("Undo: Moved “Welder” to Interview").isVisible()


def test_closing_keeps_the_stage_it_had_reached(user: User, stage: StageButton) -> None:
    pick(user, "Interview")
    pick(user, "Close as", "Rejected")
    user.until(lambda: user.record.row.outcome is Outcome.REJECTED)
    assert user.record.row.stage.name == "Interview"
    assert stage.accessibleName() == "Outcome: Rejected"
    assert any("Closed: Rejected" in line for line in history(user))


def test_among_the_active_ones_a_closed_application_makes_room_for_the_next(user: User) -> None:
    user.importing(BAKER)
    QTest.mouseClick(user.button("Active 2"), Qt.MouseButton.LeftButton)
    pick(user, "Close as", "Withdrawn")
    user.until(lambda: user.listed() == ["Welder"])
    user.until(lambda: user.record.row.heading == "Welder")
    assert [row.heading for row in user.workspace.list_pane.selected()] == ["Welder"]
    user.press("Ctrl+Z")
    user.until(lambda: sorted(user.listed()) == ["Baker", "Welder"])


def test_a_closed_application_can_be_opened_again(user: User) -> None:
    pick(user, "Applied")
    QTest.mouseClick(user.button("Move to Applied", user.dialog(SentDialog)), Qt.MouseButton.LeftButton)
    user.until(lambda: user.record.row.stage.name == "Applied")
    pick(user, "Close as", "No answer")
    pick(user, "Open again")
    user.until(lambda: user.record.row.outcome is None)
    assert user.record.row.stage.name == "Applied"
    assert any("Opened again at Applied" in line for line in history(user))


def test_moving_and_closing_are_taken_back_and_done_again(user: User, stage: StageButton) -> None:
    pick(user, "Offer")
    pick(user, "Close as", "Accepted")
    names = ["Outcome: Accepted", "Stage: Offer", "Stage: Saved"]
    for name in names[1:]:
        user.press("Ctrl+Z")
        user.until(lambda expected=name: stage.accessibleName() == expected)
    for name in reversed(names[:-1]):
        user.press("Ctrl+Shift+Z")
        user.until(lambda expected=name: stage.accessibleName() == expected)


def test_title_company_and_deadline_can_be_put_right(user: User) -> None:
    user.press("F2", user.workspace.list_pane.view)
    dialog = user.dialog(DetailsDialog)
    assert dialog.title.text() == "Welder"
    dialog.title.setText("Senior welder")
    dialog.company.setText("Hafenwerft")
    dialog.has_deadline.setChecked(True)
    dialog.deadline.setDate(QDate(2026, 11, 23))
    QTest.mouseClick(user.button("Save", dialog), Qt.MouseButton.LeftButton)
    user.until(lambda: user.record.row.heading == "Senior welder")
    assert (user.record.row.company, user.record.row.deadline) == ("Hafenwerft", date(2026, 11, 23))
    line = user.workspace.shown.index(0, 0).data()
    assert line.startswith("Senior welder, Hafenwerft")
    assert "Closes in 3 days" in line
    user.press("Ctrl+Z")
    user.until(lambda: user.listed() == ["Welder"])


def test_leaving_the_dialog_changes_nothing(user: User) -> None:
    user.press("F2", user.workspace.list_pane.view)
    dialog = user.dialog(DetailsDialog)
    dialog.title.setText("Something else")
    user.press("Escape", dialog)
    user.settle()
    assert user.listed() == ["Welder"]


def test_a_saved_posting_of_a_company_that_never_answered_says_so(open_window: OpenWindow) -> None:
    user = open_window(WELDER, BAKER)
    for heading in ("Welder", "Baker"):
        user.open(heading)
        user.workspace.commands.applications.describe(user.record.row, heading, "Hammer & Co", None)
        user.settle()
    user.open("Welder")
    banner = user.workspace.page.findChild(Banner)
    assert not banner.isVisible()
    user.workspace.commands.applications.close(user.record.row, Outcome.NO_ANSWER)
    user.settle()
    user.open("Baker")
    user.until(banner.isVisible)
    assert banner.accessibleName() == "Hammer & Co never answered your earlier application."
