"""Postings coming in: from files, or pasted."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jobtracker.domain.change import ChangeSet
from jobtracker.domain.draft import Draft
from jobtracker.domain.event import EventKind
from jobtracker.domain.posting import gives_back
from jobtracker.reading.reader import READER_VERSION, ReadText, Unreadable, read_bytes, read_text
from jobtracker.store.errors import StoreError
from jobtracker.system.files import FileSearch, FileUnreadable, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from jobtracker.domain.clock import Clock
    from jobtracker.store.store import Store
    from jobtracker.store.unit import Unit

UNFORESEEN = (
    "Job Tracker made a mistake with this text, so it was not imported. Nothing was changed. "
    "Paste the posting as plain text; the log says what went wrong."
)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Imported:
    """A posting that is now kept."""

    name: str
    id: int
    title: str | None
    company: str | None
    requirements: int


@dataclass(frozen=True, slots=True)
class AlreadyThere:
    """A text that was kept before, or with `alike` one so near to it that the user let it be."""

    name: str
    id: int
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Updated:
    """A text that took the place of an older one of the same job."""

    name: str
    id: int
    heading: str


@dataclass(frozen=True, slots=True)
class Failed:
    """An input that gave no posting, and why."""

    name: str
    message: str


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What became of each input, and the one change that all of it makes."""

    imported: tuple[Imported, ...] = ()
    already_there: tuple[AlreadyThere, ...] = ()
    failed: tuple[Failed, ...] = ()
    updated: tuple[Updated, ...] = ()
    change: ChangeSet = field(default_factory=ChangeSet)

    def __add__(self, later: ImportSummary) -> ImportSummary:
        return ImportSummary(
            self.imported + later.imported,
            self.already_there + later.already_there,
            self.failed + later.failed,
            self.updated + later.updated,
            self.change + later.change,
        )


class Importing:
    """Each posting is one transaction: it is kept whole with its checklist, or not at all."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def find(self, paths: Iterable[Path]) -> tuple[tuple[Path, ...], ImportSummary]:
        """The files among `paths`, folders expanded; what cannot be looked at is in the summary."""
        search = FileSearch(paths)
        search.go_on()
        return self.found(search)

    def found(self, search: FileSearch) -> tuple[tuple[Path, ...], ImportSummary]:
        """The files a search has found so far, and in the summary what could not be looked at."""
        failed = tuple(Failed(str(failure.path), failure.message) for failure in search.failures)
        return tuple(search.files), ImportSummary(failed=failed)

    def read_file(self, path: Path) -> Draft | ImportSummary:
        """Read one file, to be looked at before it is kept; a summary says why there is nothing to keep."""
        return self._read(str(path), lambda: self._draft_of_file(path))

    def read_text(self, text: str, name: str) -> Draft | ImportSummary:
        """Read text that was pasted; as `read_file`."""
        return self._read(name, lambda: _draft(name, read_text(text, name)))

    def keep(self, draft: Draft) -> ImportSummary:
        """Keep a posting just as it was put right; what goes wrong is in the summary, nothing is raised."""
        try:
            return self._keep(draft)
        except StoreError as error:
            return _failed(draft.name, str(error))
        except Exception:
            log.exception("A posting could not be kept")
            return _failed(draft.name, UNFORESEEN)

    def import_file(self, path: Path) -> ImportSummary:
        """Import one file as it was read; whatever goes wrong is in the summary, nothing is raised."""
        return self._keep_read(self.read_file(path))

    def import_text(self, text: str, name: str) -> ImportSummary:
        """Import text that was pasted, as it was read."""
        return self._keep_read(self.read_text(text, name))

    def import_paths(self, paths: Iterable[Path]) -> ImportSummary:
        """Import files, and folders with all that is in them, one after the other."""
        files, summary = self.find(paths)
        for file in files:
            summary += self.import_file(file)
        return summary

    def _draft_of_file(self, path: Path) -> Draft:
        data = read_file(path)
        return _draft(str(path), read_bytes(data, path.name), data)

    def _read(self, name: str, read: Callable[[], Draft]) -> Draft | ImportSummary:
        try:
            draft = read()
            there = self._store.browse.same_text(draft.text_sha256)
            return draft if there is None else _already_there(name, there)
        except (FileUnreadable, Unreadable) as error:
            return _failed(name, error.message)
        except StoreError as error:
            return _failed(name, str(error))
        except Exception:  # other people's files: one that trips a reader must not stop the rest of the batch
            log.exception("A posting could not be read")
            return _failed(name, UNFORESEEN)

    def _keep_read(self, read: Draft | ImportSummary) -> ImportSummary:
        return self.keep(read) if isinstance(read, Draft) else read

    def _keep(self, draft: Draft) -> ImportSummary:
        now = self._clock.now()
        reading = draft.corrected_reading
        with self._store.write() as writing:
            unit = writing.unit
            there = unit.postings.same_text(draft.text_sha256)
            if there is not None:
                return _already_there(draft.name, there)
            posting_id = unit.postings.add(draft.text, draft.text_sha256, reading, draft.reader_version, now)
            if draft.original is not None:
                unit.postings.keep_original(reading.source.sha256, draft.original)
            _add_items(unit, posting_id, draft)
            stage = unit.applications.first_stage()
            unit.applications.add(posting_id, stage.id)
            unit.applications.happened(
                posting_id, EventKind.IMPORTED, now, to_stage_id=stage.id, text=reading.source.name
            )
        new = Imported(
            draft.name, posting_id, draft.facts.title, draft.facts.company, len(draft.kept_requirements)
        )
        return ImportSummary(imported=(new,), change=writing.change)


def _already_there(name: str, there: int) -> ImportSummary:
    return ImportSummary(already_there=(AlreadyThere(name, there),))


def _failed(name: str, message: str) -> ImportSummary:
    return ImportSummary(failed=(Failed(name, message),))


def _draft(name: str, read: ReadText, data: bytes | None = None) -> Draft:
    source = read.reading.source
    given_back = data is None or gives_back(read.text, source.format, source.encoding, data)
    original = None if given_back else data
    return Draft.of(name, read.text, read.reading, READER_VERSION, original)


def _add_items(unit: Unit, posting_id: int, draft: Draft) -> None:
    for item in draft.kept_requirements:
        unit.checklist.add(
            posting_id,
            item.level,
            item.text,
            position=item.position,
            origin=item.origin,
            span=item.span,
            heading=item.heading,
        )
    for duty in draft.kept_responsibilities:
        unit.checklist.add_responsibility(posting_id, duty.text, duty.span, duty.position)
