"""The cells of the calendar: days of a month, or hours of a week, each with what stands in it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jobtracker.domain.agenda_words import day_name, line
from jobtracker.domain.date_words import DAYS
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jobtracker.domain.agenda import Entry

Index = QModelIndex | QPersistentModelIndex
HOURS = 24


@dataclass(frozen=True, slots=True)
class Cell:
    """A day, or an `hour` of it (0 to 23). `outside`: of another month than the one shown."""

    day: date
    hour: int | None = None
    entries: tuple[Entry, ...] = ()
    today: bool = False
    outside: bool = False

    @property
    def words(self) -> str:
        """The cell as a sentence: for screen readers, and for tests."""
        when = day_name(self.day) if self.hour is None else f"{day_name(self.day)}, {self.hour:02}:00"
        if self.today:
            when = f"Today, {when}"
        if not self.entries:
            return when
        count = "1 entry" if len(self.entries) == 1 else f"{len(self.entries)} entries"
        return f"{when}, {count}: {'; '.join(line(entry) for entry in self.entries)}"

    def start(self, else_at: time) -> datetime:
        """The wall time it begins; a day has none of its own."""
        return datetime.combine(self.day, else_at if self.hour is None else time(self.hour))


class CalendarCells(QAbstractTableModel):
    """Rows of seven cells."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[Cell, ...], ...] = ()

    def show(self, rows: Iterable[Iterable[Cell]]) -> None:
        """Show these cells: what differs is told cell by cell, another number of rows as a reset."""
        wanted = tuple(map(tuple, rows))
        if len(wanted) != len(self._rows):
            self.beginResetModel()
            self._rows = wanted
            self.endResetModel()
            return
        shown, self._rows = self._rows, wanted
        for row, (before, now) in enumerate(zip(shown, wanted, strict=True)):
            for column, (one, other) in enumerate(zip(before, now, strict=True)):
                if one != other:
                    index = self.index(row, column)
                    self.dataChanged.emit(index, index)

    def cells(self) -> Iterator[tuple[QModelIndex, Cell]]:
        """All cells with their indexes, week by week."""
        for row, cells in enumerate(self._rows):
            for column, cell in enumerate(cells):
                yield self.index(row, column), cell

    def cell_at(self, index: Index) -> Cell | None:
        """The cell of an index."""
        return self._rows[index.row()][index.column()] if index.isValid() else None

    def index_of(self, day: date, hour: int | None = None) -> QModelIndex:
        """The cell of a day, and of an hour of it where the cells are hours; invalid where there is none."""
        return next(
            (index for index, cell in self.cells() if cell.day == day and cell.hour in (None, hour)),
            QModelIndex(),
        )

    def days(self) -> Sequence[date]:
        """The days of the first row."""
        return [cell.day for cell in self._rows[0]] if self._rows else []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802, D102
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802, D102
        return 0 if parent.isValid() or not self._rows else len(self._rows[0])

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The name of a column's day; the hour of a row."""
        if role != Qt.ItemDataRole.DisplayRole or not self._rows:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return DAYS[self._rows[0][section].day.weekday()]
        hour = self._rows[section][0].hour
        return "" if hour is None else f"{hour:02}:00"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        cell = self.cell_at(index)
        if cell is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return cell.words
            case _ if role == RECORD:
                return cell
        return None


def by_day(entries: Iterable[Entry]) -> Mapping[date, tuple[Entry, ...]]:
    """The entries of each day, in order."""
    days: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries:
        days[entry.day].append(entry)
    return {day: tuple(held) for day, held in days.items()}


def month_cells(
    weeks: Iterable[Sequence[date]], month: date, today: date, held: Mapping[date, tuple[Entry, ...]]
) -> Iterator[list[Cell]]:
    """The days of whole weeks around a month, each with all that stands in it."""
    for week in weeks:
        yield [
            Cell(
                day, None, held.get(day, ()), day == today, (day.year, day.month) != (month.year, month.month)
            )
            for day in week
        ]


def day_cells(
    days: Sequence[date], today: date, held: Mapping[date, tuple[Entry, ...]]
) -> Iterator[list[Cell]]:
    """One row of days, each with what counts for all of it."""
    yield [
        Cell(day, None, tuple(entry for entry in held.get(day, ()) if entry.whole_day), day == today)
        for day in days
    ]


def hour_cells(
    days: Sequence[date], now: datetime, held: Mapping[date, tuple[Entry, ...]]
) -> Iterator[list[Cell]]:
    """A row for each hour of the days, each cell with what begins in it; `now` is the user's wall time."""
    starting = {
        (day, hour): tuple(e for e in held.get(day, ()) if not e.whole_day and e.local.hour == hour)
        for day in days
        for hour in range(HOURS)
    }
    for hour in range(HOURS):
        yield [Cell(day, hour, starting[day, hour], (day, hour) == (now.date(), now.hour)) for day in days]
