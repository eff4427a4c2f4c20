"""The files a user names: folders looked through, and a file read with every trouble said in a sentence."""

from __future__ import annotations

import math
import os
import stat
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.domain.posting import LARGEST_POSTING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NO_FILE_INSIDE = "There is no file in this folder."
NOT_REGULAR = "This is a device, pipe or socket, not a file. Save the posting to a file first."
TOO_LARGE = (
    f"This file is larger than {LARGEST_POSTING // 1_000_000} MB, too large for a posting. "
    "It was not read. Save the posting alone to a file."
)


class FileUnreadable(Exception):
    """A file cannot be read; `message` says why and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class FileFailure:
    """A path that gave no file, and a sentence that says why."""

    path: Path
    message: str


class FileSearch:
    """The files among what a user named, folders with all that is in them; looked for a slice at a time.

    Inside a folder, hidden files and folders (a name that starts with a dot) and what is not a file are
    passed over, links are followed, and a folder is entered once, so that a link to a parent ends. A
    hidden file that is named itself is taken. Nothing is raised for what cannot be looked at.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self.files: list[Path] = []
        """Those found, in the order given; a folder's sorted by path."""
        self.failures: list[FileFailure] = []
        """The paths that gave no file."""
        self.at = ""
        """The name of the file or folder that was named and is being looked through."""
        self._steps = self._look_at_all(paths)

    def go_on(self, seconds: float = math.inf) -> bool:
        """Look for about so many seconds, or to the end; whether there is more to look at."""
        end = time.monotonic() + seconds
        return any(time.monotonic() >= end for _ in self._steps)

    def _look_at_all(self, paths: Iterable[Path]) -> Iterator[None]:
        for path in paths:
            self.at = path.name or str(path)
            before = len(self.files) + len(self.failures)
            yield from self._look_through(path)
            if len(self.files) + len(self.failures) == before:
                self.failures.append(FileFailure(path, NO_FILE_INSIDE if path.is_dir() else NOT_REGULAR))

    def _look_through(self, top: Path) -> Iterator[None]:
        """One step for each path, whether it gives a file or not."""
        entered: set[tuple[int, int]] = set()
        branches = [iter((top,))]
        while branches:
            path = next(branches[-1], None)
            if path is None:
                branches.pop()
                continue
            try:
                status = path.stat()
                if stat.S_ISREG(status.st_mode):
                    self.files.append(path)
                elif stat.S_ISDIR(status.st_mode) and (status.st_dev, status.st_ino) not in entered:
                    entered.add((status.st_dev, status.st_ino))
                    names = sorted(name for name in os.listdir(path) if not name.startswith("."))
                    branches.append(map(path.joinpath, names))
            except (OSError, ValueError) as error:
                self.failures.append(FileFailure(path, _trouble(error)))
            yield


def read_file(path: Path, largest: int = LARGEST_POSTING, too_large: str = TOO_LARGE) -> bytes:
    """Return a file's bytes.

    Raises FileUnreadable when it is missing, not a regular file, not permitted, or has more than `largest`
    bytes, in the words of `too_large`.
    """
    try:
        if path.is_dir():
            raise FileUnreadable("This is a folder, not a file. Import the folder to read the files in it.")
        # A pipe would be waited for without end, so the kind of file is looked at before it is opened.
        if not stat.S_ISREG(path.stat().st_mode):
            raise FileUnreadable(NOT_REGULAR)
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except (OSError, ValueError) as error:
        raise FileUnreadable(_trouble(error)) from error
    if len(data) > largest:
        raise FileUnreadable(too_large)
    return data


def _trouble(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "There is no such file. Check the name, or where the file was moved to."
    if isinstance(error, PermissionError):
        return "You may not read this. Give yourself the right to read it and try again."
    if isinstance(error, OSError):
        return f"This cannot be read: {error.strerror or error}."
    return "This is not the name of a file."
