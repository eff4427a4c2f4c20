"""What the employer wrote, and what was read from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.contact import Contact
    from jobtracker.domain.document import Document
    from jobtracker.domain.event import Event
    from jobtracker.domain.note import Note
    from jobtracker.domain.reading import Reading
    from jobtracker.domain.reminder import Reminder
    from jobtracker.domain.requirement import Requirement, Responsibility
    from jobtracker.domain.tag import Tag

LARGEST_POSTING = 20_000_000
"""Bytes of a file that is read, and characters of a text that is pasted: a posting has a few pages, and
what is larger is something else."""


@dataclass(frozen=True, slots=True)
class Posting:
    """A posting as kept: the source text unchanged for ever, and its reading."""

    id: int
    source_text: str
    reading: Reading
    imported_at: datetime


@dataclass(frozen=True, slots=True)
class ApplicationRecord:
    """All that is kept of one application, for showing it in detail and for exporting it."""

    row: ApplicationRow
    posting: Posting
    requirements: tuple[Requirement, ...]
    responsibilities: tuple[Responsibility, ...]
    notes: tuple[Note, ...]
    reminders: tuple[Reminder, ...]
    events: tuple[Event, ...]
    tags: tuple[Tag, ...] = ()
    contacts: tuple[Contact, ...] = ()
    documents: tuple[Document, ...] = ()
