"""A user at the Today page."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QStyleOptionViewItem, QWidget
from tests.ui.agenda_desk import BAKER, NURSE, WELDER

from jobtracker.domain.application import Outcome
from jobtracker.domain.interview import Interview
from jobtracker.ui.applications.reminder_dialog import ReminderDialog
from jobtracker.ui.delegates.agenda_delegate import AgendaDelegate
from jobtracker.viewmodels.deeds import Deed

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot
    from tests.ui.agenda_desk import AgendaDesk

    from jobtracker.ui.theme.theme import Theme
    from jobtracker.ui.today.page import TodayPage

TODAY = datetime(2026, 11, 20, 18)
"""This evening: it is Friday morning."""


def said(page: TodayPage) -> list[str]:
    return [page.rows.index(at).data() for at in range(page.rows.rowCount())]


def row(page: TodayPage, words: str) -> QModelIndex:
    return page.rows.index(next(at for at, line in enumerate(said(page)) if line.startswith(words)))


def place(page: TodayPage, index: QModelIndex, deed: Deed) -> QPoint:
    option = QStyleOptionViewItem()
    page.entries.initViewItemOption(option)
    option.rect = page.entries.visualRect(index)
    delegate = page.entries.itemDelegate()
    assert isinstance(delegate, AgendaDelegate)
    return delegate.place_of(option, index, deed).center()


def click(page: TodayPage, words: str, deed: Deed) -> None:
    at = place(page, row(page, words), deed)
    QTest.mouseClick(page.entries.viewport(), Qt.MouseButton.LeftButton, pos=at)


def press(page: TodayPage, words: str, key: Qt.Key) -> None:
    page.entries.setFocus()
    page.entries.setCurrentIndex(row(page, words))
    QTest.keyClick(page.entries, key)


def menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


def choose(qtbot: QtBot, words: str) -> None:
    shown = menu(qtbot)
    next(action for action in shown.actions() if action.text().split("\t")[0] == words).trigger()
    shown.close()


@pytest.fixture
def calling(page: TodayPage, desk: AgendaDesk) -> TodayPage:
    """The page with a reminder of today."""
    desk.do(lambda services: services.reminding.add(BAKER, "Call", TODAY))
    return page


@pytest.fixture
def quiet(page: TodayPage, desk: AgendaDesk, clock: Any) -> TodayPage:
    """The page with an application gone quiet."""
    desk.do(lambda services: services.tracking.move(WELDER, 2))
    clock.advance(days=20)
    desk.agenda.look_at_the_clock()
    return page


def test_done_ticks_off_and_undo_brings_it_back(calling: TodayPage, desk: AgendaDesk) -> None:
    click(calling, "Call", Deed.DONE)
    desk.settle()
    assert said(calling) == []
    assert desk.record(BAKER).reminders[0].done

    desk.undo()
    assert said(calling) == ["Today · Friday 20 November, 1", "Call — Baker, Mill Lane; Due 18:00"]


def test_a_double_click_on_a_button_is_for_the_one_reminder(calling: TodayPage, desk: AgendaDesk) -> None:
    desk.do(lambda services: services.reminding.add(BAKER, "Write", TODAY + timedelta(hours=1)))
    at = place(calling, row(calling, "Call"), Deed.DONE)
    viewport = calling.entries.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    desk.settle()
    assert [reminder.done for reminder in desk.record(BAKER).reminders] == [True, False]


def test_a_button_that_is_left_before_the_mouse_is_let_go_does_nothing(
    calling: TodayPage, desk: AgendaDesk
) -> None:
    at = place(calling, row(calling, "Call"), Deed.DONE)
    viewport = calling.entries.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(viewport, at - QPoint(200, 0))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at - QPoint(200, 0))
    desk.settle()
    assert not desk.record(BAKER).reminders[0].done


def test_tomorrow_puts_off_to_tomorrow_morning(calling: TodayPage, desk: AgendaDesk) -> None:
    click(calling, "Call", Deed.TOMORROW)
    desk.settle()
    assert desk.record(BAKER).reminders[0].comes == datetime(2026, 11, 21, 9)
    assert said(calling) == ["This week, 1", "Call — Baker, Mill Lane; Sat 21 Nov, 09:00"]


def test_snooze_offers_times(calling: TodayPage, desk: AgendaDesk, qtbot: QtBot) -> None:
    click(calling, "Call", Deed.SNOOZE)
    words = [action.text().split("\t")[0] for action in menu(qtbot).actions() if action.text()]
    assert words == ["An hour later", "Tomorrow morning", "Next week", "Another time…"]

    choose(qtbot, "Next week")
    desk.settle()
    assert desk.record(BAKER).reminders[0].comes == datetime(2026, 11, 23, 9)


def test_another_time_is_asked_for_in_a_dialog(calling: TodayPage, desk: AgendaDesk, qtbot: QtBot) -> None:
    click(calling, "Call", Deed.SNOOZE)
    choose(qtbot, "Another time…")
    (dialog,) = calling.findChildren(ReminderDialog)
    dialog.text.setText("Call the shop")
    dialog.accept()
    desk.settle()
    assert desk.record(BAKER).reminders[0].text == "Call the shop"


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_Space])
def test_keys_tick_off(calling: TodayPage, desk: AgendaDesk, key: Qt.Key) -> None:
    press(calling, "Call", key)
    desk.settle()
    assert desk.record(BAKER).reminders[0].done


def test_keys_put_off(calling: TodayPage, desk: AgendaDesk, qtbot: QtBot) -> None:
    press(calling, "Call", Qt.Key.Key_T)
    desk.settle()
    assert desk.record(BAKER).reminders[0].comes == datetime(2026, 11, 21, 9)

    press(calling, "Call", Qt.Key.Key_S)
    choose(qtbot, "An hour later")
    desk.settle()
    assert desk.record(BAKER).reminders[0].comes == datetime(2026, 11, 21, 10)


def test_what_comes_later_this_week_is_not_put_off_to_tomorrow(calling: TodayPage, desk: AgendaDesk) -> None:
    later = datetime(2026, 11, 24, 18)
    desk.do(lambda services: services.reminding.snooze(1, later))
    press(calling, "Call", Qt.Key.Key_T)
    desk.settle()
    assert desk.record(BAKER).reminders[0].comes == later


def test_delete_removes_a_reminder_and_nothing_else(calling: TodayPage, desk: AgendaDesk) -> None:
    desk.do(lambda services: services.tracking.describe(NURSE, "Nurse", "", date(2026, 11, 23)))
    press(calling, "Posting closes", Qt.Key.Key_Delete)
    press(calling, "Call", Qt.Key.Key_Delete)
    desk.settle()
    assert said(calling) == ["This week, 1", "Posting closes — Nurse; Mon 23 Nov · still only saved"]


@pytest.mark.parametrize("way", ["enter", "letter", "double click", "button"])
def test_an_entry_opens_its_application(page: TodayPage, desk: AgendaDesk, way: str) -> None:
    desk.do(lambda services: services.tracking.describe(NURSE, "Nurse", "", date(2026, 11, 23)))
    opened: list[int] = []
    page.opened.connect(opened.append)
    match way:
        case "enter":
            press(page, "Posting closes", Qt.Key.Key_Return)
        case "letter":
            press(page, "Posting closes", Qt.Key.Key_O)
        case "double click":
            at = page.entries.visualRect(row(page, "Posting closes")).topLeft() + QPoint(120, 20)
            QTest.mouseDClick(page.entries.viewport(), Qt.MouseButton.LeftButton, pos=at)
        case _:
            click(page, "Posting closes", Deed.OPEN)
    assert opened == [NURSE]


def test_the_menu_offers_all_that_can_be_done(calling: TodayPage, desk: AgendaDesk, qtbot: QtBot) -> None:
    at = calling.entries.visualRect(row(calling, "Call")).center()
    calling.entries.customContextMenuRequested.emit(at)
    words = [action.text() for action in menu(qtbot).actions() if action.text()]
    assert words == [
        "Open\tEnter",
        "Done\tD",
        "Tomorrow\tT",
        "Snooze\tS",
        "Export to a calendar…",
        "Move to the trash\tDel",
    ]

    choose(qtbot, "Done")
    desk.settle()
    assert said(calling) == []


def test_a_quiet_one_stands_in_no_calendar(quiet: TodayPage, qtbot: QtBot) -> None:
    at = quiet.entries.visualRect(quiet.rows.index(1)).center()
    quiet.entries.customContextMenuRequested.emit(at)
    assert "Export to a calendar…" not in [action.text() for action in menu(qtbot).actions()]
    menu(qtbot).close()


def test_a_quiet_one_is_followed_up_this_evening(quiet: TodayPage, desk: AgendaDesk) -> None:
    assert said(quiet) == [
        "Gone quiet, 1",
        "Welder, Mill Lane; Applied 20 days ago, no answer and no reminder",
    ]
    click(quiet, "Welder", Deed.FOLLOW_UP)
    desk.settle()

    (reminder,) = desk.record(WELDER).reminders
    assert (reminder.text, reminder.due) == ("Follow up", datetime(2026, 12, 10, 18))
    assert said(quiet)[1].startswith("Follow up — Welder, Mill Lane; Due 18:00")


def test_a_quiet_one_is_closed_and_undo_opens_it_again(quiet: TodayPage, desk: AgendaDesk) -> None:
    press(quiet, "Welder", Qt.Key.Key_N)
    desk.settle()
    assert desk.record(WELDER).row.outcome is Outcome.NO_ANSWER
    assert said(quiet) == []

    desk.undo()
    assert said(quiet)[0] == "Gone quiet, 1"


def test_up_and_down_pass_over_the_heads(calling: TodayPage, desk: AgendaDesk) -> None:
    desk.do(lambda services: services.reminding.add(WELDER, "Write", TODAY + timedelta(days=1)))
    calling.focus_entries()
    QTest.keyClick(calling.entries, Qt.Key.Key_Down)
    assert calling.entries.currentIndex().data().startswith("Write")
    QTest.keyClick(calling.entries, Qt.Key.Key_Up)
    assert calling.entries.currentIndex().data().startswith("Call")


def test_after_an_entry_is_done_the_next_one_is_current(calling: TodayPage, desk: AgendaDesk) -> None:
    desk.do(lambda services: services.reminding.add(WELDER, "Write", TODAY + timedelta(days=1)))
    press(calling, "Call", Qt.Key.Key_D)
    desk.settle()
    current = calling.entries.current()
    assert current is not None
    assert current.reminder is not None
    assert current.reminder.text == "Write"


def test_midnight_turns_the_page(calling: TodayPage, desk: AgendaDesk, clock: Any) -> None:
    clock.advance(hours=14)
    desk.agenda.look_at_the_clock()
    assert said(calling) == ["Overdue, 1", "Call — Baker, Mill Lane; Due Fri 20 Nov, 18:00"]


def test_an_empty_day_says_something_kind_and_leads_on(page: TodayPage, desk: AgendaDesk) -> None:
    asked: list[str] = []
    page.applications_asked.connect(lambda: asked.append("applications"))
    assert page.nothing.isVisible()
    page.focus_entries()
    QTest.keyClick(page.nothing.button, Qt.Key.Key_Space)
    assert (page.nothing.button.text(), asked) == ("Show applications", ["applications"])

    desk.do(lambda services: services.reminding.add(BAKER, "Call", datetime(2026, 12, 4, 9)))
    sentences = [label.text() for label in page.nothing.findChildren(QLabel)]
    assert "Nothing is due this week. Next comes “Call”: Fri 4 Dec, 09:00." in sentences


def test_on_an_empty_day_a_deadline_comes_on_its_day_without_an_hour(
    page: TodayPage, desk: AgendaDesk
) -> None:
    desk.do(lambda services: services.tracking.describe(BAKER, "Baker", "Mill Lane", date(2027, 1, 31)))
    sentences = [label.text() for label in page.nothing.findChildren(QLabel)]
    assert "Nothing is due this week. Next comes “Posting closes”: Sun 31 Jan 2027." in sentences


def test_on_an_empty_day_the_interview_of_what_is_closed_does_not_come_next(
    page: TodayPage, desk: AgendaDesk
) -> None:
    wall = TODAY + timedelta(days=2)
    desk.do(lambda services: services.recording.add_interview(BAKER, Interview(wall, "Europe/Berlin")))
    desk.do(lambda services: services.tracking.close(BAKER, Outcome.REJECTED))
    sentences = [label.text() for label in page.nothing.findChildren(QLabel)]
    assert "Nothing is due, and nobody keeps you waiting. Enjoy the day." in sentences


def test_with_no_application_the_page_leads_to_the_first(page: TodayPage, desk: AgendaDesk) -> None:
    asked: list[bool] = []
    page.import_asked.connect(lambda: asked.append(True))
    desk.do(lambda services: services.tracking.remove([BAKER, WELDER, NURSE]))
    QTest.mouseClick(page.nothing.button, Qt.MouseButton.LeftButton)
    assert (page.nothing.button.text(), asked) == ("Import postings", [True])
    assert not page.side.isVisible()


def test_the_side_counts_the_week_and_leaves_where_there_is_no_room(
    page: TodayPage, desk: AgendaDesk
) -> None:
    desk.do(lambda services: services.tracking.move_all([BAKER, WELDER], 2))
    assert page.side.isVisible()
    words = " ".join(label.text() for label in page.side.findChildren(QLabel))
    assert all(kind in words for kind in ("Web pages", "PDF", "Word", "text files", "folder", "Ctrl+V"))
    names = [card.accessibleName() for card in page.side.findChildren(QWidget)]
    assert "The last 7 days: 2 applied, 0 interviews, 0 offers" in names
    page.resize(848, 520)
    assert not page.side.isVisible()


def test_each_line_has_words_for_who_does_not_see_it(calling: TodayPage) -> None:
    index = row(calling, "Call")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Call — Baker, Mill Lane; Due 18:00"
    assert calling.entries.accessibleName() == "Today"


def test_hovering_a_button_shows_it(calling: TodayPage, theme: Theme) -> None:
    at = place(calling, row(calling, "Call"), Deed.DONE)
    before = calling.entries.viewport().grab().toImage()
    QTest.mouseMove(calling.entries.viewport(), at)
    QApplication.processEvents()
    assert calling.entries.viewport().grab().toImage() != before
    assert calling.entries.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
