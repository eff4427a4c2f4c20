"""Commands on notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.change import ChangeSet, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobtracker.viewmodels.desk import Desk

ONE_GO = 5.0
"""Seconds; what is typed after a longer pause is undone in a step of its own."""


class NoteCommands:
    """Beginning, writing and deleting."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(self, application_id: int, text: str, done: Callable[[int | None], None]) -> None:
        """Begin a note; `done` gets its id once it is kept, or None when it could not be."""

        def begun(change: ChangeSet) -> None:
            (note_id,) = change.ids(Kind.NOTE)
            done(note_id)

        self._desk.do(
            "Began a note",
            lambda services: services.noting.add(application_id, text),
            then=begun,
            failed=lambda _: done(None),
        )

    def write(self, note_id: int, text: str, done: Callable[[bool], None] = lambda _: None) -> None:
        """Keep what a note says now; what is typed in one go is undone in one step.

        `done` is told whether it was kept.
        """
        self._desk.do(
            "Wrote a note",
            lambda services: services.noting.write(note_id, text),
            key=("note", note_id),
            within=ONE_GO,
            then=lambda _: done(True),
            failed=lambda _: done(False),
        )

    def remove(self, note_id: int) -> None:
        """Delete a note."""
        self._desk.do("Deleted a note", lambda services: services.noting.remove(note_id))
