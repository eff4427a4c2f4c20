"""The agenda in words: what an entry is, when, and what is good to know about it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from jobtracker.domain.agenda import Entry, Group, Section, Sort
from jobtracker.domain.date_words import DAYS, MONTHS, date_words, weekday
from jobtracker.domain.reminder import wall_time

if TYPE_CHECKING:
    from datetime import date, datetime

    from jobtracker.domain.interview import Interview
    from jobtracker.domain.pursuit import Pursuit


def subject(entry: Entry) -> str:
    """What it is, without what it is about; empty for one gone quiet."""
    match entry.sort:
        case Sort.REMINDER if entry.reminder is not None:
            return entry.reminder.text
        case Sort.INTERVIEW if entry.interview is not None:
            return f"Interview: {entry.interview.round}" if entry.interview.round else "Interview"
        case Sort.DEADLINE:
            return "Posting closes"
    return ""


def title(entry: Entry) -> str:
    """The first line, such as "Follow up — Site Reliability Engineer, Brightwater"."""
    words = subject(entry)
    return f"{words} — {entry.pursuit.name}" if words else entry.pursuit.name


def details(entry: Entry, now: datetime, zone: str) -> str:
    """The second line at an aware moment, such as "Due Fri 20 Nov · applied 13 days ago, no answer"."""
    local_now = wall_time(now, zone)
    match entry.sort:
        case Sort.QUIET:
            return _quiet(entry, local_now.date(), zone)
        case Sort.DEADLINE:
            day = _day_or_today(entry.day, local_now.date())
            return f"{day[0].upper()}{day[1:]} · still only saved"
        case Sort.INTERVIEW:
            parts = _interview_parts(entry, local_now, zone)
        case _:
            parts = _reminder_parts(entry, local_now, zone)
    return " · ".join(part for part in parts if part)


def heading(section: Section, today: date) -> str:
    """The head of a group; that of today with its date."""
    if section.group is Group.TODAY:
        return f"{section.group} · {DAYS[today.weekday()]} {today.day} {MONTHS[today.month - 1]}"
    return str(section.group)


def hours(entry: Entry) -> str:
    """The time of day, as "14:00", or "14:00–15:30" for an interview whose length is known."""
    if entry.whole_day:
        return ""
    minutes = entry.interview.minutes if entry.interview else None
    if minutes is None:
        return f"{entry.local:%H:%M}"
    return f"{entry.local:%H:%M}–{entry.local + timedelta(minutes=minutes):%H:%M}"


def line(entry: Entry) -> str:
    """All of it on one line of a day, such as "14:00 Interview — Web Developer, Kastell"."""
    return " ".join(part for part in (hours(entry), title(entry)) if part)


def day_name(day: date) -> str:
    """A day spelled out, as "Friday 27 November 2026"."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def _reminder_parts(entry: Entry, local_now: datetime, zone: str) -> list[str]:
    today = local_now.date()
    repeat = entry.reminder.repeat if entry.reminder else None
    when = hours(entry) if entry.day == today else f"{_day(entry.day, today)}, {hours(entry)}"
    if entry.day <= today:
        when = f"Due {when}"
    return [when, repeat.words if repeat else "", _known(entry.pursuit, local_now, zone)]


def _interview_parts(entry: Entry, local_now: datetime, zone: str) -> list[str]:
    interview, today = entry.interview, local_now.date()
    assert interview is not None
    when = hours(entry) if entry.day == today else f"{_day(entry.day, today)}, {hours(entry)}"
    if interview.wall != entry.local:
        when += f" ({interview.wall:%H:%M} in {_city(interview.zone)})"
    people = f"with {interview.people}" if interview.people else ""
    return [when, people, _unproven(entry.pursuit.unproven)]


def _known(pursuit: Pursuit, local_now: datetime, zone: str) -> str:
    """What is good to know beside a reminder: the next interview, or that there was no answer."""
    coming = sorted(_locally(pursuit, zone), key=lambda pair: pair[0])
    for local, _ in coming:
        if local >= local_now:
            words = f"interview {_day_or_today(local.date(), local_now.date())} {local:%H:%M}"
            return " · ".join(part for part in (words, _unproven(pursuit.unproven)) if part)
    applied_at = pursuit.course.applied_at
    if applied_at is None or pursuit.course.answered:
        return ""
    return f"applied {_ago(wall_time(applied_at, zone).date(), local_now.date())}, no answer"


def _locally(pursuit: Pursuit, zone: str) -> list[tuple[datetime, Interview]]:
    held = (planned.interview for planned in pursuit.interviews)
    return [(wall_time(interview.moment, zone), interview) for interview in held]


def _quiet(entry: Entry, today: date, zone: str) -> str:
    course = entry.pursuit.course
    if course.answered or course.applied_at is None:
        return f"Nothing happened since {_day(entry.day, today)}, and there is no reminder"
    ago = _ago(wall_time(course.applied_at, zone).date(), today)
    return f"Applied {ago}, no answer and no reminder"


def _unproven(count: int) -> str:
    if not count:
        return ""
    return f"{count} requirement{'' if count == 1 else 's'} without evidence"


def _ago(day: date, today: date) -> str:
    days = (today - day).days
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{days} days ago"


def _day(day: date, today: date) -> str:
    return f"{weekday(day)} {date_words(day, today)}"


def _day_or_today(day: date, today: date) -> str:
    return "today" if day == today else _day(day, today)


def _city(zone: str) -> str:
    return zone.rsplit("/", 1)[-1].replace("_", " ")
