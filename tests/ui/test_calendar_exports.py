from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.app.build import services_under_lock
from jobtracker.domain.due_moment import DueKind
from jobtracker.domain.reminder import wall_time
from jobtracker.ui.calendar_exports import CalendarExports
from jobtracker.viewmodels.desk import Desk
from jobtracker.viewmodels.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jobtracker.system.paths import DataPaths


@pytest.fixture
def desk(paths: DataPaths, clock: Any, qtbot: QtBot) -> Iterator[Desk]:
    """A desk over one application with two reminders."""
    with services_under_lock(paths, clock) as services:
        services.importing.import_text("Welder\n\nRequirements\n- Welds\n", "welder")
        for words in ("Call", "Write"):
            services.reminding.add(1, words, wall_time(clock.now(), clock.zone()))
    worker = Worker(partial(services_under_lock, paths, clock))
    worker.start()
    yield Desk(worker)
    worker.stop()


@pytest.fixture
def exports(desk: Desk, tmp_path: Path) -> CalendarExports:
    """Exports of a user who calls the file "chosen", without an ending."""
    return CalendarExports(desk, lambda _: tmp_path / "chosen")


def test_all_is_written_where_the_user_wants_it(
    exports: CalendarExports, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(exports.said) as said:
        exports.export_all()
    assert said.args == ["Exported 2 items to chosen.ics"]
    assert (tmp_path / "chosen.ics").read_bytes().count(b"BEGIN:VEVENT") == 2


def test_one_item_is_written_alone(exports: CalendarExports, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(exports.said) as said:
        exports.export_item(DueKind.REMINDER, 1)
    assert said.args == ["Exported to chosen.ics"]
    assert b"SUMMARY:Call" in (tmp_path / "chosen.ics").read_bytes()


def test_what_is_gone_is_told(desk: Desk, exports: CalendarExports, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.troubled) as trouble:
        exports.export_item(DueKind.INTERVIEW, 1)
    assert "nothing to export" in str(trouble.args[0])
    assert list(tmp_path.glob("*.ics")) == []


def test_who_leaves_without_a_place_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    exports = CalendarExports(desk, lambda _: None)
    exports.export_all()
    exports.export_item(DueKind.REMINDER, 1)
    assert list(tmp_path.glob("*.ics")) == []
