from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from jobtracker.domain.due_moment import of_deadline, of_interview, of_reminder
from jobtracker.domain.event import Event, EventKind
from jobtracker.domain.reminder import DueReminder, Reminder

BERLIN, LIMA = "Europe/Berlin", "America/Lima"


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def interview(minutes: int | None = 45, round_: str = "") -> Event:
    wall, at = datetime(2026, 11, 24, 14), utc(2026, 11, 24, 13)
    event = Event(7, 3, EventKind.INTERVIEW, at, None, None, None, "")
    return replace(event, wall=wall, zone=BERLIN, minutes=minutes, round=round_)


def test_a_reminder_is_told_when_it_comes_however_late() -> None:
    reminder = Reminder(5, 3, "Call", datetime(2026, 11, 24, 9), BERLIN, None)
    moment = of_reminder(DueReminder(reminder, "Baker", "Mill Lane"))
    assert not moment.is_told_at(utc(2026, 11, 24, 7, 59))
    assert moment.is_told_at(utc(2026, 11, 24, 8))
    assert moment.is_told_at(utc(2028, 1, 1))
    assert (moment.text, moment.about) == ("Call", "Baker, Mill Lane")


def test_an_interview_is_told_an_hour_before_and_until_it_is_over() -> None:
    moment = of_interview(interview(), "Baker", None)
    told = [h for h in range(24) if moment.is_told_at(utc(2026, 11, 24, h, 30))]
    assert told == [12, 13]
    assert not moment.is_told_at(utc(2026, 11, 24, 13, 45))
    assert (moment.text, moment.about) == ("Interview", "Baker")
    assert of_interview(interview(round_="second"), "Baker", None).text == "Interview: second"


def test_an_interview_that_does_not_say_how_long_is_taken_for_an_hour() -> None:
    assert of_interview(interview(None), "Baker", None).useless_at == utc(2026, 11, 24, 14)


def test_an_event_without_a_time_of_its_own_is_no_interview() -> None:
    with pytest.raises(ValueError, match="has a time"):
        of_interview(Event(1, 1, EventKind.MESSAGE, utc(2026, 11, 24), None, None, None, ""), "Baker", None)


def test_a_deadline_is_told_from_the_morning_before_until_its_day_ends() -> None:
    moment = of_deadline(3, date(2026, 11, 27), "Baker", None, LIMA)
    assert moment.tell_at == utc(2026, 11, 26, 14)
    assert moment.useless_at == utc(2026, 11, 28, 5)


def test_a_deadline_is_the_same_moment_wherever_the_user_is() -> None:
    assert {of_deadline(3, date(2026, 11, 27), "", None, zone).due for zone in (LIMA, BERLIN)} == {
        utc(2026, 11, 27)
    }


def test_when_it_is_due_is_said_for_the_reader() -> None:
    reminder = Reminder(5, 3, "Call", datetime(2026, 11, 24, 9), BERLIN, None)
    moment = of_reminder(DueReminder(reminder, "Baker", None))
    now = utc(2026, 11, 24, 9)
    assert moment.when(now, BERLIN) == "today 09:00"
    assert moment.when(now, LIMA) == "today 03:00"
    assert moment.when(now + timedelta(days=1), BERLIN) == "yesterday 09:00"
    deadline = of_deadline(3, date(2026, 11, 25), "Baker", None, LIMA)
    assert deadline.when(now, LIMA) == "tomorrow"
    assert deadline.when(now + timedelta(days=1), LIMA) == "today"
