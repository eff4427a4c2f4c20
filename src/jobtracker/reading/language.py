"""Language: a vote of the small words of each language; scripts decide for Japanese, Chinese and Korean."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from jobtracker.reading.vocabulary import LANGUAGES, function_words

COMPOUNDING = ("de", "nl", "sv", "fi")
"""Languages that write a field and its noun in one word ("Psykiatrisjuksköterska")."""
_VOTERS = 3_000
_MIN_VOTES = 3
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


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language most of the text is written in, or None when too little of it is
    known. The first part of the text that has enough of a language decides.
    """
    parts = (text[start : start + _VOTERS] for start in range(0, len(text), _VOTERS))
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
    voters = _voters()
    counts = Counter(_words_of(sample.lower()))
    votes = dict.fromkeys(LANGUAGES, 0)
    for word in counts.keys() & voters.keys():
        for language in voters[word]:
            votes[language] += counts[word]
    best = max(votes, key=votes.__getitem__)
    return best if votes[best] >= _MIN_VOTES else None


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
def _voters() -> dict[str, tuple[str, ...]]:
    """For each small word the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        for word in function_words(language):
            found[word] = (*found.get(word, ()), language)
    return found
