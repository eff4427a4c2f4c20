"""A user at the Calendar page."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from tests.ui.agenda_desk import BAKER, NURSE, WELDER

from jobtracker.domain.agenda import Sort
from jobtracker.domain.interview import Interview
from jobtracker.ui.applications.reminder_dialog import ReminderDialog
from jobtracker.ui.calendar.application_chooser import ApplicationChooser
from jobtracker.ui.calendar.bar import View
from jobtracker.ui.calendar.cell_delegate import plus_place

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.ui.agenda_desk import AgendaDesk

    from jobtracker.ui.calendar.chip import Chip
    from jobtracker.ui.calendar.grid import Grid
    from jobtracker.ui.calendar.page import CalendarPage
    from jobtracker.ui.theme.theme import Theme

LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 11, 20)
"""A Friday; it is 10:30 in Berlin."""

BERLIN = "Europe/Berlin"


def add(desk: AgendaDesk, due: datetime, text: str = "Call", application: int = BAKER) -> None:
    desk.do(lambda services: services.reminding.add(application, text, due))


def chip(grid: Grid, words: str) -> Chip:
    return next(each for each in grid.chips if words in each.words)


def centre(grid: Grid, day: date, hour: int | None = None) -> QPoint:
    return grid.visualRect(grid.cells.index_of(day, hour)).center()


def drag(grid: Grid, start: QPoint, to: QPoint, *, drop: bool = True) -> None:
    viewport = grid.viewport()
    QTest.mousePress(viewport, LEFT, pos=start)
    for step in (1, 2, 3, 4):
        QTest.mouseMove(viewport, start + (to - start) * step / 4)
    if drop:
        QTest.mouseRelease(viewport, LEFT, pos=to)


def menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


def words_of(shown: QMenu) -> list[str]:
    return [action.text().split("\t")[0] for action in shown.actions() if action.text()]


def choose(qtbot: QtBot, *words: str) -> None:
    """Pick an entry of the menu that is open, and of the menus below it."""
    popup = shown = menu(qtbot)
    for step in words:
        action = next(each for each in shown.actions() if each.text().split("\t")[0].startswith(step))
        shown = action.menu() or shown
    action.trigger()
    popup.close()


def current(page: CalendarPage) -> date | None:
    cell = page.sheet.current()
    return cell.day if cell else None


def test_the_month_of_today_is_shown_first_with_today_chosen(page: CalendarPage) -> None:
    assert current(page) == TODAY
    assert page.sheet.grid.accessibleName() == "Calendar, November 2026"
    assert page.sheet.month.cells.index(0, 0).data() == "Monday 26 October 2026"


def test_what_has_a_date_stands_in_its_day_with_words(page: CalendarPage, desk: AgendaDesk) -> None:
    add(desk, datetime(2026, 11, 23, 9))
    desk.do(lambda services: services.tracking.describe(NURSE, "Nurse", "", date(2026, 11, 24)))
    desk.do(
        lambda services: services.recording.add_interview(
            WELDER, Interview(datetime(2026, 11, 25, 14), BERLIN)
        )
    )
    grid = page.sheet.month
    assert [(each.words, each.entry.sort) for each in grid.chips if each.entry] == [
        ("09:00 Call — Baker, Mill Lane", Sort.REMINDER),
        ("Posting closes — Nurse", Sort.DEADLINE),
        ("14:00 Interview — Welder, Mill Lane", Sort.INTERVIEW),
    ]
    days = [grid.cells.cell_at(each.cell) for each in grid.chips]
    assert [day.day.day for day in days if day] == [23, 24, 25]


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ([Qt.Key.Key_Right], date(2026, 11, 21)),
        ([Qt.Key.Key_Left, Qt.Key.Key_Up], date(2026, 11, 12)),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down], date(2026, 12, 4)),
        ([Qt.Key.Key_Home], date(2026, 11, 16)),
        ([Qt.Key.Key_End], date(2026, 11, 22)),
        ([Qt.Key.Key_PageDown], date(2026, 12, 20)),
        ([Qt.Key.Key_PageUp, Qt.Key.Key_PageUp], date(2026, 9, 20)),
        ([Qt.Key.Key_PageDown, Qt.Key.Key_T], TODAY),
    ],
)
def test_keys_walk_the_days_and_turn_the_months(page: CalendarPage, keys: list[Qt.Key], day: date) -> None:
    for key in keys:
        QTest.keyClick(page.sheet.grid, key)
    assert current(page) == day
    assert page.sheet.grid.hasFocus()


def test_keys_walk_the_hours_of_a_week_and_turn_the_weeks(page: CalendarPage) -> None:
    QTest.keyClick(page.sheet.grid, Qt.Key.Key_W)
    assert page.sheet.grid.accessibleName() == "Calendar, 16 – 22 November 2026"
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_PageDown):
        QTest.keyClick(page.sheet.grid, key)
    cell = page.sheet.current()
    assert cell is not None
    assert (cell.day, cell.hour) == (date(2026, 11, 28), 11)

    QTest.keyClick(page.sheet.grid, Qt.Key.Key_M)
    assert (page.sheet.view, current(page)) == (View.MONTH, date(2026, 11, 28))


def test_an_entry_is_dragged_to_another_day_and_undo_takes_it_back(
    page: CalendarPage, desk: AgendaDesk
) -> None:
    add(desk, datetime(2026, 11, 23, 9))
    grid = page.sheet.month
    drag(grid, chip(grid, "Call").place.center(), centre(grid, date(2026, 11, 26)))
    desk.settle()
    assert desk.record(BAKER).reminders[0].comes == datetime(2026, 11, 26, 9)
    assert grid.cells.cell_at(chip(grid, "Call").cell).day == date(2026, 11, 26)  # type: ignore[union-attr]

    desk.undo()
    assert desk.record(BAKER).reminders[0].comes == datetime(2026, 11, 23, 9)


def test_an_interview_is_dragged_to_another_day_and_hour(page: CalendarPage, desk: AgendaDesk) -> None:
    interview = Interview(datetime(2026, 11, 18, 9), BERLIN, 60, "First", "Ms Okafor")
    desk.do(lambda services: services.recording.add_interview(WELDER, interview))
    page.sheet.set_view(View.WEEK)
    grid = page.sheet.week
    place = chip(grid, "Interview").place
    there = grid.visualRect(grid.cells.index_of(date(2026, 11, 19), 11)).topLeft() + QPoint(8, 6)
    drag(grid, place.topLeft() + QPoint(5, 5), there)
    desk.settle()

    (moved,) = [event for event in desk.record(WELDER).events if event.wall is not None]
    assert (moved.wall, moved.minutes, moved.round) == (datetime(2026, 11, 19, 11), 60, "First")
    desk.undo()
    assert chip(grid, "Interview").place == place


def test_a_time_is_dropped_at_a_quarter_of_an_hour(page: CalendarPage, desk: AgendaDesk) -> None:
    add(desk, datetime(2026, 11, 18, 9))
    page.sheet.set_view(View.WEEK)
    grid = page.sheet.week
    hour = grid.visualRect(grid.cells.index_of(date(2026, 11, 18), 10)).height()
    start = chip(grid, "Call").place.topLeft() + QPoint(5, 5)
    drag(grid, start, start + QPoint(0, round(hour * 1.3)))
    desk.settle()
    assert desk.record(BAKER).reminders[0].comes == datetime(2026, 11, 18, 10, 15)


def test_a_deadline_stays_where_the_employer_put_it(page: CalendarPage, desk: AgendaDesk) -> None:
    desk.do(lambda services: services.tracking.describe(NURSE, "Nurse", "", date(2026, 11, 24)))
    grid = page.sheet.month
    drag(grid, chip(grid, "Posting").place.center(), centre(grid, date(2026, 11, 26)))
    desk.settle()
    assert desk.record(NURSE).row.deadline == date(2026, 11, 24)
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


@pytest.mark.parametrize("how", ["escape", "outside", "back"])
def test_a_drag_that_is_given_up_changes_nothing(page: CalendarPage, desk: AgendaDesk, how: str) -> None:
    add(desk, datetime(2026, 11, 23, 9))
    grid = page.sheet.month
    start = chip(grid, "Call").place.center()
    drag(grid, start, centre(grid, date(2026, 11, 26)), drop=False)
    match how:
        case "escape":
            QTest.keyClick(grid, Qt.Key.Key_Escape)
            QTest.mouseRelease(grid.viewport(), LEFT, pos=centre(grid, date(2026, 11, 26)))
        case "outside":
            QTest.mouseRelease(grid.viewport(), LEFT, pos=QPoint(-50, -50))
        case _:
            QTest.mouseRelease(grid.viewport(), LEFT, pos=start)
    desk.settle()
    assert desk.record(BAKER).reminders[0].comes == datetime(2026, 11, 23, 9)


def test_what_is_carried_is_painted_and_its_day_marked(page: CalendarPage, desk: AgendaDesk) -> None:
    add(desk, datetime(2026, 11, 23, 9))
    grid = page.sheet.month
    before = grid.viewport().grab().toImage()
    drag(grid, chip(grid, "Call").place.center(), centre(grid, date(2026, 11, 26)), drop=False)
    held = grid.viewport().grab().toImage()
    day = grid.visualRect(grid.cells.index_of(date(2026, 11, 26)))
    assert held.copy(day) != before.copy(day)
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    assert grid.viewport().grab().toImage().copy(day) != held.copy(day)
    QTest.mouseRelease(grid.viewport(), LEFT, pos=QPoint(5, 5))


def test_a_click_on_an_entry_offers_what_can_be_done(
    page: CalendarPage, desk: AgendaDesk, qtbot: QtBot
) -> None:
    add(desk, datetime(2026, 11, 23, 9))
    grid = page.sheet.month
    QTest.mouseClick(grid.viewport(), LEFT, pos=chip(grid, "Call").place.center())
    assert words_of(menu(qtbot)) == [
        "09:00 Call — Baker, Mill Lane",
        "Open",
        "Done",
        "To the day before",
        "To the next day",
        "A week later",
        "Another time…",
        "Export to a calendar…",
        "Move to the trash",
    ]
    choose(qtbot, "A week later")
    desk.settle()
    assert desk.record(BAKER).reminders[0].comes == datetime(2026, 11, 30, 9)

    QTest.mouseClick(grid.viewport(), LEFT, pos=chip(grid, "Call").place.center())
    choose(qtbot, "Done")
    desk.settle()
    assert desk.record(BAKER).reminders[0].done


def test_a_deadline_offers_to_open_and_to_export_only(
    page: CalendarPage, desk: AgendaDesk, qtbot: QtBot
) -> None:
    desk.do(lambda services: services.tracking.describe(NURSE, "Nurse", "", date(2026, 11, 24)))
    opened: list[int] = []
    page.opened.connect(opened.append)
    grid = page.sheet.month
    QTest.mouseClick(grid.viewport(), LEFT, pos=chip(grid, "Posting").place.center())
    assert words_of(menu(qtbot)) == ["Posting closes — Nurse", "Open", "Export to a calendar…"]
    choose(qtbot, "Open")
    assert opened == [NURSE]


def test_a_full_day_counts_what_has_no_room_and_its_menu_has_all(
    page: CalendarPage, desk: AgendaDesk, qtbot: QtBot
) -> None:
    for hour in range(9, 18):
        add(desk, datetime(2026, 11, 23, hour), f"Call {hour}")
    grid = page.sheet.month
    (more,) = [each for each in grid.chips if each.entry is None]
    shown = [each for each in grid.chips if each.entry is not None]
    assert more.more == 9 - len(shown)
    assert more.words == f"+{more.more} more"

    QTest.mouseClick(grid.viewport(), LEFT, pos=more.place.center())
    listed = words_of(menu(qtbot))
    assert listed[:2] == ["Monday 23 November 2026", "New reminder…"]
    assert len(listed) == 2 + 9
    choose(qtbot, "17:00 Call 17", "Done")
    desk.settle()
    assert [r.text for r in desk.record(BAKER).reminders if r.done] == ["Call 17"]


def test_enter_opens_the_entries_of_a_day_by_keys_alone(
    page: CalendarPage, desk: AgendaDesk, qtbot: QtBot
) -> None:
    add(desk, datetime(2026, 11, 20, 18))
    opened: list[int] = []
    page.opened.connect(opened.append)
    QTest.keyClick(page.sheet.grid, Qt.Key.Key_Return)
    choose(qtbot, "18:00 Call", "Open")
    assert opened == [BAKER]


def said(dialog: ReminderDialog) -> list[str]:
    """What can be read there."""
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_enter_on_an_empty_day_adds_a_reminder_to_it(page: CalendarPage, desk: AgendaDesk) -> None:
    QTest.keyClick(page.sheet.grid, Qt.Key.Key_Right)
    QTest.keyClick(page.sheet.grid, Qt.Key.Key_Return)
    (chooser,) = page.findChildren(ApplicationChooser)
    QTest.keyClicks(chooser.words, "weld")
    QTest.keyClick(chooser.words, Qt.Key.Key_Return)
    (dialog,) = page.findChildren(ReminderDialog)
    assert any(words.startswith("Welder") for words in said(dialog))
    QTest.keyClicks(dialog.text, "Bring a mask")
    dialog.accept()
    desk.settle()

    (reminder,) = desk.record(WELDER).reminders
    assert (reminder.text, reminder.due) == ("Bring a mask", datetime(2026, 11, 21, 9))
    assert chip(page.sheet.month, "Bring a mask")


@pytest.mark.parametrize("way", ["double click", "plus", "key", "button"])
def test_with_one_application_nobody_is_asked_which(page: CalendarPage, desk: AgendaDesk, way: str) -> None:
    desk.do(lambda services: services.tracking.remove([BAKER, WELDER]))
    grid = page.sheet.month
    place = grid.visualRect(grid.cells.index_of(TODAY))
    match way:
        case "double click":
            QTest.mouseDClick(grid.viewport(), LEFT, pos=place.center())
        case "plus":
            at = plus_place(Qt.LayoutDirection.LeftToRight, place).center()
            QTest.mouseClick(grid.viewport(), LEFT, pos=at)
        case "key":
            QTest.keyClick(grid, Qt.Key.Key_N)
        case _:
            page.bar.add_clicked.emit()
    (dialog,) = page.findChildren(ReminderDialog)
    assert any(words.startswith("Nurse") for words in said(dialog))
    dialog.accept()
    desk.settle()
    # Nine o'clock has passed today.
    assert desk.record(NURSE).reminders[0].due == datetime(2026, 11, 20, 18)


def test_an_hour_of_a_week_is_added_to(page: CalendarPage, desk: AgendaDesk) -> None:
    desk.do(lambda services: services.tracking.remove([BAKER, WELDER]))
    page.sheet.set_view(View.WEEK)
    grid = page.sheet.week
    QTest.mouseDClick(grid.viewport(), LEFT, pos=centre(grid, date(2026, 11, 22), 11))
    (dialog,) = page.findChildren(ReminderDialog)
    dialog.accept()
    desk.settle()
    assert desk.record(NURSE).reminders[0].due == datetime(2026, 11, 22, 11)


def test_whole_days_stand_above_the_hours(page: CalendarPage, desk: AgendaDesk) -> None:
    empty = page.sheet.whole_days
    page.sheet.set_view(View.WEEK)
    low = empty.height()
    desk.do(lambda services: services.tracking.describe(NURSE, "Nurse", "", date(2026, 11, 18)))
    assert [each.words for each in page.sheet.whole_days.chips] == ["Posting closes — Nurse"]
    assert page.sheet.whole_days.height() > low
    assert page.sheet.week.chips == []


def test_what_overlaps_lies_side_by_side_and_too_much_is_counted(
    page: CalendarPage, desk: AgendaDesk
) -> None:
    page.sheet.set_view(View.WEEK)
    for minute in (0, 10):
        add(desk, datetime(2026, 11, 18, 9, minute), f"Call {minute}")
    first, second = (chip(page.sheet.week, f"Call {minute}").place for minute in (0, 10))
    assert first.right() < second.left()
    assert second.top() > first.top()

    for minute in range(20, 60, 5):
        add(desk, datetime(2026, 11, 18, 9, 0), f"Call {minute}")
    hidden = [each.more for each in page.sheet.week.chips if each.entry is None]
    shown = [each for each in page.sheet.week.chips if each.entry is not None]
    assert len(shown) + sum(hidden) == 10
    assert hidden


def test_the_page_keeps_up_with_undo_and_catches_up_when_it_comes_into_sight(
    page: CalendarPage, desk: AgendaDesk
) -> None:
    page.hide()
    add(desk, datetime(2026, 11, 23, 9))
    assert list(page.sheet.month.chips) == []
    page.show()
    assert chip(page.sheet.month, "Call")
    desk.undo()
    assert list(page.sheet.month.chips) == []


def test_the_chooser_is_walked_from_its_field_and_narrowed_by_words(page: CalendarPage) -> None:
    QTest.keyClick(page.sheet.grid, Qt.Key.Key_N)
    (chooser,) = page.findChildren(ApplicationChooser)
    chosen: list[int] = []
    chooser.chosen.disconnect()
    chooser.chosen.connect(chosen.append)
    QTest.keyClicks(chooser.words, "nothing like this")
    QTest.keyClick(chooser.words, Qt.Key.Key_Return)
    assert chosen == []
    chooser.words.clear()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(chooser.words, key)
    # Baker, Nurse, Welder: by name.
    assert chosen == [NURSE]


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (QContextMenuEvent.Reason.Mouse, "18:00 Call — Baker, Mill Lane"),
        (QContextMenuEvent.Reason.Keyboard, "Friday 20 November 2026"),
    ],
)
def test_the_menu_is_that_of_the_entry_or_by_its_key_that_of_the_day(
    page: CalendarPage, desk: AgendaDesk, qtbot: QtBot, reason: QContextMenuEvent.Reason, words: str
) -> None:
    add(desk, datetime(2026, 11, 20, 18))
    grid = page.sheet.month
    at = chip(grid, "Call").place.center()
    event = QContextMenuEvent(reason, at, grid.viewport().mapToGlobal(at))
    QApplication.sendEvent(grid.viewport(), event)
    assert words_of(menu(qtbot))[0] == words
    menu(qtbot).close()


def test_with_no_application_the_page_leads_to_the_first(page: CalendarPage, desk: AgendaDesk) -> None:
    asked: list[bool] = []
    page.import_asked.connect(lambda: asked.append(True))
    desk.do(lambda services: services.tracking.remove([BAKER, WELDER, NURSE]))
    page.focus_days()
    QTest.keyClick(page.nothing.button, Qt.Key.Key_Space)
    assert asked == [True]


def test_the_bar_turns_and_names_what_is_shown(page: CalendarPage) -> None:
    page.bar.turned.emit(1)
    assert page.sheet.grid.accessibleName() == "Calendar, December 2026"
    page.bar.today_clicked.emit()
    assert current(page) == TODAY
    page.bar.view_chosen.emit(View.WEEK)
    assert page.sheet.view is View.WEEK


def test_a_turn_from_a_long_month_stays_within_the_next(page: CalendarPage) -> None:
    page.sheet.go_to(date(2027, 1, 31))
    page.sheet.turn(1)
    assert current(page) == date(2027, 2, 28)
    grid = page.sheet.month
    page.sheet.go_to(date(2026, 11, 20))
    grid.setCurrentIndex(grid.cells.index(grid.cells.rowCount() - 1, 6))
    assert current(page) == date(2026, 12, 6)
    page.sheet.turn(1)
    assert page.sheet.grid.accessibleName() == "Calendar, December 2026"


def test_in_a_small_window_each_day_keeps_room_for_a_line(page: CalendarPage, desk: AgendaDesk) -> None:
    add(desk, datetime(2026, 11, 23, 9))
    page.resize(500, 240)
    grid = page.sheet.month
    page.sheet.go_to(date(2026, 11, 23))
    place, day = chip(grid, "Call").place, grid.visualRect(grid.cells.index_of(date(2026, 11, 23)))
    assert day.contains(place)
    assert grid.viewport().rect().contains(place)


def test_what_was_dropped_is_where_the_keys_are(page: CalendarPage, desk: AgendaDesk) -> None:
    add(desk, datetime(2026, 11, 23, 9))
    grid = page.sheet.month
    drag(grid, chip(grid, "Call").place.center(), centre(grid, date(2026, 11, 26)))
    assert current(page) == date(2026, 11, 26)


def test_text_from_right_to_left_has_the_days_and_their_entries_mirrored(
    page: CalendarPage, desk: AgendaDesk
) -> None:
    add(desk, datetime(2026, 11, 23, 9))
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    grid = page.sheet.month
    monday, tuesday = (grid.visualRect(grid.cells.index_of(date(2026, 11, day))) for day in (23, 24))
    assert tuesday.right() < monday.left()
    assert monday.contains(chip(grid, "Call").place)
    QTest.keyClick(grid, Qt.Key.Key_Left)
    assert current(page) == date(2026, 11, 21)


@pytest.mark.parametrize("view", list(View))
def test_five_hundred_entries_are_laid_out_at_once(page: CalendarPage, desk: AgendaDesk, view: View) -> None:
    def fill(services):  # type: ignore[no-untyped-def]
        change = services.reminding.add(BAKER, "Call 0", datetime(2026, 11, 1, 9))
        for number in range(1, 500):
            due = datetime(2026, 11, 1, 8) + timedelta(days=number % 30, minutes=number)
            change += services.reminding.add(BAKER, f"Call {number}", due)
        return change

    desk.do(fill)
    page.sheet.set_view(view)
    grid = page.sheet.grid
    shown = sum(1 if each.entry else each.more for each in grid.chips)
    held = sum(len(cell.entries) for _, cell in grid.cells.cells())
    assert shown == held > 100


def test_the_colours_follow_the_theme(page: CalendarPage, desk: AgendaDesk, theme: Theme) -> None:
    add(desk, datetime(2026, 11, 23, 9))
    light = page.sheet.month.viewport().grab().toImage()
    theme.force(Qt.ColorScheme.Dark)
    assert page.sheet.month.viewport().grab().toImage() != light
