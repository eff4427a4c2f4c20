from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.settings import Settings
from jobtracker.viewmodels.calendar_file import CalendarFile

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jobtracker.services.services import Services
    from jobtracker.viewmodels.desk import Desk

DUE = datetime(2026, 11, 27, 9)


@pytest.fixture
def calendar(desk: Desk, importing: Any) -> CalendarFile:
    importing("Baker")
    return CalendarFile(desk, pause=1)


@pytest.fixture
def file(calendar: CalendarFile, desk: Desk, tmp_path: Path, qtbot: QtBot) -> Path:
    """The file that is subscribed to, as it is written at once when it is chosen."""
    file = tmp_path / "subscribed.ics"

    def choose(services: Services) -> Any:
        with services.store.write() as writing:
            writing.unit.choices.set(replace(Settings(), calendar_file=str(file)))
        return writing.change

    with qtbot.waitSignal(calendar.written):
        desk.do("Chose a file", choose)
    return file


def test_the_file_follows_what_is_dated_and_its_undoing(
    calendar: CalendarFile, file: Path, desk: Desk, qtbot: QtBot
) -> None:
    assert b"SUMMARY" not in file.read_bytes()
    with qtbot.waitSignal(calendar.written):
        desk.do("Set", lambda services: services.reminding.add(1, "Call", DUE))
    assert b"SUMMARY:Call" in file.read_bytes()
    with qtbot.waitSignal(calendar.written):
        desk.undo()
    assert b"SUMMARY" not in file.read_bytes()


def test_what_waits_for_the_pause_is_written_before_the_program_ends(
    desk: Desk, importing: Any, tmp_path: Path, settle: Any, qtbot: QtBot
) -> None:
    importing("Baker")
    patient = CalendarFile(desk, pause=600_000)
    file = tmp_path / "subscribed.ics"
    settings = replace(Settings(), calendar_file=str(file))
    patient.catch_up()
    desk.do("Chose a file", lambda services: services.choosing.set(settings))
    settle()
    assert not file.exists()
    with qtbot.waitSignal(patient.written):
        patient.catch_up()
    assert file.exists()


def test_what_is_not_dated_leaves_the_file_alone(
    calendar: CalendarFile, file: Path, desk: Desk, settle: Any
) -> None:
    before = file.stat().st_mtime_ns
    desk.do("Noted", lambda services: services.noting.add(1, "Bring the plans"))
    settle()
    calendar.keep_up()
    settle()
    assert file.stat().st_mtime_ns == before


def test_a_file_that_cannot_be_written_is_told(
    calendar: CalendarFile, file: Path, desk: Desk, heard: Any, settle: Any
) -> None:
    file.unlink()
    file.parent.joinpath("subscribed.ics").mkdir()
    desk.do("Set", lambda services: services.reminding.add(1, "Call", DUE))
    settle()
    calendar.keep_up()
    settle()
    assert "could not be written" in str(heard.troubles[-1])


def test_without_a_file_nothing_is_written(desk: Desk, settle: Any, qtbot: QtBot) -> None:
    calendar = CalendarFile(desk)
    with qtbot.assertNotEmitted(calendar.written):
        calendar.keep_up()
        settle()
