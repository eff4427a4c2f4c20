"""What is due, as notices outside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.due_moment import DueKind
from jobtracker.system.notification.notice import OPEN, Action, Notice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from jobtracker.domain.due_moment import DueMoment

MOST_AT_ONCE = 3
"""Notices; after a holiday, one that counts them all is kinder than forty."""

SEVERAL = "several"
"""The key of the notice that stands for many."""

DONE, SNOOZE = "done", "snooze"
ON_ANY = (Action(OPEN, "Open"),)
ON_A_REMINDER = (*ON_ANY, Action(DONE, "Done"), Action(SNOOZE, "In an hour"))


def notices(moments: Sequence[DueMoment], now: datetime, zone: str) -> list[Notice]:
    """A notice for each moment, or one for all where there are many; words for a reader in that zone."""
    if len(moments) <= MOST_AT_ONCE:
        return [_notice(moment, now, zone) for moment in moments]
    texts = ", ".join(moment.text for moment in moments)
    return [Notice(SEVERAL, f"{len(moments)} things are due", texts, ON_ANY)]


def _notice(moment: DueMoment, now: datetime, zone: str) -> Notice:
    when = moment.when(now, zone)
    match moment.kind:
        case DueKind.REMINDER:
            return Notice(moment.key, moment.text, f"{moment.about} · due {when}", ON_A_REMINDER)
        case DueKind.INTERVIEW:
            return Notice(moment.key, f"{moment.text} {when}", moment.about, ON_ANY)
        case DueKind.DEADLINE:
            return Notice(moment.key, f"Closes {when}: {moment.about}", "You have not applied yet.", ON_ANY)
