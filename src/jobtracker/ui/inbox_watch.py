"""Files that another start of the program hands to this window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from jobtracker.system.paths import DataPaths

TICK = 700
"""Milliseconds. A look into an empty directory costs less than watching it does on a network drive."""


class InboxWatch(QObject):
    """Looks into the inbox, and tells of each request that waits there."""

    asked = Signal(object)
    """A list of paths to import; an empty one only asks to show the window."""

    def __init__(self, paths: DataPaths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._tick = QTimer(self, interval=TICK)
        self._tick.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, and from now on."""
        self._tick.start()
        self.look()

    def look(self) -> None:
        """Take what waits."""
        from jobtracker.system.inbox import take_requests

        for request in take_requests(self._paths):
            self.asked.emit(list(request.files))
