"""Something to do at a time: wall time and zone, so that nine o'clock stays nine o'clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from jobtracker.domain.repeat import Repeat

MORNING = time(9, 0)
EVENING = time(18, 0)
AN_HOUR = timedelta(hours=1)


class Origin(StrEnum):
    """Who made a reminder: the user, or a habit of following up after an application moved on."""

    OWN = "own"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True)
class Reminder:
    """`due` is local wall time without an offset; `zone` the IANA name it is meant in.

    Where it repeats, `due` is its next turn, and putting that one off leaves the turns as they are:
    `snoozed_until`, wall time in the same zone, says when it comes instead.
    """

    id: int
    application_id: int
    text: str
    due: datetime
    zone: str
    done_at: datetime | None
    repeat: Repeat | None = None
    snoozed_until: datetime | None = None
    origin: Origin = Origin.OWN

    @property
    def done(self) -> bool:
        """Whether the user has ticked it off."""
        return self.done_at is not None

    @property
    def comes(self) -> datetime:
        """The wall time in its zone at which it comes: when it is due, or what that was put off to."""
        return self.snoozed_until or self.due

    @property
    def moment(self) -> datetime:
        """When it comes, aware in UTC."""
        return instant(self.comes, self.zone)

    def following(self, now: datetime) -> datetime | None:
        """Its next turn, wall time in its zone, when it is done at the aware moment `now`; None: the last."""
        return None if self.repeat is None else self.repeat.next_due(self.due, self.zone, now)

    def due_in(self, zone: str) -> datetime:
        """What the wall clock of another zone, in which the user may be by now, shows when it comes."""
        return wall_time(self.moment, zone)


@dataclass(frozen=True, slots=True)
class DueReminder:
    """A reminder with what it is about, for showing it away from its application."""

    reminder: Reminder
    title: str
    company: str | None


@dataclass(frozen=True, slots=True)
class Preset:
    """A time offered when a reminder is set: its words, and the local wall time it means."""

    label: str
    due: datetime


def zone_info(name: str) -> ZoneInfo:
    """The zone of that name; UTC for a name this computer does not know."""
    # The window is painted before any time is reckoned, and the zones cost it as much as all our values.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def instant(due: datetime, zone: str) -> datetime:
    """The moment, aware in UTC, at which the wall clock of `zone` shows `due`.

    A wall time that daylight saving skips counts as the same time after the gap (PEP 495, fold=0);
    one that comes twice counts as its first.
    """
    try:
        return due.replace(tzinfo=zone_info(zone), fold=0).astimezone(UTC)
    except OverflowError:  # within a day of the first or the last moment a datetime can hold
        return due.replace(tzinfo=UTC)


def wall_time(moment: datetime, zone: str) -> datetime:
    """What the wall clock of `zone` shows at an aware `moment`, without an offset."""
    try:
        return moment.astimezone(zone_info(zone)).replace(tzinfo=None, fold=0)
    except OverflowError:  # as in `instant`
        return moment.replace(tzinfo=None)


def wall_time_from(moment: datetime, zone: str) -> datetime:
    """The first wall time of `zone`, a whole minute, that means the aware `moment` or later.

    Where the clocks are set back, an hour comes twice and its wall times mean the first: what is put off
    into the second comes right after it, and not at once.
    """
    minute = moment.replace(second=0, microsecond=0)
    wall = wall_time(minute, zone)
    while instant(wall, zone) < minute:
        wall += timedelta(minutes=1)
    return wall


def snoozes(reminder: Reminder, now: datetime, zone: str) -> list[Preset]:
    """Wall times of `zone` to put a reminder off to at the aware moment `now`, the nearest first.

    They count from when it comes where that is still ahead: what is put off never comes sooner.
    """
    begin = max(now, reminder.moment)
    local = wall_time(begin, zone)
    today = local.date() == wall_time(now, zone).date()
    to_monday = 7 - local.weekday()
    later = Preset("Next week" if today else "The week after", _morning(local, to_monday))
    if to_monday == 1:  # on a Sunday that is the next morning
        later = Preset("In a week" if today else "A week later", _morning(local, 7))
    return [
        Preset("In an hour" if begin == now else "An hour later", wall_time_from(begin + AN_HOUR, zone)),
        Preset("Tomorrow morning" if today else "The morning after", _morning(local, 1)),
        later,
    ]


def _morning(local_now: datetime, days: int) -> datetime:
    return datetime.combine(local_now.date() + timedelta(days=days), MORNING)


def presets(local_now: datetime) -> list[Preset]:
    """Times to offer at the local wall time `local_now`, the nearest first."""
    to_monday = 7 - local_now.weekday()
    offered = []
    if local_now.time() < time(17, 0):
        offered.append(Preset("This evening", datetime.combine(local_now.date(), EVENING)))
    offered.append(Preset("Tomorrow", _morning(local_now, 1)))
    offered.append(Preset("In 3 days", _morning(local_now, 3)))
    if 3 < to_monday < 7:
        offered.append(Preset("Next Monday", _morning(local_now, to_monday)))
    offered.append(Preset("In a week", _morning(local_now, 7)))
    offered.append(Preset("In two weeks", _morning(local_now, 14)))
    return offered
