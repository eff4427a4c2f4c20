"""The board over a real file, with its worker on a real thread."""

from __future__ import annotations

import gc
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from tests.conftest import HeldClock
from tests.ui.board.desk_with_board import DeskWithBoard, keep_six

from jobtracker.app.build import open_services
from jobtracker.system.paths import DataPaths
from jobtracker.ui.garbage import Garbage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jobtracker.domain.clock import Clock
    from jobtracker.ui.theme.theme import Theme


@pytest.fixture(scope="session")
def six(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with six applications, made once, to be copied."""
    paths = DataPaths(tmp_path_factory.mktemp("six"))
    with open_services(paths, writing=True, clock=HeldClock()) as services:
        keep_six(services)
    return paths.database


@pytest.fixture
def desk(theme: Theme, paths: DataPaths, clock: Clock, six: Path, qtbot: QtBot) -> Iterator[DeskWithBoard]:
    """Baker and Cook saved, Nurse applied, Diver and Welder at interviews, Clerk closed; on the screen."""
    shutil.copy(six, paths.database)
    opened = DeskWithBoard(paths, clock, theme)
    Garbage(opened.page)
    opened.page.resize(1092, 700)
    with qtbot.waitActive(opened.page):
        opened.page.show()
    opened.open()
    qtbot.waitUntil(lambda: opened.board.is_loaded)
    yield opened
    opened.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.enable()
