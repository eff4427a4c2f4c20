"""Every action of the window, once: menus, shortcuts and the help page are made from this list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QWidget

    from jobtracker.ui.theme.theme import Theme


class Act(StrEnum):
    """The actions by name."""

    IMPORT_FILES = "import_files"
    IMPORT_FOLDER = "import_folder"
    PASTE_POSTING = "paste_posting"
    PASTE = "paste"
    IMPORT_SAMPLES = "import_samples"
    SEARCH = "search"
    UNDO = "undo"
    REDO = "redo"
    NEW_ITEM = "new_item"
    NEW_NOTE = "new_note"
    NEW_REMINDER = "new_reminder"
    NEW_INTERVIEW = "new_interview"
    NEW_CONTACT = "new_contact"
    NEW_DOCUMENT = "new_document"
    EDIT_DETAILS = "edit_details"
    READ_AGAIN = "read_again"
    EARLIER_TEXTS = "earlier_texts"
    DELETE = "delete"
    GO_TODAY = "go_today"
    GO_APPLICATIONS = "go_applications"
    GO_BOARD = "go_board"
    GO_CALENDAR = "go_calendar"
    GO_SETTINGS = "go_settings"
    TRASH = "trash"
    HELP = "help"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class _Spec:
    act: Act
    words: str
    icon: str
    keys: tuple[str, ...] = ()


_SPECS = (
    _Spec(Act.IMPORT_FILES, "Import files…", "file", ("Ctrl+O",)),
    _Spec(Act.IMPORT_FOLDER, "Import a folder…", "folder", ("Ctrl+Shift+O",)),
    _Spec(Act.PASTE_POSTING, "Paste a posting…", "paste", ("Ctrl+N",)),
    _Spec(Act.PASTE, "Paste files or a posting", "paste", ("Ctrl+V",)),
    _Spec(Act.IMPORT_SAMPLES, "Import the sample postings", "import"),
    _Spec(Act.SEARCH, "Search", "search", ("Ctrl+K", "Ctrl+F")),
    _Spec(Act.UNDO, "Undo", "undo", ("Ctrl+Z",)),
    _Spec(Act.REDO, "Redo", "redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    _Spec(Act.NEW_NOTE, "New note", "note", ("Ctrl+Shift+N",)),
    _Spec(Act.NEW_REMINDER, "New reminder", "bell", ("Ctrl+R",)),
    _Spec(Act.NEW_INTERVIEW, "New interview…", "interview", ("Ctrl+Shift+I",)),
    _Spec(Act.NEW_CONTACT, "New contact…", "contact"),
    _Spec(Act.NEW_DOCUMENT, "Keep a document…", "file"),
    _Spec(Act.NEW_ITEM, "New requirement…", "plus", ("Ctrl+I",)),
    _Spec(Act.EDIT_DETAILS, "Edit title and company…", "edit", ("F2",)),
    _Spec(Act.READ_AGAIN, "Read the posting again…", "redo"),
    _Spec(Act.EARLIER_TEXTS, "Earlier texts of the posting…", "history"),
    _Spec(Act.DELETE, "Move to the trash", "trash", ("Ctrl+Backspace",)),
    _Spec(Act.GO_TODAY, "Go to Today", "today", ("Ctrl+1",)),
    _Spec(Act.GO_APPLICATIONS, "Go to Applications", "list", ("Ctrl+2",)),
    _Spec(Act.GO_BOARD, "Go to Board", "board", ("Ctrl+3",)),
    _Spec(Act.GO_CALENDAR, "Go to Calendar", "calendar", ("Ctrl+4",)),
    _Spec(Act.GO_SETTINGS, "Go to Settings", "settings", ("Ctrl+,",)),
    _Spec(Act.TRASH, "Open the trash", "trash"),
    _Spec(Act.HELP, "Keys and help", "info", ("F1",)),
    _Spec(Act.QUIT, "Quit", "close", ("Ctrl+Q",)),
)


class Actions:
    """The window's QActions, with their keys at work wherever the window has the focus."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        self._theme = theme
        self._dressed = False
        self._actions: dict[Act, QAction] = {}
        for spec in _SPECS:
            action = QAction(spec.words, window)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            window.addAction(action)
            self._actions[spec.act] = action

    def __getitem__(self, act: Act) -> QAction:
        return self._actions[act]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def enable(self, acts: Iterable[Act], on: bool) -> None:
        """Let some of them be chosen, or not."""
        for act in acts:
            self._actions[act].setEnabled(on)

    def dress(self) -> None:
        """Give the actions their icons: before a menu shows them first, for the start need not draw them."""
        if not self._dressed:
            self._dressed = True
            for spec in _SPECS:
                self._theme.icons.dress(self._actions[spec.act], spec.icon)
