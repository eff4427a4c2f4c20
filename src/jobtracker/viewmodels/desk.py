"""The way of every change: a command, one transaction, a ChangeSet, one signal."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from jobtracker.domain.change import ChangeSet
from jobtracker.viewmodels.undo_history import Step, UndoHistory

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.services.services import Services
    from jobtracker.viewmodels.worker import Worker

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Told:
    """What was just done (no words where that changed nothing), and what can be taken back or done again
    now (None: nothing).
    """

    words: str
    change: ChangeSet
    undo_words: str | None
    redo_words: str | None
    undone: bool = False
    """Whether something was taken back."""
    about: ApplicationRow | None = None
    """The one application that was touched by what was taken back or done again; it need not be in sight."""


class Desk(QObject):
    """Where the views ask and command. Views refresh from `changed`, whoever made the change."""

    changed = Signal(object)
    """A ChangeSet, after it is on the disk."""
    told = Signal(object)
    """A Told, after each command, undo and redo."""
    troubled = Signal(object)
    """The exception of a command or question that failed; nothing was changed by it."""

    def __init__(
        self,
        worker: Worker,
        parent: QObject | None = None,
        *,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """`seconds` is a clock that only goes forward; by it, commands are of one go or not."""
        super().__init__(parent)
        self._worker = worker
        self._seconds = seconds
        # The history is touched on the data thread only, where one job follows the other: an undo that
        # is asked for while a command still runs takes back that very command.
        self._history = UndoHistory()

    def ask(
        self,
        question: Callable[[Services], Result],
        answer: Callable[[Result], None],
        *,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Read something; `answer` gets it on this thread.

        Either `answer` or `failed` is called; the latter with the exception, after `troubled` told of it.
        """
        self._worker.submit(question, answer, self._tell_trouble(failed))

    def do(
        self,
        words: str,
        command: Callable[[Services], ChangeSet],
        *,
        key: Hashable = None,
        within: float = math.inf,
        then: Callable[[ChangeSet], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Change something. `words` say what was done, in the past tense, as "Moved to Applied".

        Commands that follow each other with the same `key`, and within so many seconds, are undone in
        one step. `then` gets the change after the views have been told of it, or `failed` the exception
        after `troubled`.
        """
        at = self._seconds()

        def run(services: Services) -> Told:
            change = command(services)
            if change:
                self._history.add(Step(words, change, key, at), within)
            return self._tell(words, change)

        def finish(told: Told) -> None:
            self._announce(told)
            if then is not None:
                then(told.change)

        self._worker.submit(run, finish, self._tell_trouble(failed))

    def do_for_good(self, words: str, command: Callable[[Services], ChangeSet]) -> None:
        """Change something that cannot be taken back; what was done before cannot either then."""

        def run(services: Services) -> Told:
            change = command(services)
            self._history.forget()
            return self._tell(words, change)

        self._worker.submit(run, self._announce, self.troubled.emit)

    def undo(self) -> None:
        """Take back the last step."""

        def run(services: Services) -> Told:
            step = self._history.last_done()
            if step is None:
                return self._tell("", ChangeSet())
            change = services.store.replay(step.change.inverse())
            self._history.mark_undone()
            return self._tell(f"Undone: {step.words}", change, undone=True, about=_about(services, change))

        self._worker.submit(run, self._announce, self.troubled.emit)

    def take_back(self, key: Hashable) -> None:
        """Take back all that was done with a key, also where other commands came in between or after.

        It can be done again in one step. Where something of it was changed since, or it is taken back
        already, nothing is changed and `troubled` tells so.
        """

        def run(services: Services) -> Told:
            # Loads with the database layer, which the window does not wait for.
            from jobtracker.store.errors import Conflict

            step = self._history.done_as(key)
            if step is None:
                raise Conflict("This was taken back already, or no longer can be. Nothing was changed.")
            change = services.store.replay(step.change.inverse())
            self._history.mark_taken_back(step)
            return self._tell(f"Undone: {step.words}", change, undone=True, about=_about(services, change))

        self._worker.submit(run, self._announce, self.troubled.emit)

    def redo(self) -> None:
        """Do again what was taken back last."""

        def run(services: Services) -> Told:
            step = self._history.last_undone()
            if step is None:
                return self._tell("", ChangeSet())
            change = services.store.replay(step.change)
            self._history.mark_redone()
            return self._tell(f"Done again: {step.words}", change, about=_about(services, change))

        self._worker.submit(run, self._announce, self.troubled.emit)

    def _tell_trouble(self, failed: Callable[[Exception], None] | None) -> Callable[[Exception], None]:
        def tell(error: Exception) -> None:
            self.troubled.emit(error)
            if failed is not None:
                failed(error)

        return tell

    def _tell(
        self, words: str, change: ChangeSet, *, undone: bool = False, about: ApplicationRow | None = None
    ) -> Told:
        history = self._history
        return Told(words if change else "", change, history.undo_words, history.redo_words, undone, about)

    def _announce(self, told: Told) -> None:
        if told.change:
            self.changed.emit(told.change)
        self.told.emit(told)


def _about(services: Services, change: ChangeSet) -> ApplicationRow | None:
    """The one application that a change touched, where it is not in the trash now."""
    touched = change.applications()
    rows = services.store.browse.rows(touched) if len(touched) == 1 else ()
    return rows[0] if rows else None
