"""Contacts of applications."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobtracker.domain.change import ChangeSet
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.contact import ContactWords
    from jobtracker.store.store import Store


class ContactWithoutWords(ValueError):
    """Nothing was written about someone."""


class Contacting:
    """Each call is one transaction and returns what it changed."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def add(self, application_id: int, words: ContactWords) -> ChangeSet:
        """Write someone down. Raises `ContactWithoutWords` where nothing is written."""
        tidied = _tidied(words)
        with self._store.write() as writing:
            writing.unit.contacts.add(application_id, tidied, self._clock.now())
        return writing.change

    def change(self, contact_id: int, words: ContactWords) -> ChangeSet:
        """Other words about someone. Raises `ContactWithoutWords` where nothing is written."""
        tidied = _tidied(words)
        with self._store.write() as writing:
            writing.unit.contacts.change(contact_id, tidied)
        return writing.change

    def remove(self, contact_id: int) -> ChangeSet:
        """Move a contact to the trash."""
        with self._store.write() as writing:
            writing.unit.contacts.remove(contact_id, self._clock.now())
        return writing.change


def _tidied(words: ContactWords) -> ContactWords:
    tidied = words.tidied()
    if not tidied.name:
        raise ContactWithoutWords("Write a name, an address or a number first. Nothing was changed.")
    return tidied
