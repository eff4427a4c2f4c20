from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from jobtracker.system.start_at_login.login_entry import LoginUnavailable
from jobtracker.ui.settings.background_section import BackgroundSection, Switch

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Entry:
    """Something of the system's; it can be made to refuse."""

    def __init__(self) -> None:
        self.there = False
        self.refusal = ""
        self.threads: list[str] = []

    def is_there(self) -> bool:
        return self.there

    def make(self) -> None:
        self._set(True)

    def remove(self) -> None:
        self._set(False)

    def _set(self, there: bool) -> None:
        self.threads.append(threading.current_thread().name)
        if self.refusal:
            raise LoginUnavailable(self.refusal)
        self.there = there


def section(qtbot: QtBot, entry: Entry) -> tuple[BackgroundSection, Switch]:
    switch = Switch("At login", entry.is_there, entry.make, entry.remove)
    other = Entry()
    section = BackgroundSection(switch, Switch("Timer", other.is_there, other.make, other.remove))
    qtbot.addWidget(section)
    section.show()
    return section, switch


def test_a_switch_asks_the_system_without_the_window_waiting(qtbot: QtBot) -> None:
    entry = Entry()
    _, switch = section(qtbot, entry)
    switch.click()
    qtbot.waitUntil(switch.isEnabled)
    assert entry.there
    assert switch.isChecked()
    switch.click()
    qtbot.waitUntil(switch.isEnabled)
    assert not entry.there
    assert threading.main_thread().name not in entry.threads


def test_a_refusal_is_told_and_the_switch_stands_as_the_system_has_it(qtbot: QtBot) -> None:
    entry = Entry()
    entry.refusal = "The folder cannot be written."
    _, switch = section(qtbot, entry)
    switch.click()
    qtbot.waitUntil(switch.trouble.isVisible)
    assert not switch.isChecked()
    assert switch.trouble.text().endswith("The folder cannot be written.")
    entry.refusal = ""
    switch.click()
    qtbot.waitUntil(switch.isEnabled)
    assert switch.isChecked()
    assert not switch.trouble.isVisible()


def test_the_keys_stay_with_the_switch_that_was_pressed(qtbot: QtBot) -> None:
    entry = Entry()
    shown, switch = section(qtbot, entry)
    with qtbot.waitActive(shown):
        shown.activateWindow()
    switch.setFocus()
    with qtbot.waitSignal(switch.settled) as settled:
        QTest.keyClick(switch, Qt.Key.Key_Space)
    assert settled.args == [True]
    assert switch.hasFocus()
