"""Professions: whether a phrase names one, by the words, endings and East Asian names of each language."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from jobtracker.reading.characters import key, plain
from jobtracker.reading.language import COMPOUNDING
from jobtracker.reading.vocabulary import vocabulary

if TYPE_CHECKING:
    from jobtracker.reading.vocabulary import Vocabulary

_LEAST_ENDING = 7
EAST_ASIAN = re.compile("[\u3040-\ud7a3]")


def has_profession(phrase: str, words: Vocabulary) -> bool:
    """Whether a phrase names a profession, of one or of several people."""
    return _has(phrase, words.language, plural=True)


def names_one_worker(phrase: str, words: Vocabulary) -> bool:
    """Whether a phrase names a profession in the singular, which a company ("Hill Grocers") rarely does."""
    return _has(phrase, words.language, plural=False)


def has_east_asian_profession(phrase: str, words: Vocabulary) -> bool:
    """Whether a phrase without blanks ends with the name of a profession."""
    return phrase.endswith(_known(words.language)[2])


def is_verb_first(phrase: str, words: Vocabulary) -> bool:
    """Whether the only profession of a phrase is its first word, and a small word behind it makes that a verb
    ("Lead a team", "Partner with the business").
    """
    parts = phrase.split()
    if len(parts) < 2 or not parts[1].islower() or not has_profession(parts[0], words):
        return False
    small = key(parts[1]) in words.function_words and key(parts[1]) not in ("of", "de", "für", "for", "i")
    return small and not has_profession(" ".join(parts[1:]), words)


@lru_cache(maxsize=4096)
def _has(phrase: str, language: str, *, plural: bool) -> bool:
    known, endings, _ = _known(language)
    parts = key(phrase).split(" ")
    if any(part in known or (plural and part.endswith("s") and part[:-1] in known) for part in parts):
        return True
    return bool(endings) and any(part.endswith(endings) for part in parts)


@cache
def _known(language: str) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """The professions of a language, endings of those written in one word, those in East Asian script."""
    professions = vocabulary(language).facts["professions"]
    whole = frozenset(key(p) for p in professions if not p.startswith("-"))
    east_asian = tuple(p for p in professions if EAST_ASIAN.search(p))
    endings = [plain(p[1:]) for p in professions if p.startswith("-")]
    if language in COMPOUNDING:
        endings += [word for word in whole if len(word) >= _LEAST_ENDING and word.isalpha()]
    return whole, tuple(endings), east_asian
