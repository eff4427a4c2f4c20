"""Characters: folding text for comparison, and the classes of letters the patterns are made of.

What is folded here serves look-ups only. Spans are always counted in the unfolded source text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LATIN_GREEK_CYRILLIC = 0x530

UPPER = "".join(re.escape(chr(c)) for c in range(_LATIN_GREEK_CYRILLIC) if chr(c).isupper())
"""Capital letters of the scripts that have case, for use inside a character class."""
LOWER = "".join(re.escape(chr(c)) for c in range(_LATIN_GREEK_CYRILLIC) if chr(c).islower())

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
"""Soft hyphen, zero-width and direction characters: part of the text, never of a word."""

BLANK = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""White space within a line, for use inside a character class."""

_WORD = re.compile(r"[^\W_][^\W_]*(?:'[^\W_]+)*")
_KEY_LETTERS = bytes(
    ord(chr(code).lower()) if chr(code).isalnum() or chr(code) == "'" else 0x20 for code in range(0x80)
)
_KEY_LETTERS += bytes(range(0x80, 0x100))
"""Makes the letters of ASCII small and its marks blanks, twice as fast as tables of characters do."""
_LONGEST_KEPT = 300


def _plain_table() -> dict[str, str]:
    table: dict[str, str] = {}
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code) and base.isascii():
            table[chr(code)] = base.lower()
    table.update(dict.fromkeys(INVISIBLE, ""))
    table.update(dict.fromkeys("’‘ʼ`´", "'"))
    table.update(dict.fromkeys("‐‑‒–—−", "-"))
    table.update({"ß": "ss", "ø": "o", "ł": "l", "œ": "oe", "æ": "ae", "\xa0": " "})
    return table


class _PlainForms(dict[str, str]):
    def __missing__(self, fancy: str) -> str:
        form = unicodedata.normalize("NFKC", fancy).lower()
        self[fancy] = self.get(form, form)
        return self[fancy]


_PLAIN = _PlainForms(_plain_table())
_FANCY = "\U0001d400-\U0001d7ff\uff01-\uff5e"
FANCY = re.compile(f"[{_FANCY}]")
"""Letters of mathematics and those as wide as Chinese ones, which stand for plain letters."""
_FOLDED = re.compile("[" + re.escape("".join(_PLAIN)) + _FANCY + "]")


def has_fancy(text: str) -> bool:
    """Whether a text has a letter of `FANCY`; for most the bytes such letters begin with tell,
    which is faster than the pattern.
    """
    if text.isascii():
        return False
    said = text.encode("utf-8", "surrogatepass")
    likely = b"\xf0\x9d" in said or b"\xef\xbc" in said or b"\xef\xbd" in said
    return likely and FANCY.search(text) is not None


def plain(text: str) -> str:
    """Small letters without accents, typographic quotes and dashes as ASCII: the form of look-up keys."""
    if text.isascii():
        return text.lower()
    return _FOLDED.sub(lambda found: _PLAIN[found.group()], text.lower())


def key(phrase: str) -> str:
    """The words of a phrase in plain form with one blank between: how vocabularies are looked up."""
    return _kept_key(phrase) if len(phrase) <= _LONGEST_KEPT else _key(phrase)


def _key(phrase: str) -> str:
    said = phrase if phrase.isascii() else plain(phrase)
    if said.isascii():
        found = said.encode().translate(_KEY_LETTERS).decode()
        if "'" in found:
            # Only apostrophes within words are kept.
            found = f" {found} ".replace("''", " ").replace("' ", " ").replace(" '", " ")
        return " ".join(found.split())
    parts = said.split()
    return " ".join(parts if "".join(parts).isalnum() else _WORD.findall(said))


_kept_key = lru_cache(maxsize=2048)(_key)
"""The same lines are looked up as headings, labels, titles and places."""


def fold(passage: str) -> str:
    """A passage with every run of white space as one blank."""
    return " ".join(passage.split())
