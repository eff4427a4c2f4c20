"""Cities: names that are those of places wherever they stand, and lists of them."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Span
from jobtracker.reading.facts.modes import says_only_how

if TYPE_CHECKING:
    from jobtracker.reading.vocabulary import Vocabulary

_LONGEST = 120
_MOST_PARTS = 12
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


def places_in(text: str, start: int, end: int, words: Vocabulary) -> list[Span]:
    """The places of a passage that names nothing but known places and ways of working ("Berlin, Hamburg or
    remote"); a city with its state or country behind it is one. Nothing where it says anything else.
    """
    if not 1 < end - start <= _LONGEST:
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
