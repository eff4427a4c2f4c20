"""What the user is told of once: a reminder, an interview that is near, a deadline that is near."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from jobtracker.domain.date_words import day_words
from jobtracker.domain.reminder import MORNING, instant, wall_time

if TYPE_CHECKING:
    from datetime import date

    from jobtracker.domain.event import Event
    from jobtracker.domain.reminder import DueReminder

BEFORE_INTERVIEW = timedelta(hours=1)
LENGTH_OF_INTERVIEW = timedelta(hours=1)
"""How long an interview is taken to be that does not say."""


class DueKind(StrEnum):
    """Which kind of record falls due."""

    REMINDER = "reminder"
    INTERVIEW = "interview"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class DueMoment:
    """One moment to tell of. All moments are aware, in UTC.

    `kind`, `record_id` and `due` say which moment it is, wherever the user is by now: it is told once. The
    record is a reminder, an event, or for a deadline the application. It is told from `tell_at` on, and
    not from `useless_at` on, where it has such an end.
    """

    kind: DueKind
    record_id: int
    application_id: int
    due: datetime
    tell_at: datetime
    useless_at: datetime | None
    text: str
    title: str
    company: str | None
    turn: datetime | None = None
    """Of a reminder, which of its turns it is (`Reminder.due`)."""

    @property
    def key(self) -> str:
        """The same for the same moment, and for no other."""
        return f"{self.kind}-{self.record_id}-{self.due.isoformat()}"

    def is_told_at(self, now: datetime) -> bool:
        """Whether its time has come, and is not over."""
        return self.tell_at <= now and (self.useless_at is None or now < self.useless_at)

    @property
    def about(self) -> str:
        """The application in words."""
        return ", ".join(part for part in (self.title, self.company) if part)

    def when(self, now: datetime, zone: str) -> str:
        """When it is or was due, in words for a reader in that zone, as "today 09:00" or "Fri"."""
        if self.kind is DueKind.DEADLINE:
            local = self.due.replace(tzinfo=None)
            days = (local.date() - wall_time(now, zone).date()).days
            return "today" if days == 0 else day_words(local, wall_time(now, zone).date())
        local, today = wall_time(self.due, zone), wall_time(now, zone).date()
        words = day_words(local, today)
        return words if local.date() == today else f"{words} {local:%H:%M}"


def of_reminder(one: DueReminder) -> DueMoment:
    """A reminder: told when it comes, however late."""
    reminder = one.reminder
    return DueMoment(
        kind=DueKind.REMINDER,
        record_id=reminder.id,
        application_id=reminder.application_id,
        due=reminder.moment,
        tell_at=reminder.moment,
        useless_at=None,
        text=reminder.text,
        title=one.title,
        company=one.company,
        turn=reminder.due,
    )


def of_interview(event: Event, title: str, company: str | None) -> DueMoment:
    """An interview: told an hour before, and until it is over. Raises ValueError for one without a time."""
    if event.wall is None or event.zone is None:
        raise ValueError("an interview has a time")
    begins = instant(event.wall, event.zone)
    length = LENGTH_OF_INTERVIEW if event.minutes is None else timedelta(minutes=event.minutes)
    return DueMoment(
        kind=DueKind.INTERVIEW,
        record_id=event.id,
        application_id=event.application_id,
        due=begins,
        tell_at=begins - BEFORE_INTERVIEW,
        useless_at=begins + length,
        text=f"Interview: {event.round}" if event.round else "Interview",
        title=title,
        company=company,
    )


def of_deadline(application_id: int, deadline: date, title: str, company: str | None, zone: str) -> DueMoment:
    """A deadline: told on the morning before, and until its day ends, for a user who is in that zone."""
    midnight = datetime.combine(deadline, time())
    return DueMoment(
        kind=DueKind.DEADLINE,
        record_id=application_id,
        application_id=application_id,
        due=midnight.replace(tzinfo=UTC),
        tell_at=instant(datetime.combine(deadline - timedelta(days=1), MORNING), zone),
        useless_at=instant(midnight + timedelta(days=1), zone),
        text="Closes soon",
        title=title,
        company=company,
    )
