"""The files a user names: expanding folders, and reading one file with every trouble said in a sentence."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.domain.posting import LARGEST_POSTING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NO_FILE_INSIDE = "There is no file in this folder."
NOT_REGULAR = "This is a device, pipe or socket, not a file. Save the posting to a file first."


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


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files found, in the order given (a folder's sorted by path), and the paths that gave none."""

    files: tuple[Path, ...]
    failures: tuple[FileFailure, ...]


def gather(paths: Iterable[Path]) -> Gathered:
    """Expand files and folders into files, folders with all that is in them; never raises.

    Inside a folder, hidden files and folders (a name that starts with a dot) and what is not a file are
    passed over, links are followed, and a folder is entered once, so that a link to a parent ends. A
    hidden file that is named itself is taken.
    """
    files: list[Path] = []
    failures: list[FileFailure] = []
    for path in paths:
        before = len(files) + len(failures)
        _gather_one(path, files, failures)
        if len(files) + len(failures) == before:
            failures.append(FileFailure(path, NO_FILE_INSIDE if path.is_dir() else NOT_REGULAR))
    return Gathered(tuple(files), tuple(failures))


def _gather_one(top: Path, files: list[Path], failures: list[FileFailure]) -> None:
    entered: set[tuple[int, int]] = set()
    waiting = [top]
    while waiting:
        path = waiting.pop()
        try:
            status = path.stat()
            if stat.S_ISREG(status.st_mode):
                files.append(path)
            elif stat.S_ISDIR(status.st_mode) and (status.st_dev, status.st_ino) not in entered:
                entered.add((status.st_dev, status.st_ino))
                names = sorted(os.listdir(path), reverse=True)
                waiting.extend(path / name for name in names if not name.startswith("."))
        except (OSError, ValueError) as error:
            failures.append(FileFailure(path, _trouble(error)))


def read_file(path: Path) -> bytes:
    """Return a file's bytes.

    Raises FileUnreadable when it is missing, not a regular file, not permitted, or larger than
    LARGEST_POSTING.
    """
    try:
        if path.is_dir():
            raise FileUnreadable("This is a folder, not a file. Import the folder to read the files in it.")
        # A pipe would be waited for without end, so the kind of file is looked at before it is opened.
        if not stat.S_ISREG(path.stat().st_mode):
            raise FileUnreadable(NOT_REGULAR)
        with path.open("rb") as file:
            data = file.read(LARGEST_POSTING + 1)
    except (OSError, ValueError) as error:
        raise FileUnreadable(_trouble(error)) from error
    if len(data) > LARGEST_POSTING:
        raise FileUnreadable(
            f"This file is larger than {LARGEST_POSTING // 1_000_000} MB, too large for a posting. "
            "It was not read. Save the posting alone to a file."
        )
    return data


def _trouble(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "There is no such file. Check the name, or where the file was moved to."
    if isinstance(error, PermissionError):
        return "You may not read this. Give yourself the right to read it and try again."
    if isinstance(error, OSError):
        return f"This cannot be read: {error.strerror or error}."
    return "This is not the name of a file."
