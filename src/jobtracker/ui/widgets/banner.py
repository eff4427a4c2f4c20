"""A strip that tells something, above what it is about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.ui.theme.theme import Theme


class Banner(QFrame):
    """Hidden until it is told something; closing it hides it."""

    action_chosen = Signal(str)
    """The key of the action that was clicked."""

    closed = Signal()
    """The user has read it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, news: bool = False) -> None:
        """`news` is welcome; what is not is a warning."""
        super().__init__(parent)
        self._theme = theme
        self._news = news
        self.setProperty("tone", "news" if news else "warning")
        self._icon = QLabel()
        self._text = plain_label()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(4)
        close = QToolButton()
        close.setProperty("kind", "quiet")
        close.setToolTip("Close")
        close.setAccessibleName("Close this message")
        close.clicked.connect(self._close)
        theme.icons.dress(close, "close", Ink.MUTED)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 8, 5)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addLayout(self._actions)
        layout.addWidget(close)
        self.hide()
        self._draw()
        theme.changed.connect(self._draw)

    def show_notice(self, text: str, actions: Sequence[tuple[str, str]] = ()) -> None:
        """Tell `text`, with actions as keys and words, in place of what was told before."""
        self._text.setText(text)
        self.setAccessibleName(text)
        while (item := self._actions.takeAt(0)) is not None:
            if (former := item.widget()) is not None:
                former.deleteLater()
        for key, words in actions:
            button = QPushButton(words)
            button.setProperty("kind", "link")
            button.clicked.connect(partial(self.action_chosen.emit, key))
            self._actions.addWidget(button)
        self.show()

    def _draw(self) -> None:
        name, ink = ("info", Ink.ACCENT) if self._news else ("warning", Ink.PARTLY)
        self._icon.setPixmap(self._theme.icons.icon(name, ink).pixmap(16, 16))

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
