"""Lines that read like a title: near the top, short, naming a profession, said again further down."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import SectionKind, Span
from jobtracker.reading.characters import UPPER, key
from jobtracker.reading.facts.professions import (
    EAST_ASIAN,
    has_east_asian_profession,
    has_profession,
    is_verb_first,
)
from jobtracker.reading.facts.title_trimming import cleaned
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from jobtracker.reading.lines import Line

_LISTED = (SectionKind.REQUIREMENTS, SectionKind.PREFERRED, SectionKind.BENEFITS)
"""Below these headings stands no title."""
_FIRST_LINES = 16
_LOOKED_AT = 60
_LONGEST = 110
_LOGO = ("Logo ", "logo ")
_BEHIND_BRACKET = re.compile(r"[（(].*$")
_MANY = re.compile(r"\d{2,9}\s(?!hour|h\b)")
"""How many of something, which begins no title ("34 colleagues")."""
_ARTICLES = frozenset(("the", "le", "la", "les", "der", "die", "das", "den", "el", "los", "il", "os", "het"))
_MANY_WORDS = 10
_FEW_WORDS = 6
_OF_THE_ROLE = ("as ", "als ", "como ", "come ", "som ", "en tant que", "role", "position", "poste", "un/a ")
GENDERS = re.compile(
    r"[(mwfdxhag](?:(?<=\()[mwfdxhag]|(?<!\w.))"
    r"(?:(?<=[mwfdxh])(?:\s?[/|*-]\s?[mwfdxhi]){1,3}|(?<=a)ll genders|(?<=g)n)\b\)?",
    re.I,
)
"""The marks for all genders; the first letter is looked at behind it, since a class is searched faster."""
SITE = re.compile(
    r"^(?P<company>[^|\n]{2,60}?) hiring (?P<title>[^|\n]{2,90}?) in (?P<place>[^|\n]{2,90}?)(?: \||$)"
)
_BEFORE_EMPLOYERS = (" @", " at ", " bei ", " chez ", " bij ", " hos ", " presso ", " na ")
AT = re.compile(rf"([^,|]{{3,70}}?) (?:@ ?|(?:at|bei|chez|bij|hos|presso|na) )(?=[{UPPER}])")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a title may stand, and how much speaks for it (3 is enough by itself)."""

    points: int
    span: Span


def is_address(said: str) -> bool:
    """Whether a line is only where the text was found: a web address, perhaps with a word before it."""
    return "://" in said and said.count(" ") <= 2


def site_title(text: str, lines: list[Line]) -> Span | None:
    """The title in the page title "Company hiring Title in Place"."""
    for line in lines[:_FIRST_LINES] if " hiring " in text else ():
        site = SITE.match(text[line.start : line.end])
        if site:
            return Span(line.start + site.start("title"), line.start + site.end("title"))
    return None


def line_candidates(text: str, lines: list[Line], words: Vocabulary) -> list[Candidate]:
    """The lines near the top that may be the title, or the part of them that names a profession."""
    found: list[Candidate] = []
    seen: dict[str, int] = {}
    for line in lines[:_LOOKED_AT]:
        said = text[line.start : line.end]
        seen[said] = seen.get(said, 0) + 1
    number = 0
    for line in lines[:_FIRST_LINES]:
        said = text[line.start : line.end]
        if is_address(said) or said.startswith(("![", *_LOGO)) or _MANY.match(said):
            continue
        phrase = key(said) if len(said) <= _LONGEST else ""
        if phrase in _names_of_vacancies(words.language):
            continue
        if number and words.headings.get(phrase) in _LISTED:
            break
        number += 1
        if len(said) > (2 if "|" not in said else 4) * _LONGEST or (line.bullet and number > 1):
            continue
        if number > 1 and line.hashes != 1 and not _may_be_title(said, words):
            continue
        trimmed = cleaned(text, Span(line.start, line.end), words)
        if trimmed and "|" not in said and key(said) not in words.headings:
            said = text[trimmed[1].start : trimmed[1].end]
        employer = AT.match(said) if any(mark in said for mark in _BEFORE_EMPLOYERS) else None
        if employer and has_profession(employer.group(1), words):
            said = employer.group(1)
        for word in words.facts["behind_title"]:
            before = said.partition(f" {word} ")[0]
            said = before if has_profession(before, words) else said
        part = _segment(said, words)
        if not 3 <= len(part) <= _LONGEST or said[-1] in ".!?;:" or "://" in part:
            continue
        if looks_for_somebody(said, words.language):
            continue
        points = _points(part, said, words)
        points += 2 * (line.hashes == 1) + 2 * (number == 1)
        points += seen.get(text[line.start : line.end], 0) > 1
        if points >= 3 - (line.hashes == 1 and number == 1):
            at = text.find(part, line.start)
            found.append(Candidate(max(points, 3), Span(at, at + len(part))))
    return found


@cache
def _names_of_vacancies(language: str) -> frozenset[str]:
    """What pages of vacancies are called ("Careers"), which is no title."""
    return frozenset(map(key, vocabulary(language).facts["vacancy_words"]))


def _may_be_title(said: str, words: Vocabulary) -> bool:
    """Whether anything in a line speaks for a title: a profession, or the marks for all genders."""
    return (
        has_profession(said, words)
        or GENDERS.search(said) is not None
        or (not said.isascii() and _names_east_asian(said, words))
    )


def _names_east_asian(said: str, words: Vocabulary) -> bool:
    """Whether a word of a line ends with a profession, but for what stands in brackets behind it."""
    if not EAST_ASIAN.search(said):
        return False
    return any(has_east_asian_profession(_BEHIND_BRACKET.sub("", part), words) for part in said.split())


def looks_for_somebody(said: str, language: str) -> bool:
    """Whether a line begins with words behind which the title stands ("Seeking a Cook")."""
    small = said.lower()
    return small.startswith(_hiring(language).get(small.partition(" ")[0], ()))


@cache
def _hiring(language: str) -> dict[str, tuple[str, ...]]:
    """The words that look for somebody, by the first of them."""
    found: dict[str, tuple[str, ...]] = {}
    for phrase in vocabulary(language).facts["hiring"]["title"]:
        if phrase.endswith(" *") and not phrase.startswith(_OF_THE_ROLE):
            first = phrase.partition(" ")[0].lower()
            found[first] = (*found.get(first, ()), phrase[:-1].lower())
    return found


def _points(part: str, said: str, words: Vocabulary) -> int:
    """What the words of a line say for and against its being a title."""
    parts = part.split()
    profession = has_profession(part, words)
    points = 3 * profession + 3 * bool(GENDERS.search(said))
    if not said.isascii():
        points += 3 * _names_east_asian(said, words)
    if profession and len(parts) <= _FEW_WORDS and parts[0][0].isupper():
        points += 1
    points -= len(parts) > _MANY_WORDS
    if key(said) in words.headings or "@" in said[:-1].split(" ")[0]:
        points -= 4
    if is_verb_first(part, words):
        points -= 3
    points -= 3 * _is_object(parts, words)
    points -= 3 * (words.language != "en" and key(parts[0]) in words.openers["responsibilities"])
    points -= 3 * any(word in words.facts["sentence_words"] for word in part.lower().split()[:_MANY_WORDS])
    return points


def _is_object(parts: list[str], words: Vocabulary) -> bool:
    """Whether the first profession of a line stands behind an article ("Work with the sales manager")."""
    first = next((n for n, part in enumerate(parts) if has_profession(part, words)), 0)
    return first > 1 and parts[first - 1].lower() in _ARTICLES


def _segment(said: str, words: Vocabulary) -> str:
    """Of "Company | Role | Place" the part that names a profession."""
    parts = [part.strip() for part in said.split("|")]
    if len(parts) > 1:
        for part in parts:
            if has_profession(part, words):
                return part
        return ""
    return said
