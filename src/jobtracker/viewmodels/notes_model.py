"""The notes of an application, in the order they were begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.note import Note
from jobtracker.viewmodels.rows_model import RowsModel

if TYPE_CHECKING:
    from collections.abc import Hashable

    from jobtracker.domain.posting import ApplicationRecord


class NotesModel(RowsModel[Note]):
    """One row for each note."""

    def show(self, record: ApplicationRecord) -> None:
        """Show the notes of an application."""
        self.set_rows(record.notes)

    def key(self, row: Note) -> Hashable:
        """The note's id."""
        return row.id

    def words(self, row: Note) -> str:
        """The note's first line."""
        return row.title
