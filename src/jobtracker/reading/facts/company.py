"""Company: who hires, in the posting's own words.

A label settles it, then a line at the top that can be nothing else; else the name with the most evidence
in sentences, addresses and lines of its own.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Span
from jobtracker.reading.characters import key
from jobtracker.reading.facts.cities import cities
from jobtracker.reading.facts.company_evidence import Evidence, gathered
from jobtracker.reading.facts.legal_forms import LEGAL_FORM
from jobtracker.reading.facts.modes import says_only_how
from jobtracker.reading.facts.phrases import NAMES
from jobtracker.reading.facts.professions import has_east_asian_profession, names_one_worker
from jobtracker.reading.facts.title_lines import AT, SITE, is_address
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from jobtracker.reading.facts.labels import Labelled
    from jobtracker.reading.lines import Line

_LONGEST = 60
_TOP_LINES = 6
_OFTEN = 2
_FEW_WORDS = 3
_MOST_WORDS = 9
_DASHED = re.compile(r"(?:^|(?<= [-–—] ))(?:(?! [-–—] ).)+")
_LINK = re.compile(r"\[([^\]\n]{1,80})\]\([^)\s]{1,300}\)")
_HIRING_BEHIND = re.compile(
    r"(?:^|[\s\]】])([^\s\[\]【】：:、，。；]{2,20}?)(?:公司)?(?:诚聘|誠聘|急聘|招聘|招募)"
)
_NO_NAME = frozenset(("or", "oder", "ou", "eller", "tai", "lub"))
"""Words between alternatives, which no name holds ("High school or equivalent")."""
_BRACKET_BEHIND = re.compile(r"\([^()]{0,80}\)$")
_MONEY = re.compile(r"[€£$¥]|\d[kK]\b|\d{3}")


def company_of(
    text: str, small: str, lines: list[Line], labels: Labelled, title: Span | None, words: Vocabulary
) -> tuple[str, Span] | None:
    """The company (`small` is the text in small letters): labelled, or the name that the text's own lines,
    sentences and addresses point to. `title` is where the job's title stands.
    """
    for span in labels.get("company", ()):
        if span.end - span.start <= _LONGEST + 40:
            link = _LINK.match(text, span.start, span.end)
            if link:
                span = Span(span.start + 1, span.start + 1 + len(link.group(1)))
            if span.end - span.start <= _LONGEST and _may_be_name(text[span.start : span.end], words):
                return _told(text, span)
    for line in lines[:12] if " hiring " in text else ():
        site = SITE.match(text[line.start : line.end])
        if site:
            return _told(text, Span(line.start + site.start("company"), line.start + site.end("company")))
    top = [line for line in lines[: _TOP_LINES + 2] if not is_address(text[line.start : line.end])]
    for line in top[:_TOP_LINES]:
        found = _in_head_line(text, line, words)
        if found:
            return found
    for span in labels.get("title", ()):
        for piece in list(_DASHED.finditer(text, span.start, span.end)):
            named = is_company(piece.group(), words) and not names_one_worker(piece.group(), words)
            if named and piece.start() > span.start and _begins_name(piece.group()):
                return _told(text, Span(piece.start(), piece.end()))
        name, _, rest = text[span.start : span.end].partition(": ")
        hires = names_one_worker(rest, words) and not names_one_worker(name, words)
        if hires and NAMES.fullmatch(name) and text.count(name) > _OFTEN:
            return _told(text, Span(span.start, span.start + len(name)))
    places = [text[span.start : span.end] for span in labels.get("location", ())]
    return gathered(Evidence(text, small, words), top, places, title)


def _may_be_name(said: str, words: Vocabulary) -> bool:
    """Whether what stands at a label is a name and not the first sentence of a section."""
    if any(mark in said for mark in "，。"):
        return False
    parts = said.split()
    sentence = any(part in words.facts["sentence_words"] for part in parts)
    return len(parts) <= 3 or (len(parts) <= _MOST_WORDS and not sentence)


def is_company(phrase: str, words: Vocabulary) -> bool:
    """Whether a phrase names a company by its legal form or by what it is (school, hospital …)."""
    parts = set(key(phrase).split())
    known = _company_words(words.language)
    if LEGAL_FORM.search(phrase):
        return True
    return bool(parts & known) and 2 <= len(phrase.split()) <= 6 and parts.isdisjoint(_NO_NAME)


def _begins_name(phrase: str) -> bool:
    """Whether a phrase begins with a capital, or says by its legal form that it is written small."""
    return phrase[0].isupper() or LEGAL_FORM.search(phrase) is not None


@cache
def _company_words(language: str) -> frozenset[str]:
    return frozenset(key(word) for word in vocabulary(language).facts["company_words"])


def _in_head_line(text: str, line: Line, words: Vocabulary) -> tuple[str, Span] | None:
    """The company in a short line at the top: "Name Ltd", "Name School, City", "Title at Name"."""
    said = text[line.start : line.end]
    if "聘" in said or "招募" in said:
        hiring = _HIRING_BEHIND.search(said)
        if hiring and not has_east_asian_profession(hiring.group(1), words):
            return _told(text, Span(line.start + hiring.start(1), line.start + hiring.end(1)))
    if "|" in said:
        return _in_barred_line(text, line, words)
    if line.end - line.start > _LONGEST + 30 or line.bullet or ":" in said or said[-1] in "!?":
        return None
    if said.startswith("Logo "):
        return None
    at = AT.match(said)
    if at and names_one_worker(at.group(1), words):
        name = NAMES.match(said, at.end())
        if name:
            return _told(text, Span(line.start + name.start(), line.start + name.end()))
    parts_of_line = list(_DASHED.finditer(said))
    pieces = [piece for piece in parts_of_line if not names_one_worker(piece.group(), words)]
    if 1 < len(parts_of_line) > len(pieces):
        for piece in pieces:
            if is_company(piece.group(), words) and _begins_name(piece.group()):
                return _told(text, Span(line.start + piece.start(), line.start + piece.end()))
    if len(parts_of_line) > 1 and line.hashes < 2 and names_one_worker(parts_of_line[1].group(), words):
        head = parts_of_line[0].group()
        if _is_name_before_title(text, head, line, words):
            return _told(text, Span(line.start, line.start + len(head)))
    parts = said.split(", ")
    first = parts[0].rstrip()
    if not first or not first[0].isupper() or names_one_worker(first, words):
        return None
    if key(first) in words.facts["no_company"] or first[-1].isdigit():
        return None
    if len(parts) == 2 and LEGAL_FORM.fullmatch(" " + parts[1]):
        return _told(text, Span(line.start, line.end))
    if (is_company(first, words) and _may_be_name(first, words)) or (
        len(parts) == 3 and NAMES.fullmatch(first)
    ):
        return _told(text, Span(line.start, line.start + len(first)))
    return None


def _is_name_before_title(text: str, name: str, line: Line, words: Vocabulary) -> bool:
    """Whether what stands before "- Title" is who hires: a web address, or a name that the text says again
    and never in small letters, as it would say the name of a field.
    """
    if not NAMES.fullmatch(name) or len(name.split()) > _FEW_WORDS or names_one_worker(name, words):
        return False
    if says_only_how(name, words) or key(name) in words.headings or name in cities():
        return False
    return "." in name[1:-1] or (name in text[line.end :] and f" {name.lower()}" not in text)


def _in_barred_line(text: str, line: Line, words: Vocabulary) -> tuple[str, Span] | None:
    """The company in "Name | Title | Place | …": the first part, where no part before the title is one of
    how and for how much.
    """
    said = text[line.start : line.end]
    parts = [part.strip() for part in said.split("|")]
    first = _BRACKET_BEHIND.sub("", parts[0]).rstrip()
    if len(parts) < 3 or line.end - line.start > 250 or not 2 <= len(first) <= _LONGEST:
        return None
    plain_name = first[0].isalnum() and not names_one_worker(first, words) and not says_only_how(first, words)
    if not plain_name or _MONEY.search(first) or len(first.split()) > 5:
        return None
    return _told(text, Span(line.start, line.start + len(first)))


def _told(text: str, span: Span) -> tuple[str, Span]:
    return " ".join(text[span.start : span.end].split()), span
