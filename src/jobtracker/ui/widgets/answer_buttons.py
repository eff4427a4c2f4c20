"""The last line of a dialog that is filled in: the answer that goes on, and the way out."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton


class AnswerButtons(QDialogButtonBox):
    """Cancel, and `go_on`, which Enter clicks from any field of the dialog."""

    def __init__(self, dialog: QDialog, words: str) -> None:
        """`words` stand on the button that goes on."""
        super().__init__(QDialogButtonBox.StandardButton.Cancel)
        # Where Cancel stands first, as on some desktops, Qt would let Enter click it.
        self.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.go_on: QPushButton = self.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.go_on.setProperty("kind", "primary")
        self.accepted.connect(dialog.accept)
        self.rejected.connect(dialog.reject)
