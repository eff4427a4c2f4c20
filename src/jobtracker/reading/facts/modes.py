"""Modes: where the work is done and the kind of contract, told by labels, short lines and plain statements."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from jobtracker.domain.reading import EmploymentType, Span, WorkMode
from jobtracker.reading.characters import plain
from jobtracker.reading.facts.labels import Labelled
from jobtracker.reading.lines import Line
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

_SHORT_LINE = 60
_TOP_LINES = 40
_NOT_THE_JOB = re.compile(r"[^.\n]{0,45}?\b(?:experience|paid|erfahrung|experiencia|esperienza|ervaring|kokemus|student)\b", re.I)
_WORK = re.compile(
    r"\s?[-–]?\s?(?:work|position|role|job|model|setup|set-up|option|possible|möglich|first|arbeit|opportunity|working|"
    r"team member|employee|contract|schedule|or |/|\(|,? ?within|,? anywhere|anywhere|work|environment|policy|office|only|\.|$)",
    re.I | re.M,
)
_STATED = re.compile(r"(?:fully|100 ?%|is|are|work|working|completely|entirely|permanently|be|this|a|offer|possible|komplett|full)[ -]$", re.I)
_NOT_ONE = re.compile(r"(?:not|no|nicht|kein|non|n't|pas de)\s[^.\n]{0,20}$", re.I)
_EMPLOYMENT_ORDER = ("internship", "full_time", "part_time", "temporary", "contract", "permanent")


def work_mode_of(text: str, lines: list[Line], labels: Labelled, title: str | None, words: Vocabulary) -> tuple[WorkMode, Span] | None:
    """Remote, hybrid or on site. A single word counts only where it is said of the work."""
    for fact in ("work_mode", "location", "employment"):
        for span in labels.get(fact, ()):
            found = _first(text, span.start, span.end, words, "work_modes")
            if found:
                return WorkMode(found[0]), found[1]
    for line in lines[:_TOP_LINES]:
        if line.end - line.start <= _SHORT_LINE or (title and title in text[line.start : line.end]):
            found = _first(text, line.start, min(line.end, line.start + 200), words, "work_modes")
            if found and not _NOT_ONE.search(text[max(0, found[1].start - 30) : found[1].start]):
                return WorkMode(found[0]), found[1]
    pattern, names = _phrases(words.language, "work_modes")
    seen: dict[str, Span] = {}
    for match in pattern.finditer(text):
        said = plain(match.group())
        before = text[max(0, match.start() - 30) : match.start()]
        plain_word = " " not in said and "-" not in said and "%" not in said
        if plain_word and not (_WORK.match(text, match.end()) and (_STATED.search(before) or before[-1:] in ("\n", "", "(", ":"))):
            continue
        if not _NOT_ONE.search(before):
            seen.setdefault(names[said], Span(match.start(), match.end()))
    for mode in ("hybrid", "remote"):
        if mode in seen:
            return WorkMode(mode), seen[mode]
    return None


def employment_of(text: str, lines: list[Line], labels: Labelled, title: str | None, words: Vocabulary) -> tuple[EmploymentType, Span] | None:
    """The kind of contract: labelled, in the title or a short line, or stated of the job in plain words."""
    for span in labels.get("employment", ()):
        found = _first(text, span.start, span.end, words, "employment_types", whole_order=True)
        if found:
            return EmploymentType(found[0]), found[1]
    if title:
        at = text.find(title)
        found = _first(text, at, at + len(title), words, "employment_types") if at >= 0 else None
        if found:
            return EmploymentType(found[0]), found[1]
    for line in lines[:_TOP_LINES] + lines[-_TOP_LINES:]:
        if line.end - line.start <= _SHORT_LINE and not line.bullet:
            found = _first(text, line.start, line.end, words, "employment_types", whole_order=True)
            if found and (line.end - line.start) < 3 * (found[1].end - found[1].start) + 20:
                return EmploymentType(found[0]), found[1]
    return _stated_employment(text, words)


def _stated_employment(text: str, words: Vocabulary) -> tuple[EmploymentType, Span] | None:
    pattern, names = _phrases(words.language, "employment_types")
    vague = {"contract", "contractor", "temporary", "permanent", "intern", "seasonal", "temp", "freelance", "contrat", "consulenza"}
    for match in pattern.finditer(text):
        said = plain(match.group())
        if said in vague or _NOT_THE_JOB.match(text, match.end()):
            continue
        return EmploymentType(names[said]), Span(match.start(), match.end())
    return None


def _first(
    text: str, start: int, end: int, words: Vocabulary, table: str, *, whole_order: bool = False
) -> tuple[str, Span] | None:
    pattern, names = _phrases(words.language, table)
    found = [(names[plain(m.group())], Span(m.start(), m.end())) for m in pattern.finditer(text, start, end)]
    if not found:
        return None
    if whole_order:
        return min(found, key=lambda f: _EMPLOYMENT_ORDER.index(f[0]))
    hybrid = [f for f in found if f[0] == "hybrid"]
    return (hybrid or found)[0]


@cache
def _phrases(language: str, table: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    names = {plain(p): name for name, phrases in vocabulary(language).facts[table].items() for p in phrases}
    forms = {p for _, phrases in vocabulary(language).facts[table].items() for p in phrases}
    said = "|".join(
        rf"(?<!\w){re.escape(p)}(?!\w)" if p.isascii() or p[0].islower() else re.escape(p)
        for p in sorted(forms, key=len, reverse=True)
    )
    return re.compile(said, re.I), names
