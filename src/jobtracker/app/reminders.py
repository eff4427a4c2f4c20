"""What is due, for a terminal, for other programs, and for the desktop of a user whose window is closed."""

from __future__ import annotations

import dataclasses
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, Any

from jobtracker.system.notification.ladder import rungs, show_on_first
from jobtracker.viewmodels.notices import notices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.clock import Clock
    from jobtracker.domain.due_moment import DueMoment

NOTHING_IS_DUE = "Nothing is due."


def tell(moments: Sequence[DueMoment], clock: Clock) -> None:
    """Show a notice of each by the first way of the system that works, or none where there is no such way.

    They take no answer: whoever asked is gone by the time it comes.
    """
    with ExitStack() as stack:
        ways = [stack.enter_context(closing(way)) for way in rungs()]
        for notice in notices(moments, clock.now(), clock.zone()):
            show_on_first(ways, dataclasses.replace(notice, actions=()))


def due_text(moments: Sequence[DueMoment], clock: Clock) -> str:
    """A line for each: when, what, and about which application."""
    now, zone = clock.now(), clock.zone()
    rows = [(m.when(now, zone), f"{m.text}: {m.about} ({m.application_id})") for m in moments]
    width = max((len(when) for when, _ in rows), default=0)
    return "\n".join(f"{when.ljust(width)}  {what}" for when, what in rows) or NOTHING_IS_DUE


def due_values(moments: Sequence[DueMoment]) -> list[dict[str, Any]]:
    """The same as plain JSON values; `due` is a moment in UTC, of a deadline the midnight that begins it."""
    return [
        {
            "kind": moment.kind,
            "id": moment.record_id,
            "application_id": moment.application_id,
            "text": moment.text,
            "title": moment.title,
            "company": moment.company,
            "due": moment.due.isoformat(),
        }
        for moment in moments
    ]
