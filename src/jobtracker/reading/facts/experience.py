"""Experience: the first, most general number of years that is asked for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import ExperienceYears, Span
from jobtracker.reading.characters import key, plain

if TYPE_CHECKING:
    from jobtracker.reading.vocabulary import Vocabulary

_AROUND = 70
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10,
    "ein": 1, "zwei": 2, "drei": 3, "funf": 5, "deux": 2, "trois": 3, "cinq": 5, "dos": 2, "tres": 3,
    "due": 2, "tre": 3, "cinque": 5, "dois": 2, "twee": 2, "drie": 3, "vijf": 5, "un": 1, "una": 1, "uno": 1,
}  # fmt: skip
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
    text: str, items: list[tuple[int, int]], words: Vocabulary
) -> tuple[ExperienceYears, Span] | None:
    """The years asked for, looked for in the requirements first, then wherever the word experience stands
    near.
    """
    table = words.facts["years"]
    pattern = _pattern(words.language, tuple(table["units"]), tuple(table["least"]), tuple(table["most"]))
    near = tuple(plain(word) for word in table["experience"])
    for start, end in items:
        found = _in_passage(text, start, end, pattern, ())
        if found:
            return found
    return _in_passage(text, 0, len(text), pattern, near)


def _in_passage(
    text: str, start: int, end: int, pattern: re.Pattern[str], near: tuple[str, ...]
) -> tuple[ExperienceYears, Span] | None:
    passage = text[start:end]
    said = plain(passage) if len(plain(passage)) == len(passage) else passage.lower()
    for found in pattern.finditer(said):
        around = said[max(0, found.start() - 20) : found.end() + _AROUND]
        if near and not any(word in around for word in near):
            continue
        low = _number(found.group("low"))
        high = _number(found.group("high")) if found.group("high") else None
        if low > 30 or (high is not None and not low <= high <= 40):
            continue
        years = ExperienceYears(None, low) if found.group("most") else ExperienceYears(low, high)
        return years, Span(start + found.start(), start + found.end())
    for found in _EAST_ASIAN.finditer(passage):
        high = float(found.group(2)) if found.group(2) else None
        return ExperienceYears(float(found.group(1)), high), Span(start + found.start(), start + found.end())
    return None


def _number(word: str) -> float:
    return float(_NUMBERS[word]) if word in _NUMBERS else float(word.replace(",", "."))
