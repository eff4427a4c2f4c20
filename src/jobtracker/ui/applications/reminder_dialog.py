"""What to be reminded of, and when."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from jobtracker.domain.date_words import time_words
from jobtracker.domain.reminder import Reminder, presets, wall_time
from jobtracker.ui.applications.repeat_choice import RepeatChoice
from jobtracker.ui.widgets.answer_buttons import AnswerButtons
from jobtracker.ui.widgets.date_time_field import DateTimeField
from jobtracker.ui.widgets.words import elided, plain_label

if TYPE_CHECKING:
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.repeat import Repeat
    from jobtracker.viewmodels.commands.reminders import ReminderCommands

LONGEST = 120
"""Characters of the name of an application."""

OTHER = "Another time…"
PAST = "This time has passed: it is due at once."


def change_reminder(
    reminder: Reminder, clock: Clock, commands: ReminderCommands, parent: QWidget | None
) -> None:
    """Ask for other words or another time, which is shown as the user's own clock has it."""
    zone = clock.zone()
    local_now = wall_time(clock.now(), zone)
    dialog = ReminderDialog(local_now, reminder.text, reminder.due_in(zone), reminder.repeat, parent)
    dialog.entered.connect(lambda text, due, repeat: commands.change(reminder.id, text, due, repeat))
    dialog.put_off.connect(lambda due: commands.snooze(reminder.id, due))
    dialog.open()


class ReminderDialog(QDialog):
    """Asks for words and a time; the times people mean are a choice away."""

    entered = Signal(str, datetime, object)
    """The words, the local wall time, and the Repeat or None."""
    put_off = Signal(datetime)
    """The local wall time of this turn alone; the others stay as they are."""

    def __init__(
        self,
        local_now: datetime,
        text: str = "",
        due: datetime | None = None,
        repeat: Repeat | None = None,
        parent: QWidget | None = None,
        *,
        about: str = "",
    ) -> None:
        """`about` names the application where nothing around the dialog does."""
        super().__init__(parent)
        self.setWindowTitle("Reminder")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self.text = QLineEdit(text)
        self.text.setPlaceholderText("Follow up")
        self.when = QComboBox()
        for preset in presets(local_now):
            self.when.addItem(f"{preset.label}  ·  {time_words(preset.due)}", preset.due)
        self.when.addItem(OTHER, None)
        self.date = DateTimeField(due or presets(local_now)[-1].due, "Date and time")
        self.past = plain_label(PAST, "small")
        self.past.setWordWrap(True)
        if due is not None:
            self.when.setCurrentIndex(self.when.count() - 1)
        self.repeat = RepeatChoice(repeat)
        self.only_this = QCheckBox("Only this time; the next ones stay as they are")
        self.only_this.toggled.connect(self._show_what_counts)
        self._repeats = repeat is not None
        self._local_now = local_now
        self.when.currentIndexChanged.connect(self._show_date)
        self.date.dateTimeChanged.connect(self._hint)
        self.repeat.changed.connect(self.adjustSize)
        buttons = AnswerButtons(self, "Save")
        self._form = QFormLayout(self)
        self._form.setContentsMargins(20, 18, 20, 16)
        self._form.setVerticalSpacing(10)
        if about:
            self.about = plain_label(elided(about, LONGEST), "heading")
            self.about.setWordWrap(True)
            self._form.addRow(self.about)
        self._form.addRow("What", self.text)
        self._form.addRow("When", self.when)
        self._form.addRow("Date and time", self.date)
        self._form.addRow("", self.past)
        self._form.addRow("Repeat", self.repeat)
        self._form.addRow("", self.only_this)
        self._form.setRowVisible(self.only_this, self._repeats)
        self._form.addRow(buttons)
        self._show_date()

    def due(self) -> datetime:
        """The local wall time that is chosen."""
        chosen: datetime = self.when.currentData() or self.date.local()
        return chosen

    def accept(self) -> None:
        """Tell what was entered."""
        due = self.due()
        if self.only_this.isChecked():
            self.put_off.emit(due)
        else:
            self.entered.emit(self.text.text(), due, self.repeat.repeat(due))
        super().accept()

    def _show_what_counts(self, only_this: bool) -> None:
        for widget in (self.text, self.repeat):
            widget.setDisabled(only_this)

    def _show_date(self) -> None:
        self._form.setRowVisible(self.date, self.when.currentData() is None)
        self._hint()

    def _hint(self) -> None:
        """Say so where the time has passed: that is allowed, but seldom meant."""
        self._form.setRowVisible(self.past, self.due() <= self._local_now)
        self.adjustSize()
