"""Levels: whether a whole item is optional by its own words."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Level
from jobtracker.reading.characters import key, plain

if TYPE_CHECKING:
    from jobtracker.reading.vocabulary import Vocabulary

_LENGTHS = range(1, 7)
"""How many words the marker of an optional item has."""
_EDGE = 100
"""How much of a long item's beginning and end is looked at, in characters."""
_JOINTS = re.compile(r"[,;.(–—]| - | and | und | et | y | e | en ")


def level_of(item: str, default: Level, words: Vocabulary) -> Level:
    """The level of an item: `default` is what its heading says.

    Optional words at the beginning or the end make the whole item optional, unless they belong to a tail of
    an item whose first part is asked for firmly.
    """
    phrase = key(item if len(item) < 3 * _EDGE else f"{item[:_EDGE]} … {item[-_EDGE:]}")
    parts = phrase.split(" ")
    starts, ends = words.levels["preferred_start"], words.levels["preferred_end"]
    if item.endswith(")") and "(" in item:
        opened = item.rindex("(")
        if key(item[opened:]) in ends:
            return Level.PREFERRED
        phrase = key(item[:opened]) or phrase
        parts = phrase.split(" ")
    first, last = words.marker_words
    if parts[0] in first and any(" ".join(parts[:count]) in starts for count in _LENGTHS):
        return Level.PREFERRED
    if not phrase.isascii() and any(
        mark in phrase[-12:] for mark in ends if not mark.isascii() and " " not in mark
    ):
        return Level.PREFERRED
    if parts[-1] in last and any(" ".join(parts[-count:]) in ends for count in _LENGTHS):
        return Level.PREFERRED if not _is_tail(item, words) else default
    return default


def _is_tail(item: str, words: Vocabulary) -> bool:
    """Whether the optional words close a second clause, and the first one asks for something by itself."""
    said = plain(item)
    cut = 0
    for found in _JOINTS.finditer(said):
        cut = found.start() if said[found.start()] != "(" or ")" in said[found.start() : -1] else cut
    first, second = said[:cut], said[cut:]
    if not first.strip():
        return False
    next_word = key(second).partition(" ")[0]
    if said.startswith(". ", cut) and next_word and next_word not in words.function_words:
        return True
    heads = words.levels["heads"]
    return bool(
        heads & set(key(first).split()) and heads & set(key(second).split()) and len(key(second).split()) > 3
    )


def says_applying(item: str, words: Vocabulary) -> bool:
    """Whether a passage tells how to apply."""
    if words.applying_words.isdisjoint(key(item).split()):
        return False
    return _says(item, words.levels["applying"])


def says_required(item: str, words: Vocabulary) -> bool:
    """Whether a passage says that something must be."""
    return _says(item, words.levels["required"])


def speaks_of_reader(item: str, words: Vocabulary) -> bool:
    """Whether a passage says what the reader has or is ("vous avez …")."""
    return _says(item, words.levels["reader"])


def speaks_of_duties(item: str, words: Vocabulary) -> bool:
    """Whether a passage says what one will do ("vous assurez …")."""
    return _says(item, words.levels["duties"]) or _does(item, words)


def _does(item: str, words: Vocabulary) -> bool:
    """Whether a verb of a passage has the ending of the person who is spoken to ("vous -ez")."""
    parts = key(item).split() if words.verbs.doing else []
    for pronoun, ending in words.verbs.doing:
        for before, verb in itertools.pairwise(["", *parts]):
            said = verb.endswith(ending) and (not pronoun or before == pronoun)
            if said and verb not in words.verbs.having and len(verb) > len(ending) + 1:
                return True
    return False


def _says(item: str, phrases: frozenset[str]) -> bool:
    said = f" {key(item)} "
    return any(map(said.__contains__, _between_blanks(phrases)))


@lru_cache(maxsize=64)
def _between_blanks(phrases: frozenset[str]) -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in phrases)
