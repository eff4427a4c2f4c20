"""Levels: whether a whole item is optional by its own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Level
from jobtracker.reading.characters import key, plain

if TYPE_CHECKING:
    from jobtracker.reading.vocabulary import Vocabulary

_LONGEST_MARKER = 6
_JOINTS = re.compile(r"[,;.(–—]| - | and | und | et | y | e | en ")


def level_of(item: str, default: Level, words: Vocabulary) -> Level:
    """The level of an item: `default` is what its heading says.

    Optional words at the beginning or the end make the whole item optional, unless they belong to a tail of
    an item whose first part is asked for firmly.
    """
    phrase = key(item)
    parts = phrase.split(" ")
    starts, ends = words.levels["preferred_start"], words.levels["preferred_end"]
    if item.endswith(")") and "(" in item:
        opened = item.rindex("(")
        if key(item[opened:]) in ends:
            return Level.PREFERRED
        phrase = key(item[:opened]) or phrase
        parts = phrase.split(" ")
    for count in range(min(_LONGEST_MARKER, len(parts)), 0, -1):
        if " ".join(parts[:count]) in starts:
            return Level.PREFERRED
    if not phrase.isascii() and any(
        mark in phrase[-12:] for mark in ends if not mark.isascii() and " " not in mark
    ):
        return Level.PREFERRED
    for count in range(min(_LONGEST_MARKER, len(parts)), 0, -1):
        if " ".join(parts[-count:]) in ends:
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
    heads = words.levels["heads"]
    return bool(
        heads & set(key(first).split()) and heads & set(key(second).split()) and len(key(second).split()) > 3
    )


def says_required(item: str, words: Vocabulary) -> bool:
    """Whether a passage says that something must be."""
    said = f" {key(item)} "
    return any(f" {marker} " in said for marker in words.levels["required"])
