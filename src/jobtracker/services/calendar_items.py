"""Reminders, interviews and deadlines as components of a calendar (RFC 5545), by the icalendar library.

The library is imported where it is used: it takes longer than a start may.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from jobtracker.domain.due_moment import BEFORE_INTERVIEW, LENGTH_OF_INTERVIEW, DueKind
from jobtracker.domain.reminder import MORNING, zone_info
from jobtracker.system.notification.notice import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from icalendar import Event

    from jobtracker.domain.pursuit import PlannedInterview, Pursuit
    from jobtracker.domain.reminder import Reminder
    from jobtracker.domain.repeat import Repeat

PRODUCT = "-//Job Tracker//Job Tracker//EN"
LENGTH_OF_REMINDER = timedelta(minutes=15)
"""A calendar shows nothing that takes no time."""

YEARS_AHEAD = 10
"""How far the time zones of the calendar are told for what repeats."""

YEARS = range(1970, 2200)
"""What calendars can show; a date out of these is a slip."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One item of the calendar: which record, of which application."""

    kind: DueKind
    record_id: int
    pursuit: Pursuit
    record: Reminder | PlannedInterview | None
    imported_at: datetime

    @property
    def uid(self) -> str:
        """The same at each export, and another one in every other data file, for all its ids begin at 1."""
        return f"{self.kind}-{self.record_id}-{self.imported_at:%Y%m%dT%H%M%S%f}@jobtracker"


def dated_items(pursuits: Iterable[Pursuit], imported_at: Mapping[int, datetime]) -> Iterator[Dated]:
    """All that a calendar shows of open applications: reminders to do, interviews, deadlines to apply."""
    for pursuit in pursuits:
        moment = imported_at.get(pursuit.id)
        if pursuit.closed or moment is None:
            continue
        for reminder in pursuit.reminders:
            if reminder.due.year in YEARS and reminder.comes.year in YEARS:
                yield Dated(DueKind.REMINDER, reminder.id, pursuit, reminder, moment)
        for planned in pursuit.interviews:
            if planned.interview.wall.year in YEARS:
                yield Dated(DueKind.INTERVIEW, planned.event_id, pursuit, planned, moment)
        deadline = pursuit.deadline
        if deadline is not None and deadline.year in YEARS and pursuit.waits_to_apply:
            yield Dated(DueKind.DEADLINE, pursuit.id, pursuit, None, moment)


def calendar_of(items: Iterable[Dated], now: datetime) -> bytes:
    """A whole calendar, with the zones it needs; `now`, aware in UTC, dates it."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Job Tracker")
    days = [now.date()]
    for item in items:
        for component in _components(item):
            component.add("dtstamp", now)
            calendar.add_component(component)
            days.append(datetime.combine(component.start, MORNING).date())
    first = min(days) - timedelta(days=1)
    calendar.add_missing_timezones(first, max(days).replace(day=1) + timedelta(days=366 * YEARS_AHEAD))
    return bytes(calendar.to_ical())


def _components(item: Dated) -> Iterator[Event]:
    match item.record:
        case None:
            yield _deadline(item)
        case record if item.kind is DueKind.REMINDER:
            yield from _reminder(item, record)  # type: ignore[arg-type]  # its kind says which it is
        case record:
            yield _interview(item, record)  # type: ignore[arg-type]  # the same


def _reminder(item: Dated, reminder: Reminder) -> Iterator[Event]:
    """One event; of a turn that was put off, a second one that stands in its place (RECURRENCE-ID)."""
    zone = zone_info(reminder.zone)
    due = reminder.due.replace(tzinfo=zone)
    event = _event(item, reminder.text)
    event.add("dtstart", due)
    event.add("dtend", due + LENGTH_OF_REMINDER)
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(reminder.text, timedelta()))
    if reminder.repeat is not None:
        event.add("rrule", _rule(reminder.repeat))
    yield event
    if reminder.repeat is not None and reminder.snoozed_until is not None:
        later = reminder.snoozed_until.replace(tzinfo=zone)
        put_off = _event(item, reminder.text)
        put_off.add("recurrence-id", due)
        put_off.add("dtstart", later)
        put_off.add("dtend", later + LENGTH_OF_REMINDER)
        put_off.add("transp", "TRANSPARENT")
        put_off.add_component(_alarm(reminder.text, timedelta()))
        yield put_off


def _interview(item: Dated, planned: PlannedInterview) -> Event:
    interview = planned.interview
    words = f"Interview: {interview.round}" if interview.round else "Interview"
    event = _event(item, f"{words}, {item.pursuit.name}", interview.people, interview.notes)
    begins = interview.wall.replace(tzinfo=zone_info(interview.zone))
    length = LENGTH_OF_INTERVIEW if interview.minutes is None else timedelta(minutes=interview.minutes)
    event.add("dtstart", begins)
    event.add("dtend", begins + length)
    event.add_component(_alarm(words, -BEFORE_INTERVIEW))
    return event


def _deadline(item: Dated) -> Event:
    day = item.pursuit.deadline
    assert day is not None
    words = f"Closes: {item.pursuit.name}"
    event = _event(item, words)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(words, timedelta(hours=MORNING.hour) - timedelta(days=1)))
    return event


def _event(item: Dated, summary: str, *about: str) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", item.uid)
    event.add("summary", one_line(summary))
    lines = [one_line(words) for words in (item.pursuit.name, *about) if words]
    event.add("description", "\n".join(lines))
    return event


def _alarm(words: str, before: timedelta) -> Any:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", one_line(words))
    alarm.add("trigger", before)
    return alarm


def _rule(repeat: Repeat) -> dict[str, Any]:
    if repeat.days is not None:
        return {"freq": "daily", "interval": repeat.days}
    day = repeat.day_of_month
    assert day is not None
    if day <= 28:
        return {"freq": "monthly", "bymonthday": day}
    # The last of these days that the month has: the 31st, or whichever is its last.
    return {"freq": "monthly", "bymonthday": list(range(28, day + 1)), "bysetpos": -1}
