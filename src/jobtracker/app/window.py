"""The window's start: what must be there first, then the window, then the data."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from jobtracker.app.build import services_under_lock
from jobtracker.system.clock import SystemClock
from jobtracker.system.lock import AlreadyOpen, Holder, WritingLock
from jobtracker.system.paths import DataDirectoryUnusable, make_private_file
from jobtracker.ui.garbage import Garbage
from jobtracker.ui.icons import application_icon
from jobtracker.ui.main_window import MainWindow
from jobtracker.ui.prompts import DialogPrompts
from jobtracker.ui.theme.theme import STYLE, Theme
from jobtracker.viewmodels.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jobtracker.system.paths import DataPaths

UNTIL_PAINTED = 5
"""Milliseconds that a paint has before work begins that would only take the interpreter from it."""


def run(paths: DataPaths, files: Sequence[Path]) -> int:
    """Open the window on the data directory and import `files`; returns the exit status.

    Where a window is open already, it gets the files and comes to the front. While a command writes, no
    window is opened, and the user is asked to try again.
    """
    lock = WritingLock(paths, Holder.WINDOW)
    try:
        lock.acquire()
    except AlreadyOpen as error:
        if error.holder is Holder.COMMAND:
            # It takes nothing from the inbox, and shows no window.
            print(f"jobtracker: {error.message}", file=sys.stderr)
            return 1
        from jobtracker.system.inbox import hand_over

        hand_over(paths, files)
        print("Job Tracker is already open: its window has been asked.", file=sys.stderr)
        return 0
    with lock, ExitStack() as logs:
        application = QApplication.instance() or QApplication([*sys.argv[:1], *STYLE])
        assert isinstance(application, QApplication)
        application.setApplicationName("jobtracker")
        application.setApplicationDisplayName("Job Tracker")
        application.setDesktopFileName("jobtracker")
        application.setWindowIcon(application_icon())
        Garbage(application)
        worker = Worker(partial(services_under_lock, paths, SystemClock()))
        window = build_window(application, paths, worker)
        window.show()
        QTimer.singleShot(UNTIL_PAINTED, worker.start)
        begin_log = partial(_begin_log, paths, logs)
        for moment in (window.model.loaded, worker.not_opened):
            moment.connect(lambda *_: QTimer.singleShot(UNTIL_PAINTED, begin_log))
        if files:
            window.imports.files([file.absolute() for file in files])
        try:
            return application.exec()
        finally:
            worker.stop()


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


def build_window(application: QApplication, paths: DataPaths, worker: Worker) -> MainWindow:
    """The main window with all that it needs; it shows itself and starts nothing."""
    theme = Theme(application)
    return MainWindow(
        theme=theme,
        worker=worker,
        clock=SystemClock(),
        paths=paths,
        settings=QSettings(str(make_private_file(paths.window)), QSettings.Format.IniFormat),
        make_prompts=lambda window: DialogPrompts(window, theme),
    )
