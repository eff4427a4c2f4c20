"""Headings: what names a section, and the kinds that words speak for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.domain.reading import SectionKind
from jobtracker.reading.language import COMPOUNDING

if TYPE_CHECKING:
    from jobtracker.reading.vocabulary import Vocabulary

PREFIX_WORDS = 4
_LEAST_PART = 7
_MOST_OF_TWO = 6
_AND = frozenset(("and", "und", "et", "y", "e", "en", "och", "ja", "i"))
RANK_BOLD, RANK_CAPITALS, RANK_COLON, RANK_PLAIN = 10, 11, 12, 13
EAST_ASIAN = "\u2e80"
_ARTICLES = frozenset(
    ["the", "our", "your", "der", "die", "das", "unser", "unsere", "unseren", "le", "la", "les", "l", "nos",
     "notre", "el", "los", "las", "nuestros", "nuestras", "o", "os", "as", "nossos", "nossas", "il", "lo",
     "i", "gli", "nostri", "nostre", "de", "het", "onze", "det", "den", "vara"]
)  # fmt: skip
OPENERS_OF = {
    SectionKind.REQUIREMENTS: "requirements",
    SectionKind.PREFERRED: "requirements",
    SectionKind.RESPONSIBILITIES: "responsibilities",
    SectionKind.BENEFITS: "benefits",
}
"""The openers of the items below a heading of each kind."""


@dataclass(slots=True)
class Heading:
    """A heading at `text[start:end]`. `kind` is None when its words say nothing; a smaller `rank` stands
    higher; `leads` says that it ends in a colon right before a list with bullets.
    """

    start: int
    end: int
    kind: SectionKind | None
    rank: int
    known: bool = True
    leads: bool = False


def by_keyword(phrase: str, words: Vocabulary) -> SectionKind | None:
    """The kind that the single words of a phrase (in key form) speak for: "preferred" before all others, then
    applying ("Documents required for your application"), then the first.
    """
    kinds = [words.keywords[word] for word in phrase.split() if word in words.keywords]
    if not kinds and words.language in COMPOUNDING:
        kinds = [kind for part in phrase.split() if (kind := _in_compound(part, words))]
    if not phrase.isascii():
        kinds += [kind for word, kind in words.keywords.items() if not word.isascii() and word in phrase]
    for first in (SectionKind.PREFERRED, SectionKind.APPLY):
        if first in kinds:
            return first
    return kinds[0] if kinds else None


def _in_compound(word: str, words: Vocabulary) -> SectionKind | None:
    """The kind that the first or last part of a compound speaks for ("Qualifikationserfordernisse")."""
    for count in range(len(word) - 1, _LEAST_PART - 1, -1):
        kind = words.keywords.get(word[:count]) or words.keywords.get(word[-count:])
        if kind:
            return kind
    return None


def without_article(phrase: str, words: Vocabulary) -> SectionKind | None:
    """The kind of a heading behind an article or "our" and the like."""
    first, _, rest = phrase.partition(" ")
    return words.headings.get(rest) if first in _ARTICLES else None


def of_two(phrase: str, words: Vocabulary) -> SectionKind | None:
    """The kind of two headings in one ("Role Description & Responsibilities"): that of a list, if one is."""
    parts = phrase.split(" ")
    for count in range(1, len(parts)) if len(parts) <= _MOST_OF_TWO else ():
        first = words.headings.get(" ".join(parts[:count]))
        second = words.headings.get(" ".join(parts[count + (parts[count] in _AND) :]))
        if first and second:
            return second if second in OPENERS_OF else first
    return None


def by_prefix(phrase: str, words: Vocabulary) -> SectionKind | None:
    """The kind of a heading that begins with known words and goes on for a few ("About Farfield")."""
    parts = phrase.split(" ")
    if parts[0] not in words.prefix_words:
        return None
    for count in range(min(len(parts) - 1, 5), 0, -1):
        if len(parts) - count <= PREFIX_WORDS:
            kind = words.heading_prefixes.get(" ".join(parts[:count]))
            if kind is not None:
                return kind
    return None
