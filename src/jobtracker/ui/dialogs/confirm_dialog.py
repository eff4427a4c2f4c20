"""Go on, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme

WIDTH = 420
LONGEST = 2000
"""Characters of the text that are shown."""


class ConfirmDialog(QDialog):
    """A question with two answers."""

    def __init__(
        self, theme: Theme, title: str, text: str, action: str, *, danger: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        sign = QLabel()
        ink = Ink.GAP if danger else Ink.ACCENT
        sign.setPixmap(theme.icons.icon("warning" if danger else "info", ink, size=24).pixmap(24, 24))
        words = plain_label(text[:LONGEST])
        words.setWordWrap(True)
        words.setMinimumWidth(WIDTH - 90)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        cancel = QPushButton("Cancel")
        cancel.clicked.connect(self.reject)
        go_on = QPushButton(action)
        go_on.setProperty("kind", "danger" if danger else "primary")
        go_on.clicked.connect(self.accept)
        expected = cancel if danger else go_on
        expected.setDefault(True)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.addWidget(plain_label(title, "heading"))
        said.addWidget(words)
        head.addLayout(said, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(head)
        layout.addStretch()
        layout.addLayout(buttons)
        # Not before the layout has made it a part of the dialog: without a parent it cannot take the focus.
        expected.setFocus()
