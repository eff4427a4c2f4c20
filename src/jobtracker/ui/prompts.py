"""What the program asks the user in a dialog, behind one protocol: tests answer without a screen.

Each dialog is imported when it is first asked for: none is needed to start.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme

SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
"""Where a link may lead; anything else could start a program or read a file."""

POSTINGS = "Postings (*.txt *.md *.html *.htm *.eml *.pdf *.docx *.rtf *.odt);;All files (*)"


class Prompts(Protocol):
    """Questions to the user. None, or an empty list, means that the user left without an answer."""

    def files(self) -> list[Path]:
        """Which files to import."""
        ...

    def folder(self) -> Path | None:
        """Which folder to import."""
        ...

    def confirm(self, title: str, text: str, action: str, *, danger: bool = False) -> bool:
        """Whether to go on; `action` is the word on the button that does."""
        ...

    def error(self, title: str, text: str, details: str = "") -> None:
        """Tell what happened, what was kept and what to do; `details` can be copied."""
        ...

    def paste_text(self, initial: str = "") -> str | None:
        """The text of a posting, pasted or typed."""
        ...

    def name(self, title: str, label: str, initial: str = "") -> str | None:
        """A name for something; never an empty one."""
        ...

    def open_link(self, url: str) -> bool:
        """Open a link outside the program, after showing where it leads; whether it was opened."""
        ...

    def documents(self) -> list[Path]:
        """Which files of the user's own to keep, such as a CV."""
        ...

    def save_as(self, name: str) -> Path | None:
        """Where to write a file that is called `name`."""
        ...

    def open_file(self, path: Path) -> bool:
        """Open a file in the program that the system has for it; whether it was opened."""
        ...


class DialogPrompts:
    """Asks in dialogs over the window."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        self._window = window
        self._theme = theme
        self._folder = ""
        self._documents = ""

    def files(self) -> list[Path]:
        """Ask for files, beginning where the user was last."""
        from PySide6.QtWidgets import QFileDialog

        names, _ = QFileDialog.getOpenFileNames(self._window, "Import postings", self._folder, POSTINGS)
        if names:
            self._folder = str(Path(names[0]).parent)
        return [Path(name) for name in names]

    def folder(self) -> Path | None:
        """Ask for a folder."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._window, "Import a folder of postings", self._folder)
        if not name:
            return None
        self._folder = name
        return Path(name)

    def confirm(self, title: str, text: str, action: str, *, danger: bool = False) -> bool:
        """Ask; the safe answer has the focus where there is danger."""
        from jobtracker.ui.dialogs.confirm_dialog import ConfirmDialog

        dialog = ConfirmDialog(self._theme, title, text, action, danger=danger, parent=self._window)
        return dialog.exec() == QDialog.DialogCode.Accepted

    def error(self, title: str, text: str, details: str = "") -> None:
        """Show the error until it is read."""
        from jobtracker.ui.dialogs.error_dialog import ErrorDialog

        ErrorDialog(self._theme, title, text, details, self._window).exec()

    def paste_text(self, initial: str = "") -> str | None:
        """Ask for a text in a large field."""
        from jobtracker.ui.dialogs.paste_dialog import PasteDialog

        dialog = PasteDialog(initial, self._window)
        return dialog.text() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def name(self, title: str, label: str, initial: str = "") -> str | None:
        """Ask in a field of one line."""
        from jobtracker.ui.dialogs.name_dialog import NameDialog

        dialog = NameDialog(title, label, initial, self._window)
        return dialog.name() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def documents(self) -> list[Path]:
        """Ask for files, beginning where the user was last for one of these."""
        from PySide6.QtWidgets import QFileDialog

        names, _ = QFileDialog.getOpenFileNames(self._window, "Keep documents", self._documents)
        if names:
            self._documents = str(Path(names[0]).parent)
        return [Path(name) for name in names]

    def save_as(self, name: str) -> Path | None:
        """Ask for a file; one that is there is asked about by the system."""
        from PySide6.QtWidgets import QFileDialog

        # Where nothing was chosen yet, Qt would begin in the folder that the program was started in.
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        place = Path(self._documents or home) / Path(name).name
        chosen, _ = QFileDialog.getSaveFileName(self._window, "Save as", str(place))
        return Path(chosen) if chosen else None

    def open_file(self, path: Path) -> bool:
        """Open it; where the system has no program for it, say so."""
        from PySide6.QtGui import QDesktopServices

        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            return True
        self.error(
            "This document was not opened",
            "This computer has no program for files of this kind. Save a copy of it, and open that.",
            str(path),
        )
        return False

    def open_link(self, url: str) -> bool:
        """Ask first; a link of another kind than http, https or mailto is refused."""
        link = safe_link(url)
        if link is None:
            self.error("This link was not opened", "Only web pages and e-mail addresses are opened.", url)
            return False
        shown = link.toDisplayString()
        if not self.confirm("Open this link?", f"It leads out of Job Tracker, to\n{shown}", "Open"):
            return False
        from PySide6.QtGui import QDesktopServices

        return QDesktopServices.openUrl(link)


def safe_link(url: str) -> QUrl | None:
    """The link when it may be opened, else None."""
    link = QUrl(url.strip(), QUrl.ParsingMode.StrictMode)
    if not link.isValid() or link.scheme().lower() not in SAFE_SCHEMES:
        return None
    if link.scheme().lower() != "mailto" and not link.host():
        return None
    return link
