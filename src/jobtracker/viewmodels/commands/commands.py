"""All commands, for whoever lets the user give them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.viewmodels.commands.applications import ApplicationCommands
from jobtracker.viewmodels.commands.checklist import ChecklistCommands
from jobtracker.viewmodels.commands.notes import NoteCommands
from jobtracker.viewmodels.commands.reminders import ReminderCommands

if TYPE_CHECKING:
    from jobtracker.viewmodels.desk import Desk


@dataclass(frozen=True, slots=True)
class Commands:
    """What can be done with an application and its parts."""

    applications: ApplicationCommands
    checklist: ChecklistCommands
    notes: NoteCommands
    reminders: ReminderCommands

    @classmethod
    def over(cls, desk: Desk) -> Commands:
        """All of them, given to one desk."""
        return cls(
            ApplicationCommands(desk), ChecklistCommands(desk), NoteCommands(desk), ReminderCommands(desk)
        )
