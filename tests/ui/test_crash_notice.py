"""A crash of the last time is told of once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from tests.ui.scripted_prompts import ScriptedPrompts

from jobtracker.system.crashes import write_crash
from jobtracker.ui.crash_notice import CrashNotice, unseen_crash

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.system.paths import DataPaths
    from jobtracker.ui.theme.theme import Theme


def crash(paths: DataPaths) -> None:
    try:
        raise RuntimeError("the dog ate it")
    except RuntimeError as error:
        write_crash(paths, error)


def told(theme: Theme, paths: DataPaths, prompts: ScriptedPrompts, qtbot: QtBot) -> CrashNotice:
    notice = CrashNotice(theme, paths, prompts)
    qtbot.addWidget(notice)
    notice.tell()
    return notice


def press(notice: CrashNotice, words: str) -> None:
    (button,) = (b for b in notice.findChildren(QAbstractButton) if words in (b.text(), b.accessibleName()))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_without_a_crash_there_is_nothing_to_tell(paths: DataPaths) -> None:
    assert not unseen_crash(paths)


def test_the_report_is_shown_to_be_copied_and_not_offered_again(
    theme: Theme, paths: DataPaths, qtbot: QtBot
) -> None:
    crash(paths)
    assert unseen_crash(paths)
    prompts = ScriptedPrompts()
    notice = told(theme, paths, prompts, qtbot)
    assert notice.isVisible()
    press(notice, "Show the report")
    ((_, _, details),) = prompts.errors
    assert "RuntimeError" in details
    assert not notice.isVisible()
    assert not unseen_crash(paths)


def test_a_notice_that_is_closed_is_not_offered_again(theme: Theme, paths: DataPaths, qtbot: QtBot) -> None:
    crash(paths)
    press(told(theme, paths, ScriptedPrompts(), qtbot), "Close this message")
    assert not unseen_crash(paths)
