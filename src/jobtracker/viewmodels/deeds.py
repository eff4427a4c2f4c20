"""What can be done with an entry of the agenda, from its row, its menu and by keys."""

from __future__ import annotations

from enum import Enum

from jobtracker.domain.agenda import Entry, Group, Sort


class Deed(Enum):
    """The deeds, each with its words and its key (as Qt spells it)."""

    OPEN = "Open", "Return"
    DONE = "Done", "D"
    TOMORROW = "Tomorrow", "T"
    SNOOZE = "Snooze", "S"
    FOLLOW_UP = "Follow up today", "F"
    NO_ANSWER = "Close as no answer", "N"

    @property
    def label(self) -> str:
        """The words on its button."""
        return self.value[0]

    @property
    def keys(self) -> str:
        """Its key."""
        return self.value[1]


def buttons(entry: Entry, group: Group) -> tuple[Deed, ...]:
    """What the row offers at a glance: what one does with such an entry."""
    match entry.sort:
        case Sort.REMINDER if group is Group.THIS_WEEK:
            return (Deed.DONE,)
        case Sort.REMINDER:
            return Deed.DONE, Deed.TOMORROW, Deed.SNOOZE
        case Sort.QUIET:
            return Deed.FOLLOW_UP, Deed.NO_ANSWER
        case _:
            return (Deed.OPEN,)


def possible(entry: Entry, group: Group) -> tuple[Deed, ...]:
    """All that can be done with it, for its menu and for keys. What comes later than today is not put off to
    tomorrow, for that could be sooner.
    """
    match entry.sort:
        case Sort.REMINDER if group is Group.THIS_WEEK:
            return Deed.OPEN, Deed.DONE, Deed.SNOOZE
        case Sort.REMINDER:
            return Deed.OPEN, Deed.DONE, Deed.TOMORROW, Deed.SNOOZE
        case Sort.QUIET:
            return Deed.OPEN, Deed.FOLLOW_UP, Deed.NO_ANSWER
        case _:
            return (Deed.OPEN,)
