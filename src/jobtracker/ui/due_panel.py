"""What fell due, also while the program was closed: shown above everything until it is dealt with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from jobtracker.domain.next_step import due_words
from jobtracker.domain.reminder import DueReminder, snoozes
from jobtracker.ui.widgets.keyed_widgets import KeyedWidgets
from jobtracker.ui.widgets.reminder_row import ReminderRow
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.clock import Clock
    from jobtracker.domain.reminder import Preset, Reminder
    from jobtracker.ui.theme.theme import Theme

ROWS_IN_SIGHT = 2


class DuePanel(QFrame):
    """The due reminders, the longest overdue first; hidden when there are none, or put away for now."""

    opened = Signal(int)
    """The id of an application to open."""
    done = Signal(int, object)
    """The id of a reminder, and its `due`."""
    snoozed = Signal(int, object)
    changed = Signal(object)
    """A Reminder to give other words or another time."""
    removed = Signal(int)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._seen: frozenset[int] = frozenset()
        self.setProperty("role", "top")
        self._title = plain_label("", "heading")
        later = QPushButton("Not now")
        later.setProperty("kind", "quiet")
        later.setToolTip("Put this away until the next start, or until something else is due")
        later.clicked.connect(self.hide)
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 12, 0)
        head.addWidget(self._title, 1)
        head.addWidget(later)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2, 0, 12, 6)
        column.setSpacing(0)
        self._rows: KeyedWidgets[int, ReminderRow] = KeyedWidgets(column)
        self._due: dict[int, DueReminder] = {}
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._scroll)
        self.hide()

    def show_due(self, due: Sequence[DueReminder]) -> None:
        """Show what is due; what was put away comes back only with something new."""
        now, zone = self._clock.now(), self._clock.zone()
        rows = self._rows.show([one.reminder.id for one in due], self._row)
        self._due = {one.reminder.id: one for one in due}
        for one in due:
            when, urgency = due_words(one.reminder, now, zone)
            about = ", ".join(part for part in (one.title, one.company) if part)
            rows[one.reminder.id].set_reminder(one.reminder, f"{when} · {about}", urgency)
        self._title.setText("1 reminder is due" if len(due) == 1 else f"{len(due)} reminders are due")
        ids = frozenset(self._due)
        if not due:
            self.hide()
        elif ids - self._seen:
            self.show()
        self._seen = ids
        in_sight = [rows[one.reminder.id] for one in due[:ROWS_IN_SIGHT]]
        self._scroll.setFixedHeight(sum(row.sizeHint().height() for row in in_sight) + 10)

    def _row(self, reminder_id: int) -> ReminderRow:
        row = ReminderRow(self._theme, self._presets)
        row.offer_to_open()
        row.open_clicked.connect(self.opened)
        row.done_clicked.connect(self.done)
        row.snooze_chosen.connect(self.snoozed)
        row.delete_clicked.connect(self.removed)
        row.other_time_clicked.connect(lambda _: self.changed.emit(self._due[reminder_id].reminder))
        return row

    def _presets(self, reminder: Reminder) -> list[Preset]:
        return snoozes(reminder, self._clock.now(), self._clock.zone())
