from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from jobtracker.domain.agenda import Group
from jobtracker.domain.settings import Settings
from jobtracker.viewmodels.agenda import Agenda
from jobtracker.viewmodels.deeds import Deed, buttons, possible
from jobtracker.viewmodels.today_rows import EntryRow, HeadRow, TodayRows

if TYPE_CHECKING:
    from jobtracker.viewmodels.desk import Desk


@pytest.fixture
def agenda(loaded: object, desk: Desk, clock: Any, settle: Any, now: Any) -> Agenda:
    now(lambda services: services.choosing.set(replace(Settings(), follow_up_after_applying=None)))
    agenda = Agenda(desk, clock)
    agenda.load()
    settle()
    return agenda


@pytest.fixture
def rows(agenda: Agenda, tested: Any) -> TodayRows:
    rows = TodayRows(agenda)
    tested(rows)
    return rows


def said(rows: TodayRows) -> list[str]:
    return [rows.index(at).data() for at in range(rows.rowCount())]


def test_each_group_has_a_head_with_its_count(rows: TodayRows, now: Any) -> None:
    now(lambda services: services.reminding.add(1, "Call", datetime(2026, 11, 18, 9)))
    now(lambda services: services.reminding.add(2, "Write", datetime(2026, 11, 20, 18)))
    now(lambda services: services.tracking.describe(3, "Nurse", "", date(2026, 11, 23)))

    assert said(rows) == [
        "Overdue, 1",
        "Call — Baker, Mill Lane; Due Wed 18 Nov, 09:00",
        "Today · Friday 20 November, 1",
        "Write — Welder, anvil works; Due 18:00",
        "This week, 1",
        "Posting closes — Nurse; Mon 23 Nov · still only saved",
    ]
    heads = [row for row in rows.rows if isinstance(row, HeadRow)]
    assert [head.first for head in heads] == [True, False, False]


def test_a_head_cannot_be_chosen_and_an_entry_can(rows: TodayRows, now: Any) -> None:
    now(lambda services: services.reminding.add(1, "Call", datetime(2026, 11, 18, 9)))
    enabled = [bool(rows.flags(rows.index(at)) & Qt.ItemFlag.ItemIsEnabled) for at in range(2)]
    assert enabled == [False, True]


def test_what_happens_is_told_by_exact_signals_and_the_current_row_is_followed(
    rows: TodayRows, now: Any, mirror: Any, agenda: Agenda, clock: Any, desk: Desk, settle: Any
) -> None:
    now(lambda services: services.reminding.add(1, "Call", datetime(2026, 11, 18, 9)))
    now(lambda services: services.reminding.add(2, "Write", datetime(2026, 11, 20, 18)))
    view = mirror(rows)
    held = QPersistentModelIndex(rows.index(3))

    now(lambda services: services.reminding.snooze(1, datetime(2026, 11, 21, 9)))
    assert rows.index(held.row()).data().startswith("Write")
    clock.advance(days=1)
    agenda.look_at_the_clock()
    now(lambda services: services.reminding.tick_off(2))
    desk.undo()
    settle()

    assert view.rows == rows.rows
    assert "reset" not in view.signals


def test_a_minute_that_changes_nothing_is_no_news(
    rows: TodayRows, now: Any, mirror: Any, agenda: Agenda, clock: Any
) -> None:
    now(lambda services: services.reminding.add(2, "Write", datetime(2026, 11, 20, 18)))
    view = mirror(rows)

    clock.advance(minutes=1)
    agenda.look_at_the_clock()
    assert view.signals == []

    clock.advance(hours=8)
    agenda.look_at_the_clock()
    assert view.signals == ["changed"]
    assert [row.overdue for row in rows.rows if isinstance(row, EntryRow)] == [True]


def test_each_sort_offers_what_one_does_with_it(
    rows: TodayRows, now: Any, agenda: Agenda, clock: Any
) -> None:
    now(lambda services: services.tracking.move(1, 2))
    clock.advance(days=20)
    now(lambda services: services.reminding.add(2, "Write", datetime(2026, 12, 10, 18)))
    now(lambda services: services.reminding.add(2, "Call", datetime(2026, 12, 12, 18)))
    now(lambda services: services.tracking.describe(3, "Nurse", "", date(2026, 12, 12)))

    entries = [row for row in rows.rows if isinstance(row, EntryRow)]
    assert [(row.group, buttons(row.entry, row.group)) for row in entries] == [
        (Group.TODAY, (Deed.DONE, Deed.TOMORROW, Deed.SNOOZE)),
        (Group.THIS_WEEK, (Deed.OPEN,)),
        (Group.THIS_WEEK, (Deed.DONE,)),
        (Group.QUIET, (Deed.FOLLOW_UP, Deed.NO_ANSWER)),
    ]
    assert all(set(buttons(row.entry, row.group)) <= set(possible(row.entry, row.group)) for row in entries)
