"""Where the data lies: one directory for each user, holding everything the program keeps."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ENVIRONMENT_VARIABLE = "JOBTRACKER_DATA_DIR"

PRIVATE_DIRECTORY = 0o700
PRIVATE_FILE = 0o600


class DataDirectoryUnusable(Exception):
    """The data directory cannot be made or used; `message` says why and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class DataPaths:
    """The places in one data directory. Only `root` is sure to exist."""

    root: Path

    @property
    def database(self) -> Path:
        """The one file that holds all applications."""
        return self.root / "jobtracker.sqlite"

    @property
    def backups(self) -> Path:
        """The directory of checked copies of the database."""
        return self.root / "backups"

    @property
    def inbox(self) -> Path:
        """The directory where a second start leaves files for the running window."""
        return self.root / "inbox"

    @property
    def logs(self) -> Path:
        """The directory of the log and the crash reports."""
        return self.root / "logs"

    @property
    def window(self) -> Path:
        """The file that remembers where the window was and what it showed."""
        return self.root / "window.ini"

    @property
    def lock(self) -> Path:
        """The file that is locked by the one process that may write."""
        return self.root / "jobtracker.lock"


def data_paths(override: Path | None = None, environment: Mapping[str, str] = os.environ) -> DataPaths:
    """Return the data directory's paths, creating the directory (mode 0700) when it is not there.

    `override` (the option --data-dir) comes first, then the variable JOBTRACKER_DATA_DIR when it is
    not empty, then the place the operating system has for a user's data.

    Raises DataDirectoryUnusable when the directory cannot be created, read or written.
    """
    root = _chosen(override, environment)
    try:
        if root.exists() and not root.is_dir():
            raise DataDirectoryUnusable(
                f"The data directory {root} is a file, not a directory. Nothing was changed. "
                f"Choose another place with --data-dir or {ENVIRONMENT_VARIABLE}."
            )
        root.mkdir(mode=PRIVATE_DIRECTORY, parents=True, exist_ok=True)
    except OSError as error:
        raise DataDirectoryUnusable(
            f"The data directory {root} cannot be created: {error.strerror or error}. "
            f"Choose another place with --data-dir or {ENVIRONMENT_VARIABLE}."
        ) from error
    if not os.access(root, os.R_OK | os.W_OK | os.X_OK):
        raise DataDirectoryUnusable(
            f"You may not read and write the data directory {root}. Nothing was changed. "
            f"Give yourself the right to it, or choose another place with --data-dir."
        )
    return DataPaths(root)


def make_private_directory(directory: Path) -> Path:
    """Create one of the directories inside the data directory (mode 0700) and return it.

    Raises DataDirectoryUnusable when it cannot be created.
    """
    try:
        directory.mkdir(mode=PRIVATE_DIRECTORY, exist_ok=True)
    except OSError as error:
        raise DataDirectoryUnusable(
            f"The directory {directory} cannot be created: {error.strerror or error}. Nothing was changed."
        ) from error
    return directory


def make_private_file(file: Path) -> Path:
    """Create an empty file in the data directory (mode 0600) where there is none, and return it.

    For what is then written by others, who would leave the mode to the user's habits. Where it cannot be
    created, they are the ones to say so.
    """
    with suppress(OSError):
        file.touch(mode=PRIVATE_FILE)
    return file


def _chosen(override: Path | None, environment: Mapping[str, str]) -> Path:
    if override is not None:
        return override.expanduser().absolute()
    if named := environment.get(ENVIRONMENT_VARIABLE):
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("jobtracker", appauthor=False)
