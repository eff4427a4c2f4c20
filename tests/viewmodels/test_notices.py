from __future__ import annotations

from datetime import UTC, date, datetime

from jobtracker.domain.due_moment import DueMoment, of_deadline, of_interview, of_reminder
from jobtracker.domain.event import Event, EventKind
from jobtracker.domain.reminder import DueReminder, Reminder
from jobtracker.system.notification.notice import OPEN, Action
from jobtracker.viewmodels.notices import SEVERAL, notices

BERLIN = "Europe/Berlin"
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def reminder(number: int) -> DueMoment:
    due = datetime(2026, 11, 24, 9, number)
    return of_reminder(DueReminder(Reminder(number, 3, f"Call {number}", due, BERLIN, None), "Baker", "Mill"))


def test_a_reminder_offers_done_and_an_hour_and_says_what_it_is_about() -> None:
    (notice,) = notices([reminder(1)], NOW, BERLIN)
    assert (notice.title, notice.body) == ("Call 1", "Baker, Mill · due today 09:01")
    assert [action.name for action in notice.actions] == ["default", "done", "snooze"]


def test_an_interview_and_a_deadline_offer_nothing_to_tick_off() -> None:
    at = datetime(2026, 11, 24, 11, tzinfo=UTC)
    event = Event(7, 3, EventKind.INTERVIEW, at, None, None, None, "", datetime(2026, 11, 24, 12), BERLIN)
    deadline = of_deadline(3, date(2026, 11, 25), "Baker", None, BERLIN)
    interview, closes = notices([of_interview(event, "Baker", "Mill"), deadline], NOW, BERLIN)
    assert (interview.title, interview.body) == ("Interview today 12:00", "Baker, Mill")
    assert (closes.title, closes.body) == ("Closes tomorrow: Baker", "You have not applied yet.")
    assert interview.actions == closes.actions == (Action(OPEN, "Open"),)


def test_each_moment_has_a_key_of_its_own() -> None:
    assert len({notice.key for notice in notices([reminder(1), reminder(2)], NOW, BERLIN)}) == 2


def test_many_are_told_of_in_one() -> None:
    assert len(notices([reminder(n) for n in range(3)], NOW, BERLIN)) == 3
    (notice,) = notices([reminder(n) for n in range(4)], NOW, BERLIN)
    assert (notice.key, notice.title) == (SEVERAL, "4 things are due")
    assert notice.body == "Call 0, Call 1, Call 2, Call 3"
    assert notice.actions == (Action(OPEN, "Open"),)
