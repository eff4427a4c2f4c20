"""The Contacts tab: whom to write to and whom to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from jobtracker.ui.applications.contact_dialog import ContactDialog
from jobtracker.ui.widgets.part_page import PartPage
from jobtracker.ui.widgets.part_row import PartRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobtracker.domain.contact import Contact, ContactWords
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.ui.prompts import Prompts
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.commands.contacts import ContactCommands


class ContactRow(PartRow):
    """A contact, with a way to write to it where there is an address."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "contact")
        self.mail: QPushButton | None = None

    def show_contact(self, contact: Contact) -> None:
        """Say who it is and how to reach them."""
        words = contact.words
        heading = f"{words.name}  ·  {words.role}" if words.role not in ("", words.name) else words.name
        reached = [
            text for text in (words.email, words.phone.replace(" ", "\u00a0")) if text not in ("", words.name)
        ]
        lines = ["   ".join(reached), words.notes if words.notes != words.name else ""]
        self.set_words(heading, [line for line in lines if line])
        if self.mail is not None:
            self.mail.setVisible("@" in words.email)


class ContactsTab(QWidget):
    """One row for each contact, in the order they were written down."""

    def __init__(
        self, commands: ContactCommands, prompts: Prompts, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._prompts = prompts
        self._theme = theme
        self._record: ApplicationRecord | None = None
        self.page: PartPage[ContactRow] = PartPage(
            theme,
            "contact",
            "Add a contact",
            "",
            "Write down whom you talk to, so that the name is at hand when they call.",
        )
        self.page.add_button.clicked.connect(self.begin)
        self.page.empty.action_clicked.connect(self.begin)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)

    def show_record(self, record: ApplicationRecord) -> None:
        """Show the contacts of an application."""
        self._record = record
        self._show()

    def clear(self) -> None:
        """Let go of the application."""
        self._record = None
        self._show()

    def begin(self) -> None:
        """Ask for a new contact."""
        if self._record is None:
            return
        application_id = self._record.row.id
        self._ask(None, lambda words: self._commands.add(application_id, words))

    def _show(self) -> None:
        contacts = self._record.contacts if self._record else ()
        rows = self.page.show_rows([contact.id for contact in contacts], self._row)
        for contact in contacts:
            rows[contact.id].show_contact(contact)

    def _row(self, contact_id: int) -> ContactRow:
        row = ContactRow(self._theme)
        row.mail = row.add_button("Write", "Write an e-mail", lambda: self._write(contact_id))
        row.add_button("Edit", "Edit the contact", lambda: self._change(contact_id))
        row.add_sign_button("trash", "Delete this contact", lambda: self._remove(contact_id))
        return row

    def _contact(self, contact_id: int) -> Contact | None:
        contacts = self._record.contacts if self._record else ()
        return next((contact for contact in contacts if contact.id == contact_id), None)

    def _write(self, contact_id: int) -> None:
        contact = self._contact(contact_id)
        if contact is not None:
            self._prompts.open_link(f"mailto:{contact.words.email}")

    def _change(self, contact_id: int) -> None:
        contact = self._contact(contact_id)
        if contact is not None:
            self._ask(contact.words, lambda words: self._commands.change(contact, words))

    def _remove(self, contact_id: int) -> None:
        contact = self._contact(contact_id)
        if contact is not None:
            self._commands.remove(contact)

    def _ask(self, words: ContactWords | None, entered: Callable[[ContactWords], None]) -> None:
        dialog = ContactDialog(words, self)
        dialog.entered.connect(entered)
        dialog.open()
