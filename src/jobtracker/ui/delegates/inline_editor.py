"""The field that opens in a row of the checklist to write evidence, or to mend a requirement's text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from jobtracker.ui.widgets.dropping import leave_drops_to_the_window

FRAME = 14
"""Pixels that border and padding take above and below the text, together."""

MOST_LINES = 12
"""Lines after which it scrolls instead of growing."""


class InlineEditor(QPlainTextEdit):
    """Grows with what is written. Enter is done, Shift+Enter a new line, Escape takes it back."""

    done = Signal()
    """What is written counts: Enter, or the focus went elsewhere."""

    cancelled = Signal()
    """What is written does not count."""

    resized = Signal()
    """It needs another height now; see `wanted_height`."""

    def __init__(self, parent: QWidget, name: str, hint: str) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        leave_drops_to_the_window(self)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._lines = 1
        self.document().documentLayout().documentSizeChanged.connect(self._measure)

    def wanted_height(self) -> int:
        """Pixels it would like to have in height."""
        return min(self._lines, MOST_LINES) * self.fontMetrics().lineSpacing() + FRAME

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter and Escape end it; all else is typed."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Leaving it is being done with it, except for its own menu or another window."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.done.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show the first line again, once there is room for all."""
        super().resizeEvent(event)
        if self._lines <= MOST_LINES:
            self.verticalScrollBar().setValue(0)

    def _measure(self) -> None:
        # QPlainTextEdit's layout counts its size in lines, not in pixels.
        lines = max(1, round(self.document().documentLayout().documentSize().height()))
        if lines != self._lines:
            self._lines = lines
            policy = Qt.ScrollBarPolicy
            self.setVerticalScrollBarPolicy(
                policy.ScrollBarAsNeeded if lines > MOST_LINES else policy.ScrollBarAlwaysOff
            )
            self.resized.emit()
