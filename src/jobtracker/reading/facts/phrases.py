"""Phrases: places where a text says one of a list of phrases, found by plain string search.

A search for a hundred fixed phrases is many times faster than one pattern with a hundred branches.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Span
from jobtracker.reading.characters import FANCY, UPPER, has_fancy

if TYPE_CHECKING:
    from collections.abc import Iterable

_LETTER = "[^\\W_\u2e80-\U0010ffff]"
_WORD = re.compile(f"{_LETTER}{_LETTER}*")
"""A word in letters and figures. A pattern that begins with a class is searched twice as fast."""
_BLANKS = bytes(c if c > 0x7F or chr(c).isalnum() else 0x20 for c in range(0x100))
"""Makes the marks of ASCII blanks."""
_CAPITAL = re.compile(rf"[{UPPER}](?<=[^\W_{UPPER}].)")
"""A capital within a word, behind a small letter or a figure."""
_LONGEST_WORD = 40
NAME = (
    rf"[{UPPER}\d][\w&'’+\-]{{0,40}}+"
    rf"(?:(?:\.(?=\w)|(?<=\.[A-Z])\.(?= )|(?<=\bSt)\.(?= [A-Z])|/(?=[{UPPER}]))[\w&'’+\-]{{0,40}}+){{0,6}}+"
    rf"(?: (?:&|of|and|de(?: la)?|du|des|del|di|do|da|van|von|der|die|und|for) (?=[{UPPER}])"
    rf"| (?=[{UPPER}\d]))?+"
)
"""One word of a company's name, with the blank or small word that joins it to the next."""
NAMES = re.compile(rf"(?:{NAME}){{1,5}}+")


def _single(character: str, found: re.Match[str]) -> str:
    return character if len(character) == 1 else found.group()


def lowered(text: str) -> str:
    """The text in small letters, those of mathematics as plain ones and fixed blanks as blanks; of the same
    length, so that positions in it are those of the text.
    """
    if has_fancy(text):
        text = FANCY.sub(lambda found: _single(unicodedata.normalize("NFKC", found.group()), found), text)
    small = text.lower().replace("\xa0", " ")
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text).replace("\xa0", " ")


def occurrences(
    small: str, phrases: Iterable[str], start: int = 0, end: int | None = None, *, text: str | None = None
) -> list[tuple[Span, str]]:
    """Where phrases (in small letters) stand as whole words in a text in small letters, in the order of the
    text; of two that overlap the longer. With the `text` itself, a capital glued to a small letter begins a
    word too, and ends the one before it.
    """
    keys, index = _by_rarest_word(tuple(phrases))
    words = words_of(small)
    glued = frozenset[str]() if text is None else _glued_words_of(small, text)
    found: list[tuple[tuple[int, int], str]] = []
    for word in (keys & words) | (keys & glued):
        for phrase, others in index[word]:
            if not (others <= words or others - words <= glued):
                continue
            begins = phrase[0] <= "\u2e7f" and phrase[0].isalnum()
            at = small.find(phrase, start, end)
            while at >= 0:
                # Most of what is found of a short phrase is the end of a longer word.
                inside = begins and at and small[at - 1].isalpha() and not (text and text[at].isupper())
                if not inside and _is_whole(small, phrase, at, text):
                    found.append(((at, at + len(phrase)), phrase))
                at = small.find(phrase, at + 1, end)
    found.sort()
    kept: list[tuple[Span, str]] = []
    for (begin, stop), phrase in found:
        if kept and begin < kept[-1][0].end:
            if stop - begin > kept[-1][0].end - kept[-1][0].start:
                kept[-1] = (Span(begin, stop), phrase)
        else:
            kept.append((Span(begin, stop), phrase))
    return kept


@lru_cache(maxsize=8)
def words_of(small: str) -> frozenset[str]:
    """All words of a text in small letters, and the empty one."""
    # Most words are cut out as bytes, which is three times as fast as by a pattern.
    letters = small.encode("utf-8", "surrogatepass").translate(_BLANKS)
    words = letters.decode("utf-8", "surrogatepass").split()
    if not small.isascii():
        odd = {word for word in words if not word.isascii()}
        words += _WORD.findall(" ".join(odd))
    return frozenset(["", *words])


@lru_cache(maxsize=8)
def _glued_words_of(small: str, text: str) -> frozenset[str]:
    """The words before and behind a capital within a word."""
    capitals = [capital.start() for capital in _CAPITAL.finditer(text)]
    if not capitals:
        return frozenset()
    cuts = [0, *capitals, len(text)]
    pieces = (
        small[max(before, cut - _LONGEST_WORD) : cut] + " " + small[cut : min(behind, cut + _LONGEST_WORD)]
        for before, cut, behind in zip(cuts, cuts[1:], cuts[2:], strict=False)
    )
    return frozenset(_WORD.findall(" ".join(pieces)))


@lru_cache(maxsize=512)
def _by_rarest_word(
    phrases: tuple[str, ...],
) -> tuple[frozenset[str], dict[str, list[tuple[str, frozenset[str]]]]]:
    """The phrases with their words, by the word that is looked for first, and all these words: the longest of
    each, by which most phrases are seen to be absent without a search. It is empty where the text has no
    blanks between words.
    """
    index: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for phrase in phrases:
        words = _WORD.findall(phrase) if phrase[0] <= "\u2e7f" else []
        index.setdefault(max(words, key=len, default=""), []).append((phrase, frozenset(words)))
    return frozenset(index), index


def _is_whole(small: str, phrase: str, at: int, text: str | None) -> bool:
    """Whether a phrase is not part of a longer word; East Asian text has no blanks between words."""
    if phrase[0] > "\u2e7f":
        return True
    stop = at + len(phrase)
    before = at > 0 and phrase[0].isalnum() and _joins(small[at - 1])
    behind = stop < len(small) and phrase[-1].isalnum() and _joins(small[stop])
    if text is None:
        return not before and not behind
    return (not before or (text[at].isupper() and not text[at - 1].isupper())) and (
        not behind or (text[stop - 1].islower() and text[stop].isupper())
    )


def _joins(character: str) -> bool:
    """Whether a character makes one word with a letter beside it."""
    return character.isalnum() and character < "\u2e80"
