"""Headings that are a whole line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jobtracker.domain.reading import SectionKind
from jobtracker.reading.characters import key
from jobtracker.reading.headings import (
    EAST_ASIAN,
    OPENERS_OF,
    RANK_BOLD,
    RANK_CAPITALS,
    RANK_COLON,
    RANK_PLAIN,
    Heading,
    by_keyword,
    by_prefix,
    of_two,
    without_article,
)

if TYPE_CHECKING:
    from jobtracker.reading.lines import Line
    from jobtracker.reading.vocabulary import Vocabulary

_LONGEST_LINE, _LONGEST_LEAD, _LONGEST_ANNOUNCING = 90, 160, 300
_MOST_WORDS = 9
_LONGEST_FACT = 20
_LAST_SENTENCE = re.compile(r"^.*[.!?]\s+(?=\S)", re.S)
"""What stands before the sentence that a colon ends."""
_BIG_MARKS = frozenset("■◆◇□▶►★☆▣🔴🔵🟢")
_LONGEST_PART = 30
_BOXES = {"【】": 7, "≪≫": 7, "《》": 7, "＜＞": 8, "〈〉": 8, "［］": 8}
"""Brackets around a whole line, which make it a heading, with its rank: below those of Markdown."""


def line_heading(
    text: str, line: Line, follower: Line | None, words: Vocabulary, above: Line | None = None
) -> Heading | None:
    """The heading that a whole line is, or None. `follower` is the line after it, `above` the one before."""
    length = line.end - line.start
    leads = follower is not None and bool(follower.bullet) and text[line.end - 1] in ":："
    if length > (_LONGEST_LEAD if leads else _LONGEST_LINE) or length < 2:
        return _last_clause(text, line, follower, words)
    said = text[line.start : line.end]
    colon = said[-1] in ":：" or said.rstrip("*_ ")[-1:] in ":："
    boxed = _BOXES.get(said[0] + said[-1], 0)
    marked = bool(line.hashes or line.bold or boxed)
    if line.bullet and line.bold and not colon and _is_next_item(line, follower):
        return None
    capitals = length > 3 and said.isupper() and sum(map(str.isupper, said)) > 0.5 * length
    if line.bullet and not (marked or (colon and line.bullet in ("number", "circled", "letter"))):
        if line.bullet not in ("number", "circled") and not _is_symbol(line.bullet):
            return None
        known = words.headings.get(key(said))
        if known is None and _names_part(text, line, follower, above):
            return Heading(line.start, line.end, by_keyword(key(said), words), RANK_BOLD, known=False)
        east = said[0] > EAST_ASIAN
        return Heading(line.start, line.end, known, RANK_PLAIN) if known and (east or " " in said) else None
    phrase = key(said)
    kind = (
        words.headings.get(phrase)
        or without_article(phrase, words)
        or by_prefix(phrase, words)
        or (of_two(phrase, words) if said.istitle() or capitals else None)
    )
    rank = (
        line.hashes
        or boxed
        or (RANK_BOLD if line.bold else RANK_CAPITALS if capitals else RANK_COLON if colon else RANK_PLAIN)
    )
    if kind is not None and (said[-1] not in ".;," or phrase in words.headings):
        if colon and kind is SectionKind.REQUIREMENTS and _tells_only_years(text, follower, words):
            kind = SectionKind.DETAILS
        return Heading(line.start, line.end, kind, rank)
    if said[-1] in ".;,。；，":
        return None
    leads_list = follower is not None and bool(follower.bullet) and not line.bullet
    length = len(key(_LAST_SENTENCE.sub("", said)).split()) if colon else len(phrase.split())
    if not (marked or colon or capitals or leads_list) or length > _MOST_WORDS + 4 * colon:
        return None
    kind = by_keyword(key(_LAST_SENTENCE.sub("", said)) if colon else phrase, words)
    if line.bold and not (colon or line.blank_before) and phrase.split(" ", 1)[0] in words.item_openers:
        return None
    if kind is None and not (marked or capitals or colon):
        return None
    return Heading(line.start, line.end, kind, rank, known=False, leads=leads)


def _last_clause(text: str, line: Line, follower: Line | None, words: Vocabulary) -> Heading | None:
    """The heading that a long line ends with ("In our team, your tasks will be the following:")."""
    if follower is None or line.bullet or not 2 <= line.end - line.start <= _LONGEST_ANNOUNCING:
        return None
    if text[line.end - 1] not in ":：":
        return None
    start = max(text.rfind(mark, line.start, line.end - 1) + len(mark) for mark in (", ", ". ", "! ", "? "))
    kind = words.headings.get(key(text[start : line.end])) if start > line.start else None
    return Heading(start, line.end, kind, RANK_COLON) if kind in OPENERS_OF else None


def _tells_only_years(text: str, line: Line | None, words: Vocabulary) -> bool:
    """Whether a line is nothing but a number of years, which makes "Experience:" above it a label."""
    if line is None or line.end - line.start > _LONGEST_FACT:
        return False
    said = text[line.start : line.end]
    units = words.facts["years"]["units"]
    return any(map(str.isdigit, said)) and any(part in units for part in key(said).split())


def _names_part(text: str, line: Line, follower: Line | None, above: Line | None) -> bool:
    """Whether a short line with a big mark stands alone above lines with another or none, which it names
    ("■ Tools", then a bullet for each).
    """
    if line.bullet not in _BIG_MARKS or line.end - line.start > _LONGEST_PART or follower is None:
        return False
    alone = follower.bullet != line.bullet and (above is None or above.bullet != line.bullet)
    return alone and text[line.end - 1] not in ".!?。！？"


def _is_next_item(line: Line, follower: Line | None) -> bool:
    """Whether the line after one with a bullet is another item of the same list."""
    return follower is not None and follower.bullet == line.bullet and follower.indent == line.indent


def _is_symbol(bullet: str) -> bool:
    return len(bullet) == 1 and ord(bullet) > 0x2000
