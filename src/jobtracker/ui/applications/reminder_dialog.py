"""What to be reminded of, and when."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from jobtracker.domain.date_words import time_words
from jobtracker.domain.reminder import Reminder, presets, wall_time
from jobtracker.ui.widgets.words import ENGLISH

if TYPE_CHECKING:
    from jobtracker.domain.clock import Clock
    from jobtracker.viewmodels.commands.reminders import ReminderCommands

OTHER = "Another time…"


def change_reminder(
    reminder: Reminder, clock: Clock, commands: ReminderCommands, parent: QWidget | None
) -> None:
    """Ask for other words or another time, which is shown as the user's own clock has it."""
    zone = clock.zone()
    dialog = ReminderDialog(wall_time(clock.now(), zone), reminder.text, reminder.due_in(zone), parent)
    dialog.entered.connect(lambda text, due: commands.change(reminder.id, text, due))
    dialog.open()


class ReminderDialog(QDialog):
    """Asks for words and a time; the times people mean are a choice away."""

    entered = Signal(str, datetime)
    """The words, and the local wall time."""

    def __init__(
        self,
        local_now: datetime,
        text: str = "",
        due: datetime | None = None,
        parent: QWidget | None = None,
    ) -> None:
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
        self.date = QDateTimeEdit()
        self.date.setLocale(ENGLISH)
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("ddd d MMM yyyy  HH:mm")
        self.date.setDateTime(_to_qt(due or presets(local_now)[-1].due))
        if due is not None:
            self.when.setCurrentIndex(self.when.count() - 1)
        self.when.currentIndexChanged.connect(self._show_date)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton("Save", QDialogButtonBox.ButtonRole.AcceptRole)
        save.setProperty("kind", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(20, 18, 20, 16)
        self._form.setVerticalSpacing(10)
        self._form.addRow("What", self.text)
        self._form.addRow("When", self.when)
        self._form.addRow("Date and time", self.date)
        self._form.addRow(buttons)
        self._show_date()

    def accept(self) -> None:
        """Tell what was entered."""
        self.entered.emit(self.text.text(), self.when.currentData() or _from_qt(self.date.dateTime()))
        super().accept()

    def _show_date(self) -> None:
        self._form.setRowVisible(self.date, self.when.currentData() is None)
        self.adjustSize()


def _to_qt(local: datetime) -> QDateTime:
    return QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0)


def _from_qt(value: QDateTime) -> datetime:
    date, time = value.date(), value.time()
    return datetime(date.year(), date.month(), date.day(), time.hour(), time.minute())
