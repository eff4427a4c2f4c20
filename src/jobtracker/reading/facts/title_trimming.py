"""What surrounds a title: tags before it, company, place and pay behind it, words that only say "vacancy"."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Span
from jobtracker.reading.characters import plain
from jobtracker.reading.facts.cities import cities, places_in
from jobtracker.reading.facts.modes import says_only_how
from jobtracker.reading.facts.professions import EAST_ASIAN, has_east_asian_profession, has_profession
from jobtracker.reading.vocabulary import vocabulary

if TYPE_CHECKING:
    from jobtracker.reading.vocabulary import Vocabulary

_LONGEST = 40
_EAST_ASIAN_TAIL = re.compile(
    r"(?:[（(](?![^）)]{0,20}(?:兼|部|時|时))[^（()）]{1,40}[）)])?(?:[／/|｜][＜<【].*|[＜<【].*)?$", re.S
)
"""The place in brackets behind a title, and what stands between other brackets there."""
_UNSPACED = ("zh", "ja")
"""Languages in which a blank within a line divides a title from what else stands there."""
_TAGS = re.compile(r"^(?:\s*(?:\[[^\]\n]{1,40}\]|【[^】\n]{1,40}】)\s*[-–:]?)+")
_TAIL = re.compile(r"[@| ](?:(?<=@)\s{0,3}\S|(?<=\|)|(?:[-–—]|at|bei|chez|@) (?:remote|jobs at))", re.I)
_REFERENCE = re.compile(
    r"[\s(\[|,–-](?:ref(?:erence)?|job|req(?:uisition)?|vacancy|position|kennziffer|referenz|réf|rif)\b\.?\s?"
    r"(?:no|nr|n°|number|id|code|#)?\b\.?\s?[:#.]?\s?(?=[\w/.-]{0,12}\d)[\w/().-]{2,30}\s?[)\]]?$",
    re.I,
)
"""The number of a vacancy at the end of its title."""
_SOUGHT = re.compile(
    r" (?:is |are )?(?:urgently )?(?:needed|required|wanted|sought) (?:in|at|for|by|to|near)\b"
)
"""What goes on behind the title in "Kitchen Manager needed in Oslo"."""
_EDGES = " \t\xa0-–—:|*#•·~_"
_QUOTES = '“”„«»"'
JOINT = re.compile(r" [-–—|·•@] |, ")
_HEAD_JOINT = re.compile(r"\s?(?:[-–—|:]|is hiring(?: an?)?|sucht|recrute|cerca|busca)\s")
_LAST_BRACKET = re.compile(r"[(\[]([^()\[\],]{3,20})[)\]]$")
_NO_TITLE = re.compile(r"(?:up to )?[€£$¥]|(?:EUR|USD|GBP|CHF|PLN) ?\d|\d{1,9} ?[kK€£]\b")


def cleaned(text: str, span: Span, words: Vocabulary) -> tuple[str, Span] | None:
    """A title without tags before it, company and site name behind it, and words that only say "vacancy"."""
    start, end = span.start, span.end
    tags = _TAGS.match(text[start:end])
    if tags and tags.end() < end - start:
        start += tags.end()
    tail = _TAIL.search(text, max(start, text.rfind("\n", start, end) + 1), end)
    if tail:
        stop = tail.start()
        while stop > max(start, tail.start() - 3) and text[stop - 1].isspace():
            stop -= 1
        end = stop if stop > start + 3 else end
    for pattern in (_REFERENCE, _SOUGHT):
        behind = pattern.search(text, start + 3, end)
        end = behind.start() if behind else end
    start, end = _without_noise(text, start, end, words)
    picture = next((i for i in range(start + 4, end) if text[i] > "\u2190" and _is_picture(text[i])), end)
    if picture < end and has_profession(text[start:picture], words):
        end = picture
    if words.language in _UNSPACED and EAST_ASIAN.search(text, start, end):
        start, end = _without_city(text, start, end, words)
        for part in re.finditer(r"\S+", text[start:end]):
            bare = _EAST_ASIAN_TAIL.sub("", part.group())
            if has_east_asian_profession(bare, words):
                start, end = start + part.start(), start + part.start() + len(bare)
                break
    while end > start and text[end - 1] in _EDGES + ",;.([":
        end -= 1
    if sum(text.count(mark, start, end) for mark in _QUOTES) == 1:
        # The other one was left outside.
        start += text[start] in _QUOTES
        end -= text[end - 1] in _QUOTES
    return (" ".join(text[start:end].split()), Span(start, end)) if end - start > 1 else None


def _without_city(text: str, start: int, end: int, words: Vocabulary) -> tuple[int, int]:
    """A title in a language without blanks, without the city before it and "vacancy" behind it."""
    for noise in vocabulary(words.language).facts["vacancy_words"]:
        if text.endswith(noise, start + 2, end):
            end -= len(noise)
    for length in (4, 3, 2):
        if end - start > length + 2 and text[start : start + length] in cities():
            return start + length, end
    return start, end


def _without_noise(text: str, start: int, end: int, words: Vocabulary) -> tuple[int, int]:
    """A span without marks, pictures and words for "vacancy" around it."""
    before, behind = _noise(words.language)
    changed = True
    while changed:
        changed = False
        while start < end and (text[start] in _EDGES or _is_picture(text[start])):
            start += 1
        while end > start and (text[end - 1] in _EDGES or _is_picture(text[end - 1])):
            end -= 1
        first, last = text[start : min(end, start + _LONGEST)], text[max(start + 3, end - _LONGEST) : end]
        small_first, small_last = plain(first), plain(last)
        if small_first.startswith(before) and len(small_first) == len(first):
            start += next(len(word) for word in before if small_first.startswith(word))
            changed = True
        elif small_last.endswith(behind) and len(small_last) == len(last):
            end -= next(len(word) for word in behind if small_last.endswith(word))
            changed = True
    return start, end


@cache
def _noise(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that only say "vacancy", as they stand before a title and behind one, the longest first."""
    noise = sorted(map(plain, vocabulary(language).facts["vacancy_words"]), key=len, reverse=True)
    return tuple(word + mark for word in noise for mark in " :"), tuple(" " + word for word in noise)


def _is_picture(character: str) -> bool:
    """Whether a character is an arrow, a sign or an emoji."""
    return character > "\u2190" and unicodedata.category(character) in ("So", "Sm", "Sk")


def without_tail(
    text: str, title: tuple[str, Span], company: str | None, places: list[Span], words: Vocabulary
) -> tuple[str, Span]:
    """A title without the company before it, and without the company, place, pay or kind of contract that
    stands behind a dash, comma or bar in the same line.
    """
    start, end = title[1].start, title[1].end
    if company and text.startswith(company, start):
        behind = _HEAD_JOINT.match(text, start + len(company), end)
        start = behind.end() if behind else start
        title = (" ".join(text[start:end].split()), Span(start, end))
    bracket = _LAST_BRACKET.search(text, start + 3, end)
    if (
        bracket
        and bracket.end() == end
        and (says_only_how(bracket.group(1), words) or places_in(text, *bracket.span(1), words))
    ):
        end = start + len(text[start : bracket.start()].rstrip())
        title = (" ".join(text[start:end].split()), Span(start, end))
    for joint in JOINT.finditer(text, start + 3, end):
        rest = text[joint.end() : end]
        if text.count("(", start, joint.start()) > text.count(")", start, joint.start()):
            continue
        if (
            (company and rest.startswith(company))
            or _NO_TITLE.match(rest)
            or any(joint.end() <= place.start < joint.end() + 2 for place in places)
            or says_only_how(rest, words)
            or places_in(text, joint.end(), end, words)
        ):
            return " ".join(text[start : joint.start()].split()), Span(start, joint.start())
    return title
