"""Commands on contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobtracker.domain.contact import Contact, ContactWords
    from jobtracker.viewmodels.desk import Desk


class ContactCommands:
    """Writing down, putting right and deleting."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(self, application_id: int, words: ContactWords) -> None:
        """Write someone down."""
        name = words.tidied().name
        self._desk.do(
            f"Added the contact “{name}”", lambda services: services.contacting.add(application_id, words)
        )

    def change(self, contact: Contact, words: ContactWords) -> None:
        """Write something else about someone."""
        self._desk.do(
            f"Changed the contact “{contact.words.name}”",
            lambda services: services.contacting.change(contact.id, words),
        )

    def remove(self, contact: Contact) -> None:
        """Delete a contact."""
        self._desk.do(
            f"Deleted the contact “{contact.words.name}”",
            lambda services: services.contacting.remove(contact.id),
        )
