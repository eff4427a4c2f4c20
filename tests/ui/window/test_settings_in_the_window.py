"""The Settings page in the window: what is chosen there holds everywhere, and can be undone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.ui.window.postings import BAKER, WELDER

from jobtracker.domain.application import Tone
from jobtracker.ui.settings.calendar_section import CalendarSection
from jobtracker.ui.settings.follow_up_section import FollowUpSection
from jobtracker.ui.settings.stages_section import StagesSection

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user with two applications, on the Settings page."""
    user = open_window(WELDER, BAKER)
    QTest.mouseClick(user.button("Settings"), Qt.MouseButton.LeftButton)
    user.settle()
    return user


def stage_names(user: User) -> list[str]:
    """As the stage button of the open application offers them."""
    menu = user.workspace.detail.header.stage.menu()
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions() if action.isCheckable()]


def test_a_renamed_stage_is_renamed_in_the_list_and_in_the_menus(user: User) -> None:
    section = user.window.findChild(StagesSection)
    section.changed.emit(1, "Wish list", Tone.PLAIN)
    user.settle()
    assert {shown.row.stage.name for shown in user.workspace.model.rows} == {"Wish list"}
    assert stage_names(user)[0] == "Wish list"
    user.press("Ctrl+Z")
    user.until(lambda: {shown.row.stage.name for shown in user.workspace.model.rows} == {"Saved"})


def test_the_applications_of_a_removed_stage_go_where_the_user_says_and_come_back_by_undo(user: User) -> None:
    section = user.window.findChild(StagesSection)
    section.removed.emit(1, 2)
    user.settle()
    assert {shown.row.stage.name for shown in user.workspace.model.rows} == {"Applied"}
    assert "Saved" not in stage_names(user)
    user.press("Ctrl+Z")
    user.until(lambda: {shown.row.stage.name for shown in user.workspace.model.rows} == {"Saved"})


def test_a_habit_is_kept_and_undo_shows_it_again(user: User) -> None:
    section = user.window.findChild(FollowUpSection)
    section.after_applying.click()
    user.settle()
    assert user.ask(lambda services: services.store.browse.settings()).follow_up_after_applying is None
    user.press("Ctrl+Z")
    user.until(section.after_applying.isChecked)


def test_an_application_that_is_opened_brings_its_page_back(user: User) -> None:
    ids = [shown.row.id for shown in user.workspace.model.rows]
    user.workspace.open(ids[0])
    user.until(user.workspace.list_pane.isVisible)
    assert user.button("Applications").isChecked()


def test_a_calendar_file_is_kept_up_to_date_where_the_user_wants_it(user: User, tmp_path: Path) -> None:
    file = tmp_path / "jobs.ics"
    user.prompts.save_answer = file
    section = user.window.findChild(CalendarSection)
    section.keep_button.click()
    user.settle()
    user.workspace.desk.do(
        "Reminded", lambda services: services.reminding.add(1, "Call them", datetime(2026, 12, 1, 9))
    )
    user.until(file.exists)
    user.until(lambda: "Call them" in file.read_text(encoding="utf-8"))


def test_what_was_exported_is_told_in_the_status_line(user: User, tmp_path: Path) -> None:
    user.prompts.save_answer = tmp_path / "once"
    user.window.findChild(CalendarSection).export_button.click()
    user.settle()
    assert (tmp_path / "once.ics").exists()
    assert any("once.ics" in label.text() for label in user.window.status.findChildren(QLabel))
