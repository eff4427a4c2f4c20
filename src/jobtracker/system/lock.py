"""One writing process for each data directory."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from jobtracker.system.paths import DataDirectoryUnusable, DataPaths

PRIVATE_FILE = 0o600


class AlreadyOpen(Exception):
    """Another Job Tracker has this data directory open; `message` says so."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class WritingLock:
    """The right to write in a data directory, held from `acquire` to `release`, or in a `with` block.

    The operating system drops it when the process ends, however it ends, so no stale lock is left.
    """

    def __init__(self, paths: DataPaths) -> None:
        self._paths = paths
        self._lock = FileLock(paths.lock, timeout=0, mode=PRIVATE_FILE)

    def acquire(self) -> None:
        """Take the lock without waiting; does nothing when this object holds it already.

        Raises AlreadyOpen when another process (or another lock of this one) holds it, and
        DataDirectoryUnusable when the lock file cannot be written.
        """
        if self._lock.is_locked:
            return
        try:
            self._lock.acquire()
        except Timeout:
            raise AlreadyOpen(
                f"Job Tracker is already open with the data in {self._paths.root}. Nothing was changed. "
                "Use that window, or close it and try again."
            ) from None
        except OSError as error:
            raise DataDirectoryUnusable(
                f"The lock file {self._paths.lock} cannot be written: {error.strerror or error}. "
                "Nothing was changed."
            ) from error

    def release(self) -> None:
        """Give the lock back; does nothing when it is not held."""
        self._lock.release()

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.release()
