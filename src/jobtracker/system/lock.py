"""One writing process for each data directory.

The system's own file lock is a call in the standard library, and is taken before anything is on the
screen; the libraries for it import asyncio and more, an eighth of the whole start.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from jobtracker.system.paths import PRIVATE_FILE, DataDirectoryUnusable, DataPaths

if TYPE_CHECKING:
    from types import TracebackType


HOLDER_BEGINS = 1
"""Windows lets nobody else read the byte that is locked, the first; who holds the lock stands behind it."""

LONGEST_HOLDER = 20

BETWEEN_TRIES = 0.05
"""Seconds."""


class Holder(StrEnum):
    """What a process that may write is."""

    WINDOW = "window"
    COMMAND = "command"


class AlreadyOpen(Exception):
    """Another Job Tracker, the `holder`, has this data directory open; `message` says so."""

    def __init__(self, message: str, holder: Holder) -> None:
        super().__init__(message)
        self.message = message
        self.holder = holder


class WritingLock:
    """The right to write in a data directory, held from `acquire` to `release`, or in a `with` block.

    The operating system drops it when the process ends, however it ends, so no stale lock is left.
    """

    def __init__(self, paths: DataPaths, holder: Holder) -> None:
        self._paths = paths
        self._holder = holder
        self._file: int | None = None

    def acquire(self, patience: float = 0.0) -> None:
        """Take the lock; does nothing when it is held.

        For a command, which is soon done, it waits up to `patience` seconds; for a window not at all.
        Raises AlreadyOpen when another process (or another lock of this one) holds it, and
        DataDirectoryUnusable when the lock file cannot be written.
        """
        until = time.monotonic() + patience
        while self._file is None:
            try:
                self._take()
            except AlreadyOpen as error:
                if error.holder is Holder.WINDOW or time.monotonic() >= until:
                    raise
                time.sleep(BETWEEN_TRIES)

    def _take(self) -> None:
        try:
            file = os.open(self._paths.lock, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
        except OSError as error:
            raise DataDirectoryUnusable(
                f"The lock file {self._paths.lock} cannot be written: {error.strerror or error}. "
                "Nothing was changed."
            ) from error
        if not _lock(file):
            try:
                raise self._refusal(_read_holder(file))
            finally:
                os.close(file)
        self._file = file
        _write_holder(file, self._holder)

    def release(self) -> None:
        """Give the lock back; does nothing when it is not held."""
        if self._file is not None:
            # Closing the file gives the lock back. The file stays: whoever waits for it has it open.
            os.close(self._file)
            self._file = None

    def _refusal(self, holder: Holder) -> AlreadyOpen:
        if holder is Holder.COMMAND:
            message = (
                f"Job Tracker is busy on the command line with the data in {self._paths.root}. "
                "Nothing was changed. Try again in a moment."
            )
        else:
            message = (
                f"Job Tracker is already open with the data in {self._paths.root}. Nothing was changed. "
                "Use that window, or close it and try again."
            )
        return AlreadyOpen(message, holder)

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.release()


def _write_holder(file: int, holder: Holder) -> None:
    # On a full disk who holds it stays unsaid, and the lock is as good.
    with suppress(OSError):
        os.ftruncate(file, 0)
        os.write(file, b" " * HOLDER_BEGINS + holder.encode())


def _read_holder(file: int) -> Holder:
    """Who wrote into the lock file; a window where nobody did, as one that is about to open."""
    try:
        os.lseek(file, HOLDER_BEGINS, os.SEEK_SET)
        return Holder(os.read(file, LONGEST_HOLDER).decode("ascii"))
    except (OSError, ValueError):
        return Holder.WINDOW


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        """Lock the first byte; whether that went well."""
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        """Lock the file as a whole; whether that went well."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
