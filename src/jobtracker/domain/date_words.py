"""Days, dates and times in words, in the language of the program.

strftime would take the language of the computer, which Qt sets for the process: "Fr 20 Nov" amid English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SHORT = 3
"""Letters of a day or a month where there is little room."""


def day_words(local: datetime, today: date) -> str:
    """A day near `today` in words: "today 18:00", "tomorrow", "Fri", "27 Nov", "27 Nov 2027"."""
    days = (local.date() - today).days
    if days == 0:
        return f"today {local:%H:%M}"
    if days == 1:
        return "tomorrow"
    if days == -1:
        return "yesterday"
    if 1 < days < 7:
        return weekday(local)
    return date_words(local.date(), today)


def date_words(day: date, today: date) -> str:
    """A date as "27 Nov", with the year where it is not this one."""
    words = f"{day.day} {MONTHS[day.month - 1][:SHORT]}"
    return words if day.year == today.year else f"{words} {day.year}"


def dated(day: date) -> str:
    """A date as "27 Nov 2026"."""
    return f"{day.day} {MONTHS[day.month - 1][:SHORT]} {day.year}"


def weekday(day: date) -> str:
    """The day of the week as "Fri"."""
    return DAYS[day.weekday()][:SHORT]


def time_words(local: datetime) -> str:
    """A time to choose, as "Fri 27 Nov, 09:00"."""
    return f"{weekday(local)} {local.day} {MONTHS[local.month - 1][:SHORT]}, {local:%H:%M}"


def full_words(local: datetime) -> str:
    """A time spelled out, as "Friday 27 November 2026, 09:00"."""
    return f"{DAYS[local.weekday()]} {local.day} {MONTHS[local.month - 1]} {local.year}, {local:%H:%M}"
