"""One thing that the system is asked to do, without the window waiting for it."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)


class Errand(QObject):
    """Runs on a thread of its own; ends with exactly one of its signals, on the thread that made it."""

    done = Signal()
    failed = Signal(object)
    """The exception."""

    _ended = Signal(object)

    def __init__(self, work: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin; to be called once."""
        threading.Thread(target=self._run, name="errand", daemon=True).start()

    def _run(self) -> None:
        error: Exception | None = None
        try:
            self._work()
        except Exception as caught:
            log.warning("An errand failed", exc_info=True)
            error = caught
        self._ended.emit(error)

    def _tell(self, error: Exception | None) -> None:
        if error is None:
            self.done.emit()
        else:
            self.failed.emit(error)
