"""The weeks that a calendar shows. Days of the week are counted as in `datetime`: Monday is 0."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from jobtracker.domain.date_words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

WEEK = 7


def week_of(day: date, first_weekday: int) -> tuple[date, ...]:
    """The seven days of the week a day is in, where weeks begin on `first_weekday` (0 to 6)."""
    start = date.fromordinal(max(day.toordinal() - (day.weekday() - first_weekday) % WEEK, 1))
    start = min(start, date.max - timedelta(days=WEEK - 1))
    return tuple(start + timedelta(days=step) for step in range(WEEK))


def weeks_of_month(day: date, first_weekday: int) -> tuple[tuple[date, ...], ...]:
    """The whole weeks, four to six, that hold the month a day is in."""
    last = day.replace(day=monthrange(day.year, day.month)[1])
    weeks = [week_of(day.replace(day=1), first_weekday)]
    while weeks[-1][-1] < last:
        weeks.append(week_of(weeks[-1][-1] + timedelta(days=1), first_weekday))
    return tuple(weeks)


def days_on(day: date, days: int) -> date:
    """The day so many days later, or earlier where negative; the calendar's first or last day beyond it."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def months_on(day: date, months: int) -> date:
    """The same day so many months later; the last of a month that is too short for it."""
    month = min(max(day.year * 12 + day.month - 1 + months, 12), date.max.year * 12 + 11)
    year, number = month // 12, month % 12 + 1
    return date(year, number, min(day.day, monthrange(year, number)[1]))


def month_title(day: date) -> str:
    """As "November 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def week_title(days: Sequence[date]) -> str:
    """As "23 – 29 November 2026", naming both months and both years where there are two."""
    first, last = days[0], days[-1]
    if first.month == last.month:
        return f"{first.day} – {last.day} {month_title(last)}"
    year = f" {first.year}" if first.year != last.year else ""
    return f"{first.day} {MONTHS[first.month - 1]}{year} – {last.day} {month_title(last)}"
