"""What to do next with an application, in a few words, as the list shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import TYPE_CHECKING

from jobtracker.domain.date_words import date_words, day_words, weekday
from jobtracker.domain.reminder import instant, wall_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.reminder import Reminder

DEADLINE_IS_NEAR = 14
"""Days before a deadline from which the list shows it."""


class Urgency(IntEnum):
    """How soon: the colour of the words, and the order of the list."""

    OVERDUE = 0
    SOON = 1
    LATER = 2
    NONE = 3


@dataclass(frozen=True, slots=True)
class NextStep:
    """The words, how urgent they are, and the moment that orders them (local wall time)."""

    text: str
    urgency: Urgency
    at: datetime


NOTHING = NextStep("", Urgency.NONE, datetime.max)


def next_step(row: ApplicationRow, now: datetime, zone: str) -> NextStep:
    """The nearest reminder or interview, or the nearing deadline of a posting not yet applied for.

    `now` is an aware moment; `zone` the IANA zone the words are meant in. A closed application has none.
    """
    if row.closed:
        return NOTHING
    today = wall_time(now, zone).date()
    steps = list(_interviews(row, now, zone))
    if row.next_reminder is not None:
        moment = instant(row.next_reminder.at, row.next_reminder.zone)
        local = wall_time(moment, zone)
        if moment <= now:
            steps.append(NextStep(_overdue((today - local.date()).days), Urgency.OVERDUE, local))
        else:
            urgency = Urgency.SOON if (local.date() - today).days <= 1 else Urgency.LATER
            steps.append(NextStep(f"{row.next_reminder.text} {day_words(local, today)}", urgency, local))
    if row.deadline is not None and row.stage.position == 0:
        left = (row.deadline - today).days
        if 0 <= left <= DEADLINE_IS_NEAR:
            urgency = Urgency.SOON if left <= 3 else Urgency.LATER
            steps.append(
                NextStep(_closes(left), urgency, datetime.combine(row.deadline, datetime.max.time()))
            )
    return min(steps, key=lambda step: step.at, default=NOTHING)


def _interviews(row: ApplicationRow, now: datetime, zone: str) -> Iterator[NextStep]:
    """The interviews that are still to come."""
    today = wall_time(now, zone).date()
    for interview in row.interviews:
        moment = instant(interview.at, interview.zone)
        if moment > now:
            local = wall_time(moment, zone)
            days = (local.date() - today).days
            near = {0: "today", 1: "tomorrow"}
            day = near.get(days) or (weekday(local) if days < 7 else date_words(local.date(), today))
            urgency = Urgency.SOON if days <= 1 else Urgency.LATER
            yield NextStep(f"Interview {day} {local:%H:%M}", urgency, local)


def due_words(reminder: Reminder, now: datetime, zone: str) -> tuple[str, Urgency]:
    """When a reminder is due, as "Due today 09:00, every week" or "Overdue since Fri 20 Nov 09:00", and how
    urgent.

    `now` is an aware moment; `zone` the IANA zone the words are meant in, whichever the reminder's own is.
    """
    if reminder.done:
        return "Done", Urgency.NONE
    due, today = reminder.due_in(zone), wall_time(now, zone).date()
    days = (due.date() - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    day = near.get(days) or f"{weekday(due)} {date_words(due.date(), today)}"
    turns = "" if reminder.repeat is None else f", {reminder.repeat.words}"
    if reminder.moment <= now:
        return f"{'Due' if days == 0 else 'Overdue since'} {day} {due:%H:%M}{turns}", Urgency.OVERDUE
    return f"Due {day} {due:%H:%M}{turns}", Urgency.SOON if days <= 1 else Urgency.LATER


def _overdue(days: int) -> str:
    if days <= 0:
        return "Due today"
    return "Overdue 1 day" if days == 1 else f"Overdue {days} days"


def _closes(days: int) -> str:
    match days:
        case 0:
            return "Closes today"
        case 1:
            return "Closes tomorrow"
        case _:
            return f"Closes in {days} days"
