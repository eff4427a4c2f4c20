"""The keys, and where the data lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jobtracker import __version__
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

CHECKLIST_KEYS = (
    ("1, 2, 3", "Answer the chosen requirement: met, partly, gap"),
    ("0", "Take the answer back"),
    ("E or Enter", "Write the evidence"),
    ("F2", "Change the words of the item"),
    ("Delete", "Delete the item"),
    ("Ctrl+click, Shift+click", "Choose several items, to merge or answer them at once"),
)

REVIEW_KEYS = (
    ("Ctrl+Enter", "Accept a posting and go to the next; after the last one, import"),
    ("Ctrl+Shift+Enter", "Import all"),
    ("Ctrl+Page Up, Ctrl+Page Down", "Go to another posting"),
    ("Space", "Leave an item out, or take it in again"),
    ("R, P, J", "Make it required, preferred, or something the job does"),
    ("S, M, F2", "Split it, merge several, change its words"),
)
BOARD_KEYS = (
    ("Arrow keys", "Walk from card to card"),
    ("Ctrl+Left, Ctrl+Right", "Move the card to the next stage; past the last one, close it"),
    ("Enter", "Open the application"),
)
CALENDAR_KEYS = (
    ("Arrow keys", "Walk from day to day"),
    ("Page Up, Page Down", "Go to another month or week"),
    ("Enter", "Open what stands there, or add to the day"),
    ("N", "Add a reminder"),
    ("M, W", "Show a month, show a week"),
)


class HelpDialog(QDialog):
    """What each key does; made from the actions, so that it is never out of date."""

    def __init__(self, actions: Iterable[QAction], database: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys and help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 560)
        page = QWidget()
        form = QFormLayout(page)
        form.setHorizontalSpacing(24)
        form.addRow(plain_label("In the window", "heading"))
        for action in actions:
            keys = ", ".join(
                key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()
            )
            if keys:
                form.addRow(plain_label(keys, "muted"), _wrapped(action.text().rstrip("…")))
        for place, listed in (
            ("In the checklist", CHECKLIST_KEYS),
            ("While an import is reviewed", REVIEW_KEYS),
            ("On the board", BOARD_KEYS),
            ("In the calendar", CALENDAR_KEYS),
        ):
            form.addRow(plain_label(place, "heading"))
            for keys, words in listed:
                form.addRow(plain_label(keys, "muted"), _wrapped(words))
        form.addRow(plain_label("Your data", "heading"))
        where = _wrapped(str(database))
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form.addRow(plain_label("File", "muted"), where)
        form.addRow(plain_label("Version", "muted"), _wrapped(__version__))
        form.addRow(plain_label("", "muted"), _wrapped("Nothing leaves this computer."))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)


def _wrapped(text: str) -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    return label
