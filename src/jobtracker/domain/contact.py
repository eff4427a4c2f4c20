"""Someone to write to or to call about an application."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from jobtracker.domain.passage import fold

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class ContactWords:
    """What the user wrote about someone; all but the name may be empty. `notes` may have many lines."""

    name: str
    role: str = ""
    email: str = ""
    phone: str = ""
    notes: str = ""

    def tidied(self) -> ContactWords:
        """The same with white space folded, and with the best name there is: "" where nothing is written."""
        role, email, phone = fold(self.role), fold(self.email), fold(self.phone)
        notes = self.notes.strip()
        name = fold(self.name) or email or phone or role or (fold(notes.splitlines()[0]) if notes else "")
        return ContactWords(name, role, email, phone, notes)


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact as kept; `created_at` is aware, in UTC."""

    id: int
    application_id: int
    words: ContactWords
    created_at: datetime


WORD_FIELDS = tuple(field.name for field in fields(ContactWords))
"""The names of what is written about someone, in order."""
