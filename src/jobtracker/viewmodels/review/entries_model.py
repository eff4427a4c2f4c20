"""The postings under review as a list to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jobtracker.viewmodels.review.entry import Choice, Entry

if TYPE_CHECKING:
    from jobtracker.viewmodels.review.review import Review

CHOICE_WORDS = {
    Choice.IMPORT: "accepted",
    Choice.UPDATE: "updates the old one",
    Choice.OPEN: "not imported",
    Choice.SKIP: "skipped",
}


class EntriesModel(QAbstractListModel):
    """One row for each entry, in order: its number, its name, and where it stands."""

    def __init__(self, review: Review, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = review
        review.changed.connect(self._tell)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802, D102
        return 0 if parent.isValid() else len(self._review.entries)

    def data(  # noqa: D102
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        # First what a box of thousands of entries asks for all of them, such as their icons.
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) or not index.isValid():
            return None
        entry = self._review.entries[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.draft.name
        return f"{index.row() + 1} of {self.rowCount()} · {entry.name}{_standing(entry)}"

    def _tell(self, at: int) -> None:
        self.dataChanged.emit(self.index(at), self.index(at))


def _standing(entry: Entry) -> str:
    if entry.choice is not Choice.UNDECIDED:
        return f" · {CHOICE_WORDS[entry.choice]}"
    if entry.lookalike is not None:
        return " · looks like another"
    return " · needs a look" if entry.needs_a_look else ""
