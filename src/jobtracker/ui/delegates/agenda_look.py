"""How the sorts of entries look: a drawing and a colour, the same in Today and in the Calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.agenda import Entry, Sort

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.ui.theme.tokens import Pair, Tokens

_SIGNS = {
    Sort.REMINDER: "bell",
    Sort.INTERVIEW: "interview",
    Sort.DEADLINE: "deadline",
    Sort.QUIET: "file",
}


def is_overdue(entry: Entry, now: datetime) -> bool:
    """Whether the time of a reminder has come at an aware moment."""
    return entry.reminder is not None and entry.reminder.moment <= now


def sign(entry: Entry, *, overdue: bool) -> str:
    """The name of its drawing: the sort is told by its shape too."""
    return "bell-ring" if overdue else _SIGNS[entry.sort]


def colours(tokens: Tokens, entry: Entry, *, overdue: bool) -> Pair:
    """The colours of its sort, or those of what is overdue."""
    match entry.sort:
        case Sort.REMINDER:
            return tokens.gap if overdue else tokens.accent
        case Sort.INTERVIEW:
            return tokens.interview
        case Sort.DEADLINE:
            return tokens.partly
        case Sort.QUIET:
            return tokens.plain
