"""One import of many files: file by file, so that the window stays alive and it can be stopped."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobtracker.system.files import FileSearch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jobtracker.domain.change import ChangeSet
    from jobtracker.services.importing import ImportSummary
    from jobtracker.services.services import Services
    from jobtracker.viewmodels.desk import Desk

    Found = tuple[tuple[Path, ...], ImportSummary]


SLICE = 0.05
"""Seconds that are looked for files at a time: what the user does meanwhile waits no longer."""


@dataclass(frozen=True, slots=True)
class Looking:
    """How many files were found so far, and the name of the folder that is being looked through."""

    files: int
    name: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: files done of all, and the one being read."""

    done: int
    total: int
    name: str


class ImportRun(QObject):
    """Each file is a job of its own; what one run imports is undone in one step.

    Stopping keeps the postings that are in: each is whole, and undo takes them all back. So does a
    trouble with the data, of which the desk tells: the run ends there, and says that it is finished.
    """

    looked = Signal(object)
    """A Looking, after each slice of looking for files that did not end it."""
    progressed = Signal(object)
    """A Progress, before each file."""
    finished = Signal(object, bool)
    """The ImportSummary, and whether it was stopped before its end, by the user or by a trouble."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.key = object()
        """What the desk takes all of the run back by."""
        self._waiting: deque[Path] = deque()
        self._looking = False
        self._total = 0
        self._stopped = False
        self._summary: ImportSummary | None = None

    def files(self, paths: Sequence[Path]) -> None:
        """Import files, and folders with all that is in them."""
        self._looking = True
        self._look(FileSearch(paths))

    def text(self, text: str, name: str) -> None:
        """Import text that was pasted."""
        self._total = 1
        self._import(lambda services: services.importing.import_text(text, name))

    @property
    def looking(self) -> bool:
        """Whether it is still looking for the files, so that nobody knows how many are left."""
        return self._looking

    @property
    def left(self) -> int:
        """How many of the files found are not read yet."""
        return len(self._waiting)

    def stop(self) -> None:
        """Stop after the file that is being read; where files are still looked for, none is imported."""
        self._stopped = True

    def _look(self, search: FileSearch) -> None:
        """Look on, in jobs short enough that others come between them."""

        def look(services: Services) -> Found | None:
            return None if search.go_on(SLICE) else services.importing.found(search)

        def then(found: Found | None) -> None:
            if found is not None:
                self._found(found)
            elif self._stopped:
                self._desk.ask(
                    lambda services: services.importing.found(search), self._found, failed=self._give_up
                )
            else:
                self.looked.emit(Looking(len(search.files), search.at))
                self._look(search)

        self._desk.ask(look, then, failed=self._give_up)

    def _found(self, found: Found) -> None:
        self._looking = False
        files, self._summary = found
        if self._stopped:
            self.finished.emit(self._summary, True)
            return
        self._waiting.extend(files)
        self._total = len(files)
        self._next()

    def _next(self) -> None:
        if self._stopped or not self._waiting:
            self.finished.emit(self._summary, bool(self._waiting))
            return
        path = self._waiting.popleft()
        self.progressed.emit(Progress(self._total - len(self._waiting) - 1, self._total, path.name))
        self._import(lambda services: services.importing.import_file(path))

    def _import(self, job: Callable[[Services], ImportSummary]) -> None:
        so_far = len(self._summary.imported) if self._summary else 0
        words = "Imported 1 posting" if so_far == 0 else f"Imported {so_far + 1} postings"
        results: list[ImportSummary] = []

        def command(services: Services) -> ChangeSet:
            results.append(job(services))
            return results[0].change

        def then(_: ChangeSet) -> None:
            self._summary = self._summary + results[0] if self._summary else results[0]
            self._next()

        self._desk.do(words, command, key=self.key, then=then, failed=self._give_up)

    def _give_up(self, _: Exception) -> None:
        # Loads the database layer, which the window does not wait for.
        from jobtracker.services.importing import ImportSummary

        self._looking = False
        self.finished.emit(self._summary or ImportSummary(), True)
