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
        form.addRow(plain_label("In the checklist", "heading"))
        for keys, words in CHECKLIST_KEYS:
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
