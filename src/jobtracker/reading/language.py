"""Language: a vote of the small words of each language; scripts decide for Japanese, Chinese and Korean."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.reading.vocabulary import LANGUAGES, function_words

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPOUNDING = ("de", "nl", "sv", "fi")
"""Languages that write a field and its noun in one word ("Psykiatrisjuksköterska")."""
_VOTERS = 3_000
_MIN_VOTES = 3
_BITS = 16
_MOST_VOTES = (1 << _BITS) - 1
_EAST_ASIAN_SHARE = 0.2
_KANA = re.compile("[\u3040-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_HAN = re.compile("[\u4e00-\u9fff]")
_ANY_EAST_ASIAN = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_BELOW_EAST_ASIAN = bytes(range(0xE3))
"""The bytes in UTF-8 of all characters that come before those."""
_LETTERS_ALONE = bytes(c if c > 0x7F or chr(c).isalpha() else 0x20 for c in range(0x100))
"""Makes everything in ASCII but letters blank."""
_MARKS = "’‘“”„«»–—…·•。、，"
_LETTERS = re.compile(r"[^\W\d_]+")


def language_of(small: str) -> str | None:
    """The ISO 639-1 code of the language most of a text in small letters is written in, or None when too
    little of it is known. The first part of the text that has enough of a language decides.
    """
    parts = (small[start : start + _VOTERS] for start in range(0, len(small), _VOTERS))
    return next((language for part in parts if (language := _voted(part))), None)


def _voted(sample: str) -> str | None:
    beyond = sample.encode("utf-8", "surrogatepass").translate(None, _BELOW_EAST_ASIAN)
    if beyond and _ANY_EAST_ASIAN.search(sample):
        kana, hangul, han = (len(script.findall(sample)) for script in (_KANA, _HANGUL, _HAN))
        east_asian = kana + hangul + han
        if east_asian > 3 and east_asian > _EAST_ASIAN_SHARE * sum(map(len, _LETTERS.findall(sample))):
            if hangul > kana and hangul > han / 2:
                return "ko"
            return "ja" if kana > 0.1 * han else "zh"
    counted = sum(map(_voters().get, _words_of(sample), itertools.repeat(0)))
    votes = [(counted >> (_BITS * number)) & _MOST_VOTES for number in range(len(LANGUAGES))]
    most = max(votes)
    return LANGUAGES[votes.index(most)] if most >= _MIN_VOTES else None


def _words_of(small: str) -> list[str]:
    """The words of a text in small letters, in any order."""
    # Words are cut out as bytes, which is several times as fast as by a pattern.
    letters = small.encode("utf-8", "surrogatepass").translate(_LETTERS_ALONE)
    found = letters.decode("utf-8", "surrogatepass")
    if not found.isascii():
        for mark in _MARKS:
            found = found.replace(mark, " ")
    return found.split()


@cache
def _voters() -> Mapping[str, int]:
    """The votes of each small word for all languages that have it, packed into one number, so that they are
    counted in one sum.
    """
    votes: Counter[str] = Counter()
    for number, language in enumerate(LANGUAGES):
        for word in function_words(language):
            votes[word] += 1 << (_BITS * number)
    return votes
