"""The words of a text, made plain, and the short runs of them by which two texts are compared."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

RUN = 3
"""Words in a run: three seldom follow each other by chance, and a changed word spoils only three runs."""

Run = tuple[str, ...]

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_GLUED = re.compile("(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
"""Where a small letter meets a capital: a break between lines that was lost, or the middle of JavaScript."""
_WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Kana and Han, which are written without blanks: each character counts as a word."""
_WORD = re.compile(rf"[{_WIDE}]|[0-9]+|[^\W\d_{_WIDE}]+")


def words_of(text: str) -> list[str]:
    """The words in small letters, without marks between them; numbers are words, too."""
    if not text.isascii():
        text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return _WORD.findall(_GLUED.sub(" ", text).casefold())


def without_numbers(words: Sequence[str]) -> list[str]:
    """The same words, every number written as 0: a new date or salary is no other text."""
    return ["0" if word[0].isdigit() else word for word in words]


def runs_of(words: Sequence[str], length: int = RUN) -> frozenset[Run]:
    """All runs of so many words that follow each other; words that are fewer give none."""
    return frozenset(zip(*(words[start:] for start in range(length)), strict=False))
