"""What fell due, also while the program was closed: shown above everything until it is dealt with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from jobtracker.domain.clock import Clock
from jobtracker.domain.next_step import due_words
from jobtracker.domain.reminder import DueReminder, Reminder, presets, wall_time
from jobtracker.ui.theme.theme import Theme
from jobtracker.ui.widgets.reminder_row import ReminderRow
from jobtracker.ui.widgets.words import plain_label

ROWS_IN_SIGHT = 3


class DuePanel(QFrame):
    """The due reminders, the longest overdue first; hidden when there are none, or put away for now."""

    opened = Signal(int)
    """The id of an application to open."""
    done = Signal(int)
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
        self._rows = QVBoxLayout(page)
        self._rows.setContentsMargins(2, 0, 12, 6)
        self._rows.setSpacing(0)
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
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        for one in due:
            self._rows.addWidget(self._row(one))
        self._title.setText("1 reminder is due" if len(due) == 1 else f"{len(due)} reminders are due")
        ids = frozenset(one.reminder.id for one in due)
        if not due:
            self.hide()
        elif ids - self._seen:
            self.show()
        self._seen = ids
        items = [self._rows.itemAt(i) for i in range(min(len(due), ROWS_IN_SIGHT))]
        self._scroll.setFixedHeight(sum(item.sizeHint().height() for item in items if item) + 10)

    def _row(self, due: DueReminder) -> QWidget:
        reminder = due.reminder
        local_now = wall_time(self._clock.now(), self._clock.zone())
        about = ", ".join(part for part in (due.title, due.company) if part)
        when, urgency = due_words(reminder, local_now)
        row = ReminderRow(self._theme, lambda: presets(wall_time(self._clock.now(), self._clock.zone())))
        row.set_reminder(reminder, f"{about} · {when}", urgency)
        row.done_clicked.connect(self.done)
        row.snooze_chosen.connect(self.snoozed)
        row.delete_clicked.connect(self.removed)
        row.other_time_clicked.connect(lambda _: self.changed.emit(reminder))
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row, 1)
        layout.addWidget(self._open_button(reminder))
        return line

    def _open_button(self, reminder: Reminder) -> QPushButton:
        button = QPushButton("Open")
        button.setProperty("size", "small")
        button.setAccessibleName(f"Open: {reminder.text}")
        button.clicked.connect(lambda: self.opened.emit(reminder.application_id))
        return button
