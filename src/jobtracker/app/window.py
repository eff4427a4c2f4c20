"""The window's start: first the window, then what is in it, then the data."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from jobtracker.system.lock import AlreadyOpen, Holder, WritingLock
from jobtracker.system.paths import DataDirectoryUnusable, make_private_file
from jobtracker.ui.icons import application_icon
from jobtracker.ui.main_window import MainWindow
from jobtracker.ui.theme.theme import STYLE, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jobtracker.domain.clock import Clock
    from jobtracker.system.paths import DataPaths
    from jobtracker.ui.workspace import Workspace

UNTIL_PAINTED = 5
"""Milliseconds that a paint has before work begins that would only take the interpreter from it."""

UNTIL_A_COMMAND_IS_DONE = 3.0
"""Seconds; at login, both this program and the timer for reminders may begin at once."""


def run(paths: DataPaths, files: Sequence[Path], *, hidden: bool = False) -> int:
    """Open the window on the data directory and import `files`; returns the exit status.

    `hidden` leaves it out of sight, in the tray; where there is none, it is minimized.

    Where a window is open already, it gets the files and comes to the front. While a command goes on writing,
    no window is opened, and the user is asked to try again.
    """
    lock = WritingLock(paths, Holder.WINDOW)
    try:
        lock.acquire(UNTIL_A_COMMAND_IS_DONE)
    except AlreadyOpen as error:
        if error.holder is Holder.COMMAND:
            # It takes nothing from the inbox, and shows no window.
            refuse(error.message)
            return 1
        from jobtracker.system.inbox import hand_over

        hand_over(paths, files)
        print("Job Tracker is already open: its window has been asked.", file=sys.stderr)
        return 0
    with lock, ExitStack() as logs:
        application = _application()
        theme = Theme(application)
        window = make_window(theme, paths)
        if not hidden:
            window.show()
        begin = partial(_begin, application, window, theme, paths, files, logs, hidden=hidden)
        QTimer.singleShot(UNTIL_PAINTED, begin)
        return application.exec()


def refuse(trouble: str) -> None:
    """Say why no window is opened: on standard error, and in a dialog to who began with a double click."""
    from jobtracker.ui.dialogs.error_dialog import ErrorDialog

    print(f"jobtracker: {trouble}", file=sys.stderr)
    theme = Theme(_application())
    ErrorDialog(theme, "Job Tracker could not be opened", trouble, "").exec()
    theme.deleteLater()


def _application() -> QApplication:
    application = QApplication.instance() or QApplication([*sys.argv[:1], *STYLE])
    assert isinstance(application, QApplication)
    application.setApplicationName("jobtracker")
    application.setApplicationDisplayName("Job Tracker")
    application.setDesktopFileName("jobtracker")
    application.setWindowIcon(application_icon())
    return application


def _begin(
    application: QApplication,
    window: MainWindow,
    theme: Theme,
    paths: DataPaths,
    files: Sequence[Path],
    logs: ExitStack,
    *,
    hidden: bool,
) -> None:
    """Furnish the window that is on the screen, then read the data, and last begin the `logs`."""
    from jobtracker.system.clock import SystemClock
    from jobtracker.ui.garbage import Garbage

    Garbage(window)
    clock = SystemClock()
    workspace = furnish(window, theme, paths, clock)
    worker = workspace.worker
    application.aboutToQuit.connect(worker.stop)
    QTimer.singleShot(UNTIL_PAINTED, worker.start)
    begin_log = partial(_begin_log, paths, logs)
    for moment in (workspace.model.loaded, worker.not_opened):
        moment.connect(lambda *_: QTimer.singleShot(UNTIL_PAINTED, begin_log))
    workspace.model.loaded.connect(
        lambda: QTimer.singleShot(
            UNTIL_PAINTED, partial(_begin_to_tell, application, window, workspace, clock, hidden=hidden)
        )
    )
    if files:
        workspace.imports.files([file.absolute() for file in files])


def _begin_to_tell(
    application: QApplication, window: MainWindow, workspace: Workspace, clock: Clock, *, hidden: bool
) -> None:
    """Tell of what falls due, from the tray too where the user wants the program there."""
    from jobtracker.system.start_at_login.login_entry import login_entry
    from jobtracker.ui.nav import SETTINGS
    from jobtracker.ui.start_offer import StartOffer
    from jobtracker.ui.telling import Telling

    in_tray = hidden or login_entry().is_there()
    reminders = workspace.commands.reminders
    telling = Telling(workspace.desk, reminders, clock, window, application_icon(), in_tray=in_tray)
    telling.opened.connect(workspace.open_from_outside)
    telling.quit_asked.connect(window.quit)
    workspace.due.changed.connect(lambda due: telling.set_due(len(due)))
    workspace.tray_chosen.connect(telling.keep_in_tray)
    application.aboutToQuit.connect(telling.stop)
    offer = StartOffer(workspace.desk, window.settings, window.theme, workspace.show_above, window)
    offer.accepted.connect(lambda: workspace.pages.turn_to(SETTINGS))
    if hidden and telling.tray is None:
        window.showMinimized()
    telling.start()


def _begin_log(paths: DataPaths, ending: ExitStack) -> None:
    """Log and crash reports until `ending`, begun once the list is there: it does not wait for them."""
    from jobtracker.system.crashes import CrashReports
    from jobtracker.system.logs import start_logging, stop_logging

    reports = CrashReports(paths)
    ending.callback(reports.stop)
    for begin in (lambda: ending.callback(stop_logging, start_logging(paths)), reports.start):
        try:
            begin()
        except DataDirectoryUnusable as error:
            # Without a log the program is as useful as with one.
            print(f"jobtracker: {error.message}", file=sys.stderr)


def make_window(theme: Theme, paths: DataPaths) -> MainWindow:
    """The window where it was last, with its bars, and nothing between them yet."""
    settings = QSettings(str(make_private_file(paths.window)), QSettings.Format.IniFormat)
    return MainWindow(theme, settings)


def furnish(window: MainWindow, theme: Theme, paths: DataPaths, clock: Clock) -> Workspace:
    """Put the pages into the window; their worker is not started yet."""
    # All this is imported while the window is on the screen.
    from jobtracker.app.build import make_worker
    from jobtracker.ui.prompts import DialogPrompts
    from jobtracker.ui.workspace import Workspace

    return Workspace(
        window=window,
        theme=theme,
        worker=make_worker(paths, clock),
        clock=clock,
        paths=paths,
        make_prompts=lambda parent: DialogPrompts(parent, theme),
    )
