"""The sheet of the calendar: a month or a week, and the day that is chosen on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from jobtracker.domain.calendar_weeks import (
    days_on,
    month_title,
    months_on,
    week_of,
    week_title,
    weeks_of_month,
)
from jobtracker.ui.calendar.bar import View
from jobtracker.ui.calendar.month_grid import MonthGrid
from jobtracker.ui.calendar.week_grid import WeekGrid
from jobtracker.viewmodels.calendar_cells import (
    HOURS,
    CalendarCells,
    by_day,
    day_cells,
    hour_cells,
    month_cells,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from jobtracker.domain.agenda import Entry
    from jobtracker.ui.calendar.grid import Grid
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.agenda import Agenda
    from jobtracker.viewmodels.calendar_cells import Cell

MOST_WHOLE_DAYS = 3
"""Lines of what counts for a whole day above the hours of a week."""

MORNING_HOUR = 9
SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
UPRIGHT = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class Sheet(QFrame):
    """Arrows walk the days, and the hours of a week; Page Up and Down turn the sheet, Home and End go to the
    ends of the week, T to today.
    """

    entry_clicked = Signal(object, QPoint)
    cell_clicked = Signal(object, QPoint)
    """A Cell, and the point of the screen where its menu belongs."""
    add_asked = Signal(object)
    """The Cell that a reminder shall be added to."""
    moved = Signal(object, object)
    """The Entry, and the local wall time it shall have."""
    turned = Signal(str, str)
    """The name of what is shown now, and the View."""

    def __init__(
        self, agenda: Agenda, theme: Theme, first_weekday: int, today: date, parent: QWidget | None = None
    ) -> None:
        """Weeks begin on `first_weekday`, 0 for Monday to 6 for Sunday; `today` is chosen at first."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._agenda = agenda
        self._first_weekday = first_weekday
        self._view = View.MONTH
        self._day = self._month = today
        self._hour = MORNING_HOUR
        self._held: Mapping[date, tuple[Entry, ...]] = {}
        self._settling = False
        self.month = MonthGrid(CalendarCells(self), agenda, theme)
        self.whole_days = MonthGrid(CalendarCells(self), agenda, theme, numbered=False)
        self.week = WeekGrid(CalendarCells(self), agenda, theme)
        # The row of whole days is read by the mouse; its entries are in the menus of the hours too.
        self.whole_days.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        hours = QWidget()
        column = QVBoxLayout(hours)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.whole_days)
        column.addWidget(self.week, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.month)
        self._pages.addWidget(hours)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._pages)
        for grid in (self.month, self.whole_days, self.week):
            self._connect(grid)

    @property
    def view(self) -> View:
        """Whether a month is shown, or a week."""
        return self._view

    @property
    def grid(self) -> Grid:
        """The cells that the keys walk."""
        return self.month if self._view is View.MONTH else self.week

    def current(self) -> Cell | None:
        """The cell that is chosen, with what counts for its whole day."""
        return self.grid.cells.cell_at(self.grid.currentIndex())

    def take(self) -> None:
        """Show the agenda as it stands."""
        self._held = by_day(self._agenda.entries())
        self._show()

    def set_view(self, view: View) -> None:
        """Show a month or a week around the day that is chosen."""
        if view is not self._view:
            self._view = view
            self._month = self._day
            self._show()
            if view is View.WEEK:
                self.week.show_morning()

    def go_to(self, day: date, hour: int | None = None) -> None:
        """Choose a day, and an hour of it, and show where they are."""
        self._day = self._month = day
        self._hour = self._hour if hour is None else hour
        self._show()

    def turn(self, step: int) -> None:
        """So many months or weeks on."""
        if self._view is View.MONTH:
            # A day of a neighbouring month may be chosen at the edge of the sheet.
            within = (self._day.year, self._day.month) == (self._month.year, self._month.month)
            self.go_to(months_on(self._day if within else self._month, step))
        else:
            self.go_to(days_on(self._day, 7 * step))

    def go_today(self) -> None:
        """To the present."""
        now = self._agenda.local_now
        self.go_to(now.date(), now.hour)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Walk and turn; the page knows the other keys."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in SIDEWAYS:
            to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self.go_to(days_on(self._day, -SIDEWAYS[key] if to_left else SIDEWAYS[key]))
        elif key in UPRIGHT and self._view is View.MONTH:
            self.go_to(days_on(self._day, 7 * UPRIGHT[key]))
        elif key in UPRIGHT:
            self.go_to(self._day, min(max(self._hour + UPRIGHT[key], 0), HOURS - 1))
        elif key in PAGES:
            self.turn(PAGES[key])
        elif key in ENDS:
            self.go_to(week_of(self._day, self._first_weekday)[ENDS[key]])
        elif key == Qt.Key.Key_T:
            self.go_today()
        else:
            super().keyPressEvent(event)

    def _connect(self, grid: Grid) -> None:
        grid.entry_clicked.connect(self.entry_clicked)
        grid.moved.connect(self.moved)
        grid.add_asked.connect(lambda index: self.add_asked.emit(grid.cells.cell_at(index)))
        grid.day_clicked.connect(
            lambda index, point: self.cell_clicked.emit(grid.cells.cell_at(index), point)
        )
        grid.selectionModel().currentChanged.connect(lambda index, _: self._arrive(grid, index))

    def _arrive(self, grid: Grid, index: QModelIndex) -> None:
        cell = grid.cells.cell_at(index)
        if cell is not None and not self._settling:
            self._day = cell.day
            if cell.hour is not None:
                self._hour = cell.hour

    def _show(self) -> None:
        now = self._agenda.local_now
        self._settling = True
        if self._view is View.MONTH:
            weeks = weeks_of_month(self._month, self._first_weekday)
            self.month.cells.show(month_cells(weeks, self._month, now.date(), self._held))
            name = month_title(self._month)
        else:
            days = week_of(self._month, self._first_weekday)
            self.whole_days.cells.show(day_cells(days, now.date(), self._held))
            self.whole_days.fit_rows(MOST_WHOLE_DAYS)
            self.week.cells.show(hour_cells(days, now, self._held))
            name = week_title(days)
        self._pages.setCurrentIndex(0 if self._view is View.MONTH else 1)
        self.grid.setAccessibleName(f"Calendar, {name}")
        index = self.grid.cells.index_of(self._day, self._hour)
        self.grid.setCurrentIndex(index)
        self._settling = False
        self.turned.emit(name, self._view)
