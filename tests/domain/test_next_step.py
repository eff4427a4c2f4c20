from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from jobtracker.domain.application import ApplicationRow, Due, Outcome, Stage, Tone
from jobtracker.domain.fit import Fit
from jobtracker.domain.next_step import NOTHING, Urgency, due_words, next_step
from jobtracker.domain.reminder import Reminder
from jobtracker.domain.repeat import Repeat

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)  # a Friday, half past ten in Berlin
TODAY = date(2026, 11, 20)
ZONE = "Europe/Berlin"


def row(
    due: datetime | None = None,
    *,
    zone: str = ZONE,
    deadline: date | None = None,
    stage: int = 0,
    outcome: Outcome | None = None,
    interviews: tuple[datetime, ...] = (),
) -> ApplicationRow:
    return ApplicationRow(
        id=1,
        title="Baker",
        company=None,
        stage=Stage(stage + 1, "Here", stage, Tone.PLAIN),
        outcome=outcome,
        fit=Fit(),
        imported_at=NOW,
        deadline=deadline,
        next_reminder=due and Due("Call", due, zone),
        source_name="baker.txt",
        interviews=tuple(Due("", at, zone) for at in interviews),
    )


def said(one: ApplicationRow) -> tuple[str, Urgency]:
    step = next_step(one, NOW, ZONE)
    return step.text, step.urgency


@pytest.mark.parametrize(
    ("due", "words", "urgency"),
    [
        (datetime(2026, 11, 18, 9), "Overdue 2 days", Urgency.OVERDUE),
        (datetime(2026, 11, 19, 23, 59), "Overdue 1 day", Urgency.OVERDUE),
        (datetime(2026, 11, 20, 10, 30), "Due today", Urgency.OVERDUE),
        (datetime(2026, 11, 20, 10, 31), "Call today 10:31", Urgency.SOON),
        (datetime(2026, 11, 21, 0, 0), "Call tomorrow", Urgency.SOON),
        (datetime(2026, 11, 22, 9), "Call Sun", Urgency.LATER),
        (datetime(2026, 11, 26, 9), "Call Thu", Urgency.LATER),
        (datetime(2026, 11, 27, 9), "Call 27 Nov", Urgency.LATER),
        (datetime(2027, 1, 2, 9), "Call 2 Jan 2027", Urgency.LATER),
    ],
)
def test_a_reminder_is_told_by_how_far_off_it_is(due: datetime, words: str, urgency: Urgency) -> None:
    assert said(row(due)) == (words, urgency)


def test_a_reminder_of_another_zone_is_told_in_the_users_own_time() -> None:
    assert said(row(datetime(2026, 11, 21, 2), zone="Asia/Tokyo")) == ("Call today 18:00", Urgency.SOON)


@pytest.mark.parametrize(
    ("days", "words", "urgency"),
    [
        (0, "Closes today", Urgency.SOON),
        (1, "Closes tomorrow", Urgency.SOON),
        (3, "Closes in 3 days", Urgency.SOON),
        (4, "Closes in 4 days", Urgency.LATER),
        (14, "Closes in 14 days", Urgency.LATER),
        (15, "", Urgency.NONE),
        (-1, "", Urgency.NONE),
    ],
)
def test_a_deadline_shows_within_two_weeks_of_it(days: int, words: str, urgency: Urgency) -> None:
    assert said(row(deadline=TODAY + timedelta(days=days))) == (words, urgency)


def test_a_deadline_says_nothing_once_the_user_has_applied() -> None:
    assert next_step(row(deadline=TODAY, stage=1), NOW, ZONE) is NOTHING


def test_of_reminder_and_deadline_the_nearer_one_shows() -> None:
    in_three_days = datetime(2026, 11, 23, 9)
    assert said(row(in_three_days, deadline=date(2026, 11, 22)))[0] == "Closes in 2 days"
    assert said(row(in_three_days, deadline=date(2026, 11, 23)))[0] == "Call Mon"


def test_a_closed_application_has_no_next_step() -> None:
    closed = row(datetime(2026, 11, 1), deadline=TODAY, outcome=Outcome.REJECTED)
    assert next_step(closed, NOW, ZONE) is NOTHING


def test_a_reminder_at_the_end_of_the_calendar_is_a_date_like_any_other() -> None:
    assert said(row(datetime(9999, 12, 31, 23, 59), zone="America/New_York"))[1] is Urgency.LATER


def reminded(due: datetime, zone: str = ZONE, done_at: datetime | None = None) -> tuple[str, Urgency]:
    return due_words(Reminder(1, 1, "Call", due, zone, done_at), NOW, ZONE)


@pytest.mark.parametrize(
    ("due", "words", "urgency"),
    [
        (datetime(2026, 11, 18, 9), "Overdue since Wed 18 Nov 09:00", Urgency.OVERDUE),
        (datetime(2026, 11, 19, 9), "Overdue since yesterday 09:00", Urgency.OVERDUE),
        (datetime(2026, 11, 20, 10, 30), "Due today 10:30", Urgency.OVERDUE),
        (datetime(2026, 11, 20, 10, 31), "Due today 10:31", Urgency.SOON),
        (datetime(2026, 11, 21, 9), "Due tomorrow 09:00", Urgency.SOON),
        (datetime(2027, 1, 2, 9), "Due Sat 2 Jan 2027 09:00", Urgency.LATER),
    ],
)
def test_a_row_of_a_reminder_says_the_day_and_the_time(due: datetime, words: str, urgency: Urgency) -> None:
    assert reminded(due) == (words, urgency)


def test_a_row_of_a_reminder_set_in_another_zone_says_the_users_own_time() -> None:
    assert reminded(datetime(2026, 11, 20, 18), "Asia/Tokyo") == ("Due today 10:00", Urgency.OVERDUE)
    assert reminded(datetime(2026, 11, 20, 9), "America/New_York") == ("Due today 15:00", Urgency.SOON)


def test_a_reminder_that_is_done_is_due_no_more() -> None:
    assert reminded(datetime(2026, 11, 18, 9), done_at=NOW) == ("Done", Urgency.NONE)


def test_one_that_repeats_says_how_often() -> None:
    weekly = Reminder(1, 1, "Look", datetime(2026, 11, 20, 9), "UTC", None, Repeat.weekly())
    words, _ = due_words(weekly, datetime(2026, 11, 20, 8, tzinfo=UTC), "UTC")
    assert words == "Due today 09:00, every week"


@pytest.mark.parametrize(
    ("at", "words", "urgency"),
    [
        (datetime(2026, 11, 20, 14), "Interview today 14:00", Urgency.SOON),
        (datetime(2026, 11, 21, 8, 15), "Interview tomorrow 08:15", Urgency.SOON),
        (datetime(2026, 11, 24, 14), "Interview Tue 14:00", Urgency.LATER),
        (datetime(2026, 11, 27, 14), "Interview 27 Nov 14:00", Urgency.LATER),
    ],
)
def test_an_interview_to_come_is_told_with_its_time(at: datetime, words: str, urgency: Urgency) -> None:
    assert said(row(interviews=(datetime(2026, 11, 2, 9), at))) == (words, urgency)


def test_an_interview_that_was_is_no_step_and_one_in_another_zone_is_told_in_the_users() -> None:
    assert next_step(row(interviews=(datetime(2026, 11, 20, 10, 30),)), NOW, ZONE) == NOTHING
    abroad = row(interviews=(datetime(2026, 11, 23, 9),), zone="America/New_York")
    assert said(abroad) == ("Interview Mon 15:00", Urgency.LATER)


def test_whatever_comes_first_is_next() -> None:
    both = row(datetime(2026, 11, 23, 9), interviews=(datetime(2026, 11, 22, 9),))
    assert said(both)[0] == "Interview Sun 09:00"
