"""Content: what kind of passage its words speak for, whatever its heading says.

For English the evidence of each word was learned (docs/reading.md says from what and how), in units of 1/16
of the logarithm of the odds. For other languages the openers and cue words of the vocabulary count.
"""

from __future__ import annotations

import itertools
import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jobtracker.reading.tokens import Tokens
    from jobtracker.reading.vocabulary import Vocabulary

GROUPS = ("requirements", "responsibilities", "benefits", "about", "legal", "apply")
_MOST_WORDS = 40
_BITS = 20
_HALF = 1 << (_BITS - 1)
_OPENER = 32


def features(tokens: Tokens, first: int, last: int | None = None) -> list[str]:
    """The evidence of a passage's tokens: its first word, its second, and its words."""
    words = tokens.words[first : min(first + _MOST_WORDS, len(tokens) if last is None else last)]
    if not words:
        return []
    found = list(dict.fromkeys(words))
    found.append("1 " + words[0])
    if len(words) > 1:
        found.append("2 " + words[1])
    return found


@cache
def weights() -> Mapping[str, int]:
    """The shipped weights, read once: a word's figures for all groups packed into one number, so
    that the evidence of a passage is one sum.
    """
    text = resources.files(__package__).joinpath("kinds.json").read_text(encoding="utf-8")
    table: dict[str, list[int]] = json.loads(text)
    return {
        word: sum(value << (_BITS * k) for k, value in enumerate(values)) for word, values in table.items()
    }


def scores(tokens: Tokens, first: int, last: int, words: Vocabulary) -> list[int]:
    """The evidence for each of `GROUPS`, in sixteenths of the logarithm of the odds."""
    if words.language == "en":
        table, names = weights(), features(tokens, first, last)
        return _unpacked(sum(map(table.get, names, itertools.repeat(0))))
    totals = [0] * len(GROUPS)
    if first < last:
        for k, group in enumerate(GROUPS[:3]):
            if tokens.words[first] in words.openers[group]:
                totals[k] += _OPENER
    return totals


def _unpacked(total: int) -> list[int]:
    """The sums of signed numbers that were added up in packed form."""
    found = []
    for _ in GROUPS:
        value = (total + _HALF) % (2 * _HALF) - _HALF
        found.append(value)
        total = (total - value) >> _BITS
    return found
