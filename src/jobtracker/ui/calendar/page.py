"""The Calendar page: reminders, interviews and deadlines, by month and by week."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from jobtracker.domain.agenda import follow_up_time
from jobtracker.domain.reminder import MORNING, wall_time
from jobtracker.ui.calendar.bar import CalendarBar, View
from jobtracker.ui.calendar.menus import DayMenu, EntryMenu
from jobtracker.ui.calendar.sheet import Sheet
from jobtracker.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from jobtracker.domain.agenda import Entry
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.pursuit import Pursuit
    from jobtracker.domain.repeat import Repeat
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.agenda import Agenda
    from jobtracker.viewmodels.calendar_cells import Cell
    from jobtracker.viewmodels.commands.agenda import AgendaCommands
    from jobtracker.viewmodels.commands.reminders import ReminderCommands

ADDING = (Qt.Key.Key_N, Qt.Key.Key_Insert, Qt.Key.Key_Plus)
ENTERING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CalendarPage(QWidget):
    """Enter opens what stands in a day, or adds to one where nothing does; N adds; M and W show a month or a
    week. It follows the agenda while it is in sight.
    """

    opened = Signal(int)
    """The id of an application to open."""
    export_asked = Signal(object, int)
    """The DueKind and the record's id of an entry that another calendar shall get."""
    import_asked = Signal()
    """There is no application yet, and the user wants some."""

    def __init__(
        self,
        agenda: Agenda,
        commands: AgendaCommands,
        reminders: ReminderCommands,
        clock: Clock,
        theme: Theme,
        first_weekday: int,
        parent: QWidget | None = None,
    ) -> None:
        """Weeks begin on `first_weekday`, 0 for Monday to 6 for Sunday."""
        super().__init__(parent)
        self._agenda = agenda
        self._commands = commands
        self._reminders = reminders
        self._clock = clock
        self.bar = CalendarBar(theme)
        # The agenda may still be on its way, and with it what day it is.
        today = wall_time(clock.now(), clock.zone()).date()
        self.sheet = Sheet(agenda, theme, first_weekday, today)
        self.nothing = EmptyState(theme)
        self.nothing.set_state(
            "calendar", "Reminders, interviews and deadlines will stand in these days.", "Import postings"
        )
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(22, 14, 22, 16)
        column.setSpacing(12)
        column.addWidget(self.bar)
        column.addWidget(self.sheet, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(filled)
        self._pages.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._connect()

    def focus_days(self) -> None:
        """Give the keys to the day that is chosen, or to the one button where there is no application."""
        if self._agenda.is_loaded and not self._agenda.pursuits:
            self.nothing.button.setFocus()
        else:
            self.sheet.grid.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Catch up with what changed while the page was out of sight."""
        super().showEvent(event)
        self._take()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """What can be done with the day that is chosen, and how the days are shown."""
        key, cell = Qt.Key(event.key()), self.sheet.current()
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            super().keyPressEvent(event)
        elif cell is not None and key in ADDING:
            self._add(cell)
        elif cell is not None and key in ENTERING:
            self._enter(cell)
        elif key in (Qt.Key.Key_M, Qt.Key.Key_W):
            self._choose_view(View.MONTH if key == Qt.Key.Key_M else View.WEEK)
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        sheet, bar = self.sheet, self.bar
        sheet.turned.connect(lambda name, view: bar.set_shown(name, View(view)))
        sheet.moved.connect(self._move)
        sheet.add_asked.connect(self._add)
        sheet.entry_clicked.connect(self._show_entry)
        sheet.cell_clicked.connect(self._show_day)
        bar.turned.connect(sheet.turn)
        bar.today_clicked.connect(sheet.go_today)
        bar.view_chosen.connect(lambda view: self._choose_view(View(view)))
        bar.add_clicked.connect(self._add_to_current)
        self.nothing.action_clicked.connect(self.import_asked)
        self._agenda.changed.connect(self._follow)

    def _follow(self) -> None:
        if self.isVisible():
            self._take()

    def _take(self) -> None:
        empty = self._agenda.is_loaded and not self._agenda.pursuits
        self._pages.setCurrentIndex(1 if empty else 0)
        self.sheet.take()

    def _choose_view(self, view: View) -> None:
        self.sheet.set_view(view)
        self.sheet.grid.setFocus()

    def _enter(self, cell: Cell) -> None:
        grid = self.sheet.grid
        if cell.entries:
            place = grid.visualRect(grid.currentIndex())
            self._show_day(cell, grid.viewport().mapToGlobal(place.center()))
        else:
            self._add(cell)

    def _show_entry(self, entry: Entry, point: QPoint) -> None:
        menu = self._entry_menu(entry)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def _show_day(self, cell: Cell, point: QPoint) -> None:
        menus = [self._entry_menu(entry) for entry in cell.entries]
        menu = DayMenu(cell, menus, self)
        menu.add_clicked.connect(partial(self._add, cell))
        menu.popup(point)

    def _entry_menu(self, entry: Entry) -> EntryMenu:
        menu = EntryMenu(entry, self)
        menu.open_clicked.connect(partial(self.opened.emit, entry.pursuit.id))
        menu.moved.connect(partial(self._move, entry))
        menu.export_clicked.connect(partial(self.export_asked.emit, entry.exports_as, entry.id))
        reminder = entry.reminder
        if reminder is not None:
            menu.done_clicked.connect(partial(self._reminders.tick_off, reminder.id, reminder.due))
            menu.change_clicked.connect(partial(self._change, entry))
            menu.removal_clicked.connect(partial(self._reminders.remove, reminder.id))
        return menu

    def _move(self, entry: Entry, local: datetime) -> None:
        self._commands.move(entry, local, self._agenda.zone)

    def _change(self, entry: Entry) -> None:
        from jobtracker.ui.applications.reminder_dialog import change_reminder

        if entry.reminder is not None:
            change_reminder(entry.reminder, self._clock, self._reminders, self)

    def _add_to_current(self) -> None:
        cell = self.sheet.current()
        if cell is not None:
            self._add(cell)

    def _add(self, cell: Cell) -> None:
        """Ask which application it is about, where there are several, and then what for."""
        from jobtracker.ui.calendar.application_chooser import ApplicationChooser

        still_open = [pursuit for pursuit in self._agenda.pursuits if not pursuit.closed]
        if len(still_open) == 1:
            self._ask_what(cell, still_open[0])
            return
        by_id = {pursuit.id: pursuit for pursuit in still_open}
        chooser = ApplicationChooser(still_open, self)
        chooser.chosen.connect(lambda application_id: self._ask_what(cell, by_id[application_id]))
        chooser.open()

    def _ask_what(self, cell: Cell, pursuit: Pursuit) -> None:
        from jobtracker.ui.applications.reminder_dialog import ReminderDialog

        local_now = wall_time(self._clock.now(), self._clock.zone())
        due = cell.start(MORNING)
        if due <= local_now and cell.day == local_now.date():
            due = follow_up_time(local_now)
        dialog = ReminderDialog(local_now, due=due, parent=self, about=pursuit.name)

        def add(text: str, due: datetime, repeat: Repeat | None) -> None:
            self._reminders.add(pursuit.id, text, due, repeat)

        dialog.entered.connect(add)
        dialog.open()
