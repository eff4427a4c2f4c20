"""Labels: facts that stand as "Location: Berlin", in a line, in two lines, or glued one to the next."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from jobtracker.domain.reading import Span
from jobtracker.reading.characters import key
from jobtracker.reading.lines import Line
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

FACTS = ("title", "company", "location", "salary", "deadline", "posted", "reference", "contact", "employment", "work_mode")
_LONGEST_LABEL = 45
_LONGEST_VALUE = 120
_GLUED_WITHIN = 1500
_EDGES = " \t\xa0*_:：|-–#\"'"

Labelled = Mapping[str, list[Span]]


@cache
def _names(language: str) -> dict[str, str]:
    facts = vocabulary(language).facts
    return {key(phrase): fact for fact in reversed(FACTS) for phrase in facts.get(fact, ())}


@cache
def _glued(language: str) -> re.Pattern[str]:
    facts = vocabulary(language).facts
    phrases = {p for fact in FACTS for p in facts.get(fact, ()) if fact not in ("deadline",) and len(p) > 3}
    phrases |= {"duration", "start date", "client", "id"}
    said = "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))
    return re.compile(rf"(?:\b|(?<=[a-z)]))(?P<label>(?i:{said}))[ \t\xa0]{{0,40}}[:：]")


def labelled(text: str, lines: list[Line], words: Vocabulary) -> Labelled:
    """The places of the values, by fact, in the order of the text."""
    names = _names(words.language)
    found: dict[str, list[Span]] = {}
    for number, line in enumerate(lines):
        said = text[line.start : min(line.end, line.start + _LONGEST_LABEL)]
        cut = min((said.find(mark) for mark in ":：" if mark in said), default=-1)
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
        if 0 < end - begin <= _LONGEST_VALUE:
            found.setdefault(fact, []).append(Span(begin, end))
    for line in lines[:8]:
        if line.end - line.start > 60:
            _add_glued(text, line, words.language, names, found)
    return found


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A value's span without marks and white space around it."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in " \t\xa0*_|,;-–":
        end -= 1
    return start, end


def _add_glued(text: str, line: Line, language: str, names: dict[str, str], found: dict[str, list[Span]]) -> None:
    """Values of labels in running text: each ends where the next label begins."""
    matches = list(_glued(language).finditer(text, line.start, min(line.end, line.start + _GLUED_WITHIN)))
    if len(matches) < 2:
        return
    for match, follower in zip(matches, [*matches[1:], None], strict=True):
        fact = names.get(key(match.group("label")))
        limit = follower.start() if follower else min(line.end, match.end() + _LONGEST_VALUE)
        start, end = trimmed(text, match.end(), limit)
        if fact is not None and follower is not None and 0 < end - start <= 80 and fact not in found:
            found[fact] = [Span(start, end)]
