"""The dialogs of the window that change or show something, each imported when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.reminder import Reminder, wall_time

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.clock import Clock
    from jobtracker.ui.prompts import Prompts
    from jobtracker.viewmodels.commands.commands import Commands
    from jobtracker.viewmodels.desk import Desk


class WindowDialogs:
    """None of them keeps the window waiting: what is entered comes back as a command."""

    def __init__(
        self, window: QWidget, desk: Desk, commands: Commands, prompts: Prompts, clock: Clock
    ) -> None:
        self._window = window
        self._desk = desk
        self._commands = commands
        self._prompts = prompts
        self._clock = clock

    def edit_details(self, row: ApplicationRow) -> None:
        """Put title, company and deadline right."""
        from jobtracker.ui.applications.details_dialog import DetailsDialog

        today = wall_time(self._clock.now(), self._clock.zone()).date()
        dialog = DetailsDialog(row, today, self._window)
        dialog.entered.connect(
            lambda title, company, deadline: self._commands.applications.describe(
                row, title, company, deadline
            )
        )
        dialog.open()

    def change_reminder(self, reminder: Reminder) -> None:
        """Give a reminder other words or another time."""
        from jobtracker.ui.applications.reminder_dialog import ReminderDialog

        local_now = wall_time(self._clock.now(), self._clock.zone())
        dialog = ReminderDialog(local_now, reminder.text, reminder.due, self._window)
        dialog.entered.connect(lambda text, due: self._commands.reminders.change(reminder.id, text, due))
        dialog.open()

    def open_trash(self) -> None:
        """Show what was deleted."""
        from jobtracker.ui.trash_dialog import TrashDialog

        TrashDialog(self._desk, self._commands.applications, self._prompts, self._window).open()

    def open_help(self, actions: Iterable[QAction], database: Path) -> None:
        """Show the keys, and where the data lies."""
        from jobtracker.ui.help_dialog import HelpDialog

        HelpDialog(actions, database, self._window).open()
