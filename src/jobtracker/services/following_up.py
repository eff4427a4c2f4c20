"""Reminders that a habit makes, within the transaction of what they follow.

One is made when an application is sent, and with each interview, as many days later as the settings say. It
is taken back by whatever happens next: a move, a close, a message, an interview. But what follows an
interview stays while that is still to come. One that the user has given other words or another time is the
user's own, and stays; so does one that was done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.follow_up import AFTER_APPLYING, AFTER_INTERVIEW, follow_up_due
from jobtracker.domain.reminder import Origin, wall_time

if TYPE_CHECKING:
    from datetime import date, datetime

    from jobtracker.domain.clock import Clock
    from jobtracker.domain.interview import Interview
    from jobtracker.store.unit import Unit


def after_move(unit: Unit, application_id: int, stages: tuple[int, int], at: datetime, clock: Clock) -> None:
    """Follow up on an application that was sent at the aware moment `at`.

    `stages` are the ids of where it was and where it was moved. Sent is what leaves the first stage for the
    second; what went further had an answer already, and so had what moved on since a moment long ago.
    """
    heard_of(unit, application_id, clock)
    way = [stage.id for stage in unit.stages.all()]
    days = unit.choices.settings().follow_up_after_applying
    sent = tuple(way[:2]) == stages and unit.applications.standing(application_id) == (stages[1], None)
    if days is not None and sent:
        _add(unit, application_id, AFTER_APPLYING, wall_time(at, clock.zone()).date(), days, clock)


def after_interview(unit: Unit, application_id: int, interview: Interview, clock: Clock) -> None:
    """Follow up on an interview; where it was moved, in place of what followed it before."""
    answered(unit, application_id, clock)
    days = unit.choices.settings().follow_up_after_interview
    if days is not None:
        _add(unit, application_id, AFTER_INTERVIEW, interview.wall.date(), days, clock)


def heard_of(unit: Unit, application_id: int, clock: Clock) -> None:
    """Something moved: what a habit would have reminded of is no longer to do, but for an interview ahead."""
    ahead = unit.events.has_interview_after(application_id, clock.now())
    for reminder_id, text in unit.reminders.open_follow_ups(application_id):
        if not (ahead and text == AFTER_INTERVIEW):
            unit.reminders.take_away(reminder_id, clock.now())


def answered(unit: Unit, application_id: int, clock: Clock) -> None:
    """What a habit would have reminded of is no longer to do, whatever is still ahead."""
    for reminder_id, _ in unit.reminders.open_follow_ups(application_id):
        unit.reminders.take_away(reminder_id, clock.now())


def _add(unit: Unit, application_id: int, text: str, day: date, days: int, clock: Clock) -> None:
    zone = clock.zone()
    due = follow_up_due(day, days, wall_time(clock.now(), zone).date())
    unit.reminders.add(application_id, text, due, zone, origin=Origin.FOLLOW_UP)
