"""Whose file it is, read from the 100 bytes of SQLite's header, so that looking changes nothing.

Offsets: https://sqlite.org/fileformat2.html#the_database_header
"""

from __future__ import annotations

from pathlib import Path

from jobtracker.store.errors import StoreError, foreign, newer

APPLICATION_ID = 0x4A54524B
"""Marks our files in SQLite's header: "JTRK"."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)


def revision_of(path: Path, known: int) -> int:
    """The schema revision of the file at `path`; 0 when there is none yet.

    `known` is the newest revision this version can use. Raises `RefusedDatabase` for a file that is
    foreign or newer, and `StoreError` for one that cannot be read.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise StoreError(
            f"{path} cannot be read ({error.strerror}). Nothing was changed. Check its permissions, "
            "or choose another folder with --data-dir."
        ) from error
    if not header:
        return 0
    owner = int.from_bytes(header[_APPLICATION_ID], "big")
    if len(header) < _HEADER or not header.startswith(_MAGIC) or owner != APPLICATION_ID:
        raise foreign(path)
    revision = int.from_bytes(header[_USER_VERSION], "big")
    if revision > known:
        raise newer(path, revision, known)
    return revision
