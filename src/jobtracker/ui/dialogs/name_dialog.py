"""A name for something: one line."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from jobtracker.ui.widgets.answer_buttons import AnswerButtons
from jobtracker.ui.widgets.words import plain_label

WIDTH = 420
LONGEST = 300


class NameDialog(QDialog):
    """Takes a name that is not empty; what is there already is selected, to be typed over."""

    def __init__(self, title: str, label: str, initial: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.field = QLineEdit(initial)
        self.field.setMaxLength(max(LONGEST, len(initial)))
        self.field.setAccessibleName(label)
        self.field.selectAll()
        self.field.textChanged.connect(self._allow)
        words = plain_label(label, "muted")
        words.setWordWrap(True)
        words.setBuddy(self.field)
        buttons = AnswerButtons(self, "Save")
        self.save_button = buttons.go_on
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(words)
        layout.addWidget(self.field)
        layout.addSpacing(8)
        layout.addWidget(buttons)
        self._allow()
        # Not before the layout has made it a part of the dialog: without a parent it cannot take the focus.
        self.field.setFocus()

    def name(self) -> str:
        """What is in the field, without the space around it."""
        return self.field.text().strip()

    def _allow(self) -> None:
        self.save_button.setEnabled(bool(self.name()))
