"""Documents: kept as they are, and sent."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.domain.document import LARGEST_DOCUMENT, DocumentKind, kind_of
from jobtracker.domain.event import EventKind
from jobtracker.domain.passage import fold
from jobtracker.services.tracking import move_in, past
from jobtracker.store.errors import Conflict
from jobtracker.system.files import read_file
from jobtracker.system.private_copies import PrivateCopies
from jobtracker.system.replacing import replace_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from jobtracker.domain.change import ChangeSet
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.document import Document, Sent
    from jobtracker.store.store import Store
    from jobtracker.store.unit import Unit

TOO_LARGE = (
    f"This file is larger than {LARGEST_DOCUMENT // 1_000_000} MB, too large to keep in the data file. "
    "It was not kept. Keep a smaller version of it, as a PDF without large pictures."
)


@dataclass(frozen=True, slots=True)
class _Read:
    name: str
    kind: DocumentKind
    content: bytes


class Sending:
    """Each change is one transaction. A file is read before it begins: raises `FileUnreadable`, and nothing
    is kept, where one cannot be, or is larger than `LARGEST_DOCUMENT`.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._copies = PrivateCopies()

    def add(self, application_id: int, files: Sequence[Path]) -> ChangeSet:
        """Keep files, bytes and all; the files themselves stay where they are."""
        read = [_read(file) for file in files]
        with self._store.write() as writing:
            for document in read:
                _keep(writing.unit, application_id, document, self._clock.now())
        return writing.change

    def send(self, application_id: int, sent: Sent, at: datetime | None = None) -> ChangeSet:
        """Keep that documents were sent, at the aware moment `at` or now, as one line of the history."""
        return self._send(application_id, None, sent, at)

    def apply(self, application_id: int, stage_id: int, sent: Sent, at: datetime | None = None) -> ChangeSet:
        """Move to a stage, and keep what was sent with it: one step."""
        return self._send(application_id, stage_id, sent, at)

    def change(self, document_id: int, name: str, kind: DocumentKind) -> ChangeSet:
        """Another name or sort; without a name it keeps the one it has."""
        with self._store.write() as writing:
            writing.unit.documents.change(document_id, fold(name), kind)
        return writing.change

    def remove(self, document_id: int) -> ChangeSet:
        """Move a document to the trash."""
        with self._store.write() as writing:
            writing.unit.documents.remove(document_id, self._clock.now())
        return writing.change

    def offered(self, application_id: int) -> tuple[Document, ...]:
        """What could be sent: the documents of the application, then the latest of others."""
        return self._store.browse.offered_documents(application_id)

    def open(self, document_id: int) -> Path:
        """A copy of a document that can be read but not changed, for another program to open.

        Raises `Conflict` where the document is gone, and `FileUnwritable` where no copy can be made.
        """
        return self._copies.make(*self._content(document_id))

    def save_as(self, document_id: int, path: Path) -> None:
        """Write a document to a file of the user's. Raises `Conflict` and `FileNotWritten`."""
        replace_file(path, self._content(document_id)[1])

    def _content(self, document_id: int) -> tuple[str, bytes]:
        found = self._store.browse.document_content(document_id)
        if found is None:
            raise Conflict("This document is no longer there.")
        return found

    def _send(self, application_id: int, stage_id: int | None, sent: Sent, at: datetime | None) -> ChangeSet:
        now = self._clock.now()
        moment = past(at, now)
        read = [_read(file) for file in sent.new]
        with self._store.write() as writing:
            unit = writing.unit
            if stage_id is not None:
                move_in(unit, application_id, stage_id, moment, self._clock)
            if sent:
                kept = unit.documents.owned_by(application_id, sent.kept, now)
                ids = [*kept, *(_keep(unit, application_id, document, now) for document in read)]
                names = ", ".join(unit.documents.names(ids))
                event_id = unit.applications.happened(
                    application_id, EventKind.DOCUMENT_SENT, moment or now, text=names
                )
                unit.documents.set_sent(ids, event_id)
        return writing.change


def _read(file: Path) -> _Read:
    content = read_file(file, LARGEST_DOCUMENT, TOO_LARGE)
    name = fold(file.name) or "document"
    return _Read(name, kind_of(name), content)


def _keep(unit: Unit, application_id: int, document: _Read, now: datetime) -> int:
    sha256 = hashlib.sha256(document.content).hexdigest()
    return unit.documents.add(application_id, document.name, document.kind, sha256, document.content, now)
