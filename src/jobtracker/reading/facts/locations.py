"""Locations: where the job is, in the posting's own words; not where the company has offices."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Span
from jobtracker.reading.characters import LOWER, UPPER, key
from jobtracker.reading.facts.cities import cities, places_in
from jobtracker.reading.facts.company_evidence import is_hiring
from jobtracker.reading.facts.labels import Labelled, labels_of
from jobtracker.reading.facts.location_lines import head_places, is_sure, labelled_places
from jobtracker.reading.facts.phrases import occurrences, words_of
from jobtracker.reading.facts.places import NAME, PLACE, is_plausible
from jobtracker.reading.facts.title_lines import SITE
from jobtracker.reading.facts.title_trimming import JOINT
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from jobtracker.reading.lines import Line

_LONGEST = 60
_HEAD, _TOP = 3000, 300
_TOP_LINES = 14
_PLAIN_NAME = rf"[{UPPER}][{LOWER}.'’-]+(?: [{UPPER}][{LOWER}.'’-]+){{0,2}}"
_BEHIND_TITLE = re.compile(rf" (?:in|à|en|em|te|a) ({NAME})")
_IN_CITY = re.compile(rf"(?:i(?<!\wi)n|a(?<!\wa)t|n(?<!\wn)ear) ({NAME}, {NAME})")
_CITY_THEN = re.compile(
    rf"[:：\s]{{1,4}}({NAME}, ([A-Z]{{2}})(?: \d{{5}}(?:-\d{{4}})?)?)(?=[{UPPER}][a-z]|\W|$)"
)
_CITY_AND_REGION = re.compile(rf"[:：\s]{{1,4}}({_PLAIN_NAME}, ({_PLAIN_NAME}))(?=\s{{2}}|[.;\n])")
_BEHIND_COLON = re.compile(rf": ({_PLAIN_NAME}, ([A-Z]{{2}}))(?= [{UPPER}\d]|\W)")
_CITY_AT = re.compile(rf"\s?({_PLAIN_NAME}, (?=(([A-Z]{{2}})(?![{LOWER}])|[A-Z][a-z]+(?: [A-Z][a-z]+)?)))")
_PLACE_AT_END = re.compile(rf"\b(?:in|à|en|em|te|w|i) ({NAME}),? $")
_OFFICES = frozenset(
    (
        "office",
        "studio",
        "campus",
        "branch",
        "warehouse",
        "plant",
        "facility",
        "showroom",
        "factory",
        "clinic",
        "depot",
        "location",
        "store",
        "site",
    )
)
_WITH_PLURALS = _OFFICES | {name + "s" for name in _OFFICES}
_OUR_OFFICE = re.compile(
    rf"(?:o(?<!\wo)ur|t(?<!\wt)he|i(?<!\wi)ts)\s{{1,3}}({NAME}(?:, {NAME})?)(?:-based)?\s{{1,3}}"
    rf"(?i:{'|'.join(sorted(_OFFICES))})s?\b"
)
_GLUED_PLACE = re.compile(
    rf"\s?([{UPPER}][\w'’-]{{1,30}}(?: [{UPPER}][\w'’-]{{1,30}})?)"
    r"(?=(?:Up to|Circa|c\.) ?[£$€]|[£$€]\d|Full[ -]?[Tt]ime|Permanent|Remote|Hybrid)"
)
_BRACKET = re.compile(r"[(\[（]([^()\[\]（）]{2,60})[)\]）]")
_WORDS_BEHIND = re.compile(rf"[ \xa0]{{1,2}}([{UPPER}][\w.'’-]{{1,30}}(?: [\w.'’-]{{1,30}}){{0,3}})(?![\w])")
_LONGEST_TITLE_LINE = 200
_CITY_BEHIND_CODE = re.compile(rf"(?<![\w+/.-])(?:[A-Z]{{1,2}}-)?\d{{5}} ({_PLAIN_NAME})(?=[\s,.;)]|$)")
_CITY_AND_LETTERS = re.compile(rf"{NAME} ?[-/–] ?([A-Z]{{2}})(?=[\s,.;)]|$)")
"""A city with the letters of its state ("Fortaleza-CE")."""
_FIVE_DIGITS = re.compile(r"\d(?<!\d\d)\d{4}")
_STATE = re.compile(r"[-/–] ?[A-Z]{2}(?=[\s,.;)]|$)")
"""What these hold, by which most texts are seen to hold none."""
_LOCATION_LABELS = ("Location ", "Locations ", "Address ", "Site ", "Summary ", "City ")
_COMMUTE = re.compile(rf"({NAME}(?:, {NAME}){{0,2}}(?: \d{{5}})?): (?:Reliably commute|Relocate)")
"""What a large job board writes of the way to work."""
_CITY_WITH_CODE = re.compile(rf"{_PLAIN_NAME}, ([A-Z]{{2}}) \d{{5}}(?:-\d{{4}})?\b")
_IN_PLACE = re.compile(rf" (?:in|at|-|–) ({NAME}, {NAME})")
_MODES = ("onsite", "on-site", "hybrid", "remote", "full-time", "full time", "part-time", "part time",
          "permanent", "contract")  # fmt: skip
"""Behind these stands the place at the top ("On-site in Saint Louis, Missouri")."""
_LEAD = re.compile(r"\s*(?:the |our |downtown |central |beautiful |sunny )?")
_NEXT = re.compile(r",? (?:and|or|und|oder|et|ou|y|e|o|en|och|i|ja) |(, )")
_NAME = re.compile(NAME)
_INITIAL = re.compile(r"\.[A-Z]$")
_OF_THE_COMPANY = re.compile(
    r"\b(?:headquarter\w*|offices?|founded|started|locat\w*|positions?|applicants?)\b[^.\n]{0,15}$", re.I
)
_PLURAL = (
    "offices in",
    "oficinas en",
    "uffici di",
    "standorten in",
    "standorte in",
    "bureaux de",
    "escritórios em",
)


def locations_of(
    text: str, small: str, lines: list[Line], labels: Labelled, title: Span | None, words: Vocabulary
) -> list[tuple[str, Span]]:
    """The places (`small` is the text in small letters): labelled, in the head of the posting, or as a
    sentence states them.
    """
    for span in labels.get("location", ()):
        found = labelled_places(text, span, words)
        if found and not any(is_sure(place, words) for place, _ in found):
            found = _behind_glued_label(text, small, words) or found
        if found:
            return [*found, *_listed_below(text, lines, span, words)]
    for line in lines[:_TOP_LINES] if " hiring " in text else ():
        site = SITE.match(text[line.start : line.end])
        if site:
            return [
                (site.group("place"), Span(line.start + site.start("place"), line.start + site.end("place")))
            ]
    return (
        _at_title(text, lines, title, words)
        or head_places(text, lines[:_TOP_LINES], title, words)
        or _behind_glued_label(text, small, words)
        or _glued_city(text, small, title, words)
        or _stated(text, small, words)
        or _behind_title(text, title, words)
        or _before_hiring(text, small, words)
        or _in_city(text, words)
        or _commuted(text)
        or _only_address(text, words)
    )


def _listed_below(text: str, lines: list[Line], span: Span, words: Vocabulary) -> list[tuple[str, Span]]:
    """The places in the bullets below the first of a list that a label announces."""
    place = bisect_right([line.start for line in lines], span.start) - 1
    found: list[tuple[str, Span]] = []
    if place < 0 or not lines[place].bullet or lines[place].start != span.start:
        return found
    for line in lines[place + 1 :]:
        if line.bullet != lines[place].bullet or line.end - line.start > _LONGEST:
            break
        found += labelled_places(text, Span(line.start, line.end), words)
    return found


def _told(text: str, start: int, end: int) -> list[tuple[str, Span]]:
    return [(" ".join(text[start:end].split()), Span(start, end))]


def _at_title(text: str, lines: list[Line], title: Span | None, words: Vocabulary) -> list[tuple[str, Span]]:
    """The known places in the title's line: behind a dash or comma, in brackets before or behind it, or the
    one that follows it in running text ("Cook Oslo Do you …").
    """
    line = next((line for line in lines if title and line.start <= title.start < line.end), None)
    if title is None or line is None:
        return []
    stop = min(line.end, line.start + _LONGEST_TITLE_LINE)
    for joint in (*JOINT.finditer(text, line.start, stop), *_BRACKET.finditer(text, line.start, stop)):
        begin, end = joint.span(1) if joint.re is _BRACKET else (joint.end(), line.end)
        found = places_in(text, begin, end, words)
        if found:
            return [_told(text, place.start, place.end)[0] for place in found]
    behind = _WORDS_BEHIND.match(text, title.end)
    parts = behind.group(1).split(" ") if behind else []
    for count in range(len(parts), 0, -1):
        if behind and (name := " ".join(parts[:count])) in cities():
            return _told(text, behind.start(1), behind.start(1) + len(name))
    return []


def _behind_glued_label(text: str, small: str, words: Vocabulary) -> list[tuple[str, Span]]:
    """City and state behind a label that stands within running text, also where the next word is glued."""
    for span, _ in occurrences(small, labels_of("location", words), 0, _HEAD, text=text):
        marked = text[span.end : span.end + 1] in (":", "：")
        for pattern in (_CITY_THEN, _CITY_AND_REGION) if marked or text[span.start].isupper() else ():
            found = pattern.match(text, span.end)
            if found and (marked or pattern is _CITY_THEN) and found.group(2) in words.facts["regions"]:
                return _told(text, found.start(1), found.end(1))
    return []


def _glued_city(text: str, small: str, title: Span | None, words: Vocabulary) -> list[tuple[str, Span]]:
    """City and state that running text begins with, or that stand right behind its title, without a mark."""
    regions = words.facts["regions"]
    for place in (0, title.end if title else 0):
        found = _CITY_AT.match(text, place)
        region = found and next(
            (r for r in (found.group(3), found.group(2), found.group(2).split()[0]) if r in regions), None
        )
        if found and region:
            return _told(text, found.start(1), found.end(1) + len(region))
    for worked in _IN_PLACE.finditer(text, 0, _TOP):
        region = worked.group(1).rsplit(", ", 1)[-1]
        if region in regions and small.endswith(_MODES, 0, worked.start()):
            return _told(text, worked.start(1), worked.end(1))
    marked = _BEHIND_COLON.search(text, 0, _HEAD)
    return _told(text, marked.start(1), marked.end(1)) if marked and marked.group(2) in regions else []


def _before_hiring(text: str, small: str, words: Vocabulary) -> list[tuple[str, Span]]:
    """The place in "Our hotel in Bergen, is looking for …": right before the words that look for somebody."""
    for span, _ in occurrences(small, _hiring(words.language), 0, min(len(small), _HEAD)):
        found = _PLACE_AT_END.search(text, max(0, span.start - _LONGEST), span.start)
        if found and is_plausible(found.group(1), words):
            return _told(text, found.start(1), found.end(1))
    return []


def _behind_title(text: str, title: Span | None, words: Vocabulary) -> list[tuple[str, Span]]:
    """The place in "… our new Planner in Rotterdam", or glued to the title before the pay."""
    if title is None:
        return []
    found = _BEHIND_TITLE.match(text, title.end)
    city = _IN_CITY.match(text, title.end + 1)
    if found and city and city.group(1).rsplit(", ", 1)[-1] in words.facts["regions"]:
        found = city
    found = found or _GLUED_PLACE.match(text, title.end)
    if found is None or not is_plausible(found.group(1), words):
        return []
    return _told(text, found.start(1), found.end(1))


def _stated(text: str, small: str, words: Vocabulary) -> list[tuple[str, Span]]:
    """The places behind "based in" and the like, or before "office". In English a comma joins a city and its
    state or country, elsewhere it lists cities.
    """
    for span, phrase in occurrences(small, _stating(words.language)):
        lead = _LEAD.match(text, span.end)
        start = lead.end() if lead else span.end
        first = PLACE.match(text, start)
        if (
            not first
            or start == span.end
            or text[span.start : span.end] == "Based in"
            or not is_plausible(first.group(), words)
        ):
            continue
        found = _sequence(text, start, words)
        if not found or (phrase in _PLURAL and (len(found) > 2 or text[found[-1][1].end :][:1] == ";")):
            continue
        return found
    office = None if _WITH_PLURALS.isdisjoint(words_of(small)) else _OUR_OFFICE.search(text, 0, 2 * _HEAD)
    if office and is_plausible(office.group(1), words):
        return _told(text, office.start(1), office.end(1))
    return []


def _in_city(text: str, words: Vocabulary) -> list[tuple[str, Span]]:
    """The place in "our team in Madison, WI": a city with a region that is known, but not where the company
    has its offices.
    """
    for city in _IN_CITY.finditer(text, 0, _HEAD):
        said = city.group(1)
        region = said.rsplit(", ", 1)[-1].rstrip(".")
        if region in words.facts["regions"] and not _OF_THE_COMPANY.search(
            text, max(0, city.start() - 40), city.start()
        ):
            return _told(text, city.start(1), city.end(1))
    return []


@cache
def _stating(language: str) -> tuple[str, ...]:
    return tuple(phrase[:-2] for phrase in vocabulary(language).facts["stated_places"])


@cache
def _hiring(language: str) -> tuple[str, ...]:
    phrases = [p[2:] for p in vocabulary(language).facts["hiring"]["company"] if p.startswith("* ")]
    return tuple(phrase for phrase in phrases if is_hiring(phrase))


def _commuted(text: str) -> list[tuple[str, Span]]:
    found = _COMMUTE.search(text) if "commute" in text else None
    return _told(text, found.start(1), found.end(1)) if found else []


def _only_address(text: str, words: Vocabulary) -> list[tuple[str, Span]]:
    """The one city that a text names with its state and postal code, or elsewhere behind its code."""
    if words.language == "en":
        cities = _CITY_WITH_CODE.finditer(text) if _FIVE_DIGITS.search(text) else ()
        found = {m.group(): m.span() for m in cities if m.group(1) in words.facts["regions"]}
    else:
        codes = _CITY_BEHIND_CODE.finditer(text) if _FIVE_DIGITS.search(text) else ()
        found = {m.group(1): m.span(1) for m in codes}
        found |= {
            m.group(): m.span()
            for m in (_CITY_AND_LETTERS.finditer(text) if _STATE.search(text) else ())
            if m.group(1) in words.facts["regions"]
        }
    if len(found) != 1:
        return []
    start, end = next(iter(found.values()))
    while text.find(" ", start, end) >= 0 and (
        key(text[start:end].partition(" ")[0]) in words.headings or text.startswith(_LOCATION_LABELS, start)
    ):
        start = text.index(" ", start, end) + 1
    return _told(text, start, end)


def _sequence(text: str, start: int, words: Vocabulary) -> list[tuple[str, Span]]:
    """The places in "Beijing and Mountain View, CA" or "Leipzig, Berlin"; none where the first is no name of
    a place. In English two names with a comma between are a city and its region.
    """
    names: list[tuple[Span, bool]] = []
    comma = False
    while name := _NAME.match(text, start):
        end = name.end()
        if _INITIAL.search(name.group()) and text[end : end + 1] == ".":
            end += 1
        if not is_plausible(text[start:end], words):
            break
        names.append((Span(start, end), comma))
        behind = _NEXT.match(text, end)
        ended = comma and text[start:end] in words.facts["regions"] and behind and behind.group(1)
        if behind is None or ended:
            break
        comma = behind.group(1) is not None
        start = behind.end()
    pair = words.language == "en" and len(names) == 2 and names[1][1]
    found: list[Span] = []
    for span, behind_comma in names:
        region = text[span.start : span.end] in words.facts["regions"]
        if found and behind_comma and (pair or region):
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return [(text[span.start : span.end], span) for span in found]
