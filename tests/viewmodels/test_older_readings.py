from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.services import updating
from jobtracker.viewmodels.commands.postings import AT_ONCE, PostingCommands
from jobtracker.viewmodels.older_readings import OlderReadings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.viewmodels.conftest import Ask, Heard, Import, Settle

    from jobtracker.viewmodels.desk import Desk

COUNT = 2 * AT_ONCE + 3


@pytest.fixture
def newer_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updating, "READER_VERSION", updating.READER_VERSION + 1)


def test_nothing_is_offered_where_this_reader_read_all(desk: Desk, importing: Import, settle: Settle) -> None:
    importing("Welder")
    older = OlderReadings(desk)
    told: list[Any] = []
    older.changed.connect(told.append)
    older.look()
    settle()
    assert (older.ids, told) == ((), [])


@pytest.mark.usefixtures("newer_reader")
def test_all_are_read_again_a_few_at_a_time_and_undone_in_one_step(
    desk: Desk, importing: Import, settle: Settle, heard: Heard, ask: Ask, qtbot: QtBot
) -> None:
    importing(*(f"Welder {number}" for number in range(COUNT)))
    older = OlderReadings(desk)
    told: list[Any] = []
    older.changed.connect(told.append)
    older.look()
    settle()
    assert len(told[-1]) == COUNT
    PostingCommands(desk).reread(older.ids)
    settle()
    settle()
    assert ask(lambda services: services.updating.rereadable()) == ()
    qtbot.waitUntil(lambda: told[-1] == ())
    assert heard.told[-1].words == f"Read {COUNT} postings again"
    desk.undo()
    settle()
    qtbot.waitUntil(lambda: len(told[-1]) == COUNT)
    desk.redo()
    settle()
    assert ask(lambda services: services.updating.rereadable()) == ()
    assert heard.troubles == []
