"""What all sections of the Settings page share: a card under a heading."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from jobtracker.ui.widgets.words import plain_label


class Section(QFrame):
    """A heading, perhaps a sentence about it, and lines below them."""

    def __init__(self, heading: str, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(heading)
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(18, 14, 18, 16)
        self.lines.setSpacing(10)
        self.lines.addWidget(plain_label(heading, "heading"))
        if about:
            words = plain_label(about, "small")
            words.setWordWrap(True)
            self.lines.addWidget(words)

    def add_line(self, *widgets: QWidget) -> None:
        """Widgets beside each other, at the start of the line."""
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch(1)
        self.lines.addLayout(line)
