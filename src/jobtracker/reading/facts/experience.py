"""Experience: the first, most general number of years that is asked for."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import ExperienceYears, Span
from jobtracker.reading.characters import key, plain
from jobtracker.reading.facts.phrases import occurrences

if TYPE_CHECKING:
    from jobtracker.reading.vocabulary import Vocabulary

_AROUND = 70
_BEFORE = 40
_MOST_YEARS, _MANY_YEARS = 40, 15
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10,
    "ein": 1, "zwei": 2, "drei": 3, "funf": 5, "deux": 2, "trois": 3, "cinq": 5, "dos": 2, "tres": 3,
    "due": 2, "tre": 3, "cinque": 5, "dois": 2, "twee": 2, "drie": 3, "vijf": 5, "un": 1, "una": 1, "uno": 1,
}  # fmt: skip
_OF_THE_COMPANY = re.compile(
    r"\b(?:we have|we've|we bring|our|company|has|for (?:over|more than|nearly|almost|the)|"
    r"over the|past|last|since|firm|group|"
    r"wir haben|unsere|seit|depuis|notre|nous avons|hace|nuestra|da oltre|sinds|ons)\b[^.\n]{0,25}$"
)
"""What stands before a number of years of the company's, not of the candidate's."""
_NO_EXPERIENCE = re.compile(
    r"['’]?[ -](?:old\b|running|in a row\b|ago\b|straight\b|of age\b|alt\b|d['’]âge|"
    r"(?:of )?(?:high |full-time )?(?:college|university|school|study|studies|education|(?:[a-z]+ )?degree|"
    r"diploma|program|contract|warranty)\b)"
)
_PERIOD = re.compile(
    r"\b(?:last|past|previous|within|letzten|dernières|últimos|ultimi|afgelopen|every|next)\s$"
)
"""Words around a number of years that is an age, a course of study or a stretch of time."""
_EAST_ASIAN = re.compile(
    r"(\d{1,2})\s*(?:[-~～〜–至到]\s*(\d{1,2})\s*)?(?:年|년)\s*(?:以上|及以上|이상|の)?[^。\n]{0,20}?(?:经验|經驗|経験|경력|경험|以上|이상)"
)


@cache
def _pattern(
    language: str, units: tuple[str, ...], least: tuple[str, ...], most: tuple[str, ...]
) -> re.Pattern[str]:
    number = r"\d{1,2}(?:[.,]5)?|\b(?:" + "|".join(_NUMBERS) + r")\b"
    said_least = "|".join(re.escape(key(word)) for word in least)
    said_most = "|".join(re.escape(key(word)) for word in most)
    unit = "|".join(sorted((re.escape(plain(word)) for word in units), key=len, reverse=True))
    return re.compile(
        rf"(?:(?P<most>{said_most})\s+|(?P<least>{said_least})\s+)?(?<![\d.,])(?P<low>{number})\s?(?P<plus>\+)?"
        rf"(?:\s?(?:\(\d{{1,2}}\)|(?:-|to|bis|a|until|ou|or|of|o|e|tot)\s?(?P<high>\d{{1,2}})\s?\+?))?"
        rf"\s?(?:plus |or more )?(?:{unit})\b"
    )


def experience_of(
    text: str, small: str, items: list[tuple[int, int]], words: Vocabulary
) -> tuple[ExperienceYears, Span] | None:
    """The years asked for, looked for in the requirements first, then wherever experience is said near.
    `small` is the text in small letters.
    """
    table = words.facts["years"]
    pattern = _pattern(words.language, tuple(table["units"]), tuple(table["least"]), tuple(table["most"]))
    units = [span for span, _ in occurrences(small, table["units"], text=text)]
    places = [span.start for span in units]
    near = tuple(word.lower() for word in table["experience"])
    for start, end in items:
        for unit in units[bisect_left(places, start) : bisect_left(places, end)]:
            found = _at(small, start, unit, pattern, (), near)
            if found:
                return found
        found = _east_asian(text, start, end)
        if found:
            return found
    for unit in units:
        found = _at(small, 0, unit, pattern, near, near)
        if found:
            return found
    return _east_asian(text, 0, len(text))


def _at(
    small: str,
    start: int,
    unit: Span,
    pattern: re.Pattern[str],
    near: tuple[str, ...],
    said_near: tuple[str, ...],
) -> tuple[ExperienceYears, Span] | None:
    """The number before a word for years (`unit`), with a word of `near` beside it; what is more likely an
    age needs one of `said_near`.
    """
    begin = max(start, unit.start - _BEFORE)
    window = small[begin : unit.end]
    said = plain(window)
    if len(said) != len(window):
        said = window
    for found in pattern.finditer(said):
        around = small[max(0, begin + found.start() - 20) : begin + found.end() + _AROUND]
        if near and not any(word in around for word in near):
            continue
        if near and _OF_THE_COMPANY.search(
            small, max(0, begin + found.start() - _BEFORE), begin + found.start()
        ):
            continue
        if _NO_EXPERIENCE.match(small, begin + found.end()) or _PERIOD.search(
            small, max(0, begin + found.start() - 20), begin + found.start()
        ):
            continue
        low = _number(found.group("low"))
        high = _number(found.group("high")) if found.group("high") else None
        odd = low >= _MANY_YEARS or low != int(low)
        if odd and not any(word in around for word in said_near):
            continue
        if low > _MOST_YEARS or (high is not None and not low <= high <= _MOST_YEARS):
            continue
        years = ExperienceYears(None, low) if found.group("most") else ExperienceYears(low, high)
        return years, Span(begin + found.start(), begin + found.end())
    return None


def _east_asian(text: str, start: int, end: int) -> tuple[ExperienceYears, Span] | None:
    if "年" not in text and "년" not in text:
        return None
    found = _EAST_ASIAN.search(text, start, end)
    if found is None:
        return None
    high = float(found.group(2)) if found.group(2) else None
    return ExperienceYears(float(found.group(1)), high), Span(found.start(), found.end())


def _number(word: str) -> float:
    return float(_NUMBERS[word]) if word in _NUMBERS else float(word.replace(",", "."))
