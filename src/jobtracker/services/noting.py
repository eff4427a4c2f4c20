"""Notes as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobtracker.domain.change import ChangeSet
    from jobtracker.domain.clock import Clock
    from jobtracker.store.store import Store


class Noting:
    """Each call is one transaction and returns what it changed."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def add(self, application_id: int, text: str) -> ChangeSet:
        """Begin a note: the only one in the change."""
        with self._store.write() as writing:
            writing.unit.notes.add(application_id, text, self._clock.now())
        return writing.change

    def write(self, note_id: int, text: str) -> ChangeSet:
        """Keep what the note says now."""
        with self._store.write() as writing:
            writing.unit.notes.write(note_id, text, self._clock.now())
        return writing.change

    def remove(self, note_id: int) -> ChangeSet:
        """Move a note to the trash."""
        with self._store.write() as writing:
            writing.unit.notes.remove(note_id, self._clock.now())
        return writing.change
