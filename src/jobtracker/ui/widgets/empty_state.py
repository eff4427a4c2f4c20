"""What a page says while there is nothing on it: what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme

ICON = 40
WIDEST = 420


class EmptyState(QWidget):
    """An icon, one sentence, and at most one button."""

    action_clicked = Signal()
    """The button was pressed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = "inbox"
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = plain_label("", "muted")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self.action_clicked)
        self.button.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addStretch(2)
        layout.addWidget(self._icon, 0, centre)
        layout.addWidget(self._sentence)
        layout.setAlignment(self._sentence, centre)
        layout.addWidget(self.button, 0, centre)
        layout.addStretch(3)
        theme.changed.connect(self._draw)

    def set_state(self, icon: str, sentence: str, action: str | None = None) -> None:
        """Say `sentence`, with a button where there is something to do."""
        self._icon_name = icon
        self._sentence.setText(sentence)
        # Qt asks an aligned label for no height at a width, so a wrapped one is given both.
        width = min(WIDEST, self._sentence.fontMetrics().horizontalAdvance(sentence) + 8)
        self._sentence.setFixedSize(width, self._sentence.heightForWidth(width))
        self.button.setVisible(action is not None)
        self.button.setText(action or "")
        self._draw()

    def _draw(self) -> None:
        self._icon.setPixmap(self._theme.icons.icon(self._icon_name, Ink.FAINT, size=ICON).pixmap(ICON, ICON))
