"""The window on a real file, with its worker on a real thread; nobody has to answer it by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication
from tests.ui.scripted_prompts import ScriptedPrompts
from tests.ui.window.user import User

from jobtracker.app.build import services_under_lock
from jobtracker.ui.main_window import MainWindow
from jobtracker.viewmodels.worker import Worker

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.domain.clock import Clock
    from jobtracker.system.paths import DataPaths
    from jobtracker.ui.theme.theme import Theme

OpenWindow = Callable[[], User]


@pytest.fixture
def open_window(theme: Theme, paths: DataPaths, clock: Clock, qtbot: QtBot) -> Iterator[OpenWindow]:
    """Start the program on the data directory, as often as wanted; each start closes the one before."""
    windows: list[MainWindow] = []

    def close_last() -> None:
        if windows:
            window = windows.pop()
            window.close()
            window.worker.stop()
            QApplication.processEvents()
            window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def open_one() -> User:
        close_last()
        prompts = ScriptedPrompts()
        window = MainWindow(
            theme=theme,
            worker=Worker(partial(services_under_lock, paths, clock)),
            clock=clock,
            paths=paths,
            settings=QSettings(str(paths.root / "window.ini"), QSettings.Format.IniFormat),
            make_prompts=lambda _: prompts,
        )
        windows.append(window)
        with qtbot.waitActive(window):
            window.show()
        window.worker.start()
        user = User(window, prompts, qtbot)
        user.settle()
        return user

    yield open_one
    close_last()


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user at a window without any application."""
    return open_window()
