"""Beside the entries of Today: what the last days have brought, and where postings come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from jobtracker.domain.agenda import Tally

WIDTH = 280
WAYS_IN = "Web pages, PDF, Word or text files, a folder, or paste with Ctrl+V. Nothing leaves this computer."


class Side(QWidget):
    """Two small cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._figures = [plain_label("", "figure") for _ in range(3)]
        self._words = [plain_label("", "muted") for _ in range(3)]
        lately, grid = _card("The last 7 days")
        for column, (figure, word) in enumerate(zip(self._figures, self._words, strict=True)):
            figure.setSizePolicy(word.sizePolicy())
            grid.addWidget(figure, 1, column)
            grid.addWidget(word, 2, column)
        grid.setColumnStretch(3, 1)
        self._lately = lately
        drop, below = _card("Drop postings here")
        words = plain_label(WAYS_IN, "muted")
        words.setWordWrap(True)
        below.addWidget(words, 1, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 16)
        layout.setSpacing(12)
        layout.addWidget(lately)
        layout.addWidget(drop)
        layout.addStretch(1)

    def set_tally(self, tally: Tally) -> None:
        """Show what the last days have brought."""
        counted = (
            (tally.applied, "applied"),
            (tally.interviews, "interview" if tally.interviews == 1 else "interviews"),
            (tally.offers, "offer" if tally.offers == 1 else "offers"),
        )
        for figure, word, (count, name) in zip(self._figures, self._words, counted, strict=True):
            figure.setText(str(count))
            word.setText(name)
        words = ", ".join(f"{count} {name}" for count, name in counted)
        self._lately.setAccessibleName(f"The last 7 days: {words}")


def _card(title: str) -> tuple[QFrame, QGridLayout]:
    card = QFrame()
    card.setProperty("role", "card")
    grid = QGridLayout(card)
    grid.setContentsMargins(14, 13, 14, 13)
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(4)
    head: QLabel = plain_label(title, "heading")
    grid.addWidget(head, 0, 0, 1, 4, Qt.AlignmentFlag.AlignLeading)
    return card, grid
