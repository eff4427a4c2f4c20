from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from jobtracker.system.logs import LARGEST_LOG, OLD_LOGS, start_logging, stop_logging
from jobtracker.system.paths import DataDirectoryUnusable, DataPaths

if TYPE_CHECKING:
    from pathlib import Path


def test_what_the_program_logs_is_in_the_file_and_what_others_log_is_not(tmp_path: Path) -> None:
    handler = start_logging(DataPaths(tmp_path))
    logging.getLogger("jobtracker.some.part").info("Imported %d", 3)
    logging.getLogger("another").warning("not ours")
    stop_logging(handler)
    text = (tmp_path / "logs" / "jobtracker.log").read_text()
    assert "INFO jobtracker.some.part: Imported 3" in text
    assert "not ours" not in text


def test_after_the_stop_nothing_is_written(tmp_path: Path) -> None:
    stop_logging(start_logging(DataPaths(tmp_path)))
    logging.getLogger("jobtracker").info("too late")
    assert (tmp_path / "logs" / "jobtracker.log").read_text() == ""


def test_a_log_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "logs" / "jobtracker.log").mkdir(parents=True)
    with pytest.raises(DataDirectoryUnusable, match=r"jobtracker\.log"):
        start_logging(DataPaths(tmp_path))


def test_the_log_stays_small(tmp_path: Path) -> None:
    handler = start_logging(DataPaths(tmp_path))
    for _ in range(OLD_LOGS + 3):
        logging.getLogger("jobtracker").info("x" * (LARGEST_LOG - 100))
    stop_logging(handler)
    files = list((tmp_path / "logs").iterdir())
    assert len(files) == OLD_LOGS + 1
    assert all(file.stat().st_size <= LARGEST_LOG for file in files)
