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

TEXT_FORMATS = frozenset({"text", "markdown"})
"""Formats whose source text is the file itself."""

LONGEST_MARK = 3
"""Bytes of the longest byte order mark, that of UTF-8."""

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


def gives_back(text: str, form: str, encoding: str, original: bytes) -> bool:
    """Whether a text of that format gives the file back, byte for byte; else the file is kept beside it."""
    if form not in TEXT_FORMATS:
        return False
    try:
        again = text.encode(encoding)
    except (LookupError, UnicodeEncodeError):
        return False
    # A byte order mark at the beginning is no part of the text.
    return original.endswith(again) and len(original) - len(again) <= LONGEST_MARK
