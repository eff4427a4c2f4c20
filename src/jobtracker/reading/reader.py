"""The reader: a file's bytes, or pasted text, become a `Reading`.

The rules are those of docs/reading.md. Importing this module is cheap: vocabularies, weights and the
libraries for PDF, HTML and old encodings are loaded when the first text needs them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.domain.posting import LARGEST_POSTING
from jobtracker.reading.unreadable import Unreadable

if TYPE_CHECKING:
    from jobtracker.domain.reading import Reading, Source

__all__ = ["READER_VERSION", "ReadText", "Unreadable", "read_again", "read_bytes", "read_text"]

READER_VERSION = 4
"""Grows when the same text may give another reading; a reading of a lower version can be made again."""


@dataclass(frozen=True)
class ReadText:
    """What was read: `text` is the source text to store, in which all spans of `reading` count."""

    text: str
    reading: Reading


def read_bytes(data: bytes, name: str) -> ReadText:
    """Read a file's bytes; `name` is the file's name, used for the format and in messages.

    Raises `Unreadable` for an empty, binary, broken, locked, oversized or unsupported file.
    """
    if len(data) > LARGEST_POSTING:
        size = f"{len(data) / 1e6:.0f} MB"
        raise Unreadable(
            "too-large", f"“{name}” has {size}: no posting is that long. Copy its text into a smaller file."
        )
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise Unreadable("empty", f"“{name}” is empty: there is nothing to read. Save the posting again.")
    from jobtracker.reading.formats import extracted
    from jobtracker.reading.stages import reading_of

    file = extracted(data, name)
    return ReadText(file.text, reading_of(file, name, hashlib.sha256(data).hexdigest()))


def read_text(text: str, name: str = "pasted text") -> ReadText:
    """Read text that is no file; HTML source in it is read as HTML. Raises `Unreadable` when it is empty or
    longer than `LARGEST_POSTING` characters.
    """
    if not text.strip(" \t\r\n\0\ufeff"):
        raise Unreadable("empty", "There is no text to read.")
    if len(text) > LARGEST_POSTING:
        raise Unreadable("too-large", "This text is too long for a posting. Paste only the posting itself.")
    from jobtracker.reading.decoding import storable
    from jobtracker.reading.formats import from_text
    from jobtracker.reading.stages import reading_of

    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    file = from_text(storable(text), "utf-8", name)
    return ReadText(file.text, reading_of(file, name, digest))


def read_again(text: str, source: Source) -> Reading:
    """Read a source text that is kept: it is read as it stands, whatever it was taken out of."""
    from jobtracker.reading.formats import Extracted
    from jobtracker.reading.stages import reading_of

    return reading_of(Extracted(text, source.format, source.encoding), source.name, source.sha256)
