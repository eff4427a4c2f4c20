"""The program's log: one small rotating file in the data directory.

What is logged are events and counts, never the text of a posting or a note: a log is sent to others.
"""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler

from jobtracker.system.paths import DataDirectoryUnusable, DataPaths, make_private_directory

LARGEST_LOG = 500_000
"""Bytes of one log file before the next is begun."""

OLD_LOGS = 2


def start_logging(paths: DataPaths) -> logging.Handler:
    """Write what the program logs, from level INFO on, to `logs/jobtracker.log`; return the handler.

    Raises DataDirectoryUnusable when the file cannot be written.
    """
    file = make_private_directory(paths.logs) / "jobtracker.log"
    try:
        handler = RotatingFileHandler(
            file, maxBytes=LARGEST_LOG, backupCount=OLD_LOGS, encoding="utf-8", errors="backslashreplace"
        )
    except OSError as error:
        raise DataDirectoryUnusable(
            f"The log cannot be written: {error.strerror or error} ({file}). "
            "Job Tracker works without it. Give yourself the right to write there."
        ) from error
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger("jobtracker")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return handler


def stop_logging(handler: logging.Handler) -> None:
    """Undo `start_logging`: write nothing more and close the file."""
    logging.getLogger("jobtracker").removeHandler(handler)
    handler.close()
