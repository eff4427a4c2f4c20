"""How a reminder comes again: every so many days, or on a day of every month."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Self

from jobtracker.domain.reminder import instant, wall_time

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_DAYS = 999
LAST_DAY = 31
_DAY, _WEEK = 1, 7
_NAMED = {"daily": _DAY, "weekly": _WEEK}
_SPELLED = re.compile(r"(?:every (?P<days>[1-9][0-9]{0,2}) days|monthly on (?P<day>[1-9][0-9]?))", re.ASCII)


@dataclass(frozen=True, slots=True)
class Repeat:
    """Every `days` days (1 to 999), or, where that is None, on `day_of_month` (1 to 31) of each month.

    A month without that day has it on its last one; the day is kept, so that what is meant for the 31st
    comes on 28 February and on 31 March. Raises ValueError outside those ranges.
    """

    days: int | None = None
    day_of_month: int | None = None

    def __post_init__(self) -> None:
        if (self.days is None) == (self.day_of_month is None):
            raise ValueError("A reminder repeats by days or by months.")
        if self.days is not None and not 1 <= self.days <= MOST_DAYS:
            raise ValueError(f"A reminder repeats every 1 to {MOST_DAYS} days.")
        if self.day_of_month is not None and not 1 <= self.day_of_month <= LAST_DAY:
            raise ValueError(f"A month has days 1 to {LAST_DAY}.")

    @classmethod
    def daily(cls) -> Self:
        """Every day."""
        return cls(days=_DAY)

    @classmethod
    def weekly(cls) -> Self:
        """Every week on the same day."""
        return cls(days=_WEEK)

    @classmethod
    def monthly(cls, day: int) -> Self:
        """Every month on that day, or on its last where it has no such day."""
        return cls(day_of_month=day)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """The inverse of `text`. Raises ValueError for any other spelling."""
        if text in _NAMED:
            return cls(days=_NAMED[text])
        if spelled := _SPELLED.fullmatch(text):
            number = int(spelled["days"] or spelled["day"])
            return cls(days=number) if spelled["days"] else cls(day_of_month=number)
        raise ValueError(f"No reminder repeats like this: {text!r}")

    @property
    def text(self) -> str:
        """As the file keeps it: "daily", "weekly", "every 3 days", "monthly on 31"."""
        match self.days:
            case None:
                return f"monthly on {self.day_of_month}"
            case 1:
                return "daily"
            case 7:
                return "weekly"
            case days:
                return f"every {days} days"

    @property
    def words(self) -> str:
        """As the user reads it: "every day", "every week", "every 3 days", "every month"."""
        match self.days:
            case None:
                return "every month"
            case 1:
                return "every day"
            case 7:
                return "every week"
            case days:
                return f"every {days} days"

    def falls_on(self, wall: datetime) -> bool:
        """Whether a monthly repeat has a turn on the day of that wall time."""
        last = monthrange(wall.year, wall.month)[1]
        return self.day_of_month is not None and wall.day == min(self.day_of_month, last)

    def next_due(self, due: datetime, zone: str, now: datetime) -> datetime | None:
        """When it comes again: the first wall time of the series later than `due`, and later than now.

        `due` is a wall time of the series in `zone`, `now` an aware moment. What was missed meanwhile is
        passed over: a program that was closed for a month reminds once. None at the end of the calendar.
        """
        for later in self._from(due, wall_time(now, zone)):
            # Compared as moments: on the day the clocks change, wall times stand still or come twice.
            if later > due and instant(later, zone) > now:
                return later
        return None

    def _from(self, due: datetime, local_now: datetime) -> Iterator[datetime]:
        """The series from a few steps before the local wall time `local_now`, or from `due` on."""
        try:
            if self.days is not None:
                steps = max((local_now - due).days // self.days - 1, 0)
                while True:
                    yield due + timedelta(days=self.days) * steps
                    steps += 1
            assert self.day_of_month is not None
            months = (local_now.year - due.year) * 12 + local_now.month - due.month
            month = due.year * 12 + due.month - 1 + max(months - 1, 0)
            while True:
                year, number = month // 12, month % 12 + 1
                day = min(self.day_of_month, monthrange(year, number)[1])
                yield due.replace(year=year, month=number, day=day)
                month += 1
        except (OverflowError, ValueError):  # past the year 9999
            return
