"""Modes: where the work is done and the kind of contract, told by labels, short lines and statements."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import EmploymentType, Span, WorkMode
from jobtracker.reading.characters import key
from jobtracker.reading.facts.header_line import header_parts
from jobtracker.reading.facts.phrases import occurrences
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jobtracker.reading.facts.labels import Labelled
    from jobtracker.reading.lines import Line

_SHORT_LINE = 60
_EDGE_LINES, _HEADER_LINES = 40, 12
_SENTENCE = 5
_OF_THE_PERSON = re.compile(
    r"[^.\n]{0,45}?\b(?:experience|paid|erfahrung|experiencia|esperienza|ervaring|kokemus|student)\b"
)
_OF_THE_WORK = re.compile(
    r"\s?[-–:(]?\s?(?:work|position|role|job|model|setup|set-up|option|possible|möglich|first|arbeit|"
    r"opportunity|team member|"
    r"employee|contract|schedule|anywhere|within|environment|policy|office|only|[.(/|:]|$|\n|or )"
)
_SAID_OF_IT = re.compile(
    r"(?:fully|100 ?%|is|are|ist|est|es|är|è|é|on|jest|work|working|completely|entirely|"
    r"permanently|be|this|a|offer|possible|komplett|full)[ -]$"
)
_DENIED = re.compile(
    r"(?:\bnot|\bno|\bnicht|\bkein|\bkeine|\bnon|n't|\bpas de|\bno es)\s[^.\n]{0,20}$|\b(?:five|5)\s$"
)
_ANSWERED_NO = re.compile(r"\*{0,2}\s?[:=]\*{0,2}\s?(?:false|no|nein|non|não|nee|nej)\b")
"""What denies a label in its value ("remote: false")."""
_LINE_BEFORE = re.compile(r"(?:^|[\n\r])[^\w\n\r]{0,8}$")
_VAGUE = frozenset(
    [
        "contract",
        "contractor",
        "temporary",
        "short term",
        "short-term",
        "permanent",
        "intern",
        "seasonal",
        "temp",
        "freelance",
        "contrat",
        "consulenza",
        "stage",
        "befristet",
        "kontrakt",
        "stażysta",
        "praktykant",
        "interim",
        "fixed-term",
        "praktik",
        "alternance",
        "konsult",
        "pj",
        "pessoa jurídica",
        "zzp",
        "prestation",
    ]
)
_EMPLOYED = re.compile(r"\b(?:employed|worked|enrolled|studying)\b[^.\n]{0,50}$")
"""What stands before a kind of contract or study of the person's own."""
_SOME_DAYS = re.compile(
    r"[^\w\s]?\s(?:mondays?|fridays?|(?:two|\d) weeks|weeks|month (?:a|per)|in (?:july|august|summer))"
)
"""What follows "work from anywhere" where that is a treat and not the rule."""
_WORK = re.compile(
    r"\b(?:work|role|position|job|contract|shift|full-time|arbeit|stelle|poste|travail|lavoro|arbete)"
)
_ONLY_A_PLACE = (
    "on site", "on-site", "in office", "in-office", "vor ort", "im büro", "sur site", "au bureau", "in sede",
    "op kantoor", "på plats", "på kontoret", "w biurze", "toimistolla", "en oficina",
)  # fmt: skip
_FOR_MONTHS = re.compile(r"\s?[:–-]?\s?\d{1,2}\+?[ -]?(?:months?|weeks?)\b")
_DURATION = re.compile(
    r"\bduration\s{0,40}:\s{0,20}\d{1,2}\s?\+?\s?(?:months?|weeks?)\b|(?<=[a-z])duration\s{0,40}:\s{0,20}\d{1,2}\s?\+?\s?months"
)
"""How long an agency's job lasts, which makes it a contract."""
_AND = frozenset(
    ("/", "&", ",", "and", "or", "et", "ou", "und", "oder", "y", "o", "e", "en", "of", "och", "eller", "i")
)
_OR = frozenset(("or", "oder", "ou", "eller", "lub", "tai"))
_ALL_KINDS = 3
_SENTENCE_LENGTH = 70
_HEAD = 1500
_FACTS = ("work_mode", "location", "employment")
_SPANS_OF_TIME = (
    "month", "months", "year", "years", "hours", "hour", "week", "h", "monate", "mois", "meses", "mesi",
    "maanden",
)  # fmt: skip
_ORDER = ("internship", "full_time", "part_time", "temporary", "contract", "permanent")


def work_mode_of(
    small: str, lines: list[Line], labels: Labelled, title: Span | None, words: Vocabulary
) -> tuple[WorkMode, Span] | None:
    """Remote, hybrid or on site. `small` is the text in small letters. A single word such as "remote"
    counts in a label's value, a short line or the title; elsewhere only where it is said of the work.
    """
    names = _names(words.language, "work_modes")
    said = occurrences(small, names)
    if not said:
        return None
    places = [(span.start, span.end) for fact in _FACTS for span in labels.get(fact, ())]
    found = _within(said, places)
    if found:
        return _mode(found, names)
    places = [(line.start, line.end) for line in lines[:_EDGE_LINES] if line.end - line.start <= _SHORT_LINE]
    parts = [part for line in lines[:_HEADER_LINES] for part in header_parts(small, line)]
    places += [(part.start, part.end) for part in parts if part.end - part.start <= _SHORT_LINE]
    if title:
        places.insert(0, (title.start, title.end))
    said = [f for f in said if not _SOME_DAYS.match(small, f[0].end)]
    found = [
        f
        for start, end in places
        for f in _within(said, [(start, end)])
        if not _denied(small, f[0]) and (small.count(" ", start, end) < _SENTENCE or _is_stated(small, *f))
    ]
    if not found:
        found = [f for f in said if _is_alone(small, f[0]) and not _denied(small, f[0])]
    stated = found or [f for f in said if _is_stated(small, *f)]
    return _mode(stated, names) if stated else None


def employment_of(
    text: str, small: str, lines: list[Line], labels: Labelled, title: Span | None, words: Vocabulary
) -> tuple[EmploymentType, Span] | None:
    """The kind of contract: labelled, in the title or a short line, or stated of the job in plain words."""
    names = _names(words.language, "employment_types")
    for span in labels.get("employment", ()):
        # The value alone, for what stands behind it may be glued to it.
        value = occurrences(small[span.start : span.end], names)
        if value:
            moved = [(Span(span.start + f.start, span.start + f.end), phrase) for f, phrase in value]
            return None if _is_either(value, names) else _employment(moved, names)
    said = occurrences(small, names, text=text)
    found = _within(said, [(title.start, title.end)]) if title and said else []
    if found:
        return _employment(found, names)
    for line in lines[:_EDGE_LINES] + lines[-_EDGE_LINES:] if said else ():
        if line.end - line.start <= _SHORT_LINE and not line.bullet:
            found = _within(said, [(line.start, line.end)])
            length = sum(span.end - span.start for span, _ in found)
            if found and line.end - line.start < 3 * length + 20 and not _is_either(found, names):
                return _employment(found, names)
    return _employment_in_prose(small, said, names, words.language)


def _is_either(found: list[tuple[Span, str]], names: Mapping[str, str]) -> bool:
    """Whether a value leaves it open: full-time or part-time, employed or on one's own account."""
    kinds = {names[phrase] for _, phrase in found}
    return {"full_time", "part_time"} <= kinds or {"permanent", "contract"} <= kinds


def _employment_in_prose(
    small: str, said: list[tuple[Span, str]], names: Mapping[str, str], language: str
) -> tuple[EmploymentType, Span] | None:
    """The kind of contract that a sentence states of the job; none where it lists all kinds there are."""
    for number, (span, phrase) in enumerate(said):
        before = small[max(0, span.start - 30) : span.start]
        if (phrase in _VAGUE or _is_vague(phrase, names[phrase], language)) and not (
            names[phrase] == "contract" and _FOR_MONTHS.match(small, span.end)
        ):
            continue
        if _OF_THE_PERSON.match(small, span.end) or before.endswith("non-") or _DENIED.search(before):
            continue
        if _EMPLOYED.search(small, max(0, span.start - 60), span.start):
            continue
        beside = [
            other
            for other in said[max(0, number - 3) : number + 4]
            if abs(other[0].start - span.start) < _SENTENCE_LENGTH
            and "." not in small[min(other[0].start, span.start) : max(other[0].start, span.start)]
        ]
        kinds = {names[other[1]] for other in beside}
        joined = any(_between(small, span, other[0]) in _AND for other in beside)
        if any(_between(small, span, o[0]) in _OR and names[o[1]] != names[phrase] for o in beside):
            continue
        if {"permanent", "temporary"} <= kinds and joined:
            continue
        if len(kinds) >= _ALL_KINDS or ({"full_time", "part_time"} <= kinds and joined):
            continue
        return _employment([f for f in beside if f[1] not in _VAGUE] or [(span, phrase)], names)
    lasts = _DURATION.search(small, 0, _HEAD) if "duration" in small else None
    return (EmploymentType.CONTRACT, Span(lasts.start(), lasts.end())) if lasts else None


def _is_vague(phrase: str, kind: str, language: str) -> bool:
    """Whether a single word in running text may as well speak of something else ("buenas prácticas")."""
    return language != "en" and kind == "internship" and " " not in phrase


def _between(small: str, one: Span, other: Span) -> str:
    """What stands between two places, without blanks."""
    return small[min(one.end, other.end) : max(one.start, other.start)].strip()


def _within(said: list[tuple[Span, str]], places: list[tuple[int, int]]) -> list[tuple[Span, str]]:
    return [f for start, end in places for f in said if start <= f[0].start and f[0].end <= end]


def _is_stated(small: str, span: Span, phrase: str) -> bool:
    if _denied(small, span):
        return False
    before = small[max(0, span.start - 30) : span.start]
    if phrase not in _ONLY_A_PLACE and (
        " " in phrase or "-" in phrase or "%" in phrase or not phrase.isascii()
    ):
        return True
    if phrase in _ONLY_A_PLACE and _WORK.search(small, max(0, span.start - 80), span.end + 40):
        return True
    at_start = before.rstrip(" \t*_") == "" or before.rstrip(" \t*_")[-1] in "\n(:|"
    return bool(_OF_THE_WORK.match(small, span.end)) and (at_start or bool(_SAID_OF_IT.search(before)))


def _is_alone(small: str, span: Span) -> bool:
    """Whether a word stands at the beginning of a line with a mark behind it ("Presencial, 4 días")."""
    return bool(_LINE_BEFORE.search(small, max(0, span.start - 8), span.start)) and small[
        span.end : span.end + 1
    ] in tuple(",.;(")


def _denied(small: str, span: Span) -> bool:
    before = small[max(0, span.start - 30) : span.start]
    return bool(_DENIED.search(before) or _ANSWERED_NO.match(small, span.end))


def _mode(found: list[tuple[Span, str]], names: Mapping[str, str]) -> tuple[WorkMode, Span]:
    """Hybrid when it is said at all, for "remote" and "on site" are said beside it; else the first."""
    span, phrase = next((f for f in found if names[f[1]] == "hybrid"), found[0])
    return WorkMode(names[phrase]), span


def _employment(found: list[tuple[Span, str]], names: Mapping[str, str]) -> tuple[EmploymentType, Span]:
    span, phrase = min(found, key=lambda f: (_ORDER.index(names[f[1]]), f[0].start))
    return EmploymentType(names[phrase]), span


@cache
def _names(language: str, table: str) -> Mapping[str, str]:
    return {p.lower(): name for name, phrases in vocabulary(language).facts[table].items() for p in phrases}


def says_only_how(phrase: str, words: Vocabulary) -> bool:
    """Whether a phrase says only how, how much or how long is worked ("6 month contract", "remote")."""
    said = key(phrase).split()
    known = _mode_words(words.language)
    return not all(map(str.isdigit, said)) and all(part in known or part.isdigit() for part in said)


@cache
def _mode_words(language: str) -> frozenset[str]:
    """The single words of all phrases for modes and kinds of contract, and those for spans of time."""
    facts = vocabulary(language).facts
    tables = (facts["work_modes"], facts["employment_types"])
    phrases = [phrase for table in tables for found in table.values() for phrase in found]
    single = {part for phrase in phrases for part in key(phrase).split()}
    return frozenset(single - set(facts["sentence_words"]) | set(_SPANS_OF_TIME))
