"""One part of an application as a row of a card: a sign, words, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.elided_label import ElidedLabel
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jobtracker.ui.theme.theme import Theme

ICON = 18


class PartRow(QFrame):
    """A heading, lines in small letters under it, and buttons at its end."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "row")
        self._theme = theme
        self._icon = icon
        self._sign = QLabel()
        self._heading = ElidedLabel()
        self._heading.setProperty("role", "heading")
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        self._words.addWidget(self._heading)
        self._lines: list[QLabel] = []
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(6)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 9, 10, 9)
        layout.setSpacing(6)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(self._sign, 0, top)
        layout.addSpacing(6)
        layout.addLayout(self._words, 1)
        layout.addLayout(self._buttons)
        layout.setAlignment(self._buttons, top)
        theme.changed.connect(self._draw)
        self._draw()

    def set_words(self, heading: str, lines: Sequence[str]) -> None:
        """Say these words, each line wrapped where it has no room."""
        self._heading.setText(heading)
        while len(self._lines) < len(lines):
            label = plain_label("", "small")
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._words.addWidget(label)
            self._lines.append(label)
        for at, label in enumerate(self._lines):
            label.setVisible(at < len(lines))
            label.setText(lines[at] if at < len(lines) else "")
        self.setAccessibleName(", ".join([heading, *lines]))

    def add_button(self, text: str, name: str, clicked: Callable[[], None]) -> QPushButton:
        """A button with a word; `name` is what a screen reader says."""
        button = QPushButton(text)
        button.setProperty("size", "small")
        button.setAccessibleName(name)
        button.clicked.connect(lambda: clicked())
        self._buttons.addWidget(button)
        return button

    def add_sign_button(self, icon: str, name: str, clicked: Callable[[], None]) -> QToolButton:
        """A button with a sign alone; `name` is its tooltip, too."""
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setToolTip(name)
        button.setAccessibleName(name)
        self._theme.icons.dress(button, icon, Ink.MUTED)
        button.clicked.connect(lambda: clicked())
        self._buttons.addWidget(button)
        return button

    def _draw(self) -> None:
        icon = self._theme.icons.icon(self._icon, Ink.MUTED, size=ICON)
        self._sign.setPixmap(icon.pixmap(ICON, ICON))
