from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTime
from PySide6.QtTest import QTest

from jobtracker.domain.quiet_hours import QuietHours
from jobtracker.domain.settings import Settings
from jobtracker.ui.settings.data_section import DataSection
from jobtracker.ui.settings.follow_up_section import FollowUpSection
from jobtracker.ui.settings.look_section import LookSection
from jobtracker.ui.settings.notifying_section import NotifyingSection
from jobtracker.ui.theme.look import Look, LookChoice
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.ui.theme.theme import Theme


def test_a_habit_that_is_switched_off_is_told_as_none_and_keeps_its_days(qtbot: QtBot) -> None:
    section = FollowUpSection()
    qtbot.addWidget(section)
    section.show_settings(Settings(follow_up_after_applying=10))
    with qtbot.waitSignal(section.chosen) as told:
        section.after_applying.click()
    assert told.args == [Settings(follow_up_after_applying=None)]
    section.show_settings(told.args[0])
    assert not section.after_applying.days.isEnabled()
    with qtbot.waitSignal(section.chosen) as told:
        section.after_applying.click()
    assert told.args[0].follow_up_after_applying == 10


def test_days_are_told_when_they_are_entered(qtbot: QtBot) -> None:
    section = FollowUpSection()
    qtbot.addWidget(section)
    section.show_settings(Settings())
    section.show()
    section.gone_quiet.selectAll()
    QTest.keyClicks(section.gone_quiet, "21")
    with qtbot.waitSignal(section.chosen) as told:
        QTest.keyClick(section.gone_quiet, Qt.Key.Key_Return)
    assert told.args == [Settings(gone_quiet_after=21)]


def test_what_was_not_changed_is_not_told(qtbot: QtBot) -> None:
    section = FollowUpSection()
    qtbot.addWidget(section)
    section.show_settings(Settings())
    with qtbot.assertNotEmitted(section.chosen):
        section.gone_quiet.editingFinished.emit()


def test_quiet_hours_are_chosen_with_their_times(qtbot: QtBot) -> None:
    section = NotifyingSection()
    qtbot.addWidget(section)
    section.show_settings(Settings())
    assert not section.start.isEnabled()
    with qtbot.waitSignal(section.chosen) as told:
        section.quiet.click()
    section.show_settings(told.args[0])
    section.end.setTime(QTime(7, 30))
    with qtbot.waitSignal(section.chosen) as told:
        section.end.editingFinished.emit()
    assert told.args[0].quiet_hours == QuietHours(time(21), time(7, 30))


def test_without_notifications_no_hours_can_be_chosen(qtbot: QtBot) -> None:
    section = NotifyingSection()
    qtbot.addWidget(section)
    section.show_settings(Settings(quiet_hours=QuietHours(time(22), time(6))))
    with qtbot.waitSignal(section.chosen) as told:
        section.notifications.click()
    assert told.args == [Settings(notifications=False, quiet_hours=QuietHours(time(22), time(6)))]
    assert not section.quiet.isEnabled()
    assert not section.start.isEnabled()


def test_the_look_holds_at_once_and_at_the_next_start(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    file = str(tmp_path / "window.ini")
    choice = LookChoice(QSettings(file, QSettings.Format.IniFormat), theme)
    section = LookSection(choice)
    qtbot.addWidget(section)
    section.chips.chosen.emit("dark")
    assert theme.tokens.dark
    theme.wear(Look.LIGHT)
    LookChoice(QSettings(file, QSettings.Format.IniFormat), theme).put_on()
    assert theme.tokens.dark


def test_a_look_nobody_knows_is_the_systems(theme: Theme, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("look", "sepia")
    assert LookChoice(settings, theme).look is Look.SYSTEM


def test_the_folder_of_the_data_can_be_read_and_copied(qtbot: QtBot) -> None:
    section = DataSection(Path("/somewhere/else"))
    qtbot.addWidget(section)
    (where,) = [label for label in section.findChildren(type(plain_label())) if "somewhere" in label.text()]
    assert where.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_quiet_hours_that_are_off_stay_in_sight(qtbot: QtBot) -> None:
    section = NotifyingSection()
    qtbot.addWidget(section)
    section.show_settings(Settings(quiet_hours=QuietHours(time(22), time(6))))
    section.show_settings(Settings())
    assert not section.start.isEnabled()
    with qtbot.waitSignal(section.chosen) as told:
        section.quiet.click()
    assert told.args[0].quiet_hours == QuietHours(time(22), time(6))
