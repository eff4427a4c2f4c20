"""The Calendar page over a real file, on the screen."""

from __future__ import annotations

import gc
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from tests.conftest import HeldClock
from tests.ui.agenda_desk import AgendaDesk, keep_three

from jobtracker.app.build import open_services
from jobtracker.system.paths import DataPaths
from jobtracker.ui.calendar.page import CalendarPage
from jobtracker.ui.garbage import Garbage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jobtracker.domain.clock import Clock
    from jobtracker.ui.theme.theme import Theme

MONDAY = 0


@pytest.fixture(scope="session")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with Baker, Welder and Nurse, made once, to be copied."""
    paths = DataPaths(tmp_path_factory.mktemp("three"))
    with open_services(paths, writing=True, clock=HeldClock()) as services:
        keep_three(services)
    return paths.database


@pytest.fixture
def desk(qapp: object, paths: DataPaths, clock: Clock, three: Path) -> Iterator[AgendaDesk]:
    """An agenda of the three, loaded; the clock stands at Friday, 20 November 2026, 10:30 in Berlin."""
    shutil.copy(three, paths.database)
    opened = AgendaDesk(paths, clock)
    opened.load()
    yield opened
    opened.close()


@pytest.fixture
def page(desk: AgendaDesk, clock: Clock, theme: Theme, qtbot: QtBot) -> Iterator[CalendarPage]:
    """The page, on the screen, in weeks that begin on Monday."""
    page = CalendarPage(desk.agenda, desk.commands, desk.reminders, clock, theme, MONDAY)
    Garbage(page)
    page.resize(760, 560)
    with qtbot.waitActive(page):
        page.show()
    page.focus_days()
    yield page
    page.close()
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.enable()
