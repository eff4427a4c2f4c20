from __future__ import annotations

import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from jobtracker.system.lock import AlreadyOpen, Holder, WritingLock
from jobtracker.system.paths import DataDirectoryUnusable, DataPaths

if TYPE_CHECKING:
    from pathlib import Path


def test_a_second_writer_is_told_where_the_first_one_is(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path)
    with WritingLock(paths, Holder.WINDOW):
        with pytest.raises(AlreadyOpen) as raised:
            WritingLock(paths, Holder.WINDOW).acquire()
        assert str(tmp_path) in raised.value.message
        assert "already open" in raised.value.message


@pytest.mark.parametrize("holder", Holder)
def test_who_is_refused_learns_what_holds_the_lock(tmp_path: Path, holder: Holder) -> None:
    paths = DataPaths(tmp_path)
    with WritingLock(paths, Holder.WINDOW):
        pass
    with WritingLock(paths, Holder.COMMAND):
        pass
    with WritingLock(paths, holder), pytest.raises(AlreadyOpen) as raised:
        WritingLock(paths, Holder.WINDOW).acquire()
    assert raised.value.holder is holder
    assert ("busy on the command line" in raised.value.message) == (holder is Holder.COMMAND)


@pytest.mark.parametrize("written", [b"", b" ", b" something else", b"\xff\xff"])
def test_a_lock_file_that_says_nothing_known_counts_as_a_window(tmp_path: Path, written: bytes) -> None:
    paths = DataPaths(tmp_path)
    with WritingLock(paths, Holder.COMMAND):
        paths.lock.write_bytes(written)
        with pytest.raises(AlreadyOpen) as raised:
            WritingLock(paths, Holder.WINDOW).acquire()
    assert raised.value.holder is Holder.WINDOW


def test_after_the_release_another_may_write(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path)
    first = WritingLock(paths, Holder.WINDOW)
    first.acquire()
    first.release()
    with WritingLock(paths, Holder.WINDOW):
        pass


def test_a_lock_that_is_held_may_be_taken_again_and_is_given_back_once(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path)
    first = WritingLock(paths, Holder.WINDOW)
    first.acquire()
    with first:
        pass
    with WritingLock(paths, Holder.WINDOW):
        pass


def test_two_data_directories_do_not_hinder_each_other(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    with (
        WritingLock(DataPaths(tmp_path / "a"), Holder.WINDOW),
        WritingLock(DataPaths(tmp_path / "b"), Holder.COMMAND),
    ):
        pass


def test_a_process_that_died_leaves_no_lock(tmp_path: Path) -> None:
    program = (
        "import os, sys, pathlib\n"
        "from jobtracker.system.lock import Holder, WritingLock\n"
        "from jobtracker.system.paths import DataPaths\n"
        "WritingLock(DataPaths(pathlib.Path(sys.argv[1])), Holder.COMMAND).acquire()\n"
        "os._exit(7)\n"
    )
    assert subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False).returncode == 7
    with WritingLock(DataPaths(tmp_path), Holder.WINDOW):
        pass


def test_a_lock_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "jobtracker.lock").mkdir()
    with pytest.raises(DataDirectoryUnusable, match=r"jobtracker\.lock"):
        WritingLock(DataPaths(tmp_path), Holder.WINDOW).acquire()


def test_a_command_is_waited_for_and_a_window_is_not(paths: DataPaths) -> None:
    command = WritingLock(paths, Holder.COMMAND)
    command.acquire()
    done = threading.Timer(0.3, command.release)
    done.start()
    with_patience = WritingLock(paths, Holder.WINDOW)
    with_patience.acquire(30)
    done.join()
    began = time.monotonic()
    with pytest.raises(AlreadyOpen):
        WritingLock(paths, Holder.WINDOW).acquire(30)
    assert time.monotonic() - began < 15
    with_patience.release()


def test_patience_ends(paths: DataPaths) -> None:
    with WritingLock(paths, Holder.COMMAND), pytest.raises(AlreadyOpen, match="busy on the command line"):
        WritingLock(paths, Holder.WINDOW).acquire(0.1)
