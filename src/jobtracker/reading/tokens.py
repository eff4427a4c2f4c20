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

    def __len__(self) -> int:
        return len(self.starts)

    def small_words(self) -> Counter[str]:
        """How often each word stands in small letters."""
        large = set(self.capitals)
        return Counter(word for i, word in enumerate(self.words) if i not in large)


def tokens_of(text: str, start: int, end: int) -> Tokens:
    """Cut a stretch of text into words. `capitals` lists the tokens that begin with a capital or a digit."""
    spans = [found.span() for found in _TOKEN.finditer(text, start, end)]
    raw = [text[begin:stop] for begin, stop in spans]
    stretch = text[start:end]
    folded = plain(stretch)
    if len(folded) == len(stretch):
        words = [folded[begin - start : stop - start] for begin, stop in spans]
    else:
        words = [plain(word) for word in raw]
    capitals = [i for i, word in enumerate(raw) if not word[0].islower()]
    return Tokens(text, start, end, [s[0] for s in spans], [s[1] for s in spans], words, capitals)
