"""Tokens: the words of run-together text, cut also where a capital follows a small letter.

"…with the teamResponsibilities" has a word boundary between "team" and "Responsibilities" that no
white space marks; so has "JavaScript", and telling the two apart is the work of `boundaries`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from jobtracker.reading.characters import LOWER, UPPER, plain

_TOKEN = re.compile(rf"[{UPPER}]+(?![{LOWER}])|[{UPPER}]?[{LOWER}]+(?:['’][{LOWER}]+)*|\d+|[^\W\d_]+")


@dataclass(slots=True)
class Tokens:
    """The words of `text[start:end]`: where each begins and ends, and its plain form (`characters.plain`)."""

    text: str
    start: int
    end: int
    starts: list[int]
    ends: list[int]
    words: list[str]
    capitals: list[int]
    small: Counter[str]

    def __len__(self) -> int:
        return len(self.starts)


def tokens_of(text: str, start: int, end: int) -> Tokens:
    """Cut a stretch of text into words. `capitals` lists the tokens that begin with a capital or a digit,
    `small` counts the words that stand there in small letters.
    """
    starts, ends, raw = [], [], []
    for found in _TOKEN.finditer(text, start, end):
        starts.append(found.start())
        ends.append(found.end())
        raw.append(found.group())
    capitals = [i for i, word in enumerate(raw) if not word[0].islower()]
    small = Counter(word for word in raw if word[0].islower())
    stretch = text[start:end]
    words = [word.lower() for word in raw] if stretch.isascii() else [plain(word) for word in raw]
    return Tokens(text, start, end, starts, ends, words, capitals, small)
