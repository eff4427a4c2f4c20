"""The postings under review as a list to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jobtracker.viewmodels.review.entry import Choice, Entry
from jobtracker.viewmodels.roles import RECORD

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
        if not index.isValid():
            return None
        entry = self._review.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{index.row() + 1} of {self.rowCount()} · {entry.name}{_standing(entry)}"
            case Qt.ItemDataRole.ToolTipRole:
                return entry.draft.name
            case _ if role == RECORD:
                return entry
        return None

    def _tell(self, at: int) -> None:
        self.dataChanged.emit(self.index(at), self.index(at))


def _standing(entry: Entry) -> str:
    if entry.choice is not Choice.UNDECIDED:
        return f" · {CHOICE_WORDS[entry.choice]}"
    if entry.lookalike is not None:
        return " · looks like another"
    return " · needs a look" if entry.needs_a_look else ""
