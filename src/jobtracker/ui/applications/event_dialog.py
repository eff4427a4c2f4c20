"""When something really happened, and in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QWidget

from jobtracker.ui.widgets.answer_buttons import AnswerButtons
from jobtracker.ui.widgets.date_time_field import DateTimeField
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from datetime import datetime

LONGEST = 1000


class EventDialog(QDialog):
    """Asks for a time that has passed and, where the event has words of its own, for these."""

    entered = Signal(object, object)
    """The local wall time (`datetime`), and the words, or None where there are none to change."""

    def __init__(
        self,
        title: str,
        about: str,
        local: datetime,
        latest: datetime,
        text: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`about` says what event it is; `latest` is now; `text` its own words, None where it has none."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self._local = local
        self.when = DateTimeField(local, "When it was")
        self.when.forbid_after(max(local, latest))
        self._shown = self.when.local()
        self.text = QLineEdit(text or "")
        self.text.setMaxLength(LONGEST)
        self.text.setPlaceholderText("They called, and asked for…")
        self._has_text = text is not None
        buttons = AnswerButtons(self, "Save")
        form = QFormLayout(self)
        form.setContentsMargins(20, 18, 20, 16)
        form.setVerticalSpacing(10)
        if about:
            label = plain_label(about, "heading")
            label.setWordWrap(True)
            form.addRow(label)
        if self._has_text:
            form.addRow("What", self.text)
        form.addRow("When", self.when)
        form.addRow(buttons)

    def accept(self) -> None:
        """Tell what was entered; a time that was not touched keeps its seconds."""
        shown = self.when.local()
        local = self._local if shown == self._shown else shown
        self.entered.emit(local, self.text.text() if self._has_text else None)
        super().accept()
