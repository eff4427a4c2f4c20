from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
from tests.system.notification.desktop import Desktop, session_bus

from jobtracker.domain.due_moment import of_deadline
from jobtracker.system.notification.ladder import rungs
from jobtracker.system.notification.notice import Answer
from jobtracker.viewmodels.bell import Bell
from jobtracker.viewmodels.commands.reminders import ReminderCommands
from jobtracker.viewmodels.herald import Herald

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from jobtracker.viewmodels.desk import Desk

PAST = datetime(2026, 11, 20, 9, 0)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    pytest.importorskip("jeepney", reason="the session bus is a matter of Linux")
    with session_bus(monkeypatch) as address:
        yield address


@pytest.fixture
def desktop(bus: str) -> Iterator[Desktop]:
    desktop = Desktop(bus)
    yield desktop
    desktop.leave()


@pytest.fixture
def bell(desk: Desk, importing: Any) -> Bell:
    importing("Baker")
    return Bell(desk)


def herald_of(desk: Desk, bell: Bell, clock: Any, *notifiers: Any) -> Herald:
    herald = Herald(notifiers, ReminderCommands(desk), clock)
    bell.rang.connect(herald.tell)
    herald.start()
    return herald


@pytest.fixture
def herald(desk: Desk, bell: Bell, clock: Any, desktop: Desktop) -> Iterator[Herald]:
    herald = herald_of(desk, bell, clock, *rungs("linux"))
    yield herald
    herald.stop()


@pytest.fixture
def told(herald: Herald, bell: Bell, desk: Desk, desktop: Desktop, qtbot: QtBot) -> Desktop:
    """The desktop once it shows that reminder 1, "Call", is due."""
    desk.do("Set", lambda services: services.reminding.add(1, "Call", PAST))
    bell.start()
    qtbot.waitUntil(lambda: len(desktop.shown) == 1)
    return desktop


def test_what_falls_due_is_shown_by_the_desktop(told: Desktop) -> None:
    (shown,) = told.shown
    assert (shown.title, shown.actions[2:]) == ("Call", ["done", "Done", "snooze", "In an hour"])
    assert shown.body.startswith("Baker")


def test_done_ticks_the_reminder_off_and_can_be_undone(
    told: Desktop, desk: Desk, record: Any, qtbot: QtBot, settle: Any
) -> None:
    told.answer(told.shown[0], "done")
    qtbot.waitUntil(lambda: bool(record(1).reminders[0].done))
    desk.undo()
    settle()
    assert not record(1).reminders[0].done
    assert len(told.shown) == 1


def test_an_answer_is_heard_that_comes_before_the_desktop_has_said_that_it_shows_the_notice(
    desktop: Desktop, herald: Herald, bell: Bell, desk: Desk, record: Any, qtbot: QtBot
) -> None:
    desktop.slow = 0.2
    desk.do("Set", lambda services: services.reminding.add(1, "Call", PAST))
    bell.start()
    qtbot.waitUntil(lambda: len(desktop.shown) == 1)
    desktop.answer(desktop.shown[0], "done")
    qtbot.waitUntil(lambda: bool(record(1).reminders[0].done))


def test_what_is_no_reminder_can_only_be_opened(
    desk: Desk, bell: Bell, record: Any, clock: Any, qtbot: QtBot, settle: Any
) -> None:
    desk.do("Set", lambda services: services.reminding.add(1, "Call", PAST))
    deadline = of_deadline(1, PAST.date(), "Baker", None, "Europe/Berlin")
    herald = Herald((), ReminderCommands(desk), clock)
    herald.tell((deadline,))
    with qtbot.waitSignal(herald.opened) as opened:
        herald.answer(Answer(deadline.key, "done"))
    herald.stop()
    settle()
    assert opened.args == [1]
    assert not record(1).reminders[0].done


def test_snooze_brings_it_back_in_an_hour_and_tells_again(
    told: Desktop, bell: Bell, record: Any, qtbot: QtBot, clock: Any
) -> None:
    told.answer(told.shown[0], "snooze")
    qtbot.waitUntil(lambda: bool(record(1).reminders[0].due == datetime(2026, 11, 20, 11, 30)))
    clock.advance(hours=1)
    bell.look()
    qtbot.waitUntil(lambda: len(told.shown) == 2)


def test_a_click_opens_the_application(told: Desktop, herald: Herald, qtbot: QtBot) -> None:
    with qtbot.waitSignal(herald.opened) as opened:
        told.answer(told.shown[0], "default")
    assert opened.args == [1]


def test_a_click_on_what_counts_many_opens_the_window(
    herald: Herald, bell: Bell, desk: Desk, desktop: Desktop, qtbot: QtBot, settle: Any
) -> None:
    for number in range(4):
        desk.do("", lambda services, n=number: services.reminding.add(1, f"Call {n}", PAST))
    settle()
    bell.start()
    qtbot.waitUntil(lambda: len(desktop.shown) == 1)
    assert desktop.shown[0].title == "4 things are due"
    with qtbot.waitSignal(herald.opened) as opened:
        desktop.answer(desktop.shown[0], "default")
    assert opened.args == [0]


def test_with_no_way_of_the_system_the_notice_comes_back(
    desk: Desk, bell: Bell, clock: Any, qtbot: QtBot
) -> None:
    herald = herald_of(desk, bell, clock)
    desk.do("", lambda services: services.reminding.add(1, "Call", PAST))
    with qtbot.waitSignal(herald.not_shown) as missed:
        bell.start()
    assert missed.args[0].title == "Call"
    herald.stop()
