"""The menus of the calendar: what can be done with an entry, and what stands in a day."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from jobtracker.domain.agenda import Sort
from jobtracker.domain.agenda_words import day_name, line
from jobtracker.ui.calendar_exports import EXPORT_ONE
from jobtracker.ui.widgets.words import elided

if TYPE_CHECKING:
    from jobtracker.domain.agenda import Entry
    from jobtracker.viewmodels.calendar_cells import Cell

LONGEST = 60
"""Characters of an entry in a menu."""

DAYS_ON = (("To the day before", -1), ("To the next day", 1), ("A week later", 7))


class EntryMenu(QMenu):
    """What can be done with an entry; its head says which."""

    open_clicked = Signal()
    done_clicked = Signal()
    moved = Signal(object)
    """The local wall time (datetime) it shall be at."""
    change_clicked = Signal()
    export_clicked = Signal()
    removal_clicked = Signal()

    def __init__(self, entry: Entry, parent: QWidget) -> None:
        super().__init__(_words(entry), parent)
        self.addAction(_words(entry)).setEnabled(False)
        self.addAction("Open").triggered.connect(self.open_clicked)
        if entry.reminder is not None:
            self.addAction("Done").triggered.connect(self.done_clicked)
        if entry.sort is not Sort.DEADLINE:
            self.addSeparator()
            for words, days in DAYS_ON:
                at = entry.local + timedelta(days=days)
                self.addAction(words).triggered.connect(partial(self.moved.emit, at))
        if entry.reminder is not None:
            self.addAction("Another time…").triggered.connect(self.change_clicked)
        if entry.exports_as is not None:
            self.addSeparator()
            self.addAction(EXPORT_ONE).triggered.connect(self.export_clicked)
        if entry.reminder is not None:
            self.addSeparator()
            self.addAction("Move to the trash").triggered.connect(self.removal_clicked)


class DayMenu(QMenu):
    """What stands in a cell, each entry with its own menu, and a way to add to it."""

    add_clicked = Signal()

    def __init__(self, cell: Cell, menus: list[EntryMenu], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(day_name(cell.day)).setEnabled(False)
        self.addAction("New reminder…\tN").triggered.connect(self.add_clicked)
        self.addSeparator()
        for menu in menus:
            menu.setParent(self, menu.windowFlags())
            self.addMenu(menu)


def _words(entry: Entry) -> str:
    return elided(line(entry), LONGEST).replace("&", "&&")
