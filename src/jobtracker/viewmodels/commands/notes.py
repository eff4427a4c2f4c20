"""Commands on notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.change import ChangeSet, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobtracker.viewmodels.desk import Desk


class NoteCommands:
    """Beginning, writing and deleting."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(self, application_id: int, text: str, then: Callable[[int], None]) -> None:
        """Begin a note; `then` gets its id once it is kept."""

        def begun(change: ChangeSet) -> None:
            (note_id,) = change.ids(Kind.NOTE)
            then(note_id)

        self._desk.do("Began a note", lambda services: services.noting.add(application_id, text), then=begun)

    def write(self, note_id: int, text: str) -> None:
        """Keep what a note says now; what is typed in one go is undone in one step."""
        self._desk.do(
            "Wrote a note", lambda services: services.noting.write(note_id, text), key=f"note {note_id}"
        )

    def remove(self, note_id: int) -> None:
        """Delete a note."""
        self._desk.do("Deleted a note", lambda services: services.noting.remove(note_id))
