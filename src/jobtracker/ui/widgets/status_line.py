"""The line below all pages: how many there are, what happened last, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from jobtracker.ui.widgets.elided_label import ElidedLabel

HEIGHT = 27


class StatusLine(QFrame):
    """Counts at the start; at the end the last action with "Undo", or "Redo" where that was an undo, and with
    "Show" where it was out of sight.
    """

    undo_clicked = Signal()
    """The last action shall be taken back."""
    redo_clicked = Signal()
    """What was taken back last shall be done again."""
    show_clicked = Signal()
    """What the last action was about shall be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self.setMinimumHeight(HEIGHT)
        self._counts = ElidedLabel()
        self._last = ElidedLabel()
        for label in (self._counts, self._last):
            label.setProperty("role", "small")
        self.undo_button = QPushButton("Undo")
        self.undo_button.clicked.connect(self.undo_clicked)
        self.redo_button = QPushButton("Redo")
        self.redo_button.clicked.connect(self.redo_clicked)
        self.show_button = QPushButton("Show")
        self.show_button.clicked.connect(self.show_clicked)
        self.show_button.clicked.connect(self.show_button.hide)
        for button in (self.undo_button, self.redo_button, self.show_button):
            button.setProperty("kind", "link")
            button.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 10, 0)
        layout.setSpacing(3)
        layout.addWidget(self._counts)
        layout.addStretch(1)
        layout.addWidget(self._last)
        layout.addWidget(self.undo_button)
        layout.addWidget(self.redo_button)
        layout.addWidget(self.show_button)

    def set_counts(self, text: str) -> None:
        """What there is, such as "24 applications · 11 active"."""
        self._counts.setText(text)

    def set_last(self, text: str, *, undoable: bool) -> None:
        """What happened last, and whether it can be taken back."""
        self._set(text, self.undo_button if undoable else None)

    def set_undone(self, text: str) -> None:
        """What was taken back just now; it can be done again."""
        self._set(text, self.redo_button)

    def offer_to_show(self, name: str) -> None:
        """Offer to show what the last action was about, which has that name."""
        self.show_button.setAccessibleName(f"Show: {name}")
        self.show_button.show()

    def _set(self, text: str, offered: QPushButton | None) -> None:
        self._last.setText(text)
        self.show_button.hide()
        had_keys = self.undo_button.hasFocus() or self.redo_button.hasFocus()
        for button in (self.undo_button, self.redo_button):
            button.setAccessibleName(f"{button.text()}: {text}")
            button.setVisible(button is offered)
        if offered is not None and had_keys:
            offered.setFocus()
