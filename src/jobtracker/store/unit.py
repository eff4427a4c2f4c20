"""One transaction's writing side: the records that may change, by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.store.writing.applications import Applications
from jobtracker.store.writing.checklist import Checklist
from jobtracker.store.writing.choices import Choices
from jobtracker.store.writing.contacts import Contacts
from jobtracker.store.writing.documents import Documents
from jobtracker.store.writing.events import Events
from jobtracker.store.writing.notes import Notes
from jobtracker.store.writing.postings import Postings
from jobtracker.store.writing.reminders import Reminders
from jobtracker.store.writing.revisions import Revisions
from jobtracker.store.writing.stages import Stages
from jobtracker.store.writing.tags import Tags
from jobtracker.store.writing.told import Told
from jobtracker.store.writing.trash import Trash

if TYPE_CHECKING:
    from sqlmodel import Session


class Unit:
    """What a `with store.write()` block works on; all of it is kept, or none."""

    def __init__(self, session: Session) -> None:
        self.postings = Postings(session)
        self.checklist = Checklist(session)
        self.applications = Applications(session)
        self.events = Events(session)
        self.stages = Stages(session)
        self.tags = Tags(session)
        self.contacts = Contacts(session)
        self.documents = Documents(session)
        self.choices = Choices(session)
        self.notes = Notes(session)
        self.reminders = Reminders(session)
        self.revisions = Revisions(session)
        self.told = Told(session)
        self.trash = Trash(session)
