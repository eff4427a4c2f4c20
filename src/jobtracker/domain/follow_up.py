"""Following up by habit: so many days after applying, or after an interview."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from jobtracker.domain.reminder import MORNING

AFTER_APPLYING = "Follow up on the application"
AFTER_INTERVIEW = "Follow up after the interview"


def follow_up_due(day: date, days: int, today: date) -> datetime:
    """The wall time of the reminder: a morning, so many days after `day`.

    What was written down late, so that this has passed, comes tomorrow: nothing is overdue the moment it
    is made.
    """
    try:
        due = day + timedelta(days=days)
    except OverflowError:  # the last days of the calendar
        due = date.max
    return datetime.combine(max(due, today + timedelta(days=1)), MORNING)
