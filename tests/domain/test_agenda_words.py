from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from jobtracker.domain.agenda import Entry, Group, Section, entries, sections
from jobtracker.domain.agenda_words import details, heading, line, title
from jobtracker.domain.application import Stage, Tone
from jobtracker.domain.interview import Interview
from jobtracker.domain.pursuit import Course, PlannedInterview, Pursuit
from jobtracker.domain.reminder import Reminder
from jobtracker.domain.repeat import Repeat

BERLIN = "Europe/Berlin"
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
"""Sunday, 10:30 in Berlin."""
SAVED, APPLIED = Stage(1, "Saved", 0, Tone.PLAIN), Stage(2, "Applied", 1, Tone.ACCENT)
PLAIN = Pursuit(1, "Engineer", "Brightwater", APPLIED, False, None, Course())


def of(pursuit: Pursuit) -> Entry:
    return entries([pursuit], BERLIN)[0]


def reminding(due: datetime, pursuit: Pursuit = PLAIN, repeat: Repeat | None = None) -> Entry:
    return of(replace(pursuit, reminders=(Reminder(1, 1, "Follow up", due, BERLIN, None, repeat=repeat),)))


def meeting(interview: Interview, unproven: int = 0) -> Pursuit:
    return replace(PLAIN, interviews=(PlannedInterview(3, interview),), unproven=unproven)


def said(entry: Entry) -> tuple[str, str]:
    return title(entry), details(entry, NOW, BERLIN)


def test_a_reminder_says_what_for_whom_and_when() -> None:
    assert said(reminding(datetime(2026, 11, 27, 9))) == (
        "Follow up — Engineer, Brightwater",
        "Fri 27 Nov, 09:00",
    )
    assert title(reminding(datetime(2026, 11, 27, 9), replace(PLAIN, company=None))) == "Follow up — Engineer"


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (datetime(2026, 11, 20, 9), "Due Fri 20 Nov, 09:00"),
        (datetime(2026, 11, 22, 18), "Due 18:00"),
        (datetime(2025, 12, 31, 9), "Due Wed 31 Dec 2025, 09:00"),
    ],
)
def test_what_is_due_says_so(due: datetime, words: str) -> None:
    assert details(reminding(due), NOW, BERLIN) == words


def test_a_reminder_tells_that_nobody_answered() -> None:
    silent = replace(PLAIN, course=Course(applied_at=NOW - timedelta(days=13)))
    due = datetime(2026, 11, 20, 9)

    assert details(reminding(due, silent), NOW, BERLIN) == (
        "Due Fri 20 Nov, 09:00 · applied 13 days ago, no answer"
    )
    answered = replace(silent, course=replace(silent.course, answered=True))
    assert details(reminding(due, answered), NOW, BERLIN) == "Due Fri 20 Nov, 09:00"


def test_a_reminder_tells_of_the_interview_it_may_be_about() -> None:
    pursuit = meeting(Interview(datetime(2026, 11, 24, 14), BERLIN), unproven=3)
    assert details(reminding(datetime(2026, 11, 22, 18), pursuit), NOW, BERLIN) == (
        "Due 18:00 · interview Tue 24 Nov 14:00 · 3 requirements without evidence"
    )


def test_a_reminder_that_comes_again_says_how_often() -> None:
    weekly = reminding(datetime(2026, 11, 22, 18), repeat=Repeat.weekly())
    assert details(weekly, NOW, BERLIN) == "Due 18:00 · every week"


def test_an_interview_says_which_when_how_long_and_with_whom() -> None:
    interview = Interview(datetime(2026, 11, 24, 14), BERLIN, 90, "Second", "Ms Okafor")
    assert said(of(meeting(interview, unproven=1))) == (
        "Interview: Second — Engineer, Brightwater",
        "Tue 24 Nov, 14:00–15:30 · with Ms Okafor · 1 requirement without evidence",
    )


def test_an_interview_in_another_zone_has_both_times() -> None:
    abroad = of(meeting(Interview(datetime(2026, 11, 24, 9), "America/New_York")))
    assert details(abroad, NOW, BERLIN) == "Tue 24 Nov, 15:00 (09:00 in New York)"


def test_an_interview_of_today_has_its_hours_only() -> None:
    today = of(meeting(Interview(datetime(2026, 11, 22, 14), BERLIN)))
    assert said(today) == ("Interview — Engineer, Brightwater", "14:00")


def test_a_deadline_says_that_the_posting_is_only_saved() -> None:
    saved = replace(PLAIN, stage=SAVED, deadline=date(2026, 11, 26))
    assert said(of(saved)) == ("Posting closes — Engineer, Brightwater", "Thu 26 Nov · still only saved")
    closing = replace(saved, deadline=date(2026, 11, 22))
    assert details(of(closing), NOW, BERLIN) == "Today · still only saved"


@pytest.mark.parametrize(
    ("course", "words"),
    [
        (
            Course(applied_at=NOW - timedelta(days=45), last_at=NOW - timedelta(days=45)),
            "Applied 45 days ago, no answer and no reminder",
        ),
        (
            Course(NOW - timedelta(days=45), answered=True, last_at=NOW - timedelta(days=20)),
            "Nothing happened since Mon 2 Nov, and there is no reminder",
        ),
    ],
)
def test_what_has_gone_quiet_says_for_how_long(course: Course, words: str) -> None:
    (section,) = sections([replace(PLAIN, course=course)], NOW, BERLIN, 14)
    assert said(section.entries[0]) == ("Engineer, Brightwater", words)


def test_the_head_of_today_has_the_date() -> None:
    assert heading(Section(Group.TODAY, ()), date(2026, 11, 22)) == "Today · Sunday 22 November"
    assert heading(Section(Group.QUIET, ()), date(2026, 11, 22)) == "Gone quiet"


def test_a_line_of_a_day_begins_with_the_hour() -> None:
    assert line(reminding(datetime(2026, 11, 27, 9))) == "09:00 Follow up — Engineer, Brightwater"
    closing = of(replace(PLAIN, stage=SAVED, deadline=date(2026, 11, 26)))
    assert line(closing) == "Posting closes — Engineer, Brightwater"
