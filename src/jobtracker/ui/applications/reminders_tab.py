"""The Reminders tab: set one, tick it off, put it off."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jobtracker.domain.clock import Clock
from jobtracker.domain.next_step import due_words
from jobtracker.domain.posting import ApplicationRecord
from jobtracker.domain.reminder import Reminder, presets, wall_time
from jobtracker.ui.applications.reminder_dialog import ReminderDialog
from jobtracker.ui.theme.theme import Theme
from jobtracker.ui.widgets.reminder_row import ReminderRow
from jobtracker.viewmodels.commands.reminders import ReminderCommands


class RemindersTab(QWidget):
    """A line to set a reminder in, then the open ones, then what was done."""

    def __init__(
        self, commands: ReminderCommands, clock: Clock, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._clock = clock
        self._theme = theme
        self._record: ApplicationRecord | None = None
        self.text = QLineEdit()
        self.text.setPlaceholderText("Remind me to… (or pick a time to follow up)")
        self.text.setAccessibleName("What to be reminded of")
        self.text.returnPressed.connect(self._ask_when)
        self._presets = QHBoxLayout()
        self._presets.setSpacing(6)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._empty = QLabel("No reminders. Set one, so that this application does not go quiet.")
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._card = QFrame()
        self._card.setProperty("role", "card")
        self._card.setLayout(self._list)
        self._list.setContentsMargins(0, 4, 0, 4)

        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(22, 16, 22, 16)
        column.setSpacing(10)
        column.addWidget(self.text)
        column.addLayout(self._presets)
        column.addWidget(self._empty)
        column.addWidget(self._card)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def show_record(self, record: ApplicationRecord) -> None:
        """Show the reminders of an application."""
        if self._record is None or self._record.row.id != record.row.id:
            self.text.clear()
        self._record = record
        self._show()

    def begin(self) -> None:
        """Put the cursor where a reminder is set."""
        self.text.setFocus()

    def _show(self) -> None:
        _clear(self._presets)
        _clear(self._list)
        now = self._now()
        for preset in presets(now):
            button = QPushButton(preset.label)
            button.setProperty("kind", "chip")
            button.setToolTip(f"{preset.due:%A %d %B, %H:%M}")
            button.clicked.connect(lambda _=False, due=preset.due: self._add(due))
            self._presets.addWidget(button)
        other = QPushButton("Another time…")
        other.setProperty("kind", "chip")
        other.clicked.connect(self._ask_when)
        self._presets.addWidget(other)
        self._presets.addStretch(1)
        reminders = self._record.reminders if self._record else ()
        for reminder in sorted(reminders, key=lambda r: (r.done, r.due)):
            self._list.addWidget(self._row(reminder, now))
        self._empty.setVisible(not reminders)
        self._card.setVisible(bool(reminders))

    def _row(self, reminder: Reminder, now: datetime) -> ReminderRow:
        row = ReminderRow(self._theme, lambda: presets(self._now()))
        row.set_reminder(reminder, *due_words(reminder, now))
        row.done_clicked.connect(self._commands.tick_off)
        row.snooze_chosen.connect(self._commands.snooze)
        row.delete_clicked.connect(self._commands.remove)
        row.other_time_clicked.connect(lambda _: self._change(reminder))
        return row

    def _add(self, due: datetime) -> None:
        if self._record is not None:
            self._commands.add(self._record.row.id, self.text.text(), due)
            self.text.clear()

    def _ask_when(self) -> None:
        dialog = ReminderDialog(self._now(), self.text.text(), parent=self)
        dialog.entered.connect(self._add_entered)
        dialog.open()

    def _add_entered(self, text: str, due: datetime) -> None:
        self.text.setText(text)
        self._add(due)

    def _change(self, reminder: Reminder) -> None:
        dialog = ReminderDialog(self._now(), reminder.text, reminder.due, self)
        dialog.entered.connect(lambda text, due: self._commands.change(reminder.id, text, due))
        dialog.open()

    def _now(self) -> datetime:
        return wall_time(self._clock.now(), self._clock.zone())


def _clear(layout: QHBoxLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()
