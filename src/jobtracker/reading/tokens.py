"""Tokens: the words of run-together text, cut also where a capital follows a small letter.

"…with the teamResponsibilities" has a word boundary between "team" and "Responsibilities" that no
white space marks; so has "JavaScript", and telling the two apart is the work of `boundaries`.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass

from jobtracker.reading.characters import LOWER, UPPER, plain

BULLETS = "•●▪■◦‣✓✔➢►❖"
"""Marks that are nothing but bullets: one of them before a capital begins an item."""
_TOKEN = re.compile(rf"([{UPPER}]+(?![{LOWER}])|[{UPPER}]?[{LOWER}]+(?:['’][{LOWER}]+)*|\d+|[^\W\d_]+)")


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
        counts = Counter(self.words)
        for i in self.capitals:
            counts[self.words[i]] -= 1
        return counts


def tokens_of(text: str, start: int, end: int) -> Tokens:
    """Cut a stretch of text into words. `capitals` lists the tokens that begin with a capital or a digit."""
    pieces = _TOKEN.split(text[start:end])
    places = list(itertools.accumulate(map(len, pieces), initial=start))
    raw = pieces[1::2]
    words = plain("\n".join(raw)).split("\n") if raw else []
    capitals = [i for i, word in enumerate(raw) if not word[0].islower()]
    return Tokens(text, start, end, places[1:-1:2], places[2::2], words, capitals)
