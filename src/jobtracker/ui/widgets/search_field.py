"""The search field of the top bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.dropping import leave_drops_to_the_window
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme

LONGEST = 500
"""Characters a search can have."""


class SearchField(QLineEdit):
    """A field with a magnifying glass, and the keys that lead to it while it is empty.

    Escape empties it, and leaves it when it is empty.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "search")
        self.setMaxLength(LONGEST)
        self.setClearButtonEnabled(True)
        self.setAccessibleName("Search")
        leave_drops_to_the_window(self)
        self.setPlaceholderText("Search postings, notes, requirements…")
        glass = QAction(self)
        theme.icons.dress(glass, "search", Ink.MUTED)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._keys = plain_label("", "key", self)
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._keys.hide()
        self.textChanged.connect(self._show_keys)

    def set_keys(self, keys: str) -> None:
        """Show which keys lead here, such as "Ctrl K"."""
        self._keys.setText(keys)
        self._show_keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape goes one step back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.clearFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the keys at the end."""
        super().resizeEvent(event)
        self._show_keys()

    def _show_keys(self) -> None:
        self._keys.setVisible(bool(self._keys.text()) and not self.text())
        self._keys.adjustSize()
        x = self.width() - self._keys.width() - 10
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x = 10
        self._keys.move(x, (self.height() - self._keys.height()) // 2)
