"""Copies of documents for other programs to open."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path

UNNAMEABLE = frozenset('<>:"/\\|?*')
"""Characters that a file's name cannot have on one system or another."""

LONGEST_NAME = 200
"""Bytes in UTF-8; systems take 255."""


LONGEST_ENDING = 10
"""Characters of what counts as the ending of a name."""


class FileUnwritable(Exception):
    """A copy cannot be made; the message says why and what to do."""


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
            raise FileUnwritable(
                f"A copy to open cannot be written ({error.strerror or error}). Nothing was changed. "
                "Check the rights of the folder for temporary files and the space on the disk."
            ) from error
        return path


def file_name(name: str) -> str:
    """A name that a file can have on every system, its ending kept."""
    words = "".join("_" if c in UNNAMEABLE or not c.isprintable() else c for c in name).strip(" .")
    stem, dot, ending = words.rpartition(".")
    if dot and len(ending) <= LONGEST_ENDING:
        return f"{_cut(stem)}.{ending}"
    return _cut(words) or "document"


def _cut(words: str) -> str:
    return words.encode()[:LONGEST_NAME].decode(errors="ignore")
