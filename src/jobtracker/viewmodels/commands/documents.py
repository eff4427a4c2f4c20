"""Commands on documents, and questions for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from jobtracker.domain.application import ApplicationRow, Stage
    from jobtracker.domain.document import Document, DocumentKind, Sent
    from jobtracker.viewmodels.desk import Desk


class DocumentCommands:
    """Keeping, sending, opening, naming and deleting."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(self, application_id: int, files: Sequence[Path]) -> None:
        """Keep files, bytes and all."""
        words = f"Kept “{files[0].name}”" if len(files) == 1 else f"Kept {len(files)} documents"
        self._desk.do(words, lambda services: services.sending.add(application_id, files))

    def send(self, row: ApplicationRow, sent: Sent, at: datetime | None = None) -> None:
        """Note that documents were sent."""
        words = f"Noted what was sent to “{row.heading}”"
        self._desk.do(words, lambda services: services.sending.send(row.id, sent, at))

    def apply(self, row: ApplicationRow, stage: Stage, sent: Sent, at: datetime | None = None) -> None:
        """Move to a stage, with what was sent: one step."""
        words = f"Moved “{row.heading}” to {stage.name}"
        self._desk.do(words, lambda services: services.sending.apply(row.id, stage.id, sent, at))

    def change(self, document: Document, name: str, kind: DocumentKind) -> None:
        """Give a document another name or sort."""
        self._desk.do(
            f"Changed the document “{document.name}”",
            lambda services: services.sending.change(document.id, name, kind),
        )

    def remove(self, document: Document) -> None:
        """Delete a document."""
        self._desk.do(
            f"Deleted the document “{document.name}”",
            lambda services: services.sending.remove(document.id),
        )

    def copy(self, document: Document, made: Callable[[Path], None]) -> None:
        """Make a copy that can be read but not changed; `made` gets its path."""
        self._desk.ask(lambda services: services.sending.open(document.id), made)

    def save_as(self, document: Document, path: Path) -> None:
        """Write a document to a file of the user's."""
        self._desk.ask(lambda services: services.sending.save_as(document.id, path), lambda _: None)

    def offer(self, application_id: int, answer: Callable[[tuple[Document, ...]], None]) -> None:
        """What could be sent: the application's documents, then the latest of others."""
        self._desk.ask(lambda services: services.sending.offered(application_id), answer)
