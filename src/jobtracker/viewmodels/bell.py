"""What falls due while the program runs, or fell due while it did not: each moment rings once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from jobtracker.domain.change import ChangeSet, Kind

if TYPE_CHECKING:
    from jobtracker.domain.due_moment import DueMoment
    from jobtracker.viewmodels.desk import Desk

TICK = 30_000
"""Milliseconds. All moments are compared with the clock afresh at each tick, so that a sleep, a journey or a
clock that is set delays nothing for longer: a timer until then would not outlast them."""

WHAT_FALLS_DUE = (Kind.REMINDER, Kind.EVENT, Kind.POSTING, Kind.APPLICATION, Kind.SETTING)


class Bell(QObject):
    """Claims what is due, and says so; quiet hours, and what was told before, are the service's to know."""

    rang = Signal(object)
    """A tuple of DueMoment, never empty, the longest due first. Nobody else was or will be told of them."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tick = QTimer(self, interval=TICK)
        self._tick.timeout.connect(self.look)
        desk.changed.connect(self._refresh)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            # The user is back, perhaps with the computer that slept.
            application.applicationStateChanged.connect(self._attend)

    def start(self) -> None:
        """Look now, and from now on."""
        self._tick.start()
        self.look()

    def look(self) -> None:
        """Claim what is due."""
        self._desk.ask(lambda services: services.reminding.claim(), self._ring)

    def _ring(self, claimed: tuple[DueMoment, ...]) -> None:
        if claimed:
            self.rang.emit(claimed)

    def _attend(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self._tick.isActive():
            self.look()

    def _refresh(self, change: ChangeSet) -> None:
        if self._tick.isActive() and any(change.ids(kind) for kind in WHAT_FALLS_DUE):
            self.look()
