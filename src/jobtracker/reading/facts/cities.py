"""Cities: names that are those of places wherever they stand, and lists of them."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from jobtracker.domain.reading import Span
from jobtracker.reading.facts.modes import says_only_how
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

_LONGEST = 120
_MOST_PARTS = 12
_EAST_ASIAN = "\u2e80"
_FIRST_WORD = re.compile(r"[*_(\s]{0,4}(?:no )?([^\s,;/|·()*_]{1,30}(?<![-–]))")
_LONGEST_REGION = 3
_BETWEEN = re.compile(
    r"\s?[,;/|·](?:\s?(?:or|and|und|oder|et|ou|y|o|e|en|och|eller|i|lub)\b)?\s{0,3}|\s(?:[-–—&+]|or|and|und|oder|et|ou|y|o|e|och|eller|i|lub)\s"
    r"|\s?\((?=[^()]{2,40}\)$)|-(?=[A-Z]{2}$)"
)
"""What stands between the places of a list, and between a city and its state."""

_DISTRICT = re.compile("([\u3040-\ud7a3]{2,4})[ 　]?[\u3040-\ud7a3]{1,6}[区區市县縣町村구시군동]")
_EAST_ASIAN_PART = re.compile("[\u3040-\ud7a3]{1,8}[区區市县縣町村구시군동]")
"""A district behind the name of its city, with or without a blank."""


@cache
def cities() -> frozenset[str]:
    """The larger cities of the world, as they are written."""
    source = resources.files("jobtracker.reading.vocabulary").joinpath("cities.toml")
    table: dict[str, list[str]] = tomllib.loads(source.read_text(encoding="utf-8"))
    return frozenset(name for names in table.values() for name in names)


@cache
def _first_words(language: str) -> frozenset[str]:
    """The first words of all places that a text in a language may name."""
    regions = vocabulary(language).facts["regions"]
    return frozenset(name.split(" ")[0] for name in (*cities(), *regions))


def _may_begin_place(text: str, start: int, end: int, words: Vocabulary) -> bool:
    """Whether the first word of a passage is that of a known place, or says how is worked: few are."""
    word = _FIRST_WORD.match(text, start, end)
    if word is None:
        return False
    said = word.group(1)
    known = _first_words(words.language)
    return said in known or said.title() in known or said > _EAST_ASIAN or says_only_how(said, words)


def places_in(text: str, start: int, end: int, words: Vocabulary) -> list[Span]:
    """The places of a passage that names nothing but known places and ways of working ("Berlin, Hamburg or
    remote"); a city with its state or country behind it is one. Nothing where it says anything else.
    """
    if not 1 < end - start <= _LONGEST or not _may_begin_place(text, start, end, words):
        return []
    cuts = [cut.span() for cut in _BETWEEN.finditer(text, start, end)]
    if len(cuts) > _MOST_PARTS:
        return []
    begins, ends = [start, *(b for _, b in cuts)], [*(a for a, _ in cuts), end]
    known, regions = cities(), words.facts["regions"]
    found: list[Span] = []
    behind_city = False
    for begin, stop in zip(begins, ends, strict=True):
        name = text[begin:stop].strip(" .)*_").removeprefix("no ")
        begin = text.find(name, begin, stop) if name else begin
        said, name = name, name.title() if len(name) > _LONGEST_REGION and name.isupper() else name
        pair = len(cuts) == 1 and behind_city
        if name in regions and behind_city and (pair or name not in known):
            found[-1] = Span(found[-1].start, begin + len(name))
            behind_city = False
        elif name in known or (name in regions and len(name) > 2):
            found.append(Span(begin, begin + len(name)))
            behind_city = name in known
        elif (district := _DISTRICT.fullmatch(name)) and district.group(1) in known:
            found.append(Span(begin, begin + len(name)))
            behind_city = False
        elif found and begin - found[-1].end <= 1 and _EAST_ASIAN_PART.fullmatch(name):
            found[-1] = Span(found[-1].start, begin + len(name))
        elif said and not says_only_how(name, words):
            return []
    return found
