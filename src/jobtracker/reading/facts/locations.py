"""Locations: where the job is, in the posting's own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Span
from jobtracker.reading.characters import UPPER, key
from jobtracker.reading.facts.company import is_company
from jobtracker.reading.facts.labels import Labelled, labels_of, trimmed
from jobtracker.reading.facts.phrases import occurrences
from jobtracker.reading.facts.title import JOINT, SITE, has_profession

if TYPE_CHECKING:
    from jobtracker.reading.lines import Line
    from jobtracker.reading.vocabulary import Vocabulary

_LONGEST = 60
_LONGEST_PLACE = 30
_HEAD = 3000
_SPLIT_LINES = 3
_TOP_LINES = 14
_NAME = (
    rf"[{UPPER}](?:[\w'’-]|\.(?=\w))*"
    rf"(?:[ -](?:de|la|le|les|sur|am|an der|der|den|upon|of|del|do|da|d['’])?[ -]?[{UPPER}][\w'’\-]*){{0,3}}"
)
_PLACE = re.compile(rf"{_NAME}(?:, {_NAME}){{0,2}}")
_CITY_AND_STATE = re.compile(rf"{_NAME}, (?:[A-Z]{{2}}\b|[{UPPER}][a-z]+(?: [{UPPER}][a-z]+)?)")
_BEHIND_TITLE = re.compile(rf" (?:in|à|en|em|te|a) ({_NAME})")
_IN_CITY = re.compile(rf"\b(?:in|at|near) ({_NAME}, {_NAME})")
_CITY_THEN = re.compile(rf"[:：\s]{{1,4}}({_NAME}, [A-Z]{{2}})(?=[{UPPER}][a-z]|\W|$)")
_PLACE_AT_END = re.compile(rf"\b(?:in|à|en|em|te|w|i) ({_NAME}),? $")
_PREPOSITIONS = r"\b(?:in|à|bei|en|em|te|nach|a|im|near|around|w|i) "
_AND = re.compile(r"\s*(?:/|;|\||\bor\b|\boder\b|\bund\b|\band\b|\bou\b|\bo\b|\by\b|&)\s*")
_COMMA = re.compile(r",\s*")
_REMOTE_WITHIN = re.compile(r"\w+ \(([^()]{2,80})\)$")


def locations_of(
    text: str, small: str, lines: list[Line], labels: Labelled, title: Span | None, words: Vocabulary
) -> list[tuple[str, Span]]:
    """The places (`small` is the text in small letters): labelled, in the head of the posting, or as a
    sentence states them.
    """
    for span in labels.get("location", ()):
        found = _listed(text, span, words)
        if found:
            return found
    for line in lines[:_TOP_LINES]:
        site = SITE.match(text[line.start : line.end])
        if site:
            return [
                (site.group("place"), Span(line.start + site.start("place"), line.start + site.end("place")))
            ]
    for line in lines[:_TOP_LINES]:
        if line.end - line.start <= _LONGEST and not line.bullet:
            found = _in_head_line(text, line, words)
            if found:
                return found
        if "|" in text[line.start : line.end] and line.end - line.start < 200:
            for part in re.finditer(r"[^|]+", text[line.start : line.end]):
                start, end = trimmed(text, line.start + part.start(), line.start + part.end())
                if _CITY_AND_STATE.fullmatch(text, start, end):
                    return [(text[start:end], Span(start, end))]
    return (
        _behind_glued_label(text, small, words)
        or _stated(text, small, words)
        or _behind_title(text, title, words)
        or _confirmed(text, lines, words)
        or _before_hiring(text, small, words)
    )


def _behind_glued_label(text: str, small: str, words: Vocabulary) -> list[tuple[str, Span]]:
    """City and state behind a label that stands within running text, also where the next word is glued."""
    for span, _ in occurrences(small, labels_of("location", words), 0, _HEAD, text=text):
        found = _CITY_THEN.match(text, span.end) if text[span.end : span.end + 1] in (":", "：") else None
        if found and found.group(1).rsplit(" ", 1)[-1] in words.facts["regions"]:
            return [(found.group(1), Span(found.start(1), found.end(1)))]
    return []


def _before_hiring(text: str, small: str, words: Vocabulary) -> list[tuple[str, Span]]:
    """The place in "Our hotel in Bergen, is looking for …": right before the words that look for somebody."""
    phrases = [p[2:] for p in words.facts["hiring"]["company"] if p.startswith("* ")]
    hiring = [p for p in phrases if p.rsplit(" ", 1)[-1] not in words.function_words]
    for span, _ in occurrences(small, hiring, 0, min(len(small), _HEAD)):
        found = _PLACE_AT_END.search(text, max(0, span.start - _LONGEST), span.start)
        if found and not has_profession(found.group(1), words):
            return [(found.group(1), Span(found.start(1), found.end(1)))]
    return []


def _confirmed(text: str, lines: list[Line], words: Vocabulary) -> list[tuple[str, Span]]:
    """A name alone in a line at the top, or a part of the first lines ("Title - Place"), where the text
    elsewhere says that something is in it.
    """
    places = [Span(line.start, line.end) for line in lines[:_TOP_LINES] if not line.bullet]
    for line in lines[:_SPLIT_LINES]:
        if line.end - line.start < 2 * _LONGEST:
            joints = list(JOINT.finditer(text, line.start, line.end))
            ends = [*(joint.start() for joint in joints[1:]), line.end]
            places += [Span(joint.end(), end) for joint, end in zip(joints, ends, strict=False)]
    for place in places:
        said = text[place.start : place.end]
        if len(said) > _LONGEST_PLACE or not re.fullmatch(_NAME, said) or key(said) in words.headings:
            continue
        if key(said) in _names_of_modes(words) or has_profession(said, words) or is_company(said, words):
            continue
        if re.search(_PREPOSITIONS + re.escape(said) + r"\b", text[place.end :]):
            return [(said, place)]
    return []


def _in_head_line(text: str, line: Line, words: Vocabulary) -> list[tuple[str, Span]]:
    """The place in a line "City, State", or behind a company in "Company, City[, State]"."""
    said = text[line.start : line.end]
    parts = said.split(", ")
    if (
        not 2 <= len(parts) <= 3
        or has_profession(parts[0], words)
        or not _PLACE.fullmatch(", ".join(parts[-2:]))
    ):
        return []
    own = len(parts) == 3 or is_company(parts[0], words)
    if not own and not _CITY_AND_STATE.fullmatch(said):
        return []
    place = said[len(parts[0]) + 2 :] if own else said
    return [(place, Span(line.end - len(place), line.end))]


def _listed(text: str, span: Span, words: Vocabulary) -> list[tuple[str, Span]]:
    """The places of a labelled value, without words that only say how the work is done."""
    modes = {key(p) for phrases in words.facts["work_modes"].values() for p in phrases}
    found = []
    begin = span.start
    value = text[span.start : span.end]
    inner = _REMOTE_WITHIN.match(value)
    if inner:
        begin, value_end = span.start + inner.start(1), span.start + inner.end(1)
        span, value = Span(begin, value_end), text[begin:value_end]
    joints = [*_AND.finditer(value)]
    if joints or inner:
        joints = sorted([*joints, *_COMMA.finditer(value)], key=re.Match.start)
    for cut in [*joints, None]:
        stop = span.start + cut.start() if cut else span.end
        start, end = trimmed(text, begin, stop)
        begin = span.start + cut.end() if cut else span.end
        said = key(text[start:end])
        if (
            end - start < 2
            or said in modes
            or said in words.function_words
            or said.replace("100 ", "") in modes
        ):
            continue
        if ":" in text[start:end] or "：" in text[start:end]:
            return []
        if not text[start].isupper() and text[start].isascii():
            continue
        found.append((" ".join(text[start:end].split()), Span(start, end)))
    return found if len(value) <= 2 * _LONGEST else []


def _behind_title(text: str, title: Span | None, words: Vocabulary) -> list[tuple[str, Span]]:
    """The place in "… our new Planner in Rotterdam"."""
    found = _BEHIND_TITLE.match(text, title.end) if title else None
    if found is None or key(found.group(1)) in _names_of_modes(words):
        return []
    return [(found.group(1), Span(found.start(1), found.end(1)))]


def _names_of_modes(words: Vocabulary) -> set[str]:
    """The words that say how and how much is worked, and no place."""
    tables = (words.facts["work_modes"], words.facts["employment_types"])
    return {key(phrase) for table in tables for phrases in table.values() for phrase in phrases}


def _stated(text: str, small: str, words: Vocabulary) -> list[tuple[str, Span]]:
    """The places behind "based in" and the like. In English a comma joins a city and its state or country,
    elsewhere it lists cities.
    """
    for span, _ in occurrences(small, [phrase[:-2] for phrase in words.facts["stated_places"]]):
        start = span.end
        while start < len(text) and text[start].isspace():
            start += 1
        first = _PLACE.match(text, start)
        if not first or start == span.end or key(first.group()) in words.function_words:
            continue
        said = first.group().rstrip(" .,")
        if (
            words.language == "en"
            and said.count(",") == 2
            and said.rsplit(", ", 1)[-1] not in words.facts["regions"]
        ):
            continue
        if words.language == "en" or "," not in said:
            return [(said, Span(start, start + len(said)))]
        return [
            (part.group(), Span(start + part.start(), start + part.end()))
            for part in re.finditer(r"[^,\s][^,]*", said)
        ]
    for found in _IN_CITY.finditer(text):
        said = found.group(1)
        region = said.rsplit(", ", 1)[-1].rstrip(".")
        if region in words.facts["regions"]:
            return [(said, Span(found.start(1), found.end(1)))]
    return []
