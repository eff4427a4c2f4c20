"""Writing an item of one's own, and dividing one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from jobtracker.domain.reading import Level
from jobtracker.ui.widgets.answer_buttons import AnswerButtons


class ItemDialog(QDialog):
    """Asks for the words and the level of an item: a new one, or one with the words it has."""

    entered = Signal(str, object)
    """The text, and its Level, None for what the job does."""

    def __init__(self, level: Level | None, parent: QWidget | None = None, text: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle("Change an item" if text else "Add a requirement")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(460, 220)
        self.text = QPlainTextEdit(text)
        self.text.setPlaceholderText("What is asked for")
        self.text.setAccessibleName("Words of the item" if text else "Requirement")
        self.text.setTabChangesFocus(True)
        self.level = QComboBox()
        self.level.setAccessibleName("Level")
        for each in Level:
            self.level.addItem(each.label, each)
        self.level.setCurrentIndex(self.level.findData(level))
        self.level.setVisible(level is not None)
        buttons = AnswerButtons(self, "Change" if text else "Add")
        self.add_button = buttons.go_on
        self.text.textChanged.connect(self._offer)
        self._offer()
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.level)
        layout.addWidget(buttons)

    def accept(self) -> None:
        """Tell what was entered."""
        chosen = self.level.currentData()
        # Qt keeps an enumeration of strings as a string.
        self.entered.emit(self.text.toPlainText(), None if chosen is None else Level(chosen))
        super().accept()

    def _offer(self) -> None:
        self.add_button.setEnabled(bool(self.text.toPlainText().strip()))


class SplitDialog(QDialog):
    """Asks where the second item begins: at the cursor."""

    chosen = Signal(int)
    """How many characters (code points) of the text stand before the second item."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Split an item")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 320)
        self._text = text
        hint = QLabel("Put the cursor where the second item begins.")
        hint.setProperty("role", "muted")
        self.field = QPlainTextEdit(text)
        self.field.setReadOnly(True)
        self.field.setAccessibleName("The item; the cursor divides it")
        self.field.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.field.moveCursor(QTextCursor.MoveOperation.Start)
        self.first, self.second = _part(), _part()
        buttons = AnswerButtons(self, "Split")
        self.split_button = buttons.go_on
        self.field.cursorPositionChanged.connect(self._preview)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(hint)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.first)
        layout.addWidget(self.second)
        layout.addWidget(buttons)
        self._preview()

    def accept(self) -> None:
        """Tell where to divide."""
        self.chosen.emit(self._at())
        super().accept()

    def _at(self) -> int:
        """The cursor's place in characters; Qt counts UTF-16 code units."""
        units = self.field.textCursor().position()
        return len(self._text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))

    def _preview(self) -> None:
        at = self._at()
        first, second = self._text[:at].strip(), self._text[at:].strip()
        self.first.setText(f"1.  {first}")
        self.second.setText(f"2.  {second}")
        self.split_button.setEnabled(bool(first and second))


def _part() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
