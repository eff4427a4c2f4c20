"""One thread that owns the data: jobs go in, results come back on the main thread."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from jobtracker.services.services import Services

Result = TypeVar("Result")
Job = Callable[["Services"], Any]
Done = Callable[[Any], None]
Failed = Callable[[Exception], None]

log = logging.getLogger(__name__)


class Worker(QObject):
    """Runs jobs one after the other on a thread of its own.

    The services are opened on that thread, so the window is on the screen while the database layer is
    loaded. Every submitted job gets exactly one answer, `done` or `failed`, on the thread that made the
    worker; jobs submitted before the services are open wait for them.
    """

    glimpsed = Signal(object)
    """What `glimpse` saw, where it saw something; before the services are opened."""
    opened = Signal()
    not_opened = Signal(object)
    """The exception that kept the services from opening; every waiting job fails with it too."""

    _answered = Signal(object, object)

    def __init__(
        self,
        open_services: Callable[[], AbstractContextManager[Services]],
        glimpse: Callable[[], object | None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        """`glimpse` has a quick first look at the data, for a window that would otherwise stay empty while
        the services are opened; None where there is nothing to see yet.
        """
        super().__init__(parent)
        self._glimpse = glimpse
        self._open_services = open_services
        self._jobs: SimpleQueue[tuple[Job, Done, Failed] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="data", daemon=True)
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Open the services and begin with the jobs."""
        self._thread.start()

    def submit(
        self, job: Callable[[Services], Result], done: Callable[[Result], None], failed: Failed
    ) -> None:
        """Run `job` on the data thread; then `done` with its result, or `failed` with its exception."""
        self._jobs.put((job, done, failed))

    def stop(self) -> None:
        """Finish the jobs that wait, close the services, and end the thread."""
        if self._thread.is_alive():
            self._jobs.put(None)
            self._thread.join()

    def _run(self) -> None:
        opened = ExitStack()
        try:
            if (seen := self._glimpse()) is not None:
                self._answered.emit(self.glimpsed.emit, (seen,))
            services = opened.enter_context(self._open_services())
        except Exception as error:
            log.exception("The data could not be opened")
            self._answered.emit(self.not_opened.emit, (error,))
            while (entry := self._jobs.get()) is not None:
                self._answered.emit(entry[2], (error,))
            return
        self._answered.emit(self.opened.emit, ())
        while (entry := self._jobs.get()) is not None:
            self._work(services, *entry)
        try:
            opened.close()
        except Exception:
            log.exception("The data could not be closed; every job was done before")

    def _work(self, services: Services, job: Job, done: Done, failed: Failed) -> None:
        try:
            result = job(services)
        except Exception as error:
            log.warning("A job failed: %s", type(error).__name__, exc_info=True)
            self._answered.emit(failed, (error,))
        else:
            self._answered.emit(done, (result,))

    def _answer(self, answer: Callable[..., None], arguments: tuple[Any, ...]) -> None:
        owner = getattr(answer, "__self__", None)
        # Whoever asked, such as a dialog, may be gone by now: then nobody waits for the answer.
        if not isinstance(owner, QObject) or isValid(owner):
            answer(*arguments)
