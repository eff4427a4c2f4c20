"""The window on a real file, with its worker on a real thread; nobody has to answer it by hand."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication
from tests.conftest import HeldClock
from tests.ui.scripted_prompts import ScriptedPrompts
from tests.ui.window.user import User

from jobtracker.app.build import make_worker, open_services
from jobtracker.system.paths import DataPaths
from jobtracker.ui.garbage import Garbage
from jobtracker.ui.main_window import MainWindow
from jobtracker.ui.workspace import Workspace

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.domain.clock import Clock
    from jobtracker.ui.theme.theme import Theme

KeptFile = Callable[[Sequence[str]], Path]
OpenWindow = Callable[..., User]
"""`open_window(WELDER, BAKER)` opens the window on these postings, when there are no data yet."""


@pytest.fixture(scope="session")
def kept_file(tmp_path_factory: pytest.TempPathFactory) -> KeptFile:
    """A database that holds these postings: made once, to be copied."""
    files: dict[tuple[str, ...], Path] = {}

    def make(texts: Sequence[str]) -> Path:
        if tuple(texts) not in files:
            paths = DataPaths(tmp_path_factory.mktemp("kept"))
            with open_services(paths, writing=True, clock=HeldClock()) as services:
                for text in texts:
                    services.importing.import_text(text, "pasted text")
            files[tuple(texts)] = paths.database
        return files[tuple(texts)]

    return make


@pytest.fixture
def open_window(
    theme: Theme, paths: DataPaths, clock: Clock, kept_file: KeptFile, qtbot: QtBot
) -> Iterator[OpenWindow]:
    """Start the program on the data directory, as often as wanted; each start closes the one before."""
    windows: list[MainWindow] = []

    def close_last() -> None:
        if windows:
            window = windows.pop()
            window.close()
            window.workspace.worker.stop()
            QApplication.processEvents()
            window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def open_one(*postings: str) -> User:
        close_last()
        if not paths.database.exists():
            shutil.copyfile(kept_file(postings), paths.database)
        prompts = ScriptedPrompts()
        window_is_known = paths.window.exists()
        settings = QSettings(str(paths.window), QSettings.Format.IniFormat)
        window = MainWindow(theme, settings)
        Workspace(
            window=window,
            theme=theme,
            worker=make_worker(paths, clock),
            clock=clock,
            paths=paths,
            make_prompts=lambda _: prompts,
        )
        Garbage(window)
        windows.append(window)
        if not window_is_known:
            # The screen of the tests is smaller than a window is made for.
            window.resize(1280, 800)
        with qtbot.waitActive(window):
            window.show()
        window.workspace.worker.start()
        user = User(window, prompts, qtbot)
        user.settle()
        if postings:
            user.until(lambda: user.workspace.open_application.record)
        return user

    yield open_one
    close_last()
    gc.enable()


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user at a window without any application."""
    return open_window()
