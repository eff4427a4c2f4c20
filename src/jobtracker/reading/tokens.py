"""Tokens: the words of run-together text, cut also where a capital follows a small letter.

"…with the teamResponsibilities" has a word boundary between "team" and "Responsibilities" that no
white space marks; so has "JavaScript", and telling the two apart is the work of `boundaries`.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from jobtracker.reading.characters import LOWER, UPPER, plain

BULLETS = "•●▪■◦‣✓✔➢►❖"
"""Marks that are nothing but bullets: one of them before a capital begins an item."""
_LONGEST_WORD = 80
"""How much of a word with accents is compared."""
_SMALL = rf"[{LOWER}][{LOWER}'’]*(?<!['’])"
"""A word in small letters, with the apostrophes within it. One class repeated is twice as fast as a group."""
_TOKEN = re.compile(
    rf"({_SMALL}|[{UPPER}]{{2,}}+s(?![{LOWER}])|[{UPPER}](?:{_SMALL}|[{UPPER}]*(?![{LOWER}]))|\d+|[^\W\d_]+)"
)
_PLAIN_TOKEN = re.compile(r"([a-z]+|[A-Z]{2,}+s(?![a-z])|[A-Z](?:[a-z]+|[A-Z]*(?![a-z]))|[0-9]+)")
"""The same for ASCII without apostrophes, which most lines are: three times as fast."""


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
    _small: Counter[str] | None = None
    _glued: int | None = None
    _openings: Counter[tuple[str, str]] | None = None

    def __len__(self) -> int:
        return len(self.starts)

    def small_words(self) -> Counter[str]:
        """How often each word stands in small letters."""
        # Asked for each section of a text: counted once, or a text of many sections would take its square.
        if self._small is None:
            self._small = Counter(self.words)
            for i in self.capitals:
                self._small[self.words[i]] -= 1
        return self._small

    def glued_capitals(self) -> int:
        """How many words with a capital stand at the word before them, without a space."""
        if self._glued is None:
            self._glued = sum(1 for i in self.capitals if i > 0 and is_glued(self, i))
        return self._glued

    def openings(self) -> Counter[tuple[str, str]]:
        """How often sentences and what is glued on begin with each pair of words."""
        if self._openings is None:
            said, text = self.words, self.text
            self._openings = Counter(
                (said[i], said[i + 1])
                for i in self.capitals
                if i + 1 < len(said) and (not i or text[self.ends[i - 1]] in ".!?;:" or is_glued(self, i))
            )
        return self._openings


def is_glued(tokens: Tokens, number: int) -> bool:
    """Whether a capital stands right behind a small letter or a closing mark."""
    before = tokens.text[tokens.starts[number] - 1]
    return (before.islower() or before in ".;!?)") and not tokens.text[tokens.starts[number]].isdigit()


def tokens_of(text: str, start: int, end: int) -> Tokens:
    """Cut a stretch of text into words. `capitals` lists the tokens that begin with a capital or a digit."""
    said = text[start:end]
    pieces = (_PLAIN_TOKEN if said.isascii() and "'" not in said else _TOKEN).split(said)
    places = list(itertools.accumulate(map(len, pieces), initial=start))
    raw = pieces[1::2]
    capitals = [i for i, word in enumerate(raw) if word < "a" or (word > "{" and not word[0].islower())]
    return Tokens(text, start, end, places[1:-1:2], places[2::2], _plain_words(raw), capitals)


def _plain_words(raw: list[str]) -> list[str]:
    """The plain form of each word; most have no letter to fold, and are made small all at once."""
    if not raw:
        return []
    joined = "\n".join(raw)
    if joined.isascii():
        return joined.lower().split("\n")
    return [word.lower() if word.isascii() else _kept_plain(word[:_LONGEST_WORD]) for word in raw]


@lru_cache(maxsize=4096)
def _kept_plain(word: str) -> str:
    return plain(word)
