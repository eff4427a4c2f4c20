"""Who someone is, and how to reach them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from jobtracker.domain.contact import ContactWords
from jobtracker.ui.widgets.answer_buttons import AnswerButtons

LONGEST = 300
NOTES_HEIGHT = 110


class ContactDialog(QDialog):
    """Asks for words about someone; one of them is enough."""

    entered = Signal(object)
    """The ContactWords."""

    def __init__(self, words: ContactWords | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Contact" if words else "New contact")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        words = words or ContactWords("")
        self.name, self.role, self.email, self.phone = (
            QLineEdit(text) for text in (words.name, words.role, words.email, words.phone)
        )
        self.role.setPlaceholderText("Recruiter, team lead…")
        self.notes = QPlainTextEdit(words.notes)
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(NOTES_HEIGHT)
        buttons = AnswerButtons(self, "Save")
        self.save = buttons.go_on
        form = QFormLayout(self)
        form.setContentsMargins(20, 18, 20, 16)
        form.setVerticalSpacing(10)
        for label, field in (
            ("Name", self.name),
            ("Role", self.role),
            ("E-mail", self.email),
            ("Phone", self.phone),
        ):
            field.setMaxLength(LONGEST)
            field.textChanged.connect(self._allow)
            form.addRow(label, field)
        self.notes.textChanged.connect(self._allow)
        form.addRow("Notes", self.notes)
        form.addRow(buttons)
        self._allow()

    def words(self) -> ContactWords:
        """What the fields say."""
        return ContactWords(
            self.name.text(),
            self.role.text(),
            self.email.text(),
            self.phone.text(),
            self.notes.toPlainText(),
        )

    def accept(self) -> None:
        """Tell what was entered."""
        self.entered.emit(self.words())
        super().accept()

    def _allow(self) -> None:
        self.save.setEnabled(bool(self.words().tidied().name))
