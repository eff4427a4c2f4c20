"""Commands on entries of the agenda. Times are wall times, as the user's clock shows them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jobtracker.domain.application import Outcome
from jobtracker.domain.date_words import time_words
from jobtracker.domain.pursuit import PlannedInterview
from jobtracker.domain.reminder import Reminder, instant, wall_time_from

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.domain.agenda import Entry
    from jobtracker.domain.pursuit import Pursuit
    from jobtracker.viewmodels.desk import Desk


class AgendaCommands:
    """Moving an entry to another time, and dealing with what has gone quiet."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def move(self, entry: Entry, local: datetime, zone: str) -> None:
        """Move a reminder or an interview to the wall time `local` of the user's `zone`.

        A reminder that repeats keeps its turns, and an interview the zone it is held in. A deadline is the
        employer's: it stays where it is.
        """
        match entry.record:
            case Reminder(id=reminder_id):
                self._desk.do(
                    f"Moved a reminder to {time_words(local)}",
                    lambda services: services.reminding.snooze(reminder_id, local),
                )
            case PlannedInterview(event_id=event_id, interview=interview):
                wall = wall_time_from(instant(local, zone), interview.zone)
                moved = replace(interview, wall=wall)
                self._desk.do(
                    f"Moved an interview to {time_words(local)}",
                    lambda services: services.recording.change_interview(event_id, moved),
                )

    def follow_up(self, pursuit: Pursuit, due: datetime) -> None:
        """Set a reminder to follow up."""
        self._desk.do(
            f"Set a reminder to follow up on “{pursuit.heading}”",
            lambda services: services.reminding.add(pursuit.id, "Follow up", due),
        )

    def no_answer(self, pursuit: Pursuit) -> None:
        """Close an application that nobody answered."""
        self._desk.do(
            f"Closed “{pursuit.heading}”: {Outcome.NO_ANSWER.label}",
            lambda services: services.tracking.close(pursuit.id, Outcome.NO_ANSWER),
        )
