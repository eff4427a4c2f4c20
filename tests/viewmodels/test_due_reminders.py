from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.application import Outcome
from jobtracker.viewmodels.due_reminders import DueReminders

if TYPE_CHECKING:
    from jobtracker.viewmodels.desk import Desk

NOON = datetime(2026, 11, 20, 12, 0)
"""An hour and a half after the moment the held clock stands at, in its zone."""


@pytest.fixture
def due(desk: Desk, importing: Any) -> DueReminders:
    importing("Baker", "Welder")
    return DueReminders(desk)


@pytest.fixture
def told(due: DueReminders) -> list[list[str]]:
    """The words of the reminders each time something is told."""
    told: list[list[str]] = []
    due.changed.connect(lambda all_due: told.append([each.reminder.text for each in all_due]))
    return told


def test_a_reminder_is_told_once_when_its_time_has_come(
    due: DueReminders, told: list[list[str]], desk: Desk, settle: Any, clock: Any
) -> None:
    desk.do("", lambda services: services.reminding.add(1, "Call", NOON))
    due.start()
    settle()
    before = list(told)

    for _ in range(3):
        clock.advance(hours=1)
        due.look()
        settle()

    assert before == []
    assert told == [["Call"]]


def test_what_fell_due_while_the_program_was_closed_is_told_at_the_start_the_longest_overdue_first(
    due: DueReminders, told: list[list[str]], desk: Desk, settle: Any, clock: Any
) -> None:
    desk.do("", lambda services: services.reminding.add(1, "Call", NOON))
    desk.do("", lambda services: services.reminding.add(2, "Write", NOON.replace(hour=11)))
    settle()
    told.clear()
    clock.advance(days=3)

    due.start()
    settle()

    assert told == [["Write", "Call"]]


def test_a_reminder_set_in_the_past_is_told_at_once(
    due: DueReminders, told: list[list[str]], desk: Desk, settle: Any
) -> None:
    desk.do("", lambda services: services.reminding.add(1, "Call", NOON.replace(day=19)))
    settle()

    assert told == [["Call"]]


@pytest.mark.parametrize(
    "command",
    [
        lambda services: services.reminding.tick_off(1),
        lambda services: services.reminding.snooze(1, NOON.replace(day=25)),
        lambda services: services.reminding.remove(1),
        lambda services: services.tracking.close(1, Outcome.ACCEPTED),
        lambda services: services.tracking.remove([1]),
    ],
    ids=["done", "put off", "deleted", "application closed", "application deleted"],
)
def test_a_reminder_that_is_dealt_with_is_due_no_more_until_that_is_undone(
    due: DueReminders, told: list[list[str]], desk: Desk, settle: Any, command: Any
) -> None:
    desk.do("", lambda services: services.reminding.add(1, "Call", NOON.replace(day=19)))
    settle()
    desk.do("", command)
    settle()
    assert told[-1] == []

    desk.undo()
    settle()
    assert told[-1] == ["Call"]


def test_a_new_title_is_told_too(due: DueReminders, desk: Desk, settle: Any) -> None:
    titles: list[str] = []
    due.changed.connect(lambda all_due: titles.extend(each.title for each in all_due))
    desk.do("", lambda services: services.reminding.add(1, "Call", NOON.replace(day=19)))
    desk.do("", lambda services: services.tracking.describe(1, "Pastry cook", "", None))
    settle()

    assert titles[-1] == "Pastry cook"
