"""Days as cells, with as many of their entries as there is room for: a month, or one row for whole days."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from jobtracker.ui.calendar.cell_delegate import number_height
from jobtracker.ui.calendar.chip import Chip, line_height
from jobtracker.ui.calendar.grid import Carried, Grid
from jobtracker.ui.calendar.headers import DayHeader, HourHeader
from jobtracker.ui.theme.text_size import TextSize, sized

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QFont

    from jobtracker.domain.agenda import Entry
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.agenda import Agenda
    from jobtracker.viewmodels.calendar_cells import CalendarCells, Cell

BETWEEN = 2
"""Pixels between two entries of a day."""
SIDE = 4


class MonthGrid(Grid):
    """All weeks are in sight, as high as the window lets them be. Without numbers it is the row of whole
    days above the hours of a week: its header has the dates then.
    """

    def __init__(
        self,
        cells: CalendarCells,
        agenda: Agenda,
        theme: Theme,
        *,
        numbered: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(cells, agenda, theme, numbered=numbered, parent=parent)
        self._numbered = numbered
        self.setHorizontalHeader(DayHeader(theme, dated=not numbered, parent=self))
        if numbered:
            self.verticalHeader().hide()
        else:
            # The days of a week stand above its hours.
            self.setVerticalHeader(HourHeader(theme, self))
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # A day has room for one line at the least; what does not fit is scrolled to.
        line = line_height(self._font()) + 2 * BETWEEN
        self.verticalHeader().setMinimumSectionSize(self._above() + line if numbered else 1)
        self.horizontalHeader().setMinimumSectionSize(1)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def lay_out(self) -> Sequence[Chip]:
        """The entries below the number of their day; the last line says how many have no room."""
        return [chip for index, cell in self.cells.cells() for chip in self._day(index, cell)]

    def time_at(self, point: QPoint, entry: Entry) -> datetime | None:
        """The same time on the day that the beginning of the entry lies in."""
        cell = self.cells.cell_at(self.indexAt(point + QPoint(SIDE + 6, line_height(self._font()) // 2)))
        return None if cell is None else datetime.combine(cell.day, entry.local.time())

    def target(self, local: datetime, carried: Carried) -> QRect:
        """The day."""
        return self.visualRect(self.cells.index_of(local.date()))

    def fit_rows(self, most: int) -> None:
        """Be as high as the entries of the fullest day need, `most` of them at the most."""
        lines = min(max((len(cell.entries) for _, cell in self.cells.cells()), default=0), most)
        rows = self._above() + lines * (line_height(self._font()) + BETWEEN) + SIDE
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows)

    def _day(self, index: QModelIndex, cell: Cell) -> Iterator[Chip]:
        day, step = self.visualRect(index), line_height(self._font()) + BETWEEN
        first = QRect(day.left() + SIDE, day.top() + self._above(), day.width() - 2 * SIDE, step - BETWEEN)
        lines = max(1, (day.height() - self._above()) // step)
        shown = cell.entries if len(cell.entries) <= lines else cell.entries[: lines - 1]
        for place, entry in enumerate(shown):
            yield Chip(first.translated(0, place * step), index, entry)
        if hidden := len(cell.entries) - len(shown):
            yield Chip(first.translated(0, len(shown) * step), index, None, hidden)

    def _above(self) -> int:
        return number_height(self.font()) if self._numbered else SIDE

    def _font(self) -> QFont:
        return sized(self.font(), TextSize.SMALL)
