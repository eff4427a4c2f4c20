"""One import of many files: file by file, so that the window stays alive and it can be stopped."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobtracker.domain.change import ChangeSet
from jobtracker.domain.date_words import dated
from jobtracker.domain.draft import Draft
from jobtracker.system.files import FileSearch
from jobtracker.viewmodels.review.entry import Choice, Entry, Lookalike

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jobtracker.services.importing import ImportSummary
    from jobtracker.services.services import Services
    from jobtracker.viewmodels.desk import Desk

    Found = tuple[tuple[Path, ...], ImportSummary]
    Job = Callable[[Services], ImportSummary]

SLICE = 0.05
"""Seconds that are looked for files at a time: what the user does meanwhile waits no longer."""


@dataclass(frozen=True, slots=True)
class Looking:
    """How many files were found so far, and the name of the folder that is being looked through."""

    files: int
    name: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: postings done of all, and the one being read, or with `keeping` the one being kept."""

    done: int
    total: int
    name: str
    keeping: bool = False


class ImportRun(QObject):
    """First all files are read, and nothing is kept; then what the user chose is kept, in one step to undo.

    Each file is a job of its own. Stopping while files are read leaves those that were not; stopping while
    postings are kept leaves those that are in: each is whole, and undo takes them all back. A trouble with
    the data, of which the desk tells, ends the run as stopping does.
    """

    looked = Signal(object)
    """A Looking, after each slice of looking for files that did not end it."""
    progressed = Signal(object)
    """A Progress, before each file is read, and before each posting is kept."""
    read = Signal(object)
    """The Entries that were read, at least one; the run goes on with `keep` or `cancel`."""
    finished = Signal(object, bool)
    """The ImportSummary, and whether it was stopped before its end, by the user or by a trouble."""
    decided = Signal(object, object)
    """The ImportSummary, and what is still undecided, after each `decide`."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.key = object()
        """What the desk takes all of the run back by."""
        self.undecided: tuple[Entry, ...] = ()
        """What looks like a kept posting and was not decided on: it was not imported."""
        self._waiting: deque[tuple[str, Callable[[Services], Entry | ImportSummary]]] = deque()
        self._read: dict[str, Entry] = {}
        self._twins: list[Draft] = []
        self._keeping: deque[tuple[str, Job]] = deque()
        self._looking = False
        self._reading = False
        self._total = 0
        self._stopped = False
        self._cut_short = False
        self._over = False
        self._summary: ImportSummary | None = None

    def files(self, paths: Sequence[Path]) -> None:
        """Read files, and folders with all that is in them."""
        self._looking = True
        self._look(FileSearch(paths))

    def text(self, text: str, name: str) -> None:
        """Read text that was pasted."""
        self._waiting.append(
            (name, lambda services: _entry(services, services.importing.read_text(text, name)))
        )
        self._total = 1
        self._read_next()

    @property
    def looking(self) -> bool:
        """Whether it is still looking for the files, so that nobody knows how many are left."""
        return self._looking

    @property
    def left(self) -> int:
        """How many of the files found are not read or not kept yet; the one being kept is as good as kept."""
        return len(self._waiting) + self._reading + len(self._keeping)

    @property
    def summary(self) -> ImportSummary | None:
        """What became of the files so far; None where nothing did."""
        return self._summary

    def stop(self) -> None:
        """Stop after the file that is being read or kept; while files are looked for, at once."""
        self._stopped = True

    def keep(self, entries: Sequence[Entry]) -> None:
        """Do with each posting what was chosen; those not chosen for come in, but for lookalikes."""
        self._stopped = False
        chosen = [entry for entry in entries if entry.would_come_in or entry.choice is Choice.OPEN]
        kept = {entry.draft.text_sha256 for entry in chosen if entry.choice is not Choice.OPEN}
        # The same text twice in one import: the second one is already there by then.
        twins = [draft for draft in self._twins if draft.text_sha256 in kept]
        self._twins = []
        self.undecided = tuple(e for e in entries if e.lookalike and e.choice is Choice.UNDECIDED)
        self._keeping.extend((entry.name, _job(entry)) for entry in chosen)
        self._keeping.extend((draft.name, partial(_keep, draft)) for draft in twins)
        self._total = len(self._keeping)
        self._keep_next()

    def decide(self, entry: Entry, choice: Choice) -> None:
        """Do after all what was not decided on, when the run is finished."""
        self._over = True
        rest = tuple(each for each in self.undecided if each is not entry)
        self.keep([replace(entry, choice=choice), *rest])

    def cancel(self) -> None:
        """Keep nothing of what was read."""
        self._finish(stopped=True)

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
            self._finish(stopped=True)
            return
        self._waiting.extend((path.name, partial(_read_file, path)) for path in files)
        self._total = len(files)
        self._read_next()

    def _read_next(self) -> None:
        self._reading = bool(self._waiting and not self._stopped)
        if self._reading:
            name, job = self._waiting.popleft()
            self.progressed.emit(Progress(self._total - len(self._waiting) - 1, self._total, name))
            self._desk.ask(job, self._take_in, failed=self._give_up)
            return
        self._cut_short = bool(self._waiting)
        self._waiting.clear()
        if self._read:
            self.read.emit(tuple(self._read.values()))
        else:
            self._finish(stopped=self._cut_short)

    def _take_in(self, outcome: Entry | ImportSummary) -> None:
        if not isinstance(outcome, Entry):
            self._add(outcome)
        elif outcome.draft.text_sha256 in self._read:
            self._twins.append(outcome.draft)
        else:
            self._read[outcome.draft.text_sha256] = outcome
        self._read_next()

    def _keep_next(self) -> None:
        if self._stopped or not self._keeping:
            self._finish(stopped=self._cut_short or bool(self._keeping))
            return
        name, job = self._keeping.popleft()
        self.progressed.emit(Progress(self._total - len(self._keeping) - 1, self._total, name, keeping=True))
        count = 1 + (len(self._summary.imported) + len(self._summary.updated) if self._summary else 0)
        words = "Imported 1 posting" if count == 1 else f"Imported {count} postings"
        results: list[ImportSummary] = []

        def command(services: Services) -> ChangeSet:
            results.append(job(services))
            return results[0].change

        def then(_: ChangeSet) -> None:
            self._add(results[0])
            self._keep_next()

        self._desk.do(words, command, key=self.key, then=then, failed=self._give_up)

    def _add(self, summary: ImportSummary) -> None:
        # What it changed is for the desk; a run with its summary may lie open long after undo forgot it.
        summary = replace(summary, change=ChangeSet())
        self._summary = self._summary + summary if self._summary else summary

    def _give_up(self, _: Exception) -> None:
        self._finish(stopped=True)

    def _finish(self, *, stopped: bool) -> None:
        # Loads the database layer, which the window does not wait for.
        from jobtracker.services.importing import ImportSummary

        self._looking = self._reading = False
        self._waiting.clear()
        self._keeping.clear()
        self._read.clear()
        summary = self._summary or ImportSummary()
        if self._over:
            self.decided.emit(summary, self.undecided)
        else:
            self.finished.emit(summary, stopped)


def _read_file(path: Path, services: Services) -> Entry | ImportSummary:
    return _entry(services, services.importing.read_file(path))


def _entry(services: Services, outcome: Draft | ImportSummary) -> Entry | ImportSummary:
    """What was read, with the application it looks like."""
    if not isinstance(outcome, Draft):
        return outcome
    like = services.resembling.like(outcome)
    if like is None:
        return Entry(outcome)
    row = like.row
    heading = f"{row.heading}, {row.company}" if row.company else row.heading
    return Entry(outcome, Lookalike(row.id, heading, dated(row.imported_at.astimezone())))


def _keep(draft: Draft, services: Services) -> ImportSummary:
    return services.importing.keep(draft)


def _job(entry: Entry) -> Job:
    """What is to be done with an entry that was chosen."""
    like = entry.lookalike
    if like is None or entry.choice is Choice.IMPORT:
        return partial(_keep, entry.draft)

    def let_be(_: Services) -> ImportSummary:
        from jobtracker.services.importing import AlreadyThere, ImportSummary

        return ImportSummary(already_there=(AlreadyThere(entry.draft.name, like.id, alike=True),))

    def update(services: Services) -> ImportSummary:
        from jobtracker.services.importing import Failed, ImportSummary, Updated
        from jobtracker.store.errors import StoreError

        try:
            change = services.updating.update(like.id, entry.draft)
        except StoreError as error:
            # As where one cannot be kept: the others still can.
            return ImportSummary(failed=(Failed(entry.draft.name, str(error)),))
        return ImportSummary(updated=(Updated(entry.draft.name, like.id, like.heading),), change=change)

    return update if entry.choice is Choice.UPDATE else let_be
