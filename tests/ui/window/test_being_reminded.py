"""Reminders are set, ticked off and put off; what fell due comes up by itself."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDateTime, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.window.postings import WELDER

from jobtracker.domain.repeat import Repeat
from jobtracker.ui.applications.reminder_dialog import ReminderDialog
from jobtracker.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from tests.conftest import HeldClock
    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User

    from jobtracker.ui.applications.reminders_tab import RemindersTab


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user with one application."""
    return open_window(WELDER)


@pytest.fixture
def tab(user: User) -> RemindersTab:
    """The reminders of the application, in front."""
    user.show_tab(user.workspace.detail.reminders)
    return user.workspace.detail.reminders


def dues(user: User) -> list[tuple[str, datetime]]:
    return [(reminder.text, reminder.due) for reminder in user.record.reminders]


def click(user: User, words: str) -> None:
    QTest.mouseClick(user.button(words), Qt.MouseButton.LeftButton)


def remind(user: User, words: str) -> None:
    """Set a reminder for tomorrow, Saturday 21 November at nine."""
    user.press("Ctrl+R")
    user.type(words)
    click(user, "Tomorrow")
    user.until(lambda: any(text == words for text, _ in dues(user)))


def test_a_usual_time_sets_a_reminder_and_the_list_and_the_head_show_it(user: User) -> None:
    remind(user, "Call the yard")
    assert dues(user) == [("Call the yard", datetime(2026, 11, 21, 9, 0))]
    assert "Call the yard tomorrow" in user.workspace.shown.index(0, 0).data()
    assert user.workspace.detail.header.next_button.text() == "Call the yard tomorrow"
    assert user.workspace.detail.tabs.tabText(3) == "Reminders 1"


def test_the_next_step_is_cut_before_the_title_beside_it(user: User) -> None:
    header, row = user.workspace.detail.header, user.record.row
    title = "Welder of ships and bridges by the sea"
    user.workspace.commands.applications.describe(row, title, "", None)
    remind(user, "Call the yard about the start")
    user.until(lambda: header.next_button.accessibleName().startswith("Call the yard about"))
    whole = header.next_button.accessibleName()
    label = next(label for label in header.findChildren(ElidedLabel) if label.text() == title)
    header.resize(header.width() + 600, header.height())
    assert header.next_button.text() == whole
    header.resize(label.sizeHint().width() + header.stage.sizeHint().width() + 250, header.height())
    assert "…" in header.next_button.text()
    assert header.next_button.text() != whole
    assert header.next_button.toolTip() == whole
    user.settle()
    assert label.width() >= label.sizeHint().width()


def test_a_reminder_without_words_is_to_follow_up(user: User, tab: RemindersTab) -> None:
    click(user, "In a week")
    user.until(lambda: dues(user))
    assert dues(user) == [("Follow up", datetime(2026, 11, 27, 9, 0))]


def test_another_time_is_chosen_in_a_dialog(user: User, tab: RemindersTab) -> None:
    user.press("Ctrl+R")
    user.type("Send the drawings")
    user.press("Return")
    dialog = user.dialog(ReminderDialog)
    assert dialog.text.text() == "Send the drawings"
    dialog.when.setCurrentIndex(dialog.when.count() - 1)
    assert dialog.date.isVisible()
    dialog.date.setDateTime(QDateTime(2026, 12, 1, 14, 30, 0))
    QTest.mouseClick(user.button("Save", dialog), Qt.MouseButton.LeftButton)
    user.until(lambda: dues(user) == [("Send the drawings", datetime(2026, 12, 1, 14, 30))])


def test_a_reminder_is_set_to_come_every_month_and_moves_on_when_it_is_done(
    user: User, tab: RemindersTab, clock: HeldClock
) -> None:
    user.press("Ctrl+R")
    user.type("Look for news")
    user.press("Return")
    dialog = user.dialog(ReminderDialog)
    dialog.when.setCurrentIndex(dialog.when.count() - 1)
    dialog.date.setDateTime(QDateTime(2026, 11, 30, 9, 0, 0))
    dialog.repeat.kind.setCurrentText("Every month")
    QTest.mouseClick(user.button("Save", dialog), Qt.MouseButton.LeftButton)
    user.until(lambda: dues(user) == [("Look for news", datetime(2026, 11, 30, 9, 0))])
    clock.advance(days=12)
    click(user, "Done: Look for news")
    user.until(lambda: dues(user) == [("Look for news", datetime(2026, 12, 30, 9, 0))])
    assert not user.record.reminders[0].done
    user.press("Ctrl+Z", user.workspace.list_pane.view)
    user.until(lambda: dues(user) == [("Look for news", datetime(2026, 11, 30, 9, 0))])


def test_a_time_that_has_passed_is_pointed_out_and_can_be_chosen(user: User, tab: RemindersTab) -> None:
    user.press("Ctrl+R")
    user.type("Call the yard")
    user.press("Return")
    dialog = user.dialog(ReminderDialog)
    assert not dialog.past.isVisible()
    dialog.when.setCurrentIndex(dialog.when.count() - 1)
    dialog.date.setDateTime(QDateTime(2026, 11, 20, 11, 0, 0))
    assert not dialog.past.isVisible()
    dialog.date.setFocus(Qt.FocusReason.TabFocusReason)
    user.type("19")
    assert dialog.past.isVisible()
    assert "due at once" in dialog.past.text()
    dialog.when.setCurrentIndex(0)
    assert not dialog.past.isVisible()
    dialog.when.setCurrentIndex(dialog.when.count() - 1)
    QTest.mouseClick(user.button("Save", dialog), Qt.MouseButton.LeftButton)
    user.until(lambda: dues(user) == [("Call the yard", datetime(2026, 11, 19, 11, 0))])


def test_one_turn_of_a_reminder_that_repeats_is_put_off_alone(
    user: User, tab: RemindersTab, clock: HeldClock
) -> None:
    user.workspace.commands.reminders.add(
        user.record.row.id, "Look for news", datetime(2026, 11, 21, 9), Repeat.daily()
    )
    user.until(lambda: dues(user))
    user.choose(["Another time…"])
    click(user, "Snooze: Look for news")
    dialog = user.dialog(ReminderDialog)
    dialog.date.setDateTime(QDateTime(2026, 11, 21, 12, 0, 0))
    QTest.mouseClick(dialog.only_this, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert not dialog.repeat.isEnabled()
    QTest.mouseClick(user.button("Save", dialog), Qt.MouseButton.LeftButton)
    user.until(lambda: user.record.reminders[0].comes == datetime(2026, 11, 21, 12))
    assert user.record.reminders[0].due == datetime(2026, 11, 21, 9)


def test_what_is_done_stays_in_the_list_and_undo_opens_it_again(user: User) -> None:
    remind(user, "Call the yard")
    click(user, "Done: Call the yard")
    user.until(lambda: user.record.reminders[0].done)
    assert user.workspace.detail.tabs.tabText(3) == "Reminders"
    assert user.workspace.detail.header.next_button.text() == "Set a reminder"
    user.press("Ctrl+Z", user.workspace.list_pane.view)
    user.until(lambda: not user.record.reminders[0].done)


def test_a_reminder_is_put_off_to_a_usual_time(user: User) -> None:
    remind(user, "Call the yard")
    user.choose(["The week after"])
    click(user, "Snooze: Call the yard")
    user.until(lambda: dues(user) == [("Call the yard", datetime(2026, 11, 23, 9, 0))])


def test_what_is_not_due_yet_is_put_off_from_when_it_comes(user: User, tab: RemindersTab) -> None:
    due = datetime(2026, 11, 24, 9)
    user.workspace.commands.reminders.add(user.record.row.id, "Call the yard", due)
    user.until(lambda: dues(user))
    user.choose(["An hour later"])
    click(user, "Snooze: Call the yard")
    user.until(lambda: dues(user) == [("Call the yard", due + timedelta(hours=1))])


def test_a_deleted_reminder_is_taken_back(user: User) -> None:
    remind(user, "Call the yard")
    click(user, "Delete: Call the yard")
    user.until(lambda: dues(user) == [])
    user.press("Ctrl+Z", user.workspace.list_pane.view)
    user.until(lambda: [text for text, _ in dues(user)] == ["Call the yard"])


def test_ticking_off_one_reminder_keeps_the_focus_in_the_window(user: User) -> None:
    remind(user, "Call the yard")
    remind(user, "Write to Ms Lind")
    user.button("Done: Call the yard").setFocus()
    user.press("Space")
    user.until(lambda: sum(reminder.done for reminder in user.record.reminders) == 1)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.isVisible()
    assert user.workspace.detail.reminders.isAncestorOf(focus)


def test_a_reminder_that_fell_due_while_the_program_was_closed_is_shown_on_start(
    user: User, open_window: OpenWindow, clock: HeldClock
) -> None:
    remind(user, "Call the yard")
    clock.advance(days=3)
    again = open_window()
    again.until(again.workspace.due_panel.isVisible)
    assert again.button("Done: Call the yard").isVisible()
    click(again, "Open the application: Call the yard")
    again.until(lambda: again.record.row.heading == "Welder")


def test_what_is_due_goes_when_it_is_done_and_comes_back_with_undo(user: User, clock: HeldClock) -> None:
    remind(user, "Call the yard")
    clock.advance(days=3)
    user.workspace.due.look()
    user.until(user.workspace.due_panel.isVisible)
    QTest.mouseClick(user.button("Done: Call the yard", user.workspace.due_panel), Qt.MouseButton.LeftButton)
    user.until(lambda: not user.workspace.due_panel.isVisible())
    user.press("Ctrl+Z", user.workspace.list_pane.view)
    user.until(user.workspace.due_panel.isVisible)


def test_not_now_puts_due_reminders_away_until_something_else_is_due(
    user: User, clock: HeldClock, open_window: OpenWindow
) -> None:
    remind(user, "Call the yard")
    clock.advance(days=3)
    user.workspace.due.look()
    user.until(user.workspace.due_panel.isVisible)
    click(user, "Not now")
    user.workspace.due.look()
    user.settle()
    assert not user.workspace.due_panel.isVisible()
    remind(user, "Write to Ms Lind")
    clock.advance(days=3)
    user.workspace.due.look()
    user.until(user.workspace.due_panel.isVisible)
    click(user, "Not now")
    again = open_window()
    again.until(again.workspace.due_panel.isVisible)


def test_a_reminder_set_in_another_zone_is_shown_in_the_users_time_and_keeps_its_moment(
    user: User, clock: HeldClock
) -> None:
    clock.place = "Asia/Tokyo"
    remind(user, "Call the yard")
    before = user.record.reminders[0].moment
    clock.place = "Europe/Berlin"
    user.choose(["Another time…"])
    click(user, "Snooze: Call the yard")
    dialog = user.dialog(ReminderDialog)
    assert dialog.date.dateTime() == QDateTime(2026, 11, 21, 1, 0, 0)
    dialog.text.setText("Call the yard's office")
    QTest.mouseClick(user.button("Save", dialog), Qt.MouseButton.LeftButton)
    user.until(lambda: user.record.reminders[0].text == "Call the yard's office")
    assert user.record.reminders[0].zone == "Europe/Berlin"
    assert user.record.reminders[0].moment == before


def test_reminders_stand_in_the_order_of_their_moments(user: User, clock: HeldClock) -> None:
    clock.place = "America/New_York"
    remind(user, "Call New York")
    clock.place = "Asia/Tokyo"
    remind(user, "Call Tokyo")
    assert [text for text, _ in dues(user)] == ["Call Tokyo", "Call New York"]
