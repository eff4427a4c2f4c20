"""Company: who hires, in the posting's own words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Span
from jobtracker.reading.characters import UPPER, key, plain
from jobtracker.reading.facts.phrases import NAME, occurrences
from jobtracker.reading.facts.title import AT, SITE, has_profession
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from jobtracker.reading.facts.labels import Labelled
    from jobtracker.reading.lines import Line

_SHORTEST, _LONGEST = 3, 60
_ENOUGH = 4
_TOP_LINES = 6
_TOP = 400
_LOOKED_AT = 10_000
_NAMES = re.compile(rf"(?:{NAME}){{1,5}}")
_DASHED = re.compile(r"(?:^|(?<= [-–—] ))(?:(?! [-–—] ).)+")
_RUN = re.compile(rf"(?:{NAME})+")
_MOST_WORDS = 7
_VERB = re.compile(r" [a-z]{2,}s\b")
_BEGIN = re.compile(rf"(?:^|[\n\r]|[.!?:][ \xa0])(?=[{UPPER}\d])")
"""Where a sentence or line begins."""
_BODIES = ("City of ", "County of ", "State of ", "University of ", "Department of ", "Ministry of ")
_PUBLIC = re.compile(rf"(?:{'|'.join(_BODIES)})(?:{NAME}){{1,3}}")
_LINK = re.compile(r"\[([^\]\n]{1,80})\]\([^)\s]{1,300}\)")
_DOMAIN = re.compile(r"(?:@|://(?:[wW]{3}\.)?|\b[wW]{3}\.)((?:[A-Za-z0-9-]{1,40}\.){1,4}[A-Za-z]{2,12})")
_HOSTS = frozenset(
    [
        "linkedin",
        "indeed",
        "glassdoor",
        "google",
        "gmail",
        "github",
        "personio",
        "softgarden",
        "workday",
        "myworkdayjobs",
        "greenhouse",
        "lever",
        "bit",
        "governmentjobs",
        "facebook",
        "twitter",
        "instagram",
        "youtube",
        "outlook",
        "hotmail",
        "yahoo",
        "stepstone",
        "xing",
        "monster",
        "dice",
        "hackernews",
        "recruiterflow",
        "ashbyhq",
        "smartrecruiters",
        "teamtailor",
        "breezy",
        "bamboohr",
        "jobvite",
        "icims",
        "taleo",
        "apply",
        "jobs",
        "career",
        "careers",
        "qq",
        "163",
        "web",
        "gmx",
        "t-online",
        "orange",
        "wanadoo",
        "free",
        "docs",
        "forms",
        "airtable",
        "typeform",
        "notion",
        "medium",
        "goo",
        "tinyurl",
    ]
)
_LEGAL_FORM = re.compile(
    r"\s(?:GmbH(?: & Co\. KG)?|AG|SE|KG|Inc\.?|LLC|Ltd\.?|Limited|Corp\.?|S\.?A\.?S?\.?|S\.?r\.?l\.?|"
    r"S\.?p\.?A\.?|B\.?V\.?|N\.?V\.?|Oy|AB|"
    r"sp\. z o\.o\.|S\.?L\.?|PLC|Pty|eG|e\.V\.|LLP|Consulting)(?=\W|$)"
)


def company_of(
    text: str, small: str, lines: list[Line], labels: Labelled, words: Vocabulary
) -> tuple[str, Span] | None:
    """The company (`small` is the text in small letters): labelled, or the name that the text's own sentences
    and addresses point to.
    """
    for span in labels.get("company", ()):
        if span.end - span.start <= _LONGEST + 40:
            link = _LINK.match(text, span.start, span.end)
            if link:
                span = Span(span.start + 1, span.start + 1 + len(link.group(1)))
            if span.end - span.start <= _LONGEST:
                return _told(text, span)
    for line in lines[:12]:
        site = SITE.match(text[line.start : line.end])
        if site:
            return _told(text, Span(line.start + site.start("company"), line.start + site.end("company")))
    for line in lines[:_TOP_LINES]:
        found = _in_head_line(text, line, words)
        if found:
            return found
    return _pointed_at(text, small, words)


def is_company(phrase: str, words: Vocabulary) -> bool:
    """Whether a phrase names a company by its legal form or by what it is (school, hospital …)."""
    parts = set(key(phrase).split())
    known = _company_words(words.language)
    return bool(_LEGAL_FORM.search(phrase)) or (bool(parts & known) and 2 <= len(phrase.split()) <= 6)


@cache
def _no_company(language: str) -> frozenset[str]:
    return frozenset(vocabulary(language).facts["no_company"])


@cache
def _company_words(language: str) -> frozenset[str]:
    return frozenset(key(word) for word in vocabulary(language).facts["company_words"])


def _in_head_line(text: str, line: Line, words: Vocabulary) -> tuple[str, Span] | None:
    """The company in a short line at the top: "Name Ltd", "Name School, City", "Title at Name"."""
    said = text[line.start : line.end]
    if line.end - line.start > _LONGEST + 30 or line.bullet or ":" in said or said[-1] in "!?":
        return None
    at = AT.match(said)
    if at and has_profession(at.group(1), words):
        name = _NAMES.match(said, at.end())
        if name:
            return _told(text, Span(line.start + name.start(), line.start + name.end()))
    pieces = [piece for piece in _DASHED.finditer(said) if not has_profession(piece.group(), words)]
    if has_profession(said, words) and " - " in said.replace("–", "-"):
        for piece in pieces:
            if is_company(piece.group(), words) and piece.group()[0].isupper():
                return _told(text, Span(line.start + piece.start(), line.start + piece.end()))
    first = said.split(", ")[0].rstrip()
    if first and first[0].isupper() and is_company(first, words) and not has_profession(first, words):
        return _told(text, Span(line.start, line.start + len(first)))
    parts = said.split(", ")
    if len(parts) == 3 and _NAMES.fullmatch(first) and not has_profession(first, words):
        return _told(text, Span(line.start, line.start + len(first)))
    return None


def _told(text: str, span: Span) -> tuple[str, Span]:
    return " ".join(text[span.start : span.end].split()), span


def _pointed_at(text: str, small: str, words: Vocabulary) -> tuple[str, Span] | None:
    """The name with the most evidence: as the subject of a sentence about it, in an address, often."""
    head = text[:_LOOKED_AT]
    evidence: Counter[str] = Counter()
    spans: dict[str, Span] = {}
    behind, ahead = _phrases(words.language)
    for span, _ in occurrences(small, behind, 0, len(head)):
        place = span.start
        while place > 0 and text[place - 1].isspace():
            place -= 1
        if text[place - 1 : place] == "." and _LEGAL_FORM.search(text, max(0, place - 8), place):
            place -= 1
        if place < span.start:
            _credit(head, _name_ending(head, place), 3 if place < 600 else 2, evidence, spans, words)
    for span, _ in occurrences(small, ahead, 0, len(head), text=text):
        start = span.end
        while start < len(head) and head[start].isspace():
            start += 1
        follower = _NAMES.match(head, start)
        if follower and start > span.end:
            _credit(head, Span(follower.start(), follower.end()), 2, evidence, spans, words)
    for form in _LEGAL_FORM.finditer(head, 0, _TOP):
        named = _name_ending(head, form.end())
        _credit(head, named and _without_lead(head, named, words), 2, evidence, spans, words)
    for found in _PUBLIC.finditer(head) if any(body in head for body in _BODIES) else ():
        _credit(head, Span(found.start(), found.end()), 3, evidence, spans, words)
    for begin in _BEGIN.finditer(head):
        subject = _NAMES.match(head, begin.end())
        if subject and _VERB.match(head, subject.end()):
            _credit(head, Span(subject.start(), subject.end()), 1, evidence, spans, words)
    addressed = "@" in head or "://" in head or "www." in small
    said = _DOMAIN.findall(head) if addressed else ()
    domains = {part for d in said for part in d.lower().split(".")[-3:-1]} - _HOSTS
    for name in list(evidence):
        if sum(map(str.isalnum, name)) < _SHORTEST:
            continue
        if domains and _is_addressed(name, domains):
            evidence[name] += 4
        evidence[name] += 2 * (" " in name and bool(_LEGAL_FORM.search(name)))
        evidence[name] += min(3, head.count(name) - 1)
    if not evidence:
        return None
    name, points = max(evidence.items(), key=lambda e: (e[1], -spans[e[0]].start))
    return _with_partners(head, name, spans[name]) if points >= _ENOUGH else None


def _is_addressed(name: str, domains: set[str]) -> bool:
    """Whether a web or mail address of the text is the company's."""
    squeezed = re.sub(r"\W", "", plain(name))
    return any(
        squeezed == domain
        or (len(squeezed) > 3 and squeezed in domain.replace("-", ""))
        or (len(domain) > 4 and squeezed.startswith(domain.replace("-", "")))
        for domain in domains
    )


def _with_partners(text: str, name: str, span: Span) -> tuple[str, Span]:
    """A name as "Name & Partners" where the text says it so anywhere."""
    found = re.search(rf"\b{re.escape(name)} & [{UPPER}][\w-]+", text)
    return (found.group(), Span(found.start(), found.end())) if found else (name, span)


@cache
def _phrases(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The phrases that stand behind a company's name, and those before one."""
    hiring = vocabulary(language).facts["hiring"]["company"]
    behind = tuple(p[2:].lower() for p in hiring if p.startswith("* "))
    return behind, tuple(p[:-2].lower() for p in hiring if p.endswith(" *"))


def _without_lead(text: str, span: Span, words: Vocabulary) -> Span:
    """A name in running text without the words before it that say what the job is or how it is worked."""
    modes = {
        word
        for table in ("employment_types", "work_modes")
        for ps in words.facts[table].values()
        for word in ps
    }
    start = span.start
    for part in list(re.finditer(r"\S+", text[span.start : span.end]))[:-2]:
        said = key(part.group())
        if said in modes or said in words.facts["no_company"] or has_profession(said, words):
            start = span.start + part.end() + 1
    return Span(start, span.end)


def _name_ending(text: str, end: int) -> Span | None:
    """The run of capitalised words that ends at a place, looking back over at most 60 characters; of a name
    that stands twice (in a heading and below it) the second.
    """
    last = text[max(0, end - _LONGEST) : end].rsplit(None, 1)
    if not last or last[-1].islower():
        return None
    names = list(_RUN.finditer(text, max(0, end - _LONGEST), end))
    if not names or names[-1].end() != end:
        return None
    start = names[-1].start()
    parts = [start + part.start() for part in re.finditer(r"\S+", text[start:end])]
    for count in range(len(parts) // 2, 0, -1):
        if text[parts[-count] : end] == text[parts[-2 * count] : parts[-count]].rstrip():
            return Span(parts[-count], end)
    return Span(start, end) if len(parts) <= _MOST_WORDS else None


def _credit(
    text: str,
    span: Span | None,
    points: int,
    evidence: Counter[str],
    spans: dict[str, Span],
    words: Vocabulary,
) -> None:
    if span is None:
        return
    name = text[span.start : span.end].rstrip(" .,;:'’")
    for ending in ("’s", "'s", "®", "™"):
        name = name.removesuffix(ending)
    first = key(name).split(" ")[0]
    said = key(name)
    if (
        len(name) < 2
        or said in words.function_words
        or first in _no_company(words.language)
        or said in words.headings
        or (has_profession(name, words) and not _LEGAL_FORM.search(name + " "))
    ):
        return
    evidence[name] += points
    spans.setdefault(name, Span(span.start, span.start + len(name)))
