"""Stages: what a text goes through until it is a `Reading` (docs/reading.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.reading import Finding, Reading, Section, Source
from jobtracker.reading.characters import fold
from jobtracker.reading.comments import without_comments
from jobtracker.reading.facts.collection import facts_of, with_stated
from jobtracker.reading.facts.phrases import lowered
from jobtracker.reading.items import items_of
from jobtracker.reading.language import language_of
from jobtracker.reading.lines import lines_of
from jobtracker.reading.outline import outline_of
from jobtracker.reading.report import report_of
from jobtracker.reading.vocabulary import vocabulary

if TYPE_CHECKING:
    from jobtracker.reading.formats import Extracted

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


def reading_of(file: Extracted, name: str, digest: str) -> Reading:
    """Read the text taken out of a file of a name and a SHA-256 digest."""
    text = without_comments(file.text[:MOST_CHARACTERS])
    head = text[:MOST_CHARACTERS_OF_FACTS]
    small = lowered(head)
    language = language_of(small)
    words = vocabulary(language or "en")
    lines = lines_of(text, words)
    stretches = outline_of(text, lines, words)
    items = items_of(text, stretches, words)
    facts = facts_of(head, small, lines, stretches, items.requirements, language, words)
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
    return Reading(
        source,
        facts,
        sections,
        items.requirements[:MOST_ITEMS],
        items.responsibilities[:MOST_ITEMS],
        report,
    )
