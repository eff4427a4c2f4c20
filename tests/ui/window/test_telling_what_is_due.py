"""What falls due while the program runs is told once, by whatever way there is."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from tests.ui.window.postings import WELDER

from jobtracker.domain.reminder import wall_time
from jobtracker.ui.icons import application_icon
from jobtracker.ui.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.window.conftest import OpenWindow
    from tests.ui.window.user import User

    from jobtracker.domain.clock import Clock


@pytest.fixture
def user(open_window: OpenWindow) -> User:
    """A user with one application."""
    return open_window(WELDER)


@pytest.fixture
def asked_for_attention(user: User, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """The windows that asked for attention, on a desktop that shows no notices and has no tray."""
    asked: list[object] = []
    monkeypatch.setattr("jobtracker.ui.telling.rungs", lambda **_: ())
    monkeypatch.setattr("jobtracker.ui.telling.QApplication.alert", asked.append)
    workspace = user.workspace
    telling = Telling(
        workspace.desk,
        workspace.commands.reminders,
        clock,
        user.window,
        application_icon(),
        in_tray=False,
    )
    telling.start()
    user.settle()
    yield asked
    telling.stop()
    QCoreApplication.processEvents()


def test_without_notices_and_tray_the_window_asks_for_attention_once(
    user: User, clock: Clock, asked_for_attention: list[object]
) -> None:
    assert asked_for_attention == []
    due: datetime = wall_time(clock.now(), clock.zone()) - timedelta(hours=1)
    user.ask(lambda services: services.reminding.add(user.record.row.id, "Call them", due))
    user.workspace.open_application.open(user.record.row.id)
    user.workspace.desk.do(
        "Noted", lambda services: services.reminding.add(user.record.row.id, "Write to them", due)
    )
    user.until(lambda: asked_for_attention)
    count = len(asked_for_attention)
    user.workspace.desk.do("Named", lambda services: services.noting.add(user.record.row.id, "They called"))
    user.settle()
    user.settle()
    assert len(asked_for_attention) == count
    assert set(asked_for_attention) == {user.window}


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_the_tray_is_taken_and_left_as_the_user_says_so(
    user: User, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobtracker.ui.telling.rungs", lambda **_: ())
    monkeypatch.setattr("jobtracker.ui.telling.Tray.is_available", lambda: True)
    workspace, window = user.workspace, user.window
    reminders = workspace.commands.reminders
    telling = Telling(workspace.desk, reminders, clock, window, application_icon(), in_tray=False)
    telling.set_due(2)
    workspace.tray_chosen.connect(telling.keep_in_tray)
    workspace.tray_chosen.emit(True)
    (icon,) = telling.tray.findChildren(QSystemTrayIcon)
    assert icon.isVisible()
    assert "2 are due" in icon.toolTip()
    window.close()
    assert not window.isVisible()
    assert not QApplication.quitOnLastWindowClosed()
    telling.tray.window_asked.emit()
    user.until(window.isVisible)
    workspace.tray_chosen.emit(False)
    assert telling.tray is None
    assert QApplication.quitOnLastWindowClosed()


def test_the_tray_is_left_out_where_the_desktop_has_none(
    user: User, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobtracker.ui.telling.rungs", lambda **_: ())
    monkeypatch.setattr("jobtracker.ui.telling.Tray.is_available", lambda: False)
    workspace = user.workspace
    reminders = workspace.commands.reminders
    telling = Telling(workspace.desk, reminders, clock, user.window, application_icon(), in_tray=False)
    telling.keep_in_tray(True)
    assert telling.tray is None
    assert QApplication.quitOnLastWindowClosed()
