"""The line that says what the list is filtered by."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from jobtracker.ui.widgets.elided_label import ElidedLabel


class FilterLine(QFrame):
    """Only there while there is a filter."""

    save_clicked = Signal()
    """The filter shall be kept under a name."""
    clear_clicked = Signal()
    """Everything shall be shown again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._words = ElidedLabel()
        self._words.setProperty("role", "small")
        self.save_button = QPushButton("Save…")
        self.save_button.setToolTip("Keep this filter under a name")
        self.clear_button = QPushButton("Clear")
        self.clear_button.setToolTip("Show everything again")
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 3, 8, 3)
        line.setSpacing(4)
        line.addWidget(self._words, 1)
        for button, clicked in (
            (self.save_button, self.save_clicked),
            (self.clear_button, self.clear_clicked),
        ):
            button.setProperty("kind", "link")
            button.clicked.connect(clicked)
            line.addWidget(button)
        self.hide()

    def offer_to_save(self, offer: bool) -> None:
        """Whether there is anything to keep: a filter that has a name already needs no other."""
        self.save_button.setVisible(offer)

    def show_filter(self, words: str) -> None:
        """Say what is filtered by; "" hides the line."""
        self._words.setText(words)
        self.setAccessibleName(f"Filtered by {words}")
        self.setVisible(bool(words))
