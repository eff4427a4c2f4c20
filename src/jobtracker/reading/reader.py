"""The reader: a file's bytes, or pasted text, become a `Reading`.

The rules are those of docs/reading.md. Importing this module is cheap: vocabularies, weights and the
libraries for PDF, HTML and old encodings are loaded when the first text needs them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.domain.posting import LARGEST_POSTING
from jobtracker.domain.reading import Finding, Reading, Section, Source
from jobtracker.reading.unreadable import Unreadable

if TYPE_CHECKING:
    from jobtracker.reading.formats import Extracted

__all__ = ["READER_VERSION", "ReadText", "Unreadable", "read_again", "read_bytes", "read_text"]

READER_VERSION = 4
"""Grows when the same text may give another reading; a reading of a lower version can be made again."""


MOST_CHARACTERS = 1_000_000
"""How much of a text is read for sections and items; the rest is kept, and the report says so."""
MOST_CHARACTERS_OF_FACTS = 200_000
"""How much of a text is searched for facts."""

MOST_ITEMS = 1_000
"""How many items of a kind a reading has at the most; real postings have below a hundred."""

_LONG = Finding(
    "long-text",
    "This text is longer than any posting: only its first million characters were read. It is kept whole.",
)


_MANY = Finding(
    "many-items",
    f"This text has more items than any posting: only the first {MOST_ITEMS:,} of a kind are listed.",
)


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

    return _read(extracted(data, name), name, hashlib.sha256(data).hexdigest())


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

    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return _read(from_text(storable(text), "utf-8", name), name, digest)


def read_again(text: str, source: Source) -> Reading:
    """Read a source text that is kept: it is read as it stands, whatever it was taken out of."""
    from jobtracker.reading.formats import Extracted

    return _read(Extracted(text, source.format, source.encoding), source.name, source.sha256).reading


def _read(file: Extracted, name: str, digest: str) -> ReadText:
    from jobtracker.reading.characters import fold
    from jobtracker.reading.comments import without_comments
    from jobtracker.reading.facts.collection import facts_of, with_stated
    from jobtracker.reading.items import items_of
    from jobtracker.reading.language import language_of
    from jobtracker.reading.lines import lines_of
    from jobtracker.reading.outline import outline_of
    from jobtracker.reading.report import report_of
    from jobtracker.reading.vocabulary import vocabulary

    text = without_comments(file.text[:MOST_CHARACTERS])
    head = text[:MOST_CHARACTERS_OF_FACTS]
    language = language_of(text)
    words = vocabulary(language or "en")
    lines = lines_of(text, words)
    stretches = outline_of(text, lines, words)
    items = items_of(text, stretches, words)
    facts = facts_of(head, lines, stretches, items.requirements, language, words)
    if file.facts is not None:
        facts = with_stated(facts, file.facts)
    sections = tuple(
        Section(s.kind, fold(text[s.heading.start : s.heading.end]) if s.heading else None, s.start, s.end)
        for s in stretches
    )
    report = report_of(text, stretches, items, facts)
    if len(file.text) > MOST_CHARACTERS:
        report = (_LONG, *report)
    if max(len(items.requirements), len(items.responsibilities)) > MOST_ITEMS:
        report = (_MANY, *report)
    source = Source(name, file.format, file.encoding, digest, len(file.text))
    return ReadText(
        file.text,
        Reading(
            source,
            facts,
            sections,
            items.requirements[:MOST_ITEMS],
            items.responsibilities[:MOST_ITEMS],
            report,
        ),
    )
