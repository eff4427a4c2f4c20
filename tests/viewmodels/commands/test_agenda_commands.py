from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.agenda import Entry, Sort, entries
from jobtracker.domain.application import Outcome
from jobtracker.domain.interview import Interview
from jobtracker.domain.repeat import Repeat
from jobtracker.viewmodels.commands.agenda import AgendaCommands

if TYPE_CHECKING:
    from jobtracker.viewmodels.desk import Desk

BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"


@pytest.fixture
def commands(loaded: object, desk: Desk) -> AgendaCommands:
    return AgendaCommands(desk)


@pytest.fixture
def entry(ask: Any) -> Any:
    """The entry of a sort as it stands."""

    def find(sort: Sort) -> Entry:
        held = entries(ask(lambda services: services.store.browse.pursuits()), BERLIN)
        return next(each for each in held if each.sort is sort)

    return find


def test_a_reminder_moves_in_one_step_that_can_be_taken_back(
    commands: AgendaCommands, now: Any, entry: Any, settle: Any, kept: Any, desk: Desk, heard: Any
) -> None:
    now(lambda services: services.reminding.add(1, "Call", datetime(2026, 11, 20, 18)))
    before = kept()

    commands.move(entry(Sort.REMINDER), datetime(2026, 11, 25, 14, 30), BERLIN)
    settle()

    assert entry(Sort.REMINDER).local == datetime(2026, 11, 25, 14, 30)
    assert heard.told[-1].words == "Moved a reminder to Wed 25 Nov, 14:30"
    desk.undo()
    assert kept() == before


def test_one_that_repeats_keeps_its_turns(
    commands: AgendaCommands, now: Any, entry: Any, settle: Any
) -> None:
    due = datetime(2026, 11, 20, 18)
    now(lambda services: services.reminding.add(1, "Call", due, Repeat.weekly()))

    commands.move(entry(Sort.REMINDER), datetime(2026, 11, 21, 9), BERLIN)
    settle()

    moved = entry(Sort.REMINDER)
    assert (moved.local, moved.reminder.due) == (datetime(2026, 11, 21, 9), due)


def test_an_interview_moves_with_all_that_is_known_of_it(
    commands: AgendaCommands, now: Any, entry: Any, settle: Any, kept: Any, desk: Desk
) -> None:
    interview = Interview(datetime(2026, 11, 24, 9), NEW_YORK, 60, "Second", "Ms Okafor", "Notes")
    now(lambda services: services.recording.add_interview(1, interview))
    before = kept()

    commands.move(entry(Sort.INTERVIEW), datetime(2026, 11, 25, 16), BERLIN)
    settle()

    moved = entry(Sort.INTERVIEW)
    assert moved.local == datetime(2026, 11, 25, 16)
    assert moved.interview == Interview(
        datetime(2026, 11, 25, 10), NEW_YORK, 60, "Second", "Ms Okafor", "Notes"
    )
    desk.undo()
    assert kept() == before


def test_a_deadline_stays_where_the_employer_put_it(
    commands: AgendaCommands, now: Any, entry: Any, kept: Any
) -> None:
    now(lambda services: services.tracking.describe(1, "Baker", "", datetime(2026, 11, 24).date()))
    before = kept()
    commands.move(entry(Sort.DEADLINE), datetime(2026, 11, 25), BERLIN)
    assert kept() == before


def test_what_went_quiet_is_followed_up_or_closed(
    commands: AgendaCommands, ask: Any, settle: Any, record: Any, heard: Any
) -> None:
    baker, welder, _ = ask(lambda services: services.store.browse.pursuits())

    commands.follow_up(baker, datetime(2026, 11, 20, 18))
    commands.no_answer(welder)
    settle()

    assert [(r.text, r.due) for r in record(1).reminders] == [("Follow up", datetime(2026, 11, 20, 18))]
    assert record(2).row.outcome is Outcome.NO_ANSWER
    assert [told.words for told in heard.told] == [
        "Set a reminder to follow up on “Baker”",
        "Closed “Welder”: No answer",
    ]
