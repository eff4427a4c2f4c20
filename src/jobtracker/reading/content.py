"""Content: what kind of passage its words speak for, whatever its heading says.

For English the evidence of each word was learned (docs/reading.md says from what and how), in units of 1/16
of the logarithm of the odds. For other languages the openers and cues of the vocabulary count.
"""

from __future__ import annotations

import itertools
import json
import struct
from collections import Counter
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from jobtracker.reading.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jobtracker.reading.tokens import Tokens

GROUPS = ("requirements", "responsibilities", "benefits", "about", "legal", "apply")
REQUIREMENTS, RESPONSIBILITIES = GROUPS.index("requirements"), GROUPS.index("responsibilities")
LEGAL, APPLYING = GROUPS.index("legal"), GROUPS.index("apply")
_MOST_WORDS = 40
_BITS = 16
_HALVES = sum(1 << (_BITS * number + _BITS - 1) for number in range(len(GROUPS)))
_PACKED = struct.Struct(f"<{len(GROUPS)}h")
_OPENER, _CUE = 32, 24
_VERB = _CUE << (_BITS * GROUPS.index("responsibilities"))
_STEM = 6
"""How much of a word is compared with the cues: its endings change with its part in the sentence."""
_EAST_ASIAN = "\u2e80"


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
    return {word: _packed(values) for word, values in table.items()}


def scores(tokens: Tokens, first: int, last: int, words: Vocabulary) -> tuple[int, ...]:
    """The evidence for each of `GROUPS`, in sixteenths of the logarithm of the odds."""
    if words.language == "en":
        table, names = weights(), features(tokens, first, last)
        return _unpacked(sum(map(table.get, names, itertools.repeat(0))))
    if first >= last:
        return (0,) * len(GROUPS)
    openers, cues, parts = _cues(words.language)
    said = tokens.words[first : min(first + _MOST_WORDS, last)]
    found = {word[:_STEM] for word in said}
    total = openers.get(said[0], 0) + sum(map(cues.get, found, itertools.repeat(0)))
    if words.verbs.first and said[0] not in openers and said[0].endswith(words.verbs.first):
        total += _VERB if len(said[0]) > _STEM - 1 and said[0] not in words.verbs.having else 0
    if parts:
        passage = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
        total += sum(value for part, value in parts.items() if part in passage)
    return _unpacked(total)


@cache
def _cues(language: str) -> tuple[Mapping[str, int], Mapping[str, int], Mapping[str, int]]:
    """What first words speak for, what stems of words do, and what words do that stand between no blanks."""
    words = vocabulary(language)
    openers: Counter[str] = Counter()
    stems: dict[str, int] = {}
    parts: dict[str, int] = {}
    for number, group in enumerate(GROUPS):
        for word in words.openers.get(group, ()):
            openers[word] += _OPENER << (_BITS * number)
        for cue in words.cues.get(group, ()):
            (parts if cue > _EAST_ASIAN else stems)[cue[:_STEM]] = _CUE << (_BITS * number)
    return openers, stems, parts


def _packed(values: Sequence[int]) -> int:
    return sum(value << (_BITS * number) for number, value in enumerate(values))


def _unpacked(total: int) -> tuple[int, ...]:
    """The sums of signed numbers that were added up in packed form."""
    # The halves make all of them positive, so that none borrows from the next; then two's complements.
    return _PACKED.unpack(((total + _HALVES) ^ _HALVES).to_bytes(_PACKED.size, "little"))
