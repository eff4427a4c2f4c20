"""A field for one fact of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from jobtracker.domain.facts_entry import LONGEST, NotUnderstood

if TYPE_CHECKING:
    from collections.abc import Callable


class FactField(QLineEdit):
    """Tells a value that was entered and is understood; else it keeps the entry, and says how to write it."""

    entered = Signal(object)
    """The new value, None or empty for none."""
    focused = Signal()
    """The focus came: where the fact was read may be shown."""
    refused = Signal(str)
    """What was entered is no such fact; how to write it. Empty: it is one again."""

    def __init__(
        self,
        name: str,
        words: Callable[[Any], str],
        value: Callable[[str], Any],
        parent: QWidget | None = None,
    ) -> None:
        """`words` writes a value as text, `value` understands one or raises NotUnderstood."""
        super().__init__(parent)
        self._words = words
        self._value = value
        self._shown: Any = None
        self.setAccessibleName(name)
        self.setPlaceholderText("Not found")
        self.setMaxLength(LONGEST)
        self.editingFinished.connect(self.take)
        self.textEdited.connect(lambda _: self._say(""))

    def show_value(self, value: Any) -> None:
        """Show the value of a draft, in place of whatever was entered."""
        self._shown = value
        words = self._words(value)
        if words != self.text():
            self.setText(words)
            self.setCursorPosition(0)
        self._say("")

    def take(self) -> bool:
        """Take what is written as it stands; whether it is understood."""
        written = " ".join(self.text().split())
        if written == " ".join(self._words(self._shown).split()):
            self._say("")
            return True
        try:
            value = self._value(written)
        except NotUnderstood as error:
            self._say(str(error))
            return False
        self._say("")
        if value != self._shown:
            self.entered.emit(value)
        else:
            self.show_value(self._shown)
        return True

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the review where nothing is being written."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802, D102
        super().focusInEvent(event)
        self.focused.emit()

    def _say(self, advice: str) -> None:
        if self.property("tone") != ("gap" if advice else ""):
            self.setProperty("tone", "gap" if advice else "")
            self.style().unpolish(self)
            self.style().polish(self)
        self.refused.emit(advice)
