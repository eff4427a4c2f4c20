"""Something to do at a time: wall time and zone, so that nine o'clock stays nine o'clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

MORNING = time(9, 0)
EVENING = time(18, 0)


@dataclass(frozen=True, slots=True)
class Reminder:
    """`due` is local wall time without an offset; `zone` the IANA name it is meant in."""

    id: int
    application_id: int
    text: str
    due: datetime
    zone: str
    done_at: datetime | None

    @property
    def done(self) -> bool:
        """Whether the user has ticked it off."""
        return self.done_at is not None

    @property
    def moment(self) -> datetime:
        """When it is due, aware in UTC."""
        return instant(self.due, self.zone)

    def due_in(self, zone: str) -> datetime:
        """What the wall clock of another zone, in which the user may be by now, shows when it is due."""
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


def presets(local_now: datetime) -> list[Preset]:
    """Times to offer at the local wall time `local_now`, the nearest first."""

    def morning(days: int) -> datetime:
        return datetime.combine(local_now.date() + timedelta(days=days), MORNING)

    to_monday = 7 - local_now.weekday()
    offered = []
    if local_now.time() < time(17, 0):
        offered.append(Preset("This evening", datetime.combine(local_now.date(), EVENING)))
    offered.append(Preset("Tomorrow", morning(1)))
    offered.append(Preset("In 3 days", morning(3)))
    if 3 < to_monday < 7:
        offered.append(Preset("Next Monday", morning(to_monday)))
    offered.append(Preset("In a week", morning(7)))
    offered.append(Preset("In two weeks", morning(14)))
    return offered
