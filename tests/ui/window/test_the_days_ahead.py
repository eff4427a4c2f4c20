"""Today and the Calendar in the window: what is due is counted, opened, moved on and taken back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from tests.ui.window.postings import WELDER

from jobtracker.ui.applications.reminder_dialog import ReminderDialog
from jobtracker.ui.calendar.page import CalendarPage
from jobtracker.ui.today.page import TodayPage

if TYPE_CHECKING:
    from tests.conftest import HeldClock
    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user with one application."""
    return open_window(WELDER)


def today_in_the_sidebar(user: User) -> str:
    buttons = user.window.sidebar.findChildren(QAbstractButton)
    return next(each.accessibleName() for each in buttons if each.accessibleName().startswith("Today"))


def remind(user: User, due: datetime) -> None:
    user.workspace.commands.reminders.add(user.record.row.id, "Call the yard", due)
    user.settle()


def test_the_sidebar_counts_what_is_due_and_turns_red_when_its_time_has_come(
    user: User, clock: HeldClock
) -> None:
    remind(user, datetime(2026, 11, 20, 18))
    user.until(lambda: today_in_the_sidebar(user) == "Today, 1")
    clock.advance(hours=8)
    user.workspace.agenda.look_at_the_clock()
    assert today_in_the_sidebar(user) == "Today, 1 due"


def test_today_is_dealt_with_by_keys_and_taken_back(user: User) -> None:
    remind(user, datetime(2026, 11, 20, 18))
    user.press("Ctrl+1")
    page = user.window.findChild(TodayPage)
    user.until(page.entries.hasFocus)
    user.press("D")
    user.settle()
    assert not user.workspace.agenda.sections
    user.press("Ctrl+Z")
    user.settle()
    assert page.rows.rowCount() == 2
    page.focus_entries()
    user.press("Return")
    user.until(user.workspace.list_pane.isVisible)


def test_a_reminder_is_added_in_the_calendar_by_keys_alone_and_taken_back(user: User) -> None:
    user.press("Ctrl+4")
    page = user.window.findChild(CalendarPage)
    user.until(page.sheet.grid.hasFocus)
    for key in ("Right", "Down", "Return"):
        user.press(key)
    dialog = user.dialog(ReminderDialog)
    dialog.text.setFocus()
    user.type("Call the yard")
    user.press("Return", dialog.text)
    user.settle()

    (chip,) = page.sheet.grid.chips
    assert chip.words.startswith("09:00 Call the yard")
    assert page.sheet.grid.cells.cell_at(chip.cell).day.day == 28  # type: ignore[union-attr]
    user.press("Ctrl+Z")
    user.settle()
    assert list(page.sheet.grid.chips) == []
    assert QApplication.focusWidget() is page.sheet.grid
