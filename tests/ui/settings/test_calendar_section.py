from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jobtracker.domain.settings import Settings
from jobtracker.ui.settings.calendar_section import CalendarSection

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FILE = Path("/somewhere/Job Tracker.ics").absolute()


def section(qtbot: QtBot, answer: Path | None = FILE) -> CalendarSection:
    made = CalendarSection(lambda: answer)
    qtbot.addWidget(made)
    return made


def test_a_file_is_chosen_and_shown(qtbot: QtBot) -> None:
    shown = section(qtbot)
    assert shown.where.text().startswith("No file is kept up to date.")
    assert shown.stop_button.isHidden()
    with qtbot.waitSignal(shown.chosen) as chosen:
        shown.keep_button.click()
    assert chosen.args == [Settings(calendar_file=str(FILE))]
    shown.show_settings(chosen.args[0])
    assert shown.where.text() == f"Kept up to date: {FILE}"
    assert shown.keep_button.text() == "Choose another place…"


def test_keeping_it_can_be_ended(qtbot: QtBot) -> None:
    shown = section(qtbot)
    shown.show_settings(Settings(gone_quiet_after=5, calendar_file=str(FILE)))
    with qtbot.waitSignal(shown.chosen) as chosen:
        shown.stop_button.click()
    assert chosen.args == [Settings(gone_quiet_after=5)]


def test_who_leaves_without_a_place_changes_nothing(qtbot: QtBot) -> None:
    shown = section(qtbot, None)
    with qtbot.assertNotEmitted(shown.chosen):
        shown.keep_button.click()


def test_all_of_it_can_be_exported_once(qtbot: QtBot) -> None:
    shown = section(qtbot)
    with qtbot.waitSignal(shown.export_asked):
        shown.export_button.click()
