"""A large field for the text of a posting."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from jobtracker.ui.widgets.words import plain_label


class PasteDialog(QDialog):
    """Takes a text; Ctrl+Enter imports it."""

    def __init__(self, initial: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Paste a posting")
        self.resize(640, 460)
        self._field = QPlainTextEdit()
        self._field.setAccessibleName("Text of the posting")
        self._field.setPlaceholderText("Paste the whole posting here, as it is.")
        self._field.textChanged.connect(self._allow)
        self._import = QPushButton("Import")
        self._import.setProperty("kind", "primary")
        self._import.setToolTip("Ctrl+Enter")
        self._import.clicked.connect(self.accept)
        cancel = QPushButton("Cancel")
        cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._import.click)
        buttons = QHBoxLayout()
        buttons.addWidget(plain_label("The text is kept unchanged, on this computer only.", "small"), 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._import)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._field, 1)
        layout.addLayout(buttons)
        self._field.setPlainText(initial)
        self._allow()

    def text(self) -> str:
        """What is in the field."""
        return self._field.toPlainText()

    def _allow(self) -> None:
        self._import.setEnabled(not self._field.document().isEmpty())
