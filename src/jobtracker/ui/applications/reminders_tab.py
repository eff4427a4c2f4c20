"""The Reminders tab: set one, tick it off, put it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jobtracker.domain.date_words import full_words
from jobtracker.domain.next_step import due_words
from jobtracker.domain.reminder import Preset, presets, snoozes, wall_time
from jobtracker.ui.applications.reminder_dialog import ReminderDialog, change_reminder
from jobtracker.ui.widgets.dropping import leave_drops_to_the_window
from jobtracker.ui.widgets.keyed_widgets import KeyedWidgets
from jobtracker.ui.widgets.reminder_row import ReminderRow

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from jobtracker.domain.clock import Clock
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.domain.reminder import Reminder
    from jobtracker.domain.repeat import Repeat
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.commands.reminders import ReminderCommands

ON_FIRST_LINE = 4
"""Times offered on the first line; the others have the second where all do not fit on one."""

MARGIN = 22
BESIDE = 6


class RemindersTab(QWidget):
    """A line to set a reminder in, then the open ones, then what was done."""

    export_asked = Signal(int)
    """The id of a reminder that another calendar shall get; only where `offer_to_export` was called."""

    def __init__(
        self, commands: ReminderCommands, clock: Clock, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._clock = clock
        self._theme = theme
        self._record: ApplicationRecord | None = None
        self._exports = False
        self.text = QLineEdit()
        self.text.setPlaceholderText("Remind me to… (or pick a time to follow up)")
        self.text.setAccessibleName("What to be reminded of")
        leave_drops_to_the_window(self.text)
        self.text.returnPressed.connect(self._ask_when)
        soon, later = QHBoxLayout(), QHBoxLayout()
        for line in (soon, later):
            line.setSpacing(BESIDE)
        self._soon: KeyedWidgets[Preset, QPushButton] = KeyedWidgets(soon)
        self._later: KeyedWidgets[Preset, QPushButton] = KeyedWidgets(later)
        other = QPushButton("Another time…")
        other.setProperty("kind", "chip")
        other.clicked.connect(self._ask_when)
        later.addWidget(other)
        self._lines = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._both = soon, later
        for stretch, line in enumerate(self._both):
            self._lines.addLayout(line, stretch)
            self._lines.setAlignment(line, Qt.AlignmentFlag.AlignLeft)
        column_of_rows = QVBoxLayout()
        column_of_rows.setSpacing(0)
        column_of_rows.setContentsMargins(0, 4, 0, 4)
        self._rows: KeyedWidgets[int, ReminderRow] = KeyedWidgets(column_of_rows)
        self._empty = QLabel("No reminders. Set one, so that this application does not go quiet.")
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._card = QFrame()
        self._card.setProperty("role", "card")
        self._card.setLayout(column_of_rows)

        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MARGIN, 16, MARGIN, 16)
        column.setSpacing(10)
        column.addWidget(self.text)
        column.addLayout(self._lines)
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

    def clear(self) -> None:
        """Let go of the application."""
        self._record = None
        self.text.clear()
        self._show()

    def offer_to_export(self) -> None:
        """Offer each reminder that is shown from now on to other calendars."""
        self._exports = True

    def begin(self) -> None:
        """Put the cursor where a reminder is set."""
        self.text.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Offer all times on one line where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = sum(line.sizeHint().width() for line in self._both) + BESIDE
        fits = needed <= self.width() - 2 * MARGIN
        self._lines.setSpacing(BESIDE if fits else 10)
        self._lines.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )

    def _show(self) -> None:
        offered = presets(self._now())
        self._soon.show(offered[:ON_FIRST_LINE], self._chip)
        self._later.show(offered[ON_FIRST_LINE:], self._chip)
        self._fit()
        reminders = self._record.reminders if self._record else ()
        open_first = sorted(reminders, key=lambda r: (r.done, r.moment))
        rows = self._rows.show([reminder.id for reminder in open_first], self._row)
        for reminder in reminders:
            rows[reminder.id].set_reminder(
                reminder, *due_words(reminder, self._clock.now(), self._clock.zone())
            )
        self._empty.setVisible(not reminders)
        self._card.setVisible(bool(reminders))

    def _chip(self, preset: Preset) -> QPushButton:
        button = QPushButton(preset.label)
        button.setProperty("kind", "chip")
        button.setToolTip(full_words(preset.due))
        button.clicked.connect(lambda: self._add(preset.due))
        return button

    def _row(self, _: int) -> ReminderRow:
        row = ReminderRow(self._theme, self._presets)
        row.done_clicked.connect(self._commands.tick_off)
        row.snooze_chosen.connect(self._commands.snooze)
        row.delete_clicked.connect(self._commands.remove)
        row.other_time_clicked.connect(self._change)
        if self._exports:
            row.offer_to_export()
            row.export_clicked.connect(self.export_asked)
        return row

    def _presets(self, reminder: Reminder) -> list[Preset]:
        return snoozes(reminder, self._clock.now(), self._clock.zone())

    def _add(self, due: datetime, repeat: Repeat | None = None) -> None:
        if self._record is not None:
            self._commands.add(self._record.row.id, self.text.text(), due, repeat)
            self.text.clear()

    def _ask_when(self) -> None:
        dialog = ReminderDialog(self._now(), self.text.text(), parent=self)
        dialog.entered.connect(self._add_entered)
        dialog.open()

    def _add_entered(self, text: str, due: datetime, repeat: Repeat | None) -> None:
        self.text.setText(text)
        self._add(due, repeat)

    def _change(self, reminder_id: int) -> None:
        reminders = self._record.reminders if self._record else ()
        reminder = next((r for r in reminders if r.id == reminder_id), None)
        if reminder is not None:
            change_reminder(reminder, self._clock, self._commands, self)

    def _now(self) -> datetime:
        return wall_time(self._clock.now(), self._clock.zone())
