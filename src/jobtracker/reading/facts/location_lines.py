"""Places in lines: the value of a label, and short lines at the top of a posting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Span
from jobtracker.reading.characters import key
from jobtracker.reading.facts.cities import cities, places_in
from jobtracker.reading.facts.company import is_company
from jobtracker.reading.facts.header_line import header_parts
from jobtracker.reading.facts.labels import trimmed
from jobtracker.reading.facts.modes import says_only_how
from jobtracker.reading.facts.names import is_said_of_place
from jobtracker.reading.facts.places import CITY_AND_STATE, NAME, PLACE, is_plausible
from jobtracker.reading.facts.professions import names_one_worker
from jobtracker.reading.facts.title_trimming import JOINT

if TYPE_CHECKING:
    from jobtracker.reading.lines import Line
    from jobtracker.reading.vocabulary import Vocabulary

_LONGEST = 60
_LONGEST_PLACE = 30
_LONGEST_BARRED = 250
_SPLIT_LINES = 3
_HOW_MANY = frozenset(("location", "locations", "offices", "sites"))
"""What follows a number that stands for a place ("One location", "Multiple locations")."""
_AND = re.compile(
    r"\s{0,3}(?:/|;|\||·|•| [-–—] |\bor\b|\boder\b|\bund\b|\band\b|\bou\b|\bo\b|\by\b|\bog\b|\boch\b|&)\s*"
)
_COMMAS = re.compile(r"\s[-–—]\s|,\s")
_COMMA = re.compile(r",\s*")
_NAME = re.compile(NAME)
_PARTS = re.compile(r"[ ,/-]+")
_CHOICES = re.compile(r"[^/]+")
_BRACKETS = re.compile(r"([^()]{1,100}?)\s?\(([^()]{2,80})\)$")
_POSTAL_CODE = re.compile(r"(?<![\w.,€$£])(?:[A-Z]{1,2}-)?\d{5}(?:-\d{3,4})?(?![\w%])")
_STREET = re.compile(r"\d{1,5}[a-zA-Z]? [A-Z]")
_DASH = re.compile(r"\s[-–—]\s")
_MANY_PARTS = 3
_SLASHED = re.compile(rf"{NAME}/{NAME}")
"""One place of two names ("Twist/Nord"), unless both are known by themselves."""
_BASED = re.compile(
    r"[^\n]{0,40}?\b(?:based in|located in|situated in|basée? à|situé à|in|à|en|em|con sede en|ubicado en) "
    rf"(?=(?:\d{{5}},? )?(?:{NAME})(?:, {NAME}){{0,2}}$)"
)
"""What a value says before its place ("Internship based in Oslo")."""
_MORE = re.compile(r" (?!or |and )\w")
_REGION = re.compile(r"[A-Z]{2,3}$")


def labelled_places(text: str, span: Span, words: Vocabulary) -> list[tuple[str, Span]]:
    """The places of a labelled value, without words that only say how the work is done."""
    value = text[span.start : span.end]
    if len(value) > 2 * _LONGEST:
        return []
    based = _BASED.match(text, span.start, span.end)
    if based and is_plausible(text[based.end() : span.end], words):
        span = Span(based.end(), span.end)
        value = text[span.start : span.end]
    known = places_in(text, span.start, span.end, words)
    if known:
        return [(" ".join(text[place.start : place.end].split()), place) for place in known]
    known_part = _known_part(text, span, words)
    if known_part:
        return known_part
    address = _address(text, span, words) or _city_before_more(text, span, words)
    if address:
        return [address]
    inner = _BRACKETS.match(value)
    if inner:
        outer_is_mode = says_only_how(inner.group(1), words)
        part = 2 if outer_is_mode else 1
        if outer_is_mode or says_only_how(inner.group(2), words):
            span = Span(span.start + inner.start(part), span.start + inner.end(part))
            value = text[span.start : span.end]
    joints = list(_AND.finditer(value))
    if _SLASHED.fullmatch(value) and not any(part in cities() for part in value.split("/")):
        return [(value, span)]
    if (
        len(joints) == 1
        and value[: joints[0].start()] in cities()
        and joints[0].group().strip() in tuple("-–—")
    ):
        return [(" ".join(value.split()), span)]
    pairs = all(
        _is_pair(piece, words) or says_only_how(piece, words) for piece in _AND.split(value) if piece.strip()
    )
    if (joints and not pairs) or (inner and inner.group(2) == value):
        joints = sorted([*joints, *_COMMA.finditer(value)], key=re.Match.start)
    found = []
    begin = span.start
    for cut in [*joints, None]:
        stop = span.start + cut.start() if cut else span.end
        start, end = trimmed(text, begin, stop)
        begin = span.start + cut.end() if cut else span.end
        if ":" in text[start:end] or "：" in text[start:end]:
            return []
        start, end = _without_modes(text, start, end, words)
        if end - start >= 2 and _may_be_labelled(text[start:end], words):
            found.append((" ".join(text[start:end].split()), Span(start, end)))
    return found


def _address(text: str, span: Span, words: Vocabulary) -> tuple[str, Span] | None:
    """The one place that a value with a postal code names: a street's whole address, city and state where
    both are known, else all of it without a code at its beginning.
    """
    if not _POSTAL_CODE.search(text, span.start, span.end):
        return None
    street = _STREET.match(text, span.start, span.end) is not None
    for city in CITY_AND_STATE.finditer(text, span.start, span.end):
        region = city.group().rsplit(", ", 1)[-1]
        if _REGION.fullmatch(region) and region in words.facts["regions"] and not street:
            return city.group(), Span(city.start(), city.end())
    code = _POSTAL_CODE.match(text, span.start, span.end)
    start, end = trimmed(text, code.end() if code else span.start, span.end)
    return (" ".join(text[start:end].split()), Span(start, end)) if end > start else None


def is_sure(place: str, words: Vocabulary) -> bool:
    """Whether a place is known, or names its state or country."""
    return place in cities() or any(part in words.facts["regions"] for part in _PARTS.split(place))


def _known_part(text: str, span: Span, words: Vocabulary) -> list[tuple[str, Span]]:
    """The known place among several parts of a value ("Near the station – West – Oslo")."""
    dashes = [dash.span() for dash in _DASH.finditer(text, span.start, span.end)]
    begins, ends = [span.start, *(b for _, b in dashes)], [*(a for a, _ in dashes), span.end]
    parts = [places_in(text, a, b, words) for a, b in zip(begins, ends, strict=True)]
    named = [found for found in parts if found]
    if len(parts) < _MANY_PARTS or len(named) != 1:
        return []
    return [(text[place.start : place.end], place) for place in named[0]]


def _city_before_more(text: str, span: Span, words: Vocabulary) -> tuple[str, Span] | None:
    """City and state at the beginning of a value that goes on with other words ("Reno, NV Client is …")."""
    city = CITY_AND_STATE.match(text, span.start, span.end)
    behind = text[city.end() : span.end] if city else ""
    if city and _MORE.match(behind) and _REGION.fullmatch(region := city.group().rsplit(", ", 1)[-1]):
        return (city.group(), Span(*city.span())) if region in words.facts["regions"] else None
    return None


def _is_pair(piece: str, words: Vocabulary) -> bool:
    """Whether a piece is a place with its region or country ("Berlin, DE")."""
    city, comma, region = piece.strip().rpartition(", ")
    return bool(comma and city) and (bool(_REGION.fullmatch(region)) or region in words.facts["regions"])


def _without_modes(text: str, start: int, end: int, words: Vocabulary) -> tuple[int, int]:
    """A value without a way of working before or behind a comma or dash in it ("Remote, Spain")."""
    for joint in JOINT.finditer(text, start, end):
        if says_only_how(text[start : joint.start()], words):
            return trimmed(text, joint.end(), end)
        if says_only_how(text[joint.end() : end], words):
            return trimmed(text, start, joint.start())
    return start, end


def _may_be_labelled(said: str, words: Vocabulary) -> bool:
    """Whether a labelled value can be a place: no way of working, no small word, no sentence."""
    if says_only_how(said, words) or (key(said) in words.function_words and not said.isupper()):
        return False
    if said.isascii() and not (said[0].isupper() or said[0].isdigit()):
        return False
    if key(said).partition(" ")[2] in _HOW_MANY:
        return False
    # "US" is no "us", and "Anywhere in the U.S." no sentence.
    sentence = any(
        part in words.facts["sentence_words"] for part in said.split() if part not in ("the", "The")
    )
    return not sentence and len(key(said).split()) <= 12


def head_places(text: str, top: list[Line], title: Span | None, words: Vocabulary) -> list[tuple[str, Span]]:
    """The place in a short line at the top: with its region, beside a way of working, or confirmed below."""
    for line in top:
        if line.end - line.start <= _LONGEST and not line.bullet:
            known = places_in(text, line.start, line.end, words)
            found = [(text[place.start : place.end], place) for place in known] or _in_head_line(
                text, line, words
            )
            if found:
                return found
        if line.end - line.start < _LONGEST_BARRED and not line.bullet:
            found = _beside_mode(text, line, title, words)
            if found:
                return found
    return _confirmed(text, top, words)


def _in_head_line(text: str, line: Line, words: Vocabulary) -> list[tuple[str, Span]]:
    """The place in a line "City, State", or behind a company in "Company, City[, State]"."""
    said = text[line.start : line.end]
    parts = said.split(", ")
    if (
        not 2 <= len(parts) <= 3
        or names_one_worker(parts[0], words)
        or says_only_how(parts[0], words)
        or not PLACE.fullmatch(", ".join(parts[-2:]))
    ):
        return []
    own = len(parts) == 3 or is_company(parts[0], words)
    if not own and not CITY_AND_STATE.fullmatch(said):
        return []
    place = said[len(parts[0]) + 2 :] if own else said
    return [(place, Span(line.end - len(place), line.end))]


def _beside_mode(text: str, line: Line, title: Span | None, words: Vocabulary) -> list[tuple[str, Span]]:
    """The places in a line of which another part says how is worked ("Hybrid — Leeds / York", "Full-time,
    Oslo", "Name | Title | Oslo | Remote").
    """
    said = text[line.start : line.end]
    pieces = [(part.start - line.start, part.end - line.start) for part in header_parts(text, line)]
    barred = bool(pieces)
    if not barred:
        cuts = [cut.span() for cut in _COMMAS.finditer(said)]
        begins, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(said)]
        pieces = list(zip(begins, ends, strict=True)) if cuts else []
    if not pieces:
        return []
    named = [said[a:b] for a, b in pieces]
    for (a, _), piece in zip(pieces, named, strict=True):
        inner = _BRACKETS.match(piece)
        if inner and says_only_how(inner.group(1), words) and _may_be_place(inner.group(2), words):
            return [(inner.group(2), Span(line.start + a + inner.start(2), line.start + a + inner.end(2)))]
    if barred and len(pieces) > 1:
        for (a, b), piece in list(zip(pieces, named, strict=True))[1:]:
            if CITY_AND_STATE.fullmatch(piece) and piece.rsplit(", ", 1)[-1] in words.facts["regions"]:
                return [(piece, Span(line.start + a, line.start + b))]
    if (not barred and len(said) > _LONGEST) or not any(says_only_how(piece, words) for piece in named):
        return []
    found: list[tuple[str, Span]] = []
    for number, (a, b) in enumerate(pieces):
        piece = said[a:b]
        own = title is not None and line.start + a < title.end and title.start < line.start + b
        if own or says_only_how(piece, words) or (barred and len(pieces) > 2 and number == 0):
            continue
        kept = len(found)
        for part in _CHOICES.finditer(piece):
            start, end = trimmed(text, line.start + a + part.start(), line.start + a + part.end())
            if (
                PLACE.fullmatch(text, start, end)
                and end - start <= _LONGEST
                and is_plausible(text[start:end], words)
            ):
                found.append((text[start:end], Span(start, end)))
        if len(found) == kept and not barred:
            return []
    if len(found) == 1 or "/" in said:
        return found
    return [place for place in found if ", " in place[0]][:1] if barred else []


def _may_be_place(said: str, words: Vocabulary) -> bool:
    parts = [part.strip() for part in said.split("/")]
    return all(PLACE.fullmatch(part) and is_plausible(part, words) for part in parts)


def _confirmed(text: str, top: list[Line], words: Vocabulary) -> list[tuple[str, Span]]:
    """A name alone in a line at the top, or a part of the first lines ("Title - Place"), where the text
    elsewhere says that something is in it.
    """
    places = [Span(line.start, line.end) for line in top if not line.bullet]
    for line in top[:_SPLIT_LINES]:
        if line.end - line.start < 2 * _LONGEST:
            joints = list(JOINT.finditer(text, line.start, line.end))
            ends = [*(joint.start() for joint in joints[1:]), line.end]
            places += [Span(joint.end(), end) for joint, end in zip(joints, ends, strict=False)]
    for place in places:
        said = text[place.start : place.end]
        if len(said) > _LONGEST_PLACE or not _NAME.fullmatch(said) or not is_plausible(said, words):
            continue
        if is_said_of_place(text, said, place.end):
            return [(said, place)]
    return []
