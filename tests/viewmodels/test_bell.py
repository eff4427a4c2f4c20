from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from jobtracker.viewmodels.bell import Bell

if TYPE_CHECKING:
    from jobtracker.viewmodels.desk import Desk

NOON = datetime(2026, 11, 20, 12, 0)


@pytest.fixture
def bell(desk: Desk, importing: Any) -> Bell:
    importing("Baker", "Welder")
    return Bell(desk)


@pytest.fixture
def rung(bell: Bell) -> list[list[str]]:
    """The words of what is due, each time the bell rings."""
    rung: list[list[str]] = []
    bell.rang.connect(lambda moments: rung.append([moment.text for moment in moments]))
    return rung


def test_it_rings_once_when_the_time_has_come(
    bell: Bell, rung: list[list[str]], desk: Desk, settle: Any, clock: Any
) -> None:
    desk.do("", lambda services: services.reminding.add(1, "Call", NOON))
    bell.start()
    settle()
    assert rung == []
    for _ in range(3):
        clock.advance(hours=1)
        bell.look()
        settle()
    assert rung == [["Call"]]


def test_what_fell_due_while_it_was_closed_or_slept_rings_together(
    bell: Bell, rung: list[list[str]], desk: Desk, settle: Any, clock: Any
) -> None:
    desk.do("", lambda services: services.reminding.add(1, "Call", NOON))
    desk.do("", lambda services: services.reminding.add(2, "Write", NOON.replace(hour=11)))
    settle()
    assert rung == []
    clock.advance(days=3)
    bell.start()
    settle()
    assert rung == [["Write", "Call"]]


def test_what_is_set_in_the_past_rings_at_once(
    bell: Bell, rung: list[list[str]], desk: Desk, settle: Any
) -> None:
    bell.start()
    desk.do("", lambda services: services.reminding.add(1, "Call", NOON.replace(day=19)))
    settle()
    assert rung == [["Call"]]


def test_it_looks_when_the_user_comes_back(
    bell: Bell, rung: list[list[str]], desk: Desk, settle: Any, clock: Any
) -> None:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    desk.do("", lambda services: services.reminding.add(1, "Call", NOON))
    bell.start()
    settle()
    clock.advance(days=1)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    settle()
    assert rung == []
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    settle()
    assert rung == [["Call"]]


def test_ringing_is_no_step_to_take_back(
    bell: Bell, rung: list[list[str]], desk: Desk, settle: Any, ask: Any
) -> None:
    desk.do("Set a reminder", lambda services: services.reminding.add(1, "Call", NOON.replace(day=19)))
    bell.start()
    settle()
    assert rung == [["Call"]]
    desk.undo()
    settle()
    assert ask(lambda services: services.store.browse.open_reminders()) == ()
