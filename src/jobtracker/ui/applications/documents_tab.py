"""The Documents tab: the very files that were sent, or will be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobtracker.domain.date_words import dated
from jobtracker.domain.document import size_words
from jobtracker.domain.reminder import wall_time
from jobtracker.ui.applications.document_menu import DocumentMenu
from jobtracker.ui.widgets.part_page import PartPage
from jobtracker.ui.widgets.part_row import PartRow

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.document import Document
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.ui.prompts import Prompts
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.commands.documents import DocumentCommands


class DocumentsTab(QWidget):
    """One row for each document; files that are dropped here are kept, not imported as postings."""

    def __init__(
        self,
        commands: DocumentCommands,
        prompts: Prompts,
        clock: Clock,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._prompts = prompts
        self._clock = clock
        self._theme = theme
        self._record: ApplicationRecord | None = None
        self.setAcceptDrops(True)
        self.page: PartPage[PartRow] = PartPage(
            theme,
            "file",
            "Keep a document",
            "Or drop files here. They are copied as they are; the files themselves stay where they lie.",
            "Keep the very files that you send: drop your CV and letter here.",
        )
        self.page.add_button.clicked.connect(self.begin)
        self.page.empty.action_clicked.connect(self.begin)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)

    def show_record(self, record: ApplicationRecord) -> None:
        """Show the documents of an application."""
        self._record = record
        self._show()

    def clear(self) -> None:
        """Let go of the application."""
        self._record = None
        self._show()

    def begin(self) -> None:
        """Ask for files to keep."""
        if self._record is not None:
            self._keep(self._record.row.id, self._prompts.documents())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802, D102
        self._offer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802, D102
        self._offer(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Keep what is let go."""
        if self._offer(event) and self._record is not None:
            self._keep(self._record.row.id, files_in(event.mimeData()))

    def _offer(self, event: QDropEvent) -> bool:
        if self._record is None or not files_in(event.mimeData()):
            event.ignore()
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _keep(self, application_id: int, files: list[Path]) -> None:
        if files:
            self._commands.add(application_id, files)

    def _show(self) -> None:
        documents = self._record.documents if self._record else ()
        rows = self.page.show_rows([document.id for document in documents], self._row)
        for document in documents:
            rows[document.id].set_words(document.name, [self._facts(document)])

    def _facts(self, document: Document) -> str:
        zone = self._clock.zone()
        facts = [document.kind.label, size_words(document.size)]
        if document.sent_at is not None:
            facts.append(f"sent {dated(wall_time(document.sent_at, zone))}")
        else:
            facts.append(f"kept {dated(wall_time(document.added_at, zone))}, not sent")
        return "  ·  ".join(facts)

    def _row(self, document_id: int) -> PartRow:
        row = PartRow(self._theme, "file")
        row.add_button("Open", "Open the document", lambda: self._open(document_id))
        more = row.add_button("More ▾", "More for this document", lambda: None)
        more.setMenu(DocumentMenu(self._commands, self._prompts, lambda: self._both(document_id), more))
        row.add_sign_button("trash", "Delete this document", lambda: self._remove(document_id))
        return row

    def _document(self, document_id: int) -> Document | None:
        documents = self._record.documents if self._record else ()
        return next((document for document in documents if document.id == document_id), None)

    def _open(self, document_id: int) -> None:
        document = self._document(document_id)
        if document is not None:
            self._commands.copy(document, self._show_file)

    def _show_file(self, path: Path) -> None:
        self._prompts.open_file(path)

    def _both(self, document_id: int) -> tuple[ApplicationRow, Document] | None:
        document = self._document(document_id)
        return None if self._record is None or document is None else (self._record.row, document)

    def _remove(self, document_id: int) -> None:
        document = self._document(document_id)
        if document is not None:
            self._commands.remove(document)


def files_in(data: QMimeData) -> list[Path]:
    """The files, and no folders, that are dragged."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
