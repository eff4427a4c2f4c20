"""Commands on the history of an application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.event import sentence

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.domain.event import Event
    from jobtracker.domain.interview import Interview
    from jobtracker.viewmodels.desk import Desk


class EventCommands:
    """Interviews and messages written down, and what is there put right."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add_interview(self, application_id: int, interview: Interview) -> None:
        """Write down an interview."""
        self._desk.do(
            "Added an interview", lambda services: services.recording.add_interview(application_id, interview)
        )

    def change_interview(self, event: Event, interview: Interview) -> None:
        """Give an interview another time, round, people or notes."""
        self._desk.do(
            "Changed an interview", lambda services: services.recording.change_interview(event.id, interview)
        )

    def add_message(self, application_id: int, text: str, at: datetime) -> None:
        """Write down, at an aware moment, what happened."""
        self._desk.do(
            "Added to the history",
            lambda services: services.recording.add_message(application_id, text, at),
        )

    def correct(self, event: Event, at: datetime, text: str | None) -> None:
        """Say when it really was (aware) and, where it has words of its own, in which."""
        self._desk.do(
            f"Corrected “{sentence(event)}”",
            lambda services: services.recording.correct(event.id, at, text),
        )

    def remove(self, event: Event) -> None:
        """Delete an event; the application stands where the others leave it."""
        self._desk.do(f"Deleted “{sentence(event)}”", lambda services: services.recording.remove(event.id))
