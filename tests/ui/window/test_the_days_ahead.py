"""Today and the Calendar in the window: what is due is counted, opened, moved on and taken back."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from tests.ui.window.postings import WELDER

from jobtracker.domain.application import Outcome
from jobtracker.domain.event import EventKind
from jobtracker.domain.interview import Interview
from jobtracker.ui.applications.reminder_dialog import ReminderDialog
from jobtracker.ui.calendar.page import CalendarPage
from jobtracker.ui.calendar_exports import EXPORT_ONE
from jobtracker.ui.today.page import TodayPage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QAbstractItemView
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


def export_from_menu(user: User, view: QAbstractItemView, at: QPoint) -> None:
    user.choose([EXPORT_ONE])
    view.customContextMenuRequested.emit(at)
    user.until(lambda: user.prompts.save_answer.exists())


def test_an_interview_is_exported_alone_from_today_and_from_the_history(user: User, tmp_path: Path) -> None:
    first = Interview(datetime(2026, 11, 20, 16), "Europe/Berlin", 60, "First call", "Ines Brandt")
    user.workspace.commands.events.add_interview(user.record.row.id, first)
    remind(user, datetime(2026, 11, 20, 18))
    history = user.workspace.detail.history
    user.show_tab(history)
    user.prompts.save_answer = tmp_path / "from the history.ics"
    export_from_menu(user, history.view, history.view.visualRect(history.model.index(0)).center())

    user.press("Ctrl+1")
    entries = user.window.findChild(TodayPage).entries
    user.prompts.save_answer = tmp_path / "from today.ics"
    export_from_menu(user, entries, entries.visualRect(entries.model().index(1, 0)).center())
    for file in tmp_path.glob("from *.ics"):
        (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
        assert str(event["SUMMARY"]).startswith("Interview"), file
        assert event["DTSTART"].dt.isoformat() == "2026-11-20T16:00:00+01:00"


def test_a_deadline_is_exported_alone_from_the_calendar(user: User, tmp_path: Path) -> None:
    user.workspace.commands.applications.describe(user.record.row, "Welder", "", date(2026, 11, 25))
    remind(user, datetime(2026, 11, 24, 9))
    user.press("Ctrl+4")
    grid = user.window.findChild(CalendarPage).sheet.month
    user.prompts.save_answer = tmp_path / "deadline.ics"
    user.choose([EXPORT_ONE])
    at = next(chip.place for chip in grid.chips if chip.words.startswith("Posting closes")).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    user.until(user.prompts.save_answer.exists)
    (event,) = Calendar.from_ical(user.prompts.save_answer.read_bytes()).walk("VEVENT")
    assert event["DTSTART"].dt == date(2026, 11, 25)


def test_the_interview_of_a_closed_application_is_in_no_calendar(user: User) -> None:
    QTest.mouseClick(user.button("All 1"), Qt.MouseButton.LeftButton)
    past = Interview(datetime(2026, 11, 19, 16), "Europe/Berlin")
    user.workspace.commands.events.add_interview(user.record.row.id, past)
    user.workspace.commands.applications.close(user.record.row, Outcome.REJECTED)
    user.until(lambda: user.record.row.closed)
    history = user.workspace.detail.history
    user.show_tab(history)
    interview = next(event for event in user.record.events if event.kind is EventKind.INTERVIEW)
    index = history.model.index_of(interview.id)
    history.view.customContextMenuRequested.emit(history.view.visualRect(index).center())
    user.until(QApplication.activePopupWidget)
    words = [action.text() for action in QApplication.activePopupWidget().actions()]
    QApplication.activePopupWidget().close()
    assert words == ["Change…", "Remove"]
