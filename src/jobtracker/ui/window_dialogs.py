"""The dialogs of the window that change or show something, each imported when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.reminder import wall_time

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from jobtracker.domain.clock import Clock
    from jobtracker.domain.reminder import Reminder
    from jobtracker.ui.prompts import Prompts
    from jobtracker.viewmodels.commands.commands import Commands
    from jobtracker.viewmodels.desk import Desk
    from jobtracker.viewmodels.open_application import OpenApplication


class WindowDialogs:
    """None of them keeps the window waiting: what is entered comes back as a command."""

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        commands: Commands,
        prompts: Prompts,
        clock: Clock,
        open_application: OpenApplication,
        actions: Iterable[QAction],
        database: Path,
    ) -> None:
        """`actions` and `database`, the file with the data, are what the help tells of."""
        self._window = window
        self._desk = desk
        self._commands = commands
        self._prompts = prompts
        self._clock = clock
        self._open_application = open_application
        self._actions = actions
        self._database = database

    def edit_details(self) -> None:
        """Put title, company and deadline of the open application right."""
        if self._open_application.record is None:
            return
        row = self._open_application.record.row
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
        from jobtracker.ui.applications.reminder_dialog import change_reminder

        change_reminder(reminder, self._clock, self._commands.reminders, self._window)

    def open_trash(self) -> None:
        """Show what was deleted."""
        from jobtracker.ui.trash_dialog import TrashDialog

        TrashDialog(self._desk, self._commands.applications, self._prompts, self._window).open()

    def open_help(self) -> None:
        """Show the keys, and where the data lies."""
        from jobtracker.ui.help_dialog import HelpDialog

        HelpDialog(self._actions, self._database, self._window).open()
