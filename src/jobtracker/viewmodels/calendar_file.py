"""The calendar file that other programs subscribe to, brought up to date after what is dated changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jobtracker.domain.change import ChangeSet, Kind

if TYPE_CHECKING:
    from jobtracker.viewmodels.desk import Desk

PAUSE = 2_000
"""Milliseconds without a change until the file is written: once for all that is done in one go."""

WHAT_IS_DATED = (Kind.REMINDER, Kind.EVENT, Kind.POSTING, Kind.APPLICATION, Kind.STAGE, Kind.SETTING)


class CalendarFile(QObject):
    """Does nothing where the settings name no such file; what goes wrong, the desk tells."""

    written = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None, *, pause: int = PAUSE) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pause = QTimer(self, singleShot=True, interval=pause)
        self._pause.timeout.connect(self.keep_up)
        desk.changed.connect(self._refresh)

    def keep_up(self) -> None:
        """Bring it up to date now, as at the start, after what was changed without the window."""
        self._pause.stop()
        self._desk.ask(lambda services: services.publishing.keep_up(), self._tell)

    def catch_up(self) -> None:
        """Write now what waits for the pause, as before the program ends."""
        if self._pause.isActive():
            self.keep_up()

    def _tell(self, written: bool) -> None:
        if written:
            self.written.emit()

    def _refresh(self, change: ChangeSet) -> None:
        if any(change.ids(kind) for kind in WHAT_IS_DATED):
            self._pause.start()
