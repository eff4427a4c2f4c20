"""All commands, for whoever lets the user give them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.viewmodels.commands.agenda import AgendaCommands
from jobtracker.viewmodels.commands.applications import ApplicationCommands
from jobtracker.viewmodels.commands.checklist import ChecklistCommands
from jobtracker.viewmodels.commands.choices import ChoiceCommands
from jobtracker.viewmodels.commands.contacts import ContactCommands
from jobtracker.viewmodels.commands.documents import DocumentCommands
from jobtracker.viewmodels.commands.events import EventCommands
from jobtracker.viewmodels.commands.notes import NoteCommands
from jobtracker.viewmodels.commands.postings import PostingCommands
from jobtracker.viewmodels.commands.reminders import ReminderCommands
from jobtracker.viewmodels.commands.stages import StageCommands
from jobtracker.viewmodels.commands.tags import TagCommands

if TYPE_CHECKING:
    from jobtracker.viewmodels.desk import Desk


@dataclass(frozen=True, slots=True)
class Commands:
    """What can be done with an application and its parts, and with the program as a whole."""

    applications: ApplicationCommands
    checklist: ChecklistCommands
    notes: NoteCommands
    postings: PostingCommands
    reminders: ReminderCommands
    contacts: ContactCommands
    documents: DocumentCommands
    events: EventCommands
    tags: TagCommands
    agenda: AgendaCommands
    stages: StageCommands
    choices: ChoiceCommands

    @classmethod
    def over(cls, desk: Desk) -> Commands:
        """All of them, given to one desk."""
        return cls(
            applications=ApplicationCommands(desk),
            checklist=ChecklistCommands(desk),
            notes=NoteCommands(desk),
            postings=PostingCommands(desk),
            reminders=ReminderCommands(desk),
            contacts=ContactCommands(desk),
            documents=DocumentCommands(desk),
            events=EventCommands(desk),
            tags=TagCommands(desk),
            agenda=AgendaCommands(desk),
            stages=StageCommands(desk),
            choices=ChoiceCommands(desk),
        )
