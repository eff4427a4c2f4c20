from __future__ import annotations

import faulthandler
import subprocess
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from jobtracker.system.crashes import KEPT_REPORTS, CrashReports, last_crash, mark_seen, write_crash
from jobtracker.system.paths import DataDirectoryUnusable, DataPaths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def paths(tmp_path: Path) -> DataPaths:
    return DataPaths(tmp_path)


@contextmanager
def _catching(paths: DataPaths) -> Iterator[None]:
    """The program's hooks in the place of pytest's."""
    hooks = sys.excepthook, threading.excepthook
    catching = CrashReports(paths)
    try:
        catching.start()
        yield
    finally:
        catching.stop()
        sys.excepthook, threading.excepthook = hooks
        faulthandler.enable(sys.__stderr__)


def _fail(message: str) -> ValueError:
    try:
        raise ValueError(message)
    except ValueError as error:
        return error


def test_an_uncaught_error_leaves_a_report_that_says_where(
    paths: DataPaths, capsys: pytest.CaptureFixture[str]
) -> None:
    error = _fail("something odd")
    with _catching(paths):
        sys.excepthook(ValueError, error, error.__traceback__)
    report = last_crash(paths)
    assert report is not None
    text = report.read_text()
    assert "What happened" in text
    assert "ValueError: something odd" in text
    assert "in _fail" in text
    assert "something odd" in capsys.readouterr().err


def test_an_uncaught_error_in_a_thread_leaves_a_report_too(
    paths: DataPaths, capsys: pytest.CaptureFixture[str]
) -> None:
    def work() -> None:
        raise ValueError("in the thread")

    with _catching(paths):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    report = last_crash(paths)
    assert report is not None
    assert "in the thread" in report.read_text()


def test_leaving_by_the_keyboard_is_not_a_crash(paths: DataPaths, capsys: pytest.CaptureFixture[str]) -> None:
    with _catching(paths):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert last_crash(paths) is None


def test_a_report_quotes_no_more_than_the_beginning_of_the_message(paths: DataPaths) -> None:
    report = write_crash(paths, _fail("x" * 100 + "secret posting text" * 9 + "\nmore of the posting"))
    text = report.read_text()
    assert text.count("secret posting text") == 1
    assert "more of the posting" not in text


def test_a_report_that_was_seen_is_kept_but_not_offered_again(paths: DataPaths) -> None:
    assert last_crash(paths) is None
    report = write_crash(paths, _fail("once"))
    assert last_crash(paths) == report
    mark_seen(paths)
    assert last_crash(paths) is None
    assert [kept.name for kept in paths.logs.iterdir()] == [f"seen-{report.name}"]


def test_old_reports_make_room_for_new_ones(paths: DataPaths) -> None:
    first = write_crash(paths, _fail("first"))
    mark_seen(paths)
    for number in range(KEPT_REPORTS):
        last = write_crash(paths, _fail(str(number)))
    kept = list(paths.logs.iterdir())
    assert len(kept) == KEPT_REPORTS
    assert last in kept
    assert paths.logs / f"seen-{first.name}" not in kept


def test_the_death_of_the_interpreter_is_offered_by_the_next_start(paths: DataPaths) -> None:
    program = (
        "import faulthandler, sys, pathlib\n"
        "from jobtracker.system.crashes import CrashReports\n"
        "from jobtracker.system.paths import DataPaths\n"
        "CrashReports(DataPaths(pathlib.Path(sys.argv[1]))).start()\n"
        "faulthandler._sigabrt()\n"
    )
    outcome = subprocess.run([sys.executable, "-c", program, str(paths.root)], check=False)
    assert outcome.returncode != 0
    report = last_crash(paths)
    assert report is not None
    assert "Fatal Python error" in report.read_text()


def test_a_start_that_ends_well_leaves_nothing(paths: DataPaths) -> None:
    with _catching(paths):
        pass
    assert list(paths.logs.iterdir()) == []


def test_where_no_report_can_be_written_the_start_says_so_and_the_hooks_are_given_back(
    paths: DataPaths,
) -> None:
    (paths.logs / "fatal.txt").mkdir(parents=True)
    hooks = sys.excepthook, threading.excepthook
    with pytest.raises(DataDirectoryUnusable, match=r"fatal\.txt") as raised, _catching(paths):
        pass
    assert "works without them" in raised.value.message
    assert (sys.excepthook, threading.excepthook) == hooks


def test_an_error_that_can_leave_no_report_is_said_and_nothing_else_breaks(
    paths: DataPaths, capsys: pytest.CaptureFixture[str]
) -> None:
    error = _fail("something odd")
    with _catching(paths):
        paths.logs.rename(paths.root / "elsewhere")
        paths.logs.write_text("a file in the way")
        sys.excepthook(ValueError, error, error.__traceback__)
    assert "something odd" in capsys.readouterr().err
    assert last_crash(paths) is None


@pytest.mark.parametrize("in_the_way", ["file", "folder", "link to itself"])
def test_asking_for_a_report_where_none_can_be_read_finds_none(paths: DataPaths, in_the_way: str) -> None:
    if in_the_way == "file":
        paths.logs.write_text("mine")
    elif in_the_way == "folder":
        (paths.logs / "fatal.txt").mkdir(parents=True)
        (paths.logs / "crash-20260101T000000.000000Z.txt").mkdir()
    else:
        paths.logs.symlink_to(paths.logs)
    assert last_crash(paths) is None
    mark_seen(paths)
