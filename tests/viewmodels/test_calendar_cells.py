from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from jobtracker.domain.agenda import Entry, entries
from jobtracker.domain.application import Stage, Tone
from jobtracker.domain.calendar_weeks import week_of, weeks_of_month
from jobtracker.domain.pursuit import Course, Pursuit
from jobtracker.domain.reminder import Reminder
from jobtracker.viewmodels.calendar_cells import (
    CalendarCells,
    by_day,
    day_cells,
    hour_cells,
    month_cells,
)

TODAY = date(2026, 11, 20)
SAVED = Stage(1, "Saved", 0, Tone.PLAIN)
BERLIN = "Europe/Berlin"


def entry(id_: int, due: datetime, text: str = "Call") -> Entry:
    reminder = Reminder(id_, 1, text, due, BERLIN, None)
    pursuit = Pursuit(1, "Baker", "Mill Lane", SAVED, False, None, Course(), (reminder,))
    return entries([pursuit], BERLIN)[0]


CLOSING = entries([Pursuit(1, "Baker", None, SAVED, False, TODAY, Course())], BERLIN)[0]


def month(*shown: Entry) -> list[Any]:
    return list(month_cells(weeks_of_month(TODAY, 0), TODAY, TODAY, by_day(shown)))


@pytest.fixture
def cells(tested: Any, qapp: object) -> CalendarCells:
    cells = CalendarCells()
    tested(cells)
    return cells


def changed(cells: CalendarCells) -> list[tuple[int, int]]:
    told: list[tuple[int, int]] = []
    cells.dataChanged.connect(lambda top, _: told.append((top.row(), top.column())))
    cells.modelReset.connect(lambda: told.append((-1, -1)))
    return told


def test_a_month_is_shown_in_whole_weeks(cells: CalendarCells) -> None:
    cells.show(month())
    assert (cells.rowCount(), cells.columnCount()) == (6, 7)
    assert cells.index(0, 0).data() == "Monday 26 October 2026"
    assert cells.index_of(TODAY).data() == "Today, Friday 20 November 2026"
    outside = [cell.day.month for _, cell in cells.cells() if cell.outside]
    assert set(outside) == {10, 12}


def test_a_day_reads_what_stands_in_it(cells: CalendarCells) -> None:
    cells.show(month(CLOSING, entry(1, datetime(2026, 11, 20, 9)), entry(2, datetime(2026, 11, 21, 9))))
    assert cells.index_of(TODAY).data() == (
        "Today, Friday 20 November 2026, 2 entries: Posting closes — Baker; 09:00 Call — Baker, Mill Lane"
    )
    assert cells.index_of(TODAY + timedelta(days=1)).data().endswith("1 entry: 09:00 Call — Baker, Mill Lane")


def test_an_entry_that_moves_changes_two_cells(cells: CalendarCells) -> None:
    cells.show(month(entry(1, datetime(2026, 11, 20, 9))))
    told = changed(cells)
    cells.show(month(entry(1, datetime(2026, 11, 24, 9))))
    assert told == [(3, 4), (4, 1)]
    cells.show(month(entry(1, datetime(2026, 11, 24, 9))))
    assert len(told) == 2


def test_another_number_of_weeks_is_another_table(cells: CalendarCells) -> None:
    cells.show(month())
    told = changed(cells)
    cells.show(month_cells(weeks_of_month(date(2027, 2, 1), 0), date(2027, 2, 1), TODAY, {}))
    assert told == [(-1, -1)]
    assert cells.rowCount() == 4


def test_a_week_has_a_row_for_each_hour_with_what_begins_in_it(cells: CalendarCells) -> None:
    held = by_day([CLOSING, entry(1, datetime(2026, 11, 20, 14, 30)), entry(2, datetime(2026, 11, 22, 0, 0))])
    cells.show(hour_cells(week_of(TODAY, 0), datetime(2026, 11, 20, 10, 30), held))

    assert (cells.rowCount(), cells.columnCount()) == (24, 7)
    assert cells.index_of(TODAY, 14).data() == (
        "Friday 20 November 2026, 14:00, 1 entry: 14:30 Call — Baker, Mill Lane"
    )
    assert cells.index_of(TODAY, 10).data().startswith("Today")
    assert [cell.day.day for _, cell in cells.cells() if cell.entries] == [22, 20]
    strip = [cell for row in day_cells(week_of(TODAY, 0), TODAY, held) for cell in row]
    assert [cell.entries for cell in strip if cell.entries] == [(CLOSING,)]


def test_a_cell_begins_at_its_hour_and_a_day_when_asked(cells: CalendarCells) -> None:
    cells.show(hour_cells(week_of(TODAY, 0), datetime(2026, 11, 20, 10, 30), {}))
    hour = cells.cell_at(cells.index_of(TODAY, 14))
    cells.show(month())
    day = cells.cell_at(cells.index_of(TODAY))
    assert hour is not None
    assert day is not None
    assert hour.start(time(9)) == datetime(2026, 11, 20, 14)
    assert day.start(time(9)) == datetime(2026, 11, 20, 9)
    assert not cells.index_of(date(1999, 1, 1)).isValid()
