"""The thread that tells, so that a desktop that takes its time does not hold the window."""

from __future__ import annotations

import os
import selectors
import threading
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from jobtracker.system.notification.ladder import show_on_first

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jobtracker.system.notification.notice import Answer, Notice, Notifier

GOODBYE = 2.0
"""Seconds that the end of the program waits for a notice on its way."""


class Poster:
    """Shows notices one after the other, and brings back the answers, from `start` to `stop`.

    Both callbacks are called on the poster's own thread.
    """

    def __init__(
        self,
        notifiers: Sequence[Notifier],
        answered: Callable[[Answer], None],
        not_shown: Callable[[Notice], None],
    ) -> None:
        self._notifiers = notifiers
        self._answered = answered
        self._not_shown = not_shown
        self._notices: SimpleQueue[Notice | None] = SimpleQueue()
        self._selecting = False
        self._woken, self._waker = os.pipe()
        self._thread = threading.Thread(target=self._run, name="notices", daemon=True)

    def start(self) -> None:
        """Begin; what was posted before is shown now."""
        self._thread.start()

    def post(self, notice: Notice) -> None:
        """Show a notice soon. Not to be called after `stop`."""
        self._put(notice)

    def stop(self) -> None:
        """Show what waits, and let go of the system."""
        if self._thread.is_alive():
            self._put(None)
            self._thread.join(GOODBYE)
        else:
            self._close()

    def _put(self, notice: Notice | None) -> None:
        self._notices.put(notice)
        # Only a thread that waits for answers too needs to be woken. Windows, whose pipes cannot be waited
        # for in this way, has none that answer.
        if self._selecting:
            os.write(self._waker, b"!")

    def _run(self) -> None:
        try:
            while (notice := self._next()) is not None:
                if not show_on_first(self._notifiers, notice):
                    self._not_shown(notice)
        finally:
            self._close()

    def _next(self) -> Notice | None:
        """Wait for the next notice, and pass on the answers that come meanwhile; None at the end."""
        while sources := self._sources():
            self._selecting = True
            try:
                return self._notices.get_nowait()
            except Empty:
                self._wait(sources)
        self._selecting = False
        return self._notices.get()

    def _sources(self) -> list[int]:
        """What to wait on, once the answers that are there already are passed on.

        An answer may have come in with the reply to a later notice: nothing would wake this thread for it.
        """
        for notifier in self._notifiers:
            for answer in notifier.answers():
                self._answered(answer)
        return [source for n in self._notifiers if (source := n.waits_on()) is not None]

    def _wait(self, sources: Sequence[int]) -> None:
        with selectors.DefaultSelector() as selector:
            for source in (self._woken, *sources):
                selector.register(source, selectors.EVENT_READ)
            if any(key.fd == self._woken for key, _ in selector.select()):
                os.read(self._woken, 4096)

    def _close(self) -> None:
        self._selecting = False
        for notifier in self._notifiers:
            notifier.close()
        os.close(self._woken)
        os.close(self._waker)
