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
_LONGEST_BARRED = 300
_GLUED_WITHIN = 1500
_GLUED_LABEL = re.compile(rf"(?<=\S)([{UPPER}][{LOWER}]{{2,20}}(?: [{UPPER}{LOWER}]{{2,20}}){{0,2}})[:：]")
_NEXT_LABEL = re.compile(rf" ([{UPPER}][{UPPER}{LOWER}]{{2,20}}(?: [{UPPER}{LOWER}]{{2,20}}){{0,2}})\s?[:：]")
"""A label behind a value in the same line ("POST: Cook PLACE: Oslo")."""
_UNKNOWN_LABEL = re.compile(
    rf"(?<=[{LOWER}.)])[{UPPER}][{LOWER}]{{2,20}}(?: [{UPPER}][{LOWER}]{{2,20}}){{0,2}}$"
    rf"|[{UPPER}][{LOWER}]{{2,20}}$"
)
"""A word before a colon that is no label of a fact; with those before it where they are glued on."""
_INNER_NAME = re.compile(r"name:\s+(?=\S)")
"""How the value of a nested record begins."""
_DASH = re.compile(r"\s[-–—]\s")
"""What may stand for the colon behind a label ("LOCATION - Oslo")."""
_CELL = re.compile(r"\t| {2}|\xa0{2}")
"""What divides the cells of a table's row."""
_GLUED_WORD = re.compile(rf"(?<=[{LOWER})])(?=[{UPPER}][{LOWER}])")
_FIRST_PICTURE = "\u2600"
_PICTURES = re.compile("(?:📍|🗺|[\U0001f1e6-\U0001f1ff]{2}|(?P<pay>[💰💸💵💶💷🤑]))\ufe0f?\\s{0,3}")
"""A pin or flag before a place, money before the pay."""
_EDGES = " \t\xa0*_:：|-–#\"'"

_OTHER_LABELS = (
    "duration", "start date", "shift schedule", "id #", "experience", "department", "industry", "education",
    "qualification", "qualifications", "skills", "openings", "reports to", "reporting to", "benefits",
    "category",
    "notice period", "start", "team", "division", "responsibilities", "requirements", "job description",
    "date available", "available", "relevant experience", "total experience", "work experience",
    "position type", "district", "reference code", "job summary", "posted",
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
        phrases.update({p.lower(): fact for p in facts.get(fact, ()) if len(p) > 2})
    return phrases


def labelled(text: str, lines: list[Line], words: Vocabulary) -> Labelled:
    """The places of the values, by fact, in the order of the text."""
    found: dict[str, list[Span]] = {}
    for number, line in enumerate(lines):
        follower = lines[number + 1] if number + 1 < len(lines) else None
        if "|" in text[line.start : line.end] and line.end - line.start <= _LONGEST_BARRED:
            for begin, end in _barred(text, line.start, line.end):
                _add_labelled(text, begin, end, None, words.language, found)
        else:
            _add_labelled(text, line.start, line.end, follower, words.language, found)
    for line in lines[:8]:
        if line.end - line.start > 60:
            _add_glued(text, line, words.language, found)
    return found


def _barred(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a line "Place: Oslo | Type: Full-time", each with a label; else the line as a whole."""
    bars = [i for i in range(start, end) if text[i] == "|"]
    parts = [trimmed(text, a, b) for a, b in zip([start, *(i + 1 for i in bars)], [*bars, end], strict=True)]
    marked = [part for part in parts if ":" in text[part[0] : part[1]]]
    return marked if len(marked) > 1 else [(start, end)]


def _add_labelled(
    text: str, start: int, stop: int, follower: Line | None, language: str, found: dict[str, list[Span]]
) -> None:
    """The value of the label that a line begins with, behind it or, where it stands alone, in the next."""
    said = text[start : min(stop, start + _LONGEST_LABEL)]
    if said[:1] > _FIRST_PICTURE and _add_pictured(text, start, stop, found):
        return
    cut = said.find(":")
    if not said.isascii() and "：" in said:
        cut = min(cut, said.find("：")) if cut >= 0 else said.find("：")
    equals = said.find(" = ")
    if equals > 0 and (cut < 0 or equals < cut):
        cut = equals + 1
    dash = _DASH.search(said) if "-" in said or "–" in said or "—" in said else None
    named = dash and said[0].isalpha() and key(said[: dash.start()]) in _names(language)
    if dash and named and (cut < 0 or dash.start() < cut):
        cut = dash.start() + 1
    cell = _CELL.search(said) if "  " in said or "\t" in said or "\xa0" in said else None
    if cell and (cut < 0 or cell.start() < cut):
        cut = cell.start()
    label = key(said[:cut] if cut >= 0 else said) if cut > 1 or stop - start < 32 else ""
    fact = _names(language).get(label)
    if fact is None:
        return
    begin, end = (start + cut + 1, stop) if cut >= 0 else (stop, stop)
    begin, end = trimmed(text, begin, end)
    if begin >= end and follower is not None:
        inner = _INNER_NAME.match(text, follower.start, follower.end)
        begin, end = trimmed(text, inner.end() if inner else follower.start, follower.end)
        if text[end - 1 : end] in ":：":
            return
    wide = text.find("   ", begin, end)
    end = wide if wide > begin else end
    begin, end = trimmed(text, begin, _next_label(text, begin + 1, end, language))
    if 0 < end - begin <= (_LONGEST_VALUE if fact != "salary" else 3 * _LONGEST_VALUE):
        found.setdefault(fact, []).append(Span(begin, end))


def _next_label(text: str, start: int, end: int, language: str) -> int:
    """Where the next label stands in a value, or the value's end."""
    phrases = _phrases(language)
    for glued in _GLUED_LABEL.finditer(text, start, end):
        if glued.group(1).lower() in phrases:
            return glued.start()
    for found in _NEXT_LABEL.finditer(text, start, end):
        parts = found.group(1).split(" ")
        for count in range(len(parts)):
            if parts[count][0].isupper() and " ".join(parts[count:]).lower() in phrases:
                return found.start(1) + len(" ".join(parts[:count]))
    return end


def _add_pictured(text: str, start: int, stop: int, found: dict[str, list[Span]]) -> bool:
    """The value behind a picture that is a label by itself ("📍 Oslo")."""
    picture = _PICTURES.match(text, start, stop)
    if picture is None:
        return False
    begin, end = trimmed(text, picture.end(), stop)
    value = text[begin:end]
    if not value or ":" in value or len(value) > _LONGEST_LABEL:
        return False
    fact = "salary" if picture["pay"] else "location"
    found.setdefault(fact, []).append(Span(begin, end))
    return True


def states_fact(said: str, words: Vocabulary) -> bool:
    """Whether a passage is a fact with its label ("Job type: full-time") and asks for nothing."""
    if ":" not in said and "：" not in said:
        return False
    label, colon, value = said[: 2 * _LONGEST_LABEL].replace("：", ":").partition(":")
    return bool(colon and value.strip()) and _names(words.language).get(key(label)) is not None


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
