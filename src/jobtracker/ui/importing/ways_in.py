"""The ways postings come into the window: chosen, dropped, pasted, or the samples."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from jobtracker.system.resources import seeds

if TYPE_CHECKING:
    from jobtracker.ui.importing.flow import ImportFlow
    from jobtracker.ui.prompts import Prompts


class WaysIn(QObject):
    """Each way ends in the one import flow."""

    def __init__(self, flow: ImportFlow, prompts: Prompts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._flow = flow
        self._prompts = prompts

    def choose_files(self) -> None:
        """Ask which files."""
        self._flow.files(self._prompts.files())

    def choose_folder(self) -> None:
        """Ask which folder."""
        folder = self._prompts.folder()
        if folder is not None:
            self._flow.files([folder])

    def take_samples(self) -> None:
        """Import the postings that come with the program; there is nothing to review in them."""
        self._flow.files(seeds(), review=False)

    def paste_posting(self) -> None:
        """Show what was copied, to be put right and imported."""
        text = self._prompts.paste_text(QGuiApplication.clipboard().text())
        if text:
            self._flow.text(text)

    def paste(self) -> None:
        """Ctrl+V outside a text field: files that were copied, or a posting's text."""
        data = QGuiApplication.clipboard().mimeData()
        if _paths(data):
            self._flow.files(_paths(data))
        elif data.hasText():
            self.paste_posting()

    def can_take(self, data: QMimeData) -> bool:
        """Whether something that is dragged could be dropped here."""
        return bool(_paths(data)) or data.hasText()

    def drop(self, data: QMimeData) -> None:
        """Import what was dropped: files and folders, or text."""
        if _paths(data):
            self._flow.files(_paths(data))
        else:
            self._flow.text(data.text())


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
