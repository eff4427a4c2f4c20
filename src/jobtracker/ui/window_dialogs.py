"""The dialogs of the window that change or show something, each imported when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.reminder import wall_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from jobtracker.domain.clock import Clock
    from jobtracker.domain.reminder import Reminder
    from jobtracker.ui.applications.rereading import Rereading
    from jobtracker.ui.prompts import Prompts
    from jobtracker.ui.theme.theme import Theme
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
        theme: Theme,
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
        self._theme = theme
        self._rereading: Rereading | None = None

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

    def read_again(self) -> None:
        """Show what reading the open posting again would change, and do it when the user says so."""
        if self._open_application.id is not None:
            self._reading_again().read_again(self._open_application.id)

    def show_earlier_texts(self) -> None:
        """Show what the open posting said before it was updated."""
        if self._open_application.id is not None:
            self._reading_again().show_editions(self._open_application.id, self._clock.zone())

    def offer_to_read_again(self, show: Callable[[QWidget], None]) -> None:
        """Where an earlier version read postings, offer to read them again; `show` puts that in sight."""
        from jobtracker.ui.widgets.banner import Banner
        from jobtracker.viewmodels.older_readings import OlderReadings

        banner = Banner(self._theme, news=True)
        show(banner)
        self._reading_again().offer(OlderReadings(self._desk, self._window), banner)

    def _reading_again(self) -> Rereading:
        from jobtracker.ui.applications.rereading import Rereading

        if self._rereading is None:
            self._rereading = Rereading(self._window, self._theme, self._desk, self._commands.postings)
        return self._rereading

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
