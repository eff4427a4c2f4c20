"""Crash reports: an error that nothing caught leaves a file, and the next start can offer it.

A report says what failed and where in the program, never what the user's texts say: of the error's own
message, which may quote them, only the beginning of the first line is kept.
"""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TextIO

from jobtracker import __version__
from jobtracker.system.paths import DataDirectoryUnusable, DataPaths, make_private_directory

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

KEPT_REPORTS = 10
QUOTED_CHARACTERS = 120

log = logging.getLogger(__name__)


class CrashReports:
    """Writes a report for each uncaught error, from `start` to `stop`."""

    def __init__(self, paths: DataPaths) -> None:
        self._paths = paths
        self._fatal: TextIO | None = None

    def start(self) -> None:
        """Catch what is uncaught in any thread, and crashes of the interpreter itself.

        Raises DataDirectoryUnusable when nothing can be written where the reports lie; what is uncaught is
        then said on standard error and in the log alone, until `stop`.
        """
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        directory = make_private_directory(self._paths.logs)
        _keep_fatal(directory)
        fatal = _fatal_file(directory)
        try:
            self._fatal = fatal.open("w", encoding="utf-8")
        except OSError as error:
            raise DataDirectoryUnusable(
                f"Crash reports cannot be written: {error.strerror or error} ({fatal}). "
                "Job Tracker works without them. Give yourself the right to write there."
            ) from error
        faulthandler.enable(self._fatal)

    def stop(self) -> None:
        """Give the hooks back to Python; does nothing more when `start` failed."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        if self._fatal is not None:
            faulthandler.disable()
            self._fatal.close()
            self._fatal = None
            # Where it cannot be removed, it is empty, and the next start passes over it.
            with suppress(OSError):
                _fatal_file(self._paths.logs).unlink(missing_ok=True)

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception):
            self._write(error)

    def _uncaught_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        threading.__excepthook__(arguments)
        if isinstance(arguments.exc_value, Exception):
            self._write(arguments.exc_value)

    def _write(self, error: Exception) -> None:
        try:
            write_crash(self._paths, error)
        except (OSError, DataDirectoryUnusable):
            log.exception("The crash report could not be written")


def write_crash(paths: DataPaths, error: BaseException) -> Path:
    """Write `logs/crash-<time>.txt` for an error and return its path; old reports make room for it.

    Raises OSError or DataDirectoryUnusable when it cannot be written.
    """
    directory = make_private_directory(paths.logs)
    report = directory / f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}.txt"
    report.write_text(_account(error), encoding="utf-8", errors="backslashreplace")
    for old in sorted(directory.glob("*crash-*.txt"), key=_written)[:-KEPT_REPORTS]:
        old.unlink(missing_ok=True)
    return report


def last_crash(paths: DataPaths) -> Path | None:
    """Return the newest report that was not marked as seen; None without one, or where none can be read."""
    _keep_fatal(paths.logs)
    try:
        return max((report for report in paths.logs.glob("crash-*.txt") if report.is_file()), default=None)
    except OSError as error:
        log.warning("The crash reports cannot be looked at: %s", error.strerror)
        return None


def mark_seen(paths: DataPaths) -> None:
    """Offer none of the present reports again; they stay in the directory as `seen-crash-<time>.txt`."""
    try:
        for report in paths.logs.glob("crash-*.txt"):
            report.replace(report.with_name(f"seen-{report.name}"))
    except OSError as error:
        log.warning("A crash report cannot be marked as seen: %s", error.strerror)


def _account(error: BaseException) -> str:
    first_line = str(error).partition("\n")[0]
    if len(first_line) > QUOTED_CHARACTERS:
        first_line = first_line[:QUOTED_CHARACTERS] + " …"
    return "\n".join(
        [
            "What happened: Job Tracker met an error it did not expect. Your data is as it was last saved.",
            "What to do: start the program again. If it happens again, send this file with a few words on",
            "what you did. It holds no posting and no note.",
            "",
            f"Job Tracker {__version__}, Python {platform.python_version()}, {platform.platform()}",
            f"{type(error).__qualname__}: {first_line}",
            "",
            *traceback.format_tb(error.__traceback__),
        ]
    )


def _fatal_file(directory: Path) -> Path:
    return directory / "fatal.txt"


def _keep_fatal(directory: Path) -> None:
    # What the interpreter wrote while it died has no report yet: the earlier start ended there.
    fatal = _fatal_file(directory)
    try:
        if fatal.is_file() and fatal.stat().st_size:
            moment = datetime.fromtimestamp(fatal.stat().st_mtime, UTC)
            fatal.replace(directory / f"crash-{moment:%Y%m%dT%H%M%S.%fZ}.txt")
    except OSError as error:
        log.warning("The report of an earlier crash cannot be kept: %s", error.strerror)


def _written(report: Path) -> str:
    return report.name.removeprefix("seen-")
