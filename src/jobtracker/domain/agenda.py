"""What is to be done, and when: the one agenda that Today and the Calendar show.

All is reckoned from the pursuits, an aware moment and the zone the user is in, so that midnight, a journey
and a change of the clocks need no code of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from jobtracker.domain.due_moment import DueKind
from jobtracker.domain.pursuit import PlannedInterview
from jobtracker.domain.reminder import EVENING, Reminder, wall_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jobtracker.domain.interview import Interview
    from jobtracker.domain.pursuit import Pursuit

WEEK = 7
"""Days of "this week": today and the six that follow, so that on a Friday Monday is not out of sight."""

LATEST = time(23, 59)


class Sort(StrEnum):
    """The sorts of entries."""

    REMINDER = "reminder"
    INTERVIEW = "interview"
    DEADLINE = "deadline"
    QUIET = "quiet"


class Group(StrEnum):
    """The groups of Today, in their order."""

    OVERDUE = "Overdue"
    TODAY = "Today"
    THIS_WEEK = "This week"
    QUIET = "Gone quiet"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the agenda.

    `id` is that of the reminder or of the interview's event; of the application for a deadline, and for one
    gone quiet. `local` is the wall time in the user's zone; `whole_day` where only its date counts.
    """

    sort: Sort
    id: int
    pursuit: Pursuit
    local: datetime
    whole_day: bool = False
    record: Reminder | PlannedInterview | None = None

    @property
    def key(self) -> tuple[Sort, int]:
        """What stays the same when it changes."""
        return self.sort, self.id

    @property
    def day(self) -> date:
        """The date in the user's zone."""
        return self.local.date()

    @property
    def reminder(self) -> Reminder | None:
        """The reminder, where it is one."""
        return self.record if isinstance(self.record, Reminder) else None

    @property
    def interview(self) -> Interview | None:
        """The interview, where it is one."""
        return self.record.interview if isinstance(self.record, PlannedInterview) else None

    @property
    def exports_as(self) -> DueKind | None:
        """What it is in a calendar of another program; None where it stands in none."""
        if self.sort is Sort.QUIET or self.pursuit.closed:
            return None
        return DueKind(self.sort.value)

    @property
    def moment(self) -> datetime | None:
        """When it comes, aware; None for what has a date only."""
        if isinstance(self.record, PlannedInterview):
            return self.record.interview.moment
        return self.record.moment if self.record is not None else None


@dataclass(frozen=True, slots=True)
class Section:
    """A group of Today with what stands in it, never nothing."""

    group: Group
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """How many entries are overdue or of today; `alert` where the time of a reminder has come."""

    count: int = 0
    alert: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """How many applications were sent, interviews held and offers made within the last seven days."""

    applied: int = 0
    interviews: int = 0
    offers: int = 0


def entries(pursuits: Iterable[Pursuit], zone: str) -> tuple[Entry, ...]:
    """All that has a date in the user's zone, in order; days as a whole come before their hours.

    What is closed has no reminder and no deadline any more; its interviews stay in the calendar.
    """
    found = [entry for pursuit in pursuits for entry in _dated(pursuit, zone)]
    return tuple(sorted(found, key=_order))


def sections(pursuits: Iterable[Pursuit], now: datetime, zone: str, quiet_after: int) -> tuple[Section, ...]:
    """What Today shows at an aware moment: the groups that hold something.

    `quiet_after` is after how many days without a word an application counts as gone quiet.
    """
    known = list(pursuits)
    today = wall_time(now, zone).date()
    groups: dict[Group, list[Entry]] = {group: [] for group in Group}
    for entry in entries((pursuit for pursuit in known if not pursuit.closed), zone):
        group = _group(entry, today)
        if group is not None:
            groups[group].append(entry)
    groups[Group.QUIET] = sorted(
        (
            Entry(Sort.QUIET, pursuit.id, pursuit, wall_time(since, zone), whole_day=True)
            for pursuit in known
            if (since := quiet_since(pursuit, now, zone, quiet_after)) is not None
        ),
        key=_order,
    )
    return tuple(Section(group, tuple(held)) for group, held in groups.items() if held)


def quiet_since(pursuit: Pursuit, now: datetime, zone: str, days: int) -> datetime | None:
    """Since which aware moment nothing has happened, for an application gone quiet; None for any other.

    Gone quiet is what is open and applied for, has no reminder, and no event for so many days of the
    calendar. An interview that is still to come is an event too.
    """
    course = pursuit.course
    if pursuit.closed or pursuit.reminders or course.applied_at is None or course.last_at is None:
        return None
    silent = wall_time(now, zone).date() - wall_time(course.last_at, zone).date()
    return course.last_at if silent.days >= days else None


def due_now(shown: Iterable[Section], now: datetime) -> Due:
    """What the page counts in the sidebar."""
    held = [
        entry
        for section in shown
        if section.group in (Group.OVERDUE, Group.TODAY)
        for entry in section.entries
    ]
    alert = any(entry.reminder is not None and entry.reminder.moment <= now for entry in held)
    return Due(len(held), alert)


def tally(pursuits: Iterable[Pursuit], now: datetime, zone: str) -> Tally:
    """What the last seven days have brought, today with them."""
    today = wall_time(now, zone).date()

    def lately(moment: datetime | None) -> bool:
        return moment is not None and moment <= now and (today - wall_time(moment, zone).date()).days < WEEK

    applied = interviews = offers = 0
    for pursuit in pursuits:
        applied += lately(pursuit.course.applied_at)
        offers += lately(pursuit.course.offered_at)
        interviews += sum(lately(planned.interview.moment) for planned in pursuit.interviews)
    return Tally(applied, interviews, offers)


def follow_up_time(local_now: datetime) -> datetime:
    """When to follow up today: this evening, or in an hour where that is near, but today."""
    evening = datetime.combine(local_now.date(), EVENING)
    if local_now < evening - timedelta(hours=1):
        return evening
    last = datetime.combine(local_now.date(), LATEST)
    return last if last - local_now < timedelta(hours=1) else local_now + timedelta(hours=1)


def _dated(pursuit: Pursuit, zone: str) -> Iterator[Entry]:
    for planned in pursuit.interviews:
        local = wall_time(planned.interview.moment, zone)
        yield Entry(Sort.INTERVIEW, planned.event_id, pursuit, local, record=planned)
    if pursuit.closed:
        return
    for reminder in pursuit.reminders:
        yield Entry(Sort.REMINDER, reminder.id, pursuit, reminder.due_in(zone), record=reminder)
    if pursuit.deadline is not None and pursuit.waits_to_apply:
        closes = datetime.combine(pursuit.deadline, time())
        yield Entry(Sort.DEADLINE, pursuit.id, pursuit, closes, whole_day=True)


def _group(entry: Entry, today: date) -> Group | None:
    days = (entry.day - today).days
    if days < 0:
        # A deadline or an interview that has passed asks for nothing any more.
        return Group.OVERDUE if entry.sort is Sort.REMINDER else None
    if days == 0:
        return Group.TODAY
    return Group.THIS_WEEK if days < WEEK else None


def _order(entry: Entry) -> tuple[object, ...]:
    return entry.day, not entry.whole_day, entry.local, entry.sort, entry.id
