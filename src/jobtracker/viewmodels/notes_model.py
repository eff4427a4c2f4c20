"""The notes of an application, in the order they were begun."""

from __future__ import annotations

from collections.abc import Hashable

from jobtracker.domain.note import Note
from jobtracker.domain.posting import ApplicationRecord
from jobtracker.viewmodels.rows_model import RowsModel


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
