"""The reader: a file's bytes, or pasted text, become a `Reading`.

The rules are those of docs/reading.md. Importing this module is cheap: vocabularies, weights and the
libraries for PDF, HTML and old encodings are loaded when the first text needs them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from jobtracker.domain.reading import Reading, Section, Source
from jobtracker.reading.characters import fold

READER_VERSION = 1
"""Grows when the same text may give another reading; a stored reading of a lower version can be read again."""


class Unreadable(Exception):
    """A file that gives no text. `code` is stable, `message` says what happened and what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


@dataclass(frozen=True)
class ReadText:
    """What was read: `text` is the source text to store, in which all spans of `reading` count."""

    text: str
    reading: Reading


def read_bytes(data: bytes, name: str) -> ReadText:
    """Read a file's bytes; `name` is the file's name, used for the format and in messages.

    Raises `Unreadable` for an empty, binary, broken, oversized or unsupported file.
    """
    if not data.strip():
        raise Unreadable("empty", f"“{name}” is empty: there is nothing to read.")
    if b"\0" in data:
        raise Unreadable("binary", f"“{name}” is not a text: save the posting as text, HTML, PDF or Word.")
    try:
        text, encoding = data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        text, encoding = data.decode("cp1252", "replace"), "windows-1252"
    return _read(text, Source(name, "text", encoding, hashlib.sha256(data).hexdigest(), len(text)))


def read_text(text: str, name: str = "pasted text") -> ReadText:
    """Read text that is no file. Raises `Unreadable` when it is empty."""
    if not text.strip():
        raise Unreadable("empty", "There is no text to read.")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return _read(text, Source(name, "text", "utf-8", digest, len(text)))


def _read(text: str, source: Source) -> ReadText:
    from jobtracker.reading.facts.collection import facts_of
    from jobtracker.reading.items import items_of
    from jobtracker.reading.language import language_of
    from jobtracker.reading.lines import lines_of
    from jobtracker.reading.outline import outline_of
    from jobtracker.reading.vocabulary import vocabulary

    language = language_of(text)
    words = vocabulary(language or "en")
    lines = lines_of(text, words)
    stretches = outline_of(text, lines, words)
    items = items_of(text, stretches, words)
    facts = facts_of(text, lines, items.requirements, language, words)
    sections = tuple(
        Section(s.kind, fold(text[s.heading.start : s.heading.end]) if s.heading else None, s.start, s.end)
        for s in stretches
    )
    return ReadText(text, Reading(source, facts, sections, items.requirements, items.responsibilities, ()))
