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


@dataclass(frozen=True, slots=True)
class Event:
    """One dated line. `from_stage` and `to_stage` are names of stages; `at` is aware, in UTC."""

    id: int
    application_id: int
    kind: EventKind
    at: datetime
    from_stage: str | None
    to_stage: str | None
    outcome: Outcome | None
    text: str


def sentence(event: Event) -> str:
    """The event in words, as the history shows it."""
    match event.kind:
        case EventKind.IMPORTED:
            return f"Imported from {event.text}" if event.text else "Imported"
        case EventKind.STAGE_MOVED:
            return f"Moved from {event.from_stage} to {event.to_stage}"
        case EventKind.CLOSED:
            return f"Closed: {event.outcome.label}" if event.outcome else "Closed"
        case EventKind.REOPENED:
            return f"Opened again at {event.to_stage}"
        case EventKind.REMINDER_DONE:
            return f"Done: {event.text}"
