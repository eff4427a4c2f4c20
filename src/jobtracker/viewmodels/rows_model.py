"""The one list model: rows that are replaced as a whole, and signals that say exactly what differs."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractListModel, Generic[Row]):
    """A list of frozen rows. Subclasses say what makes a row the same one, and what it reads as."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def key(self, row: Row) -> Hashable:
        """What stays the same when a row changes; unique in the list."""
        raise NotImplementedError(f"{type(self).__name__} must say what makes {row!r} itself")

    def words(self, row: Row) -> str:
        """The row as one sentence: for screen readers, for typing ahead, for tests."""
        return str(row)

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown, in order."""
        return self._rows

    def row_of(self, key: Hashable) -> int | None:
        """Where the row with that key is."""
        return next((i for i, row in enumerate(self._rows) if self.key(row) == key), None)

    def index_of(self, key: Hashable) -> QModelIndex:
        """The index of the row with that key; invalid when there is none."""
        row = self.row_of(key)
        return QModelIndex() if row is None else self.index(row)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, with removals, insertions, moves and changes told one by one."""
        wanted = {self.key(row) for row in rows}
        self._remove_all_but(wanted)
        here = {self.key(row) for row in self._rows}
        for at, row in enumerate(rows):
            key = self.key(row)
            if key in here:
                self._bring_to(at, key)
                self._replace(at, row)
            elif at == 0 or self.key(rows[at - 1]) in here:
                new = _leading(rows[at:], lambda r: self.key(r) not in here)
                self._insert(at, new)
            # A row between was inserted with the first of its run.

    def _remove_all_but(self, wanted: set[Hashable]) -> None:
        runs = [
            [i for i, _ in run]
            for gone, run in groupby(enumerate(self._rows), lambda pair: self.key(pair[1]) not in wanted)
            if gone
        ]
        for run in reversed(runs):
            self.beginRemoveRows(QModelIndex(), run[0], run[-1])
            del self._rows[run[0] : run[-1] + 1]
            self.endRemoveRows()

    def _insert(self, at: int, new: Sequence[Row]) -> None:
        self.beginInsertRows(QModelIndex(), at, at + len(new) - 1)
        self._rows[at:at] = new
        self.endInsertRows()

    def _bring_to(self, at: int, key: Hashable) -> None:
        if self.key(self._rows[at]) == key:
            return
        source = next(i for i in range(at, len(self._rows)) if self.key(self._rows[i]) == key)
        self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), at)
        self._rows.insert(at, self._rows.pop(source))
        self.endMoveRows()

    def _replace(self, at: int, row: Row) -> None:
        if self._rows[at] != row:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802, D102
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.words(row)
            case _ if role == RECORD:
                return row
        return None


def _leading(rows: Sequence[Row], holds: Any) -> Sequence[Row]:
    """The rows at the beginning for which `holds` is true."""
    end = next((i for i, row in enumerate(rows) if not holds(row)), len(rows))
    return rows[:end]
