"""Dates: when the posting was published and until when one may apply. A date without a year, or a relative
one, gives nothing.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Span
from jobtracker.reading.characters import key, plain
from jobtracker.reading.facts.phrases import occurrences
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from jobtracker.reading.facts.labels import Labelled

_NEAR, _HEAD = 70, 3000
_APPLYING = 220
_JUST_BEFORE = 30
_TOP, _LONGEST_DATE = 200, 40
_ISO = re.compile(r"(?<!\d)(20\d\d)[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})(?!\d)")
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(20\d\d|\d\d)(?!\d)")


def date_in(text: str, start: int, end: int, words: Vocabulary) -> tuple[date, Span] | None:
    """The first whole date in a stretch. Of figures alone the language tells the order; 31 tells it by
    itself.
    """
    found: list[tuple[int, date, Span]] = []
    for match in _ISO.finditer(text, start, end):
        _add(found, match, int(match.group(1)), int(match.group(2)), int(match.group(3)))
    for match in _FIGURES.finditer(text, start, end):
        first, second = int(match.group(1)), int(match.group(3))
        year = int(match.group(4)) + (2000 if len(match.group(4)) == 2 else 0)
        month_first = words.language == "en" and match.group(2) != "." and first <= 12
        day, month = (second, first) if month_first or second > 12 else (first, second)
        _add(found, match, year, month, day)
    months, day_first, month_first_pattern = _named(words.language)
    passage = text[start:end]
    said = plain(passage)
    if len(said) == len(passage):
        for match in day_first.finditer(said):
            _add(found, match, int(match.group(3)), months[match.group(2)], int(match.group(1)), start)
        for match in month_first_pattern.finditer(said):
            _add(found, match, int(match.group(3)), months[match.group(1)], int(match.group(2)), start)
    return min(found)[1:] if found else None


def deadline_of(text: str, small: str, labels: Labelled, words: Vocabulary) -> tuple[date, Span] | None:
    """Until when one may apply: labelled, or right behind the words that say so."""
    for span in labels.get("deadline", ()):
        found = date_in(text, span.start, span.end, words)
        if found:
            return found
    for span, _ in occurrences(small, _phrases(words.language)):
        found = date_in(text, span.end, min(len(text), span.end + _NEAR), words)
        if found:
            return found
    return _until(text, small, words)


def _until(text: str, small: str, words: Vocabulary) -> tuple[date, Span] | None:
    """The date in "send your CV to … by 5 May 2027": behind such a word, shortly after what speaks of
    applying.
    """
    facts = words.facts
    for span, _ in occurrences(small, facts["until"]):
        found = date_in(text, span.end, min(len(text), span.end + 24), words)
        if found is None or text[span.end : found[1].start].strip(" \t\r\n\xa0").count(" ") > 1:
            continue
        before = small[max(0, span.start - _APPLYING) : span.start]
        if "@" in before or occurrences(before, facts["applying"]):
            return found
    for span, _ in occurrences(small, facts["until_behind"]):
        found = date_in(text, max(0, span.start - _JUST_BEFORE), span.start, words)
        if found and len(text[found[1].end : span.start].strip()) <= 1:
            return found
    return None


def posted_of(text: str, small: str, labels: Labelled, words: Vocabulary) -> tuple[date, Span] | None:
    """When the posting was published, where a label says so."""
    for span in labels.get("posted", ()):
        found = date_in(text, span.start, span.end, words)
        if found:
            return found
    for span, label in occurrences(small, _labels_of_posted(words.language), 0, _HEAD):
        found = date_in(text, span.end, min(len(text), span.end + 24), words)
        begins = span.start == 0 or text[span.start - 1] in "\n\r"
        if found and found[1].start <= span.end + 4 and (" " in label or begins):
            return found
    return _alone_at_top(text, words)


def _alone_at_top(text: str, words: Vocabulary) -> tuple[date, Span] | None:
    """A date that is a whole line at the top, as blogs and notices have it ("Sunday, 2 May 2027")."""
    start = 0
    for line in text[:_TOP].splitlines(keepends=True)[:3]:
        found = date_in(text, start, start + len(line), words) if len(line) <= _LONGEST_DATE else None
        if found and key(text[start : found[1].start] + text[found[1].end : start + len(line)]) in _days(
            words.language
        ):
            return found
        start += len(line)
    return None


@cache
def _days(language: str) -> frozenset[str]:
    """The days of the week, and nothing."""
    return frozenset(("", *map(key, vocabulary(language).facts["days"])))


@cache
def _labels_of_posted(language: str) -> tuple[str, ...]:
    """The labels, which also stand before a date without a colon ("Open Date 3/5/2027")."""
    return tuple(p.lower() for p in vocabulary(language).facts["posted"])


@cache
def _named(language: str) -> tuple[dict[str, int], re.Pattern[str], re.Pattern[str]]:
    table = vocabulary(language).facts["months"]
    months = {plain(name): int(number) for number, names in table.items() for name in names}
    said = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    return (
        months,
        re.compile(
            rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|\.|º|er|:a)?\s?(?:of |de |d')?({said})"
            r"\.?,?\s?(?:de |of )?(20\d\d)(?!\d)"
        ),
        re.compile(rf"\b({said})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s(20\d\d)(?!\d)"),
    )


@cache
def _phrases(language: str) -> tuple[str, ...]:
    return tuple(phrase.lower() for phrase in vocabulary(language).facts["deadline"])


def _add(
    found: list[tuple[int, date, Span]],
    match: re.Match[str],
    year: int,
    month: int,
    day: int,
    offset: int = 0,
) -> None:
    try:
        when = date(year, month, day)
    except ValueError:
        return
    start = match.start() + offset
    found.append((start, when, Span(start, match.end() + offset)))
