"""The one list model: rows that are replaced as a whole, and signals that say exactly what differs."""

from __future__ import annotations

from bisect import bisect_left
from itertools import groupby
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

FEW = 8
"""Moves and insertions told one by one; for more, a view is quicker when it lays all out once."""


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
        """Show these rows. What differs is told exactly: removals, moves, changes, and insertions.

        Where more than a `FEW` places differ in order, the new rows are told as one insertion and the
        order as one change of layout. Persistent indexes follow their rows in any case.
        """
        places = {self.key(row): place for place, row in enumerate(rows)}
        self._remove_all_but(places)
        at = [places[self.key(row)] for row in self._rows]
        here = set(at)
        straying = _straying(at)
        new = list(_runs(range(len(rows)), lambda place: place not in here))
        if len(straying) + len(new) > FEW:
            self._insert(len(at), [rows[place] for run in new for place in run])
            self.show_instead(sorted(self._rows, key=lambda row: places[self.key(row)]))
            self._replace(rows)
        else:
            self._move(at, straying)
            self._replace([rows[place] for place in at])
            for run in new:
                self._insert(run[0], rows[run[0] : run[-1] + 1])

    def show_instead(self, rows: Sequence[Row]) -> None:
        """Show these rows instead, as by another filter; told as one change of layout.

        A row that is gone leaves selections, but unlike a removed one it hands the current row to no
        neighbour: what the user was at stays open while a search hides it.
        """
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self.key(self._rows[index.row()]) for index in before]
        self._rows = list(rows)
        places = {self.key(row): place for place, row in enumerate(rows)}
        # There is no row -1: what is gone gets an invalid index.
        self.changePersistentIndexList(before, [self.index(places.get(key, -1)) for key in keys])
        self.layoutChanged.emit()

    def _remove_all_but(self, wanted: Mapping[Hashable, int]) -> None:
        gone = _runs(range(len(self._rows)), lambda i: self.key(self._rows[i]) not in wanted)
        for run in reversed(list(gone)):
            self.beginRemoveRows(QModelIndex(), run[0], run[-1])
            del self._rows[run[0] : run[-1] + 1]
            self.endRemoveRows()

    def _insert(self, at: int, new: Sequence[Row]) -> None:
        if new:
            self.beginInsertRows(QModelIndex(), at, at + len(new) - 1)
            self._rows[at:at] = new
            self.endInsertRows()

    def _move(self, at: list[int], straying: set[int]) -> None:
        """Bring each straying row before the first one that stays and belongs behind it.

        `at` holds the wanted place of each row, and is in order afterwards.
        """
        waiting = set(straying)
        for place in sorted(straying):
            source = at.index(place)
            stays_behind = (i for i, other in enumerate(at) if other > place and other not in waiting)
            to = next(stays_behind, len(at))
            self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), to)
            target = to - (source < to)
            at.insert(target, at.pop(source))
            self._rows.insert(target, self._rows.pop(source))
            self.endMoveRows()
            waiting.remove(place)

    def _replace(self, rows: Sequence[Row]) -> None:
        """Take over what a row of the same key says now."""
        shown, self._rows = self._rows, list(rows)
        for run in _runs(range(len(rows)), lambda i: shown[i] is not rows[i] and shown[i] != rows[i]):
            self.dataChanged.emit(self.index(run[0]), self.index(run[-1]))

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


def _runs(numbers: Iterable[int], holds: Callable[[int], bool]) -> Iterator[list[int]]:
    """The numbers for which `holds` is true, each run of neighbours by itself."""
    return (list(run) for held, run in groupby(numbers, holds) if held)


def _straying(places: Sequence[int]) -> set[int]:
    """The fewest of these distinct numbers without which the others rise (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    for place in places:
        pile = bisect_left(tops, place)
        tops[pile : pile + 1] = [place]
        piles.append(pile)
    rising = set()
    pile = len(tops) - 1
    for place, its_pile in zip(reversed(places), reversed(piles), strict=True):
        if its_pile == pile:
            rising.add(place)
            pile -= 1
    return set(places) - rising
