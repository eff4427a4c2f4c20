"""The reminders whose time has come, looked at on start, by a coarse tick, and after every change of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jobtracker.domain.change import ChangeSet, Kind

if TYPE_CHECKING:
    from jobtracker.domain.reminder import DueReminder
    from jobtracker.viewmodels.desk import Desk

TICK = 30_000
"""Milliseconds. Times are compared afresh at each tick: a timer until then does not outlast a sleep."""


class DueReminders(QObject):
    """Tells what is due whenever that changes."""

    changed = Signal(object)
    """A tuple of DueReminder, the longest overdue first."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._due: tuple[DueReminder, ...] = ()
        self._tick = QTimer(self, interval=TICK)
        self._tick.timeout.connect(self.look)
        desk.changed.connect(self._refresh)

    def start(self) -> None:
        """Look now, and from now on."""
        self._tick.start()
        self.look()

    def look(self) -> None:
        """Ask what is due."""
        self._desk.ask(lambda services: services.reminding.due(), self._show)

    def _show(self, due: tuple[DueReminder, ...]) -> None:
        if due != self._due:
            self._due = due
            self.changed.emit(due)

    def _refresh(self, change: ChangeSet) -> None:
        if change.ids(Kind.REMINDER) or change.ids(Kind.APPLICATION) or change.ids(Kind.POSTING):
            self.look()
