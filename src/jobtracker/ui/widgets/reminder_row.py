"""One reminder with the ways to deal with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jobtracker.domain.date_words import time_words
from jobtracker.domain.next_step import Urgency
from jobtracker.ui.calendar_exports import EXPORT_ONE
from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jobtracker.domain.reminder import Preset, Reminder
    from jobtracker.ui.theme.theme import Theme

INK = {Urgency.OVERDUE: Ink.GAP, Urgency.SOON: Ink.PARTLY}


class ReminderRow(QFrame):
    """Bell, text, when; "Done", "Snooze" with `presets`, and a bin."""

    open_clicked = Signal(int)
    """The id of the application it belongs to; asked for only where `offer_to_open` was called."""

    done_clicked = Signal(int, object)
    """The id of the reminder that is done, and its `due`: of one that repeats, which turn."""

    snooze_chosen = Signal(int, object)
    """The id, and the local wall time (`datetime`) it shall come back at."""

    other_time_clicked = Signal(int)
    """The id of the reminder that shall be given another time, text or both."""

    export_clicked = Signal(int)
    """The id of the reminder that another calendar shall get; only where `offer_to_export` was called."""

    delete_clicked = Signal(int)
    """The id of the reminder that shall go to the trash."""

    def __init__(
        self, theme: Theme, presets: Callable[[Reminder], Sequence[Preset]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "row")
        self._theme = theme
        self._presets = presets
        self._id = 0
        self._application_id = 0
        self._reminder: Reminder | None = None
        self._ink = Ink.MUTED
        self._sign = "bell"
        self._icon = QLabel()
        self._text = ElidedLabel()
        self._text.setProperty("role", "heading")
        self._when = ElidedLabel()
        self._when.setProperty("role", "small")
        self.open_button = QPushButton("Open")
        self.open_button.hide()
        self.done_button = QPushButton("Done")
        self.snooze_button = QPushButton("Snooze ▾")
        self.delete_button = QToolButton()
        self._set_up_buttons()
        self._arrange()
        theme.changed.connect(self._draw)

    def set_reminder(self, reminder: Reminder, when: str, urgency: Urgency) -> None:
        """Show a reminder; `when` says its time in words. One that is done can only be deleted."""
        self._reminder = reminder
        self._id, self._application_id = reminder.id, reminder.application_id
        self.open_button.setAccessibleName(f"Open the application: {reminder.text}")
        self._ink = Ink.FAINT if reminder.done else INK.get(urgency, Ink.MUTED)
        self._sign = "check" if reminder.done else "bell-ring" if urgency is Urgency.OVERDUE else "bell"
        self._text.setText(reminder.text)
        self._text.setProperty("role", "muted" if reminder.done else "heading")
        self._when.setText(when)
        self._when.setProperty("tone", self._ink.value if not reminder.done else "")
        for label in (self._text, self._when):
            label.style().unpolish(label)
            label.style().polish(label)
        self.done_button.setVisible(not reminder.done)
        self.snooze_button.setVisible(not reminder.done)
        self.done_button.setAccessibleName(f"Done: {reminder.text}")
        self.snooze_button.setAccessibleName(f"Snooze: {reminder.text}")
        self.delete_button.setAccessibleName(f"Delete: {reminder.text}")
        self.setAccessibleName(f"{reminder.text}, {when}")
        self._draw()

    def offer_to_open(self) -> None:
        """Show the way to its application, for a row that is shown away from it."""
        self.open_button.show()

    def offer_to_export(self) -> None:
        """Offer it to other calendars, in the menu that a right click or the menu key opens."""
        export = QAction(EXPORT_ONE, self)
        export.triggered.connect(lambda: self.export_clicked.emit(self._id))
        self.addAction(export)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _set_up_buttons(self) -> None:
        for button in (self.open_button, self.done_button, self.snooze_button):
            button.setProperty("size", "small")
        self.delete_button.setProperty("kind", "quiet")
        self.delete_button.setToolTip("Delete this reminder")
        self._theme.icons.dress(self.delete_button, "trash", Ink.MUTED)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.snooze_button.setMenu(menu)
        self.open_button.clicked.connect(lambda: self.open_clicked.emit(self._application_id))
        self.done_button.clicked.connect(self._tell_done)
        self.delete_button.clicked.connect(lambda: self.delete_clicked.emit(self._id))

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._text)
        words.addWidget(self._when)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 9, 10, 9)
        layout.setSpacing(6)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addSpacing(6)
        layout.addLayout(words, 1)
        layout.addWidget(self.open_button)
        layout.addWidget(self.done_button)
        layout.addWidget(self.snooze_button)
        layout.addWidget(self.delete_button)

    def _fill(self) -> None:
        menu = self.snooze_button.menu()
        menu.clear()
        assert self._reminder is not None
        for preset in self._presets(self._reminder):
            action = menu.addAction(f"{preset.label}\t{time_words(preset.due)}")
            action.triggered.connect(partial(self.snooze_chosen.emit, self._id, preset.due))
        menu.addSeparator()
        menu.addAction("Another time…").triggered.connect(lambda: self.other_time_clicked.emit(self._id))

    def _tell_done(self) -> None:
        assert self._reminder is not None
        self.done_clicked.emit(self._id, self._reminder.due)

    def _draw(self) -> None:
        self._icon.setPixmap(self._theme.icons.icon(self._sign, self._ink, size=18).pixmap(18, 18))
