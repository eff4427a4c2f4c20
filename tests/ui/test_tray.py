from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from jobtracker.system.notification.notice import OPEN, Answer, Notice
from jobtracker.ui.icons import application_icon
from jobtracker.ui.tray import Tray

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NOTICE = Notice("reminder-1", "Call", "Baker")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def tray(window: QWidget) -> Tray:
    return Tray(application_icon(), window)


@pytest.fixture
def icon(tray: Tray) -> QSystemTrayIcon:
    (icon,) = tray.findChildren(QSystemTrayIcon)
    return icon


def test_its_menu_opens_the_window_and_quits(tray: Tray, icon: QSystemTrayIcon, qtbot: QtBot) -> None:
    menu = icon.contextMenu()
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert list(actions) == ["Open Job Tracker", "Quit"]
    with qtbot.waitSignal(tray.window_asked):
        actions["Open Job Tracker"].trigger()
    with qtbot.waitSignal(tray.quit_asked):
        actions["Quit"].trigger()


def test_a_click_opens_the_window_and_a_right_click_only_the_menu(
    tray: Tray, icon: QSystemTrayIcon, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(tray.window_asked):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    with qtbot.waitSignal(tray.window_asked):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


@pytest.mark.parametrize(("count", "words"), [(0, "nothing is due"), (1, "1 is due"), (3, "3 are due")])
def test_it_says_how_much_is_due(tray: Tray, icon: QSystemTrayIcon, count: int, words: str) -> None:
    tray.set_due(count)
    assert icon.toolTip() == f"Job Tracker: {words}"


def test_without_an_icon_in_a_tray_nothing_is_told(tray: Tray) -> None:
    assert not tray.is_shown
    assert not tray.tell(NOTICE)


def test_a_click_on_a_notice_answers_it(
    tray: Tray, icon: QSystemTrayIcon, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[str, str]] = []
    monkeypatch.setattr(QSystemTrayIcon, "isVisible", lambda _: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda _, title, body, icon: shown.append((title, body))
    )
    assert tray.tell(NOTICE)
    assert shown == [("Call", "Baker")]
    with qtbot.waitSignal(tray.answered) as answered:
        icon.messageClicked.emit()
    assert answered.args == [Answer("reminder-1", OPEN)]
