"""Labels: facts that stand as "Location: Berlin", in a line, in two lines, or glued one to the next."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Span
from jobtracker.reading.characters import LOWER, UPPER, key
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from jobtracker.reading.lines import Line

FACTS = (
    "title",
    "company",
    "location",
    "salary",
    "deadline",
    "posted",
    "reference",
    "contact",
    "employment",
    "work_mode",
)
_LONGEST_LABEL = 45
_LONGEST_VALUE = 120
_GLUED_WITHIN = 1500
_GLUED_LABEL = re.compile(rf"(?<=\S)([{UPPER}][{LOWER}]{{2,20}}(?: [{UPPER}{LOWER}]{{2,20}}){{0,2}})[:：]")
_UNKNOWN_LABEL = re.compile(
    rf"(?<=[{LOWER}.)])[{UPPER}][{LOWER}]{{2,20}}(?: [{UPPER}][{LOWER}]{{2,20}}){{0,2}}$"
    rf"|[{UPPER}][{LOWER}]{{2,20}}$"
)
"""A word before a colon that is no label of a fact; with those before it where they are glued on."""
_GLUED_WORD = re.compile(rf"(?<=[{LOWER})])(?=[{UPPER}][{LOWER}])")
_EDGES = " \t\xa0*_:：|-–#\"'"

_OTHER_LABELS = (
    "duration", "start date", "shift schedule", "id #", "experience", "department", "industry", "education",
    "qualification", "qualifications", "skills", "openings", "reports to", "reporting to", "benefits",
    "category",
    "notice period", "start", "team", "division", "responsibilities", "requirements", "job description",
)  # fmt: skip
"""Labels of what is no fact here: they only end the value before them."""

Labelled = Mapping[str, list[Span]]


@cache
def _names(language: str) -> dict[str, str]:
    facts = vocabulary(language).facts
    return {key(phrase): fact for fact in reversed(FACTS) for phrase in facts.get(fact, ())}


@cache
def _phrases(language: str) -> Mapping[str, str | None]:
    """The labels as they are written, in small letters, with those that only end the value before them."""
    facts = vocabulary(language).facts
    phrases: dict[str, str | None] = dict.fromkeys(_OTHER_LABELS)
    for fact in FACTS:
        phrases.update({p.lower(): fact for p in facts.get(fact, ()) if len(p) > 3})
    return phrases


def labelled(text: str, lines: list[Line], words: Vocabulary) -> Labelled:
    """The places of the values, by fact, in the order of the text."""
    names, phrases = _names(words.language), _phrases(words.language)
    found: dict[str, list[Span]] = {}
    for number, line in enumerate(lines):
        said = text[line.start : min(line.end, line.start + _LONGEST_LABEL)]
        cut = said.find(":")
        if not said.isascii() and "：" in said:
            cut = min(cut, said.find("：")) if cut >= 0 else said.find("：")
        label = key(said[:cut] if cut >= 0 else said) if cut > 1 or line.end - line.start < 32 else ""
        fact = names.get(label)
        if fact is None:
            continue
        begin, end = (line.start + cut + 1, line.end) if cut >= 0 else (line.end, line.end)
        begin, end = trimmed(text, begin, end)
        if begin >= end and number + 1 < len(lines):
            begin, end = trimmed(text, lines[number + 1].start, lines[number + 1].end)
            if text[end - 1 : end] in ":：":
                continue
        for glued in _GLUED_LABEL.finditer(text, begin + 1, end):
            if glued.group(1).lower() in phrases:
                begin, end = trimmed(text, begin, glued.start())
                break
        if 0 < end - begin <= (_LONGEST_VALUE if fact != "salary" else 3 * _LONGEST_VALUE):
            found.setdefault(fact, []).append(Span(begin, end))
    for line in lines[:8]:
        if line.end - line.start > 60:
            _add_glued(text, line, words.language, found)
    return found


def labels_of(fact: str, words: Vocabulary) -> tuple[str, ...]:
    """The labels of a fact in small letters."""
    return tuple(phrase.lower() for phrase in words.facts[fact])


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A value's span without marks and white space around it."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in " \t\xa0*_|,;-–\"'":
        end -= 1
    return start, end


def _add_glued(text: str, line: Line, language: str, found: dict[str, list[Span]]) -> None:
    """Values of labels in running text ("…Location: BerlinType: Contract…"): each ends where the next label
    begins.
    """
    phrases = _phrases(language)
    limit = min(line.end, line.start + _GLUED_WITHIN)
    marks: list[tuple[int, int, str | None]] = []
    colon = text.find(":", line.start, limit)
    while colon >= 0:
        start = max(line.start, colon - _LONGEST_LABEL)
        said = text[start:colon].rstrip()
        small = said.lower()
        for cut in range(len(said)):
            if said[cut].isupper() and small[cut:] in phrases:
                marks.append((start + cut, colon + 1, phrases[small[cut:]]))
                break
        else:
            unknown = _UNKNOWN_LABEL.search(said)
            if unknown:
                marks.append((start + unknown.start(), colon + 1, None))
        colon = text.find(":", colon + 1, limit)
    if marks:
        glued = _GLUED_WORD.search(text, marks[-1][1], min(limit, marks[-1][1] + _LONGEST_LABEL))
        marks += [(glued.end(), glued.end(), None)] if glued else []
    for (_, begin, fact), (stop, _, _) in itertools.pairwise(marks):
        start, end = trimmed(text, begin, stop)
        if fact is not None and 0 < end - start <= 80:
            found.setdefault(fact, [Span(start, end)])
