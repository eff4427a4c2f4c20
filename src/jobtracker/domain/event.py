"""The dated history of an application, from which every statistic is computed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.domain.application import Outcome


class EventKind(StrEnum):
    """What happened."""

    IMPORTED = "imported"
    STAGE_MOVED = "stage_moved"
    CLOSED = "closed"
    REOPENED = "reopened"
    REMINDER_DONE = "reminder_done"
    INTERVIEW = "interview"
    MESSAGE = "message"
    DOCUMENT_SENT = "document_sent"
    UPDATED = "updated"
    REREAD = "reread"


class EventNotChangeable(ValueError):
    """An event cannot be changed like this; the message says why, and what was kept."""


@dataclass(frozen=True, slots=True)
class Event:
    """One dated line. `from_stage` and `to_stage` are names of stages; `at` is aware, in UTC.

    An interview also has the local wall time it is at in an IANA zone, how many minutes it takes (None where
    that is not known), which round it is and with whom; its notes are the `text`.
    """

    id: int
    application_id: int
    kind: EventKind
    at: datetime
    from_stage: str | None
    to_stage: str | None
    outcome: Outcome | None
    text: str
    wall: datetime | None = None
    zone: str | None = None
    minutes: int | None = None
    round: str = ""
    people: str = ""


def sentence(event: Event) -> str:
    """The event in words, as the history shows it."""
    match event.kind:
        case EventKind.IMPORTED:
            return f"Imported from {event.text}" if event.text else "Imported"
        case EventKind.STAGE_MOVED:
            if event.from_stage in (None, event.to_stage):  # what was between them has been removed
                return f"Moved to {event.to_stage}"
            return f"Moved from {event.from_stage} to {event.to_stage}"
        case EventKind.CLOSED:
            return f"Closed: {event.outcome.label}" if event.outcome else "Closed"
        case EventKind.REOPENED:
            return f"Opened again at {event.to_stage}"
        case EventKind.REMINDER_DONE:
            return f"Done: {event.text}"
        case EventKind.INTERVIEW:
            return _interview(event)
        case EventKind.MESSAGE:
            return event.text or "Message"
        case EventKind.DOCUMENT_SENT:
            return f"Sent: {event.text}" if event.text else "Documents sent"
        case EventKind.UPDATED:
            return f"Updated from {event.text}" if event.text else "Updated with a newer text"
        case EventKind.REREAD:
            return "Read again"


def _interview(event: Event) -> str:
    words = f"Interview: {event.round}" if event.round else "Interview"
    return f"{words}, with {event.people}" if event.people else words
