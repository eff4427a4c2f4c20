"""What can be done with a document beside opening and deleting it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from jobtracker.domain.document import Document, DocumentKind, Sent

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.ui.prompts import Prompts
    from jobtracker.viewmodels.commands.documents import DocumentCommands


class DocumentMenu(QMenu):
    """Filled each time it is shown, for the document as it is then."""

    def __init__(
        self,
        commands: DocumentCommands,
        prompts: Prompts,
        document: Callable[[], tuple[ApplicationRow, Document] | None],
        parent: QWidget | None = None,
    ) -> None:
        """`document` gives the document with its application, or None when it is gone."""
        super().__init__(parent)
        self._commands = commands
        self._prompts = prompts
        self._document = document
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        both = self._document()
        if both is None:
            return
        row, document = both
        self.addAction("Sent now").triggered.connect(
            lambda: self._commands.send(row, Sent(kept=(document.id,)))
        )
        self.addAction("Save a copy…").triggered.connect(lambda: self._save(document))
        self.addAction("Rename…").triggered.connect(lambda: self._rename(document))
        self.addSeparator()
        for kind in DocumentKind:
            action = self.addAction(kind.label)
            action.setCheckable(True)
            action.setChecked(kind is document.kind)
            action.triggered.connect(
                lambda _=False, kind=kind: self._commands.change(document, document.name, kind)
            )

    def _save(self, document: Document) -> None:
        path = self._prompts.save_as(document.name)
        if path is not None:
            self._commands.save_as(document, path)

    def _rename(self, document: Document) -> None:
        name = self._prompts.name("Rename", "Name of the document", document.name)
        if name is not None:
            self._commands.change(document, name, document.kind)
