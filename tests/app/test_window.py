"""The window's start, as a process of its own; a second start hands its files to the first."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import time
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from jobtracker.app.window import furnish, make_window, run
from jobtracker.system.lock import Holder, WritingLock
from jobtracker.system.logs import start_logging, stop_logging
from jobtracker.ui.nav import SETTINGS
from jobtracker.ui.settings.follow_up_section import FollowUpSection
from jobtracker.ui.settings.notifying_section import NotifyingSection
from jobtracker.ui.settings.stages_section import StagesSection
from jobtracker.ui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from jobtracker.domain.clock import Clock
    from jobtracker.system.paths import DataPaths

PROJECT = Path(__file__).parents[2]
PATIENCE = 30
"""Seconds a process may take to start on a busy computer."""


def wait_for(process: subprocess.Popen[str], holds: Callable[[], bool]) -> None:
    """Wait for what a process does; where it does not, its own words are the failure."""
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end or process.poll() is not None:
            process.kill()
            pytest.fail(f"waited in vain; the process said: {process.communicate()[1]}")
        time.sleep(0.05)


def postings(paths: DataPaths) -> int:
    """How many postings the file holds; 0 while there is none."""
    if not paths.database.exists():
        return 0
    with closing(sqlite3.connect(f"{paths.database.as_uri()}?mode=ro", uri=True)) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM posting").fetchone()[0])
        except sqlite3.OperationalError:  # its tables are being made
            return 0


def _start(paths: DataPaths, file: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.app.accepting_user", "--data-dir", str(paths.root), file.name],
        cwd=file.parent,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(PROJECT)},
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def running(paths: DataPaths, posting_file: Path) -> Iterator[subprocess.Popen[str]]:
    """The program with its window open, started with one file."""
    with _start(paths, posting_file) as process:
        yield process
        process.kill()


def test_a_start_with_a_file_imports_it_and_a_second_start_hands_its_own_over(
    running: subprocess.Popen[str], paths: DataPaths, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wait_for(running, lambda: postings(paths) == 1)
    other = tmp_path / "other.txt"
    other.write_text("Baker\n\nRequirements\n- Bakes rye bread\n", encoding="utf-8")
    assert run(paths, [other]) == 0
    assert capsys.readouterr().err == "Job Tracker is already open: its window has been asked.\n"
    wait_for(running, lambda: postings(paths) == 2)
    assert running.poll() is None
    running.kill()
    assert "Traceback" not in running.communicate()[1]


def test_while_a_command_writes_a_start_asks_to_try_again_and_leaves_nothing_behind(
    paths: DataPaths, posting_file: Path, capsys: pytest.CaptureFixture[str], errors_read: list[str]
) -> None:
    with WritingLock(paths, Holder.COMMAND):
        assert run(paths, [posting_file]) == 1
    said = capsys.readouterr().err
    assert errors_read == [said.removeprefix("jobtracker: ").strip()]
    assert "busy on the command line" in said
    assert "Try again in a moment" in said
    assert list(paths.root.iterdir()) == [paths.lock]


def test_without_a_place_for_logs_the_window_says_so_and_works_as_ever(
    paths: DataPaths, posting_file: Path, tmp_path: Path
) -> None:
    paths.logs.write_text("a file in the way")
    with _start(paths, posting_file) as process:
        wait_for(process, lambda: postings(paths) == 1)
        other = tmp_path / "other.txt"
        other.write_text("Baker\n\nRequirements\n- Bakes rye bread\n", encoding="utf-8")
        assert run(paths, [other]) == 0
        wait_for(process, lambda: postings(paths) == 2)
        process.kill()
        said = process.communicate()[1]
    assert str(paths.logs) in said
    assert "Traceback" not in said


def test_the_window_is_there_before_the_data_and_says_that_they_come(
    qapp: QApplication, qtbot: QtBot, paths: DataPaths, clock: Clock
) -> None:
    theme = Theme(qapp)
    window = make_window(theme, paths)
    workspace = furnish(window, theme, paths, clock)
    worker = workspace.worker
    window.show()
    said = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "Opening your applications…" in said
    assert not paths.database.exists()
    with qtbot.waitSignal(worker.opened):
        worker.start()
    qtbot.waitUntil(lambda: workspace.model.is_loaded)
    window.close()
    worker.stop()
    assert paths.database.exists()
    window.deleteLater()


def test_settings_cannot_be_changed_before_they_are_known(
    qapp: QApplication, qtbot: QtBot, paths: DataPaths, clock: Clock
) -> None:
    theme = Theme(qapp)
    window = make_window(theme, paths)
    workspace = furnish(window, theme, paths, clock)
    workspace.pages.turn_to(SETTINGS)
    sections = [window.findChild(kind) for kind in (StagesSection, FollowUpSection, NotifyingSection)]
    assert not any(section.isEnabled() for section in sections)
    workspace.worker.start()
    qtbot.waitUntil(lambda: all(section.isEnabled() for section in sections))
    assert window.findChild(FollowUpSection).after_applying.isChecked()
    window.close()
    workspace.worker.stop()
    window.deleteLater()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
def test_in_a_directory_that_others_may_look_into_what_the_program_keeps_is_for_its_user_alone(
    qapp: QApplication, qtbot: QtBot, paths: DataPaths, clock: Clock
) -> None:
    paths.root.chmod(0o755)
    theme = Theme(qapp)
    window = make_window(theme, paths)
    workspace = furnish(window, theme, paths, clock)
    worker = workspace.worker
    window.show()
    with ExitStack() as logs, WritingLock(paths, Holder.WINDOW):
        logs.callback(stop_logging, start_logging(paths))
        with qtbot.waitSignal(worker.opened):
            worker.start()
        qtbot.waitUntil(lambda: workspace.model.is_loaded)
        window.close()
        worker.stop()
    window.deleteLater()
    kept = {entry.name: stat.S_IMODE(entry.stat().st_mode) & 0o077 for entry in paths.root.iterdir()}
    assert set(kept) >= {"jobtracker.lock", "jobtracker.sqlite", "logs", "window.ini"}
    assert set(kept.values()) == {0}
    assert paths.window.stat().st_size > 0
