from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton

from jobtracker.app.build import services_under_lock
from jobtracker.domain.reminder import wall_time
from jobtracker.ui.applications.reminders_tab import RemindersTab
from jobtracker.ui.widgets.reminder_row import ReminderRow
from jobtracker.viewmodels.commands.reminders import ReminderCommands
from jobtracker.viewmodels.desk import Desk
from jobtracker.viewmodels.worker import Worker

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.system.paths import DataPaths
    from jobtracker.ui.theme.theme import Theme


@pytest.fixture
def record(paths: DataPaths, clock: Any) -> ApplicationRecord:
    """An application with a reminder that is due."""
    with services_under_lock(paths, clock) as services:
        services.importing.import_text("Welder\n\nRequirements\n- Welds\n", "welder")
        services.reminding.add(1, "Call", wall_time(clock.now(), clock.zone()))
        found = services.store.browse.record(1)
    assert found is not None
    return found


@pytest.fixture
def tab(paths: DataPaths, clock: Any, theme: Theme, qtbot: QtBot) -> RemindersTab:
    worker = Worker(partial(services_under_lock, paths, clock))
    tab = RemindersTab(ReminderCommands(Desk(worker)), clock, theme)
    qtbot.addWidget(tab)
    return tab


def test_reminders_are_offered_to_other_calendars_where_there_is_a_way(
    tab: RemindersTab, record: ApplicationRecord, qtbot: QtBot
) -> None:
    tab.offer_to_export()
    tab.show_record(record)
    (row,) = tab.findChildren(ReminderRow)
    (export,) = row.actions()
    with qtbot.waitSignal(tab.export_asked) as asked:
        export.trigger()
    assert asked.args == [record.reminders[0].id]


def test_without_such_a_way_nothing_is_offered(tab: RemindersTab, record: ApplicationRecord) -> None:
    tab.show_record(record)
    (row,) = tab.findChildren(ReminderRow)
    assert row.actions() == []


def test_all_times_are_on_one_line_where_there_is_room(tab: RemindersTab, record: ApplicationRecord) -> None:
    tab.show_record(record)
    chips = [button for button in tab.findChildren(QPushButton) if button.property("kind") == "chip"]
    tab.resize(1200, 400)
    tab.show()
    QApplication.processEvents()
    assert len({chip.mapTo(tab, QPoint()).y() for chip in chips}) == 1
    assert len({chip.mapTo(tab, QPoint()).x() for chip in chips}) == len(chips)
    tab.resize(430, 400)
    QApplication.processEvents()
    assert len({chip.mapTo(tab, QPoint()).y() for chip in chips}) == 2
    assert all(chip.mapTo(tab, QPoint()).x() + chip.width() <= 430 - 20 for chip in chips)
