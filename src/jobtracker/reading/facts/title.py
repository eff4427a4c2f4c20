"""Title: what the job is called, in the posting's own words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Span
from jobtracker.reading.characters import LOWER, UPPER, key, plain
from jobtracker.reading.facts.phrases import occurrences
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from jobtracker.reading.facts.labels import Labelled
    from jobtracker.reading.lines import Line

_FIRST_LINES = 16
_LONGEST = 110
_LOOKED_AT = 6000
_EAST_ASIAN = re.compile("[\u3040-\ud7a3]")
_GENDERS = re.compile(r"\(?\b(?:[mwfdxh](?:\s?[/|*-]\s?[mwfdxhi]){1,3}|all genders|gn)\b\)?", re.I)
_TAGS = re.compile(r"^(?:\s*(?:\[[^\]\n]{1,40}\]|【[^】\n]{1,40}】)\s*[-–:]?)+")
SITE = re.compile(
    r"^(?P<company>[^|\n]{2,60}?) hiring (?P<title>[^|\n]{2,90}?) in (?P<place>[^|\n]{2,90}?)(?: \||$)"
)
_TAIL = re.compile(r"\s*(?:@\s*\S.*|\|.*| (?:[-–—]|at|bei|chez|@) (?:remote|jobs at).*)$", re.I)
_STOPS = re.compile(
    r"[,.;:!?()\n\r|]|\s[-–—]\s|\s(?:to|who|with|for|in|at|that|will|and|on|you|we|of|based|he|der|die|das|mit|für|im|in|zur|zum|"
    r"bei|ab|pour|chez|dans|qui|avec|sur|en|afin|para|con|que|com|per|met|voor|die|op|erwartet|bist|tragst|bringst)\b"
)
AT = re.compile(rf"([^,|]{{3,70}}?) (?:@ ?|(?:at|bei|chez) )(?=[{UPPER}])")
_HEAD = 140
_GLUED = re.compile(rf"(?<=[{LOWER})])(?=[{UPPER}][{LOWER}])")
_WORD_OR_JOINT = re.compile(rf"[{UPPER}\d][^\s|,;:!?]*|[&/–-]")
_AMONG = frozenset(("of", "and", "for", "de", "für", "en"))
JOINT = re.compile(r" [-–—|·•@] |, ")
_NO_TITLE = re.compile(r"(?:up to )?[€£$¥]|(?:EUR|USD|GBP|CHF|PLN) ?\d|\d+ ?[kK€£]\b")
_ROLE_HEADS = ("as ", "your role", "role of", "position of", "als ", "en tant que")
"""Phrases that also stand before words that are no title ("as an expert")."""
_SUBJECT = re.compile(
    rf"\b(?:The|An?|Our|This)[ \xa0]((?:[{UPPER}][\w/&.+-]{{1,20}}[ \xa0]){{1,6}}?)"
    r"(?=(?:will|is responsible|is a member|cares|shall)\b)"
)


def title_of(
    text: str, small: str, lines: list[Line], labels: Labelled, words: Vocabulary
) -> tuple[str, Span] | None:
    """The title (`small` is the text in small letters): labelled, or a line at the top that reads like one,
    or as a sentence introduces it.
    """
    for span in labels.get("title", ()):
        if span.end - span.start <= _LONGEST:
            return cleaned(text, span, words)
    for span in _top_lines(text, lines, words):
        found = cleaned(text, span, words)
        if found:
            return found
    return _leading(text, words) or _introduced(text, small, words)


def has_profession(phrase: str, words: Vocabulary) -> bool:
    """Whether a phrase names a profession."""
    known, endings, _ = _known(words.language)
    parts = key(phrase).split(" ")
    if any(part in known or (part.endswith("s") and part[:-1] in known) for part in parts):
        return True
    return bool(endings) and any(part.endswith(endings) for part in parts)


@cache
def _known(language: str) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """The professions of a language, endings of those written in one word, those in East Asian script."""
    professions = vocabulary(language).facts["professions"]
    whole = frozenset(plain(p) for p in professions if not p.startswith("-"))
    east_asian = tuple(p for p in professions if _EAST_ASIAN.search(p))
    return whole, tuple(plain(p[1:]) for p in professions if p.startswith("-")), east_asian


def cleaned(text: str, span: Span, words: Vocabulary) -> tuple[str, Span] | None:
    """A title without tags before it, company and site name behind it, and words that only say "vacancy"."""
    start, end = span.start, span.end
    tags = _TAGS.match(text[start:end])
    if tags and tags.end() < end - start:
        start += tags.end()
    tail = _TAIL.search(text, start, end)
    if tail and tail.start() > start + 3:
        end = tail.start()
    noise = words.facts["vacancy_words"]
    changed = True
    while changed:
        changed = False
        while start < end and text[start] in " \t\xa0-–:|*#":
            start += 1
        for word in noise:
            if plain(text[start : start + len(word) + 1]) in (word + " ", word + ":"):
                start += len(word) + 1
                changed = True
    if not text.isascii() and _EAST_ASIAN.search(text, start, end):
        for part in re.finditer(r"\S+", text[start:end]):
            if has_east_asian_profession(part.group(), words):
                start, end = start + part.start(), start + part.end()
                break
    while end > start and text[end - 1] in " \t\xa0-–:|*,;.":
        end -= 1
    return (" ".join(text[start:end].split()), Span(start, end)) if end - start > 1 else None


def has_east_asian_profession(phrase: str, words: Vocabulary) -> bool:
    """Whether a phrase without blanks ends with the name of a profession."""
    return phrase.endswith(_known(words.language)[2])


def _top_lines(text: str, lines: list[Line], words: Vocabulary) -> list[Span]:
    best: list[tuple[int, Span]] = []
    seen: dict[str, int] = {}
    top = lines[:_FIRST_LINES]
    for line in lines[:60]:
        said = text[line.start : line.end]
        seen[said] = seen.get(said, 0) + 1
    for number, line in enumerate(top):
        said = text[line.start : line.end]
        site = SITE.match(said)
        if site:
            return [Span(line.start + site.start("title"), line.start + site.end("title"))]
        employer = AT.match(said)
        if employer and has_profession(employer.group(1), words):
            said = employer.group(1)
        if not 3 <= len(said) <= _LONGEST or said[-1] in ".!?;:" or "://" in said or line.bullet:
            continue
        part = _segment(said, words)
        score = 3 * has_profession(part, words) + 3 * bool(_GENDERS.search(said))
        if not said.isascii():
            score += 3 * any(has_east_asian_profession(p, words) for p in said.split())
        score += 2 * (line.hashes == 1) + (number == 0) + (seen.get(said, 0) > 1) - (len(said.split()) > 10)
        if key(said) in words.headings or "@" in said[:-1].split(" ")[0]:
            score -= 4
        if score >= 3 - (line.hashes == 1 and number == 0):
            at = said.find(part)
            best.append((score * 20 - number, Span(line.start + at, line.start + at + len(part))))
    return [span for _, span in sorted(best, key=lambda b: -b[0])]


def _segment(said: str, words: Vocabulary) -> str:
    """Of "Company | Role | Place" the part that names a profession."""
    parts = [part.strip() for part in said.split("|")]
    if len(parts) > 1:
        for part in parts:
            if has_profession(part, words):
                return part
        return ""
    return said


def _leading(text: str, words: Vocabulary) -> tuple[str, Span] | None:
    """The title that running text begins with, without a mark behind it: its first words with capitals, up to
    the last that names a profession before a small word or a place where two words are glued.
    """
    start = len(text) - len(text.lstrip(" \t\r\n\xa0#*"))
    glued = _GLUED.search(text, start, start + _HEAD)
    while glued and not has_profession(
        text[max(start, glued.start() - 20) : glued.start()].split()[-1], words
    ):
        glued = _GLUED.search(text, glued.end() + 1, start + _HEAD)
    stop = glued.start() if glued else min(len(text), start + _HEAD)
    genders = _GENDERS.search(text, start, stop)
    end = -1
    for count, part in enumerate(re.finditer(r"\S+", text[start:stop])):
        said = part.group()
        place = start + part.start()
        if genders and end >= 0 and place <= genders.start() < start + part.end():
            return _told(text, start, genders.end())
        small_word = key(said) in words.function_words and said not in _AMONG and len(said) > 1
        if small_word or key(text[start : start + part.end()]) in words.headings:
            break
        if said not in _AMONG and not _WORD_OR_JOINT.match(said):
            if count > 0 and has_profession(said, words) and said[-1] not in ".,":
                end = place + len(said)
            break
        if has_profession(said, words):
            end = place + len(said.rstrip(",.;:"))
        if said[-1] in ",.;:!?|":
            break
    return _told(text, start, end) if end > start and " " in text[start:end] else None


def _told(text: str, start: int, end: int) -> tuple[str, Span]:
    return " ".join(text[start:end].split()), Span(start, end)


def without_tail(
    text: str, title: tuple[str, Span], company: str | None, places: list[Span]
) -> tuple[str, Span]:
    """A title without the company, place or pay that stands behind a dash, comma or bar in the same line."""
    start, end = title[1].start, title[1].end
    for joint in JOINT.finditer(text, start + 3, end):
        rest = text[joint.end() : end]
        if (
            (company and rest.startswith(company))
            or _NO_TITLE.match(rest)
            or any(joint.end() <= place.start < joint.end() + 2 for place in places)
        ):
            return _told(text, start, joint.start())
    return title


def _introduced(text: str, small: str, words: Vocabulary) -> tuple[str, Span] | None:
    """The title in "… is looking for a …", or as the subject of what the job will do."""
    heads = _heads(words.language)
    near = tuple(plain(word) for word in words.facts["years"]["experience"][:2])
    for span, phrase in occurrences(small, heads, 0, min(len(text), _LOOKED_AT), text=text):
        if any(word in plain(small[max(0, span.start - 40) : span.start]) for word in near):
            continue
        start = span.end
        while start < len(text) and text[start].isspace():
            start += 1
        found = _title_at(text, start, words)
        vague = found is not None and found[0].islower() and " " not in found[0]
        if found and not (vague and phrase.startswith(_ROLE_HEADS)):
            return found
    for match in _SUBJECT.finditer(text, 0, min(len(text), _LOOKED_AT)):
        parts = match.group(1).split()
        if len(parts) > 1 and has_profession(parts[-1], words):
            return " ".join(parts), Span(match.start(1), match.end(1))
    return None


def _title_at(text: str, start: int, words: Vocabulary) -> tuple[str, Span] | None:
    stop = _STOPS.search(text, start, start + 70)
    end = stop.start() if stop else min(len(text), start + 70)
    phrase = text[start:end].strip()
    parts = phrase.split()
    if not 1 <= len(parts) <= 7 or not has_profession(phrase, words):
        return None
    name = _name_within(parts, words)
    begin = text.find(name, start, end) if name else -1
    return (name, Span(begin, begin + len(name))) if name and begin >= 0 else None


@cache
def _heads(language: str) -> tuple[str, ...]:
    return tuple(p[:-2].lower() for p in vocabulary(language).facts["hiring"]["title"] if p.endswith(" *"))


def _name_within(parts: list[str], words: Vocabulary) -> str | None:
    """The title within the words that follow "looking for a": from the first capital, or all when all are
    small.
    """
    capital = next((i for i, part in enumerate(parts) if part[0].isupper()), None)
    chosen = parts[capital:] if capital is not None else parts
    if capital is not None and not has_profession(" ".join(chosen), words):
        chosen = parts
    last = max((i for i, part in enumerate(chosen) if has_profession(part, words)), default=-1)
    if last < 0:
        return None
    end = last + 1
    while end < len(chosen) and (chosen[end][0].isupper() or chosen[end].isdigit()):
        end += 1
    chosen = chosen[:end]
    return " ".join(chosen) if re.search(f"[{UPPER}{LOWER}]", chosen[0]) else None
