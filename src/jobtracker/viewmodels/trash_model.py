"""What lies in the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.change import Kind
from jobtracker.domain.trash import TrashItem
from jobtracker.viewmodels.rows_model import RowsModel

if TYPE_CHECKING:
    from collections.abc import Hashable

KIND_WORDS = {
    Kind.APPLICATION: "Application",
    Kind.REQUIREMENT: "Requirement",
    Kind.RESPONSIBILITY: "Responsibility",
    Kind.NOTE: "Note",
    Kind.REMINDER: "Reminder",
    Kind.CONTACT: "Contact",
    Kind.DOCUMENT: "Document",
    Kind.EVENT: "Event",
}


class TrashModel(RowsModel[TrashItem]):
    """One row for each record that can be taken back."""

    def key(self, row: TrashItem) -> Hashable:
        """The kind and the id."""
        return row.kind, row.id

    def words(self, row: TrashItem) -> str:
        """What it is, what it says, and what it belonged to."""
        text = row.text if len(row.text) <= 120 else f"{row.text[:119]}…"
        about = f" ({row.belongs_to})" if row.belongs_to else ""
        return f"{KIND_WORDS[row.kind]}: {text}{about}"
