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
_PLAIN_TOKEN = re.compile(
    r"([A-Za-z0-9](?:(?<=[a-z])[a-z]*|(?<=[0-9])[0-9]*|[a-z]+|[A-Z]+s(?![a-z])|[A-Z]*(?![a-z])))"
)
"""The same for ASCII without apostrophes, which most lines are: three times as fast. What a word begins with
is told apart behind it, since a pattern that begins with a class is searched faster.
"""


@dataclass(slots=True)
class Tokens:
    """The words of `text[start:end]`: where each begins and ends, as each is written (`raw`) and in its plain
    form (`characters.plain`).
    """

    text: str
    start: int
    end: int
    starts: list[int]
    ends: list[int]
    raw: list[str]
    words: list[str]
    _capitals: list[int] | None = None
    _small: Counter[str] | None = None
    _glued: int | None = None
    _openings: Counter[tuple[str, str]] | None = None

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def capitals(self) -> list[int]:
        """The numbers of the words that begin with a capital or a figure."""
        if self._capitals is None:
            self._capitals = [
                i for i, word in enumerate(self.raw) if word < "a" or (word > "{" and not word[0].islower())
            ]
        return self._capitals

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
    """Cut a stretch of text into words."""
    said = text[start:end]
    pieces = (_PLAIN_TOKEN if said.isascii() and "'" not in said else _TOKEN).split(said)
    places = list(itertools.accumulate(map(len, pieces), initial=start))
    raw = pieces[1::2]
    return Tokens(text, start, end, places[1:-1:2], places[2::2], raw, _plain_words(raw))


def _plain_words(raw: list[str]) -> list[str]:
    """The plain form of each word; most have no letter to fold, and are made small all at once."""
    if not raw:
        return []
    joined = "\n".join(raw)
    small = joined.lower().split("\n")
    if joined.isascii():
        return small
    return [word if word.isascii() else _kept_plain(word[:_LONGEST_WORD]) for word in small]


@lru_cache(maxsize=4096)
def _kept_plain(word: str) -> str:
    return plain(word)
