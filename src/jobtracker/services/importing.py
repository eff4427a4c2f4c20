"""Postings coming in: from files, or pasted."""

from __future__ import annotations

import hashlib
import logging
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jobtracker.domain.change import ChangeSet
from jobtracker.domain.event import EventKind
from jobtracker.domain.passage import fold
from jobtracker.domain.reading import Reading, Span
from jobtracker.domain.requirement import Origin
from jobtracker.reading.reader import READER_VERSION, ReadText, Unreadable, read_bytes, read_text
from jobtracker.store.errors import StoreError
from jobtracker.system.files import FileSearch, FileUnreadable, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from jobtracker.domain.clock import Clock
    from jobtracker.store.store import Store
    from jobtracker.store.unit import Unit

TEXT_FORMATS = frozenset({"text", "markdown"})
"""Formats whose source text is the file itself."""

LONGEST_MARK = 3
"""Bytes of the longest byte order mark, that of UTF-8."""

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
    """A text that was kept before; nothing was changed."""

    name: str
    id: int


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
    change: ChangeSet = field(default_factory=ChangeSet)

    def __add__(self, later: ImportSummary) -> ImportSummary:
        return ImportSummary(
            self.imported + later.imported,
            self.already_there + later.already_there,
            self.failed + later.failed,
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

    def import_file(self, path: Path) -> ImportSummary:
        """Import one file; whatever goes wrong is in the summary, nothing is raised."""
        return self._import(str(path), lambda: self._read_file(path))

    def import_text(self, text: str, name: str) -> ImportSummary:
        """Import text that was pasted."""
        return self._import(name, lambda: (read_text(text, name), None))

    def import_paths(self, paths: Iterable[Path]) -> ImportSummary:
        """Import files, and folders with all that is in them, one after the other."""
        files, summary = self.find(paths)
        for file in files:
            summary += self.import_file(file)
        return summary

    def _read_file(self, path: Path) -> tuple[ReadText, bytes]:
        data = read_file(path)
        return read_bytes(data, path.name), data

    def _import(self, name: str, read: Callable[[], tuple[ReadText, bytes | None]]) -> ImportSummary:
        try:
            read_one, original = read()
            return self._keep(name, read_one, original)
        except (FileUnreadable, Unreadable) as error:
            return ImportSummary(failed=(Failed(name, error.message),))
        except StoreError as error:
            return ImportSummary(failed=(Failed(name, str(error)),))
        except Exception:  # other people's files: one that trips a reader must not stop the rest of the batch
            log.exception("A posting could not be read")
            return ImportSummary(failed=(Failed(name, UNFORESEEN),))

    def _keep(self, name: str, read: ReadText, original: bytes | None) -> ImportSummary:
        now = self._clock.now()
        text_sha256 = hashlib.sha256(fold(read.text).encode("utf-8", "surrogatepass")).hexdigest()
        with self._store.write() as writing:
            unit = writing.unit
            there = unit.postings.same_text(text_sha256)
            if there is not None:
                return ImportSummary(already_there=(AlreadyThere(name, there),))
            posting_id = unit.postings.add(read.text, text_sha256, read.reading, READER_VERSION, now)
            if original is not None and not _gives_back(read, original):
                unit.postings.keep_original(read.reading.source.sha256, original)
            _add_items(unit, posting_id, read.reading)
            stage = unit.applications.first_stage()
            unit.applications.add(posting_id, stage.id)
            unit.applications.happened(
                posting_id, EventKind.IMPORTED, now, to_stage_id=stage.id, text=read.reading.source.name
            )
        facts = read.reading.facts
        new = Imported(name, posting_id, facts.title, facts.company, len(read.reading.requirements))
        return ImportSummary(imported=(new,), change=writing.change)


def _add_items(unit: Unit, posting_id: int, reading: Reading) -> None:
    """The items in the order of the text: an item's position is where it starts."""
    starts = [section.start for section in reading.sections]
    for item in reading.requirements:
        at = bisect_right(starts, item.start) - 1
        section = reading.sections[at] if at >= 0 and item.start < reading.sections[at].end else None
        unit.checklist.add(
            posting_id,
            item.level,
            item.text,
            position=float(item.start),
            origin=Origin.READ,
            span=Span(item.start, item.end),
            heading=section.heading if section else None,
        )
    for duty in reading.responsibilities:
        span = Span(duty.start, duty.end)
        unit.checklist.add_responsibility(posting_id, duty.text, span, float(duty.start))


def _gives_back(read: ReadText, original: bytes) -> bool:
    """Whether the text gives the file back, byte for byte; else the file is kept beside it."""
    source = read.reading.source
    if source.format not in TEXT_FORMATS:
        return False
    try:
        again = read.text.encode(source.encoding)
    except (LookupError, UnicodeEncodeError):
        return False
    # A byte order mark at the beginning is no part of the text.
    return original.endswith(again) and len(original) - len(again) <= LONGEST_MARK
