"""That a draft is nearly the same as a kept posting, with the choice what to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jobtracker.ui.widgets.words import plain_label
from jobtracker.viewmodels.review.entry import Choice

if TYPE_CHECKING:
    from jobtracker.viewmodels.review.entry import Entry

OFFERS = (
    (Choice.UPDATE, "Update that one…"),
    (Choice.OPEN, "Keep only that one"),
    (Choice.IMPORT, "Keep both"),
)

DECIDED = {
    Choice.UPDATE: "Will update {}. Your answers and evidence stay.",
    Choice.OPEN: "Will not be imported; {} is opened at the end.",
    Choice.IMPORT: "Will be kept beside {}.",
    Choice.SKIP: "Skipped. It looks like {}.",
}


class LookalikeNotice(QFrame):
    """Hidden where a draft looks like nothing that is kept."""

    chosen = Signal(object)
    """A Choice; UNDECIDED takes the choice back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "warning")
        self._words = plain_label("", "heading")
        self._words.setWordWrap(True)
        self._buttons: dict[Choice, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(2)
        row.setContentsMargins(-5, 0, 0, 0)
        for choice, words in (*OFFERS, (Choice.UNDECIDED, "Decide again")):
            button = self._buttons[choice] = QPushButton(words)
            button.setProperty("kind", "link")
            button.setAutoDefault(False)
            button.clicked.connect(partial(self.chosen.emit, choice))
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 7, 16, 7)
        layout.setSpacing(2)
        layout.addWidget(self._words)
        layout.addLayout(row)
        self.hide()

    def show_entry(self, entry: Entry) -> None:
        """Say what the entry looks like, and what was decided."""
        like = entry.lookalike
        self.setVisible(like is not None)
        if like is None:
            return
        decided = entry.choice is not Choice.UNDECIDED
        named = f"“{like.heading}”"
        if decided:
            self._words.setText(DECIDED[entry.choice].format(named))
        else:
            self._words.setText(f"Looks like {named}, imported on {like.imported}.")
        self.setAccessibleName(self._words.text())
        for choice, button in self._buttons.items():
            button.setVisible(decided is (choice is Choice.UNDECIDED))
