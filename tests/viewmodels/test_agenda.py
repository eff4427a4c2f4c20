from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.agenda import Due, Group, Sort, Tally
from jobtracker.domain.interview import Interview
from jobtracker.domain.settings import Settings
from jobtracker.viewmodels.agenda import Agenda

if TYPE_CHECKING:
    from jobtracker.viewmodels.desk import Desk

BERLIN = "Europe/Berlin"
"""The held clock stands at Friday, 20 November 2026, 10:30 there."""


@pytest.fixture
def agenda(loaded: object, desk: Desk, clock: Any, settle: Any, now: Any) -> Agenda:
    """The agenda of Baker (1), Welder (2) and Nurse (3), without follow-ups by habit."""
    now(lambda services: services.choosing.set(replace(Settings(), follow_up_after_applying=None)))
    agenda = Agenda(desk, clock)
    agenda.load()
    settle()
    return agenda


def held(agenda: Agenda) -> dict[Group, list[tuple[Sort, int]]]:
    return {section.group: [entry.key for entry in section.entries] for section in agenda.sections}


def test_nothing_is_asked_before_it_is_loaded(desk: Desk, clock: Any, importing: Any, settle: Any) -> None:
    agenda = Agenda(desk, clock)
    importing("Baker")
    settle()
    assert (agenda.is_loaded, list(agenda.pursuits)) == (False, [])


def test_a_reminder_that_is_set_put_off_and_done_comes_moves_and_goes(agenda: Agenda, now: Any) -> None:
    now(lambda services: services.reminding.add(1, "Call", datetime(2026, 11, 20, 18)))
    assert held(agenda) == {Group.TODAY: [(Sort.REMINDER, 1)]}

    now(lambda services: services.reminding.snooze(1, datetime(2026, 11, 22, 9)))
    assert held(agenda) == {Group.THIS_WEEK: [(Sort.REMINDER, 1)]}

    now(lambda services: services.reminding.tick_off(1))
    assert held(agenda) == {}


def test_a_deadline_and_an_interview_come_by_themselves_and_undo_takes_them_back(
    agenda: Agenda, now: Any, desk: Desk, settle: Any
) -> None:
    now(lambda services: services.tracking.describe(2, "Welder", "anvil works", date(2026, 11, 23)))
    now(lambda services: services.recording.add_interview(1, Interview(datetime(2026, 11, 24, 14), BERLIN)))
    assert [sort for sort, _ in held(agenda)[Group.THIS_WEEK]] == [Sort.DEADLINE, Sort.INTERVIEW]

    desk.undo()
    desk.undo()
    settle()
    assert held(agenda) == {}


def test_what_was_applied_for_goes_quiet_after_the_days_that_were_chosen(
    agenda: Agenda, now: Any, clock: Any
) -> None:
    now(lambda services: services.tracking.move(1, 2))
    clock.advance(days=13)
    agenda.look_at_the_clock()
    assert held(agenda) == {}

    quiet = {Group.QUIET: [(Sort.QUIET, 1)]}
    clock.advance(days=1)
    agenda.look_at_the_clock()
    assert held(agenda) == quiet

    now(lambda services: services.choosing.set(Settings(gone_quiet_after=30)))
    assert held(agenda) == {}


def test_the_count_is_told_when_it_is_another_one(agenda: Agenda, now: Any, clock: Any) -> None:
    counts: list[Due] = []
    agenda.counted.connect(counts.append)

    now(lambda services: services.reminding.add(1, "Call", datetime(2026, 11, 20, 18)))
    agenda.look_at_the_clock()
    clock.advance(hours=8)
    agenda.look_at_the_clock()
    now(lambda services: services.tracking.remove([1]))

    assert counts == [Due(1, alert=False), Due(1, alert=True), Due()]


def test_midnight_and_a_journey_are_seen_at_the_next_look(agenda: Agenda, now: Any, clock: Any) -> None:
    now(lambda services: services.reminding.add(1, "Call", datetime(2026, 11, 21, 3)))
    assert list(held(agenda)) == [Group.THIS_WEEK]

    clock.place = "America/New_York"
    agenda.look_at_the_clock()
    assert (list(held(agenda)), agenda.local_now) == ([Group.TODAY], datetime(2026, 11, 20, 4, 33))

    clock.place = BERLIN
    clock.advance(days=3)
    agenda.look_at_the_clock()
    assert list(held(agenda)) == [Group.OVERDUE]


def test_the_entries_of_the_calendar_are_not_bound_to_a_week(agenda: Agenda, now: Any) -> None:
    now(lambda services: services.reminding.add(1, "Call", datetime(2027, 5, 1, 9)))
    assert [(entry.sort, entry.day) for entry in agenda.entries()] == [(Sort.REMINDER, date(2027, 5, 1))]


def test_the_week_is_counted(agenda: Agenda, now: Any) -> None:
    now(lambda services: services.tracking.move_all([1, 2], 2))
    assert agenda.tally() == Tally(applied=2)
