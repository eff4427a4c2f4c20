"""Copies of documents for other programs to open, and documents written to files of the user's."""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from pathlib import Path

UNNAMEABLE = frozenset('<>:"/\\|?*')
"""Characters that a file's name cannot have on one system or another."""

LONGEST_NAME = 120
"""Characters; systems take 255 bytes."""


class FileUnwritable(Exception):
    """A file cannot be written; the message says why and what to do."""


class PrivateCopies:
    """A folder that only the user can read, made when first needed and removed when the program ends."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def make(self, name: str, content: bytes) -> Path:
        """A copy that can be read but not changed. Raises `FileUnwritable`."""
        try:
            if self._folder is None or not self._folder.is_dir():
                self._folder = Path(tempfile.mkdtemp(prefix="jobtracker-"))
                weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
            # Each in a folder of its own: two documents of one name may be open at once.
            path = Path(tempfile.mkdtemp(dir=self._folder)) / file_name(name)
            path.write_bytes(content)
            path.chmod(0o400)
        except OSError as error:
            raise _unwritable("A copy to open", error) from error
        return path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole, or is as it was before. Raises `FileUnwritable`."""
    beside = path.with_name(f".{path.name[:LONGEST_NAME]}.{os.getpid()}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise _unwritable(str(path), error) from error


def file_name(name: str) -> str:
    """A name that a file can have on every system, its ending kept."""
    words = "".join("_" if c in UNNAMEABLE or not c.isprintable() else c for c in name).strip(" .")
    stem, dot, ending = words.rpartition(".")
    if dot and len(ending) <= 10:
        return f"{stem[: LONGEST_NAME - len(ending)]}.{ending}"
    return words[:LONGEST_NAME] or "document"


def _unwritable(what: str, error: OSError) -> FileUnwritable:
    return FileUnwritable(
        f"{what} cannot be written ({error.strerror or error}). Nothing was changed. Check the rights of its "
        "folder and the space on the disk, or choose another place."
    )
