"""Titles in running text: at its beginning, behind "looking for a", as the subject of what one will do."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Span
from jobtracker.reading.characters import LOWER, UPPER, key, plain
from jobtracker.reading.facts.phrases import occurrences
from jobtracker.reading.facts.professions import has_profession, names_one_worker
from jobtracker.reading.facts.title_lines import GENDERS, Candidate, is_address
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from jobtracker.reading.lines import Line

_LOOKED_AT = 6000
MOST_POINTS = 5
"""How much a sentence speaks for a title at the most."""
_HEAD, _TOP = 140, 1500
_MOST_PHRASES = 8
_STOPS = re.compile(
    r"[,.;:!?)\n\r|]|\((?![A-Z]{2,5}\) [A-Z])|\s[-–—]\s|\s(?:to|who|with|for|in|at|that|will|"
    r"and(?! [A-Z])|on|you|we|of(?! [A-Z])|based|he|der|die|das|mit|für|im|in|zur|zum|"
    r"bei|ab|pour|chez|dans|qui|avec|sur|en|afin|para|con|que|com|per|met|voor|die|op|erwartet|bist|"
    r"tragst|bringst)\b(?!-)"
)
_FIELD = re.compile(
    rf", ((?:[{UPPER}][\w/&+-]{{1,20}} ){{1,3}}[{UPPER}]?[\w/&+-]{{0,20}}?) ?(?=(?:to|who|for|with|that)\b)"
)
"""The field behind a title's comma in "a Software Engineer, Machine Learning to …"."""
_GLUED = re.compile(rf"(?<=[{LOWER})])(?=[{UPPER}][{LOWER}])")
_GLUED_FIELD = re.compile(
    rf" ?[-–:] (?:[{UPPER}][\w/&-]{{0,30}}(?:,? (?:& |and |of )?(?=[{UPPER}]))?){{1,6}}?"
    rf"(?<=[{LOWER})])(?=[{UPPER}])"
)
"""The field behind a title's dash, up to where the next sentence is glued on."""
_WORD_OR_JOINT = re.compile(rf"[{UPPER}\d][^\s|,;:!?]*|[&/–-]")
_ANY_BEHIND = ("looking for", "searching for", "in search of")
"""Phrases that mostly stand before what is no title: there only one with a capital counts."""
_CASED = re.compile(f"[{UPPER}{LOWER}]")
_PRAISE = re.compile(r"(?:an? )?[a-z][a-z-]{2,20}(?: [a-z-]{2,20})?,\s")
"""A word of praise before the next one ("an experienced, friendly Night Porter")."""
_MOST_PRAISE = 3
_BEFORE_TITLE = ':*_"“„«'
_AMONG = frozenset(("of", "and", "for", "de", "für", "en"))
_JOINERS = frozenset(("of", "de", "del", "di", "des", "du", "do", "da"))
"""What joins a title to its field: "Head of Sales", "jefe de obra"."""
_ELIDED = ("d'", "d’")
_ROLE_HEADS = ("as ", "your role", "role of", "position of", "als ", "en tant que", "como ", "come ", "som ")
"""Phrases that also stand before words that are no title ("as an expert")."""
_ADDRESSED = re.compile(
    r",|\s(?:you|du|sie|ihr|vous|tu|ben|är|sei|você|serás|trägst|bist|übernimmst)\b", re.I
)
"""What follows a title in "As a Planner, you …"."""
_SUBJECT = re.compile(
    rf"(?:T(?<!\wT)h(?:e|is)|A(?<!\wA)n?|O(?<!\wO)ur)[ \xa0]((?:[{UPPER}][\w/&.+-]{{1,20}}[ \xa0]){{1,6}}?)"
    r"(?=(?:will|is|cares|shall|must|[a-z]{3,12}s)\b)"
)
_NAMED_POSITION = re.compile(
    rf"[Tt](?<!\w[Tt])h(?:e|is) (?!Position|Role|Job)((?:[{UPPER}][\w/&.+-]{{1,20}} ){{1,6}}?)"
    r"(?:(?:position|role|job)\b|will\b)"
)
"""The title in "The Conductor position …", "This Data Engineer role …", "the Data Engineer will …"."""
_WANTED_WORDS = (" needed", " required", " wanted", " sought", " available")
_WANTED = re.compile(
    rf"\s?([{UPPER}][\w/&.+-]{{1,20}}(?: [\w/&.+-]{{1,20}}){{0,4}}?)(?: (?:position|vacancy|job|role))?"
    r"(?: (?:is|are))?(?: urgently)?$"
)
"""The title in "Kitchen Manager needed …", "Cook position available …", from the sentence's beginning."""
_SUBJECT_AT_START = re.compile(
    r"\s{0,4}(?:Le |La |L['’]|Der |Die |El |Il |Lo |O |A |De |Het )"
    r"((?:[^\W\d]\w{1,20}[ '’-]?){1,5}?) ?(?:\([^()]{2,90}\) )?"
    r"(?:est|a pour|assure|sera|aura|ist|hat|wird|es|tiene|será|è|ha|sarà|é|tem|is|heeft)\b"
)
"""The title as the subject of a text's first sentence ("Le technicien qualité est …")."""
_COMPANY_BEHIND = re.compile(
    rf"(?: [{UPPER}][\w&]{{0,20}}){{0,3}}?,? (?:LLC|Inc|Ltd|Limited|GmbH|Corp|PLC|LLP|S\.A)\b"
)
"""What makes the words before it the name of a company ("Atlas Executive Consulting, LLC")."""
_NAMES_OF_TEXTS = ("job description", "job summary", "position summary", "role description", "job details")
_LONGEST_NOISE = 20
_RESPONSIBLE = re.compile(r"\b[Tt]he ((?:[\w/&+-]{2,20} ){1,5}[\w-]{3,20}) (?:will be|is) responsible\b")
_TITLE_LABELS = (
    "job title",
    "position title",
    "role title",
    "job description",
    "job posting title",
    "job opening",
    "open position",
    "vacancy",
    "title",
    "position",
)


def sentence_candidates(text: str, small: str, lines: list[Line], words: Vocabulary) -> list[Candidate]:
    """The titles that the text's sentences point to (`small` is the text in small letters)."""
    found: list[Candidate] = []
    first = next((line for line in lines if not is_address(text[line.start : line.end])), None)
    if first and (
        first.end - first.start > _HEAD // 2
        or _GLUED.search(text, first.start, min(first.end, first.start + _HEAD))
    ):
        leading = _leading(text, first.start, words)
        found += [Candidate(5 if " " in text[leading.start : leading.end] else 3, leading)] if leading else []
    limit = min(len(text), _LOOKED_AT)
    for span, phrase in occurrences(small, _TITLE_LABELS, 0, limit, text=text):
        marked = text[span.end : span.end + 1] == ":"
        if marked or (" " in phrase and text[span.end : span.end + 1] in (" ", "\xa0")):
            behind = _leading(text, span.end + marked, words)
            if behind:
                found.append(Candidate(4, behind))
    found += _introduced(text, small, words)
    for match in _SUBJECT.finditer(text, 0, limit):
        said = match.group(1).split()
        if has_profession(said[-1], words):
            span = Span(match.start(1), match.start(1) + len(match.group(1).rstrip()))
            found.append(Candidate(4 if len(said) > 1 else 2, span))
    for match in _NAMED_POSITION.finditer(text, 0, limit):
        if names_one_worker(match.group(1).split()[-1], words):
            end = match.start(1) + len(match.group(1).rstrip())
            found.append(Candidate(4, Span(match.start(1), end)))
    found += _wanted(text, small, words)
    first_words = _SUBJECT_AT_START.match(text)
    if first_words and has_profession(first_words.group(1), words):
        found.append(Candidate(3, Span(*first_words.span(1))))
    responsible = _RESPONSIBLE.finditer(text, 0, limit) if " responsible" in small else ()
    for match in responsible:
        several = " " in match.group(1)
        if several and has_profession(match.group(1).split()[-1], words):
            found.append(Candidate(3, Span(match.start(1), match.end(1))))
    return found


def _wanted(text: str, small: str, words: Vocabulary) -> list[Candidate]:
    """The titles before "needed" and the like, at the top."""
    found: list[Candidate] = []
    for word in _WANTED_WORDS:
        place = small.find(word, 0, _TOP)
        while place >= 0:
            low = max(0, place - _HEAD)
            begin = max(text.rfind(mark, low, place) + 1 for mark in ("\n", "\r", ". ", "! ", "? ", ": "))
            title = _WANTED.match(text, max(low, begin), place)
            if title and names_one_worker(title.group(1).split()[-1], words):
                found.append(Candidate(4, Span(*title.span(1))))
            place = small.find(word, place + 1, _TOP)
    return found


def _leading(text: str, begin: int, words: Vocabulary) -> Span | None:
    """The title that running text begins with, without a mark behind it: its first words with capitals, up to
    the last that names a profession before a small word or a place where two words are glued.
    """
    rest = text[begin : begin + 200]
    start = begin + len(rest) - len(rest.lstrip(" \t\r\n\xa0#*"))
    glued = _GLUED.search(text, start, start + _HEAD)
    while glued and not has_profession(
        text[max(start, glued.start() - 20) : glued.start()].split()[-1], words
    ):
        glued = _GLUED.search(text, glued.end() + 1, start + _HEAD)
    stop = glued.start() if glued else min(len(text), start + _HEAD)
    genders = GENDERS.search(text, start, stop)
    end = -1
    for count, part in enumerate(re.finditer(r"\S+", text[start:stop])):
        said = part.group()
        place = start + part.start()
        if genders and end >= 0 and place <= genders.start() < start + part.end():
            end = genders.end()
            break
        small_word = key(said) in words.function_words and said not in _AMONG and len(said) > 1
        behind = text[place + len(said) : stop].split(None, 1)[:1]
        heading = key(text[start : start + part.end()]) in words.headings
        if end > 0 and key(text[place : place + _LONGEST_NOISE]).startswith(_NAMES_OF_TEXTS):
            break
        if small_word or (heading and not (behind and names_one_worker(behind[0], words))):
            break
        if said not in _AMONG and not _WORD_OR_JOINT.match(said):
            if count > 0 and has_profession(said, words) and said[-1] not in ".,":
                end = place + len(said)
            break
        if has_profession(said, words):
            end = place + len(said.rstrip(",.;:"))
        if said[-1] in ",.;:!?|":
            break
    field = _GLUED_FIELD.match(text, end) if end > start else None
    if field and _GLUED.match(text, field.end()):
        end = field.end()
    if end > start and _COMPANY_BEHIND.match(text, end):
        return None
    several = " " in text[start:end] or text.count(text[start:end], end) > 0
    return Span(start, end) if end > start and several else None


def _introduced(text: str, small: str, words: Vocabulary) -> list[Candidate]:
    """The titles in "… is looking for a …" and "As a …, you will …"."""
    found: list[Candidate] = []
    near = tuple(plain(word) for word in words.facts["years"]["experience"][:2])
    limit = min(len(text), _LOOKED_AT)
    for span, phrase in occurrences(small, _heads(words.language), 0, limit, text=text):
        vague = phrase.startswith(_ROLE_HEADS)
        if vague and any(word in plain(small[max(0, span.start - 40) : span.start]) for word in near):
            continue
        start = span.end
        while start < len(text) and (text[start].isspace() or text[start] in _BEFORE_TITLE):
            start += 1
        title = _title_at(text, start, words)
        for _ in range(_MOST_PRAISE if title is None else 0):
            praise = _PRAISE.match(text, start)
            if praise is None or title is not None:
                break
            start = praise.end()
            title = _title_at(text, start, words)
        if title is None or (phrase in _ANY_BEHIND and not _is_named(text, title, words)):
            continue
        if vague and " " not in text[title.start : title.end] and text[title.start].islower():
            continue
        capital = any(part[0].isupper() for part in text[title.start : title.end].split())
        points = (2 if vague else 4) + capital
        if vague and (_ADDRESSED.match(text, title.end) or text[span.start].isupper()):
            points += 1 + capital
        found.append(Candidate(points, title))
        if len(found) == _MOST_PHRASES:
            break
    return found


def _is_named(text: str, title: Span, words: Vocabulary) -> bool:
    """Whether a title begins with a capital and is that of one worker."""
    said = text[title.start : title.end]
    return said[0].isupper() and any(names_one_worker(part, words) for part in said.split())


def _title_at(text: str, start: int, words: Vocabulary) -> Span | None:
    stop = _STOPS.search(text, start, start + 70)
    end = stop.start() if stop else min(len(text), start + 70)
    phrase = text[start:end].strip()
    parts = phrase.split()
    if not 1 <= len(parts) <= 7 or not has_profession(phrase, words):
        return None
    name = _name_within(parts, words)
    begin = text.find(name, start, end) if name else -1
    if not name or begin < 0:
        return None
    end = begin + len(name)
    field = _FIELD.match(text, end)
    if field and name[0].isupper():
        end += len(field.group().rstrip())
    genders = GENDERS.match(text, end + 1)
    return Span(begin, genders.end() if genders and text[end] == " " else end)


@cache
def _heads(language: str) -> tuple[str, ...]:
    return tuple(p[:-2].lower() for p in vocabulary(language).facts["hiring"]["title"] if p.endswith(" *"))


def _name_within(parts: list[str], words: Vocabulary) -> str | None:
    """The title within the words that follow "looking for a": from the first capital, or all when all are
    small.
    """
    capital = next((i for i, part in enumerate(parts) if part[0].isupper()), None)
    chosen = parts[capital:] if capital is not None else parts
    while len(chosen) > 1 and key(chosen[0]).replace(" ", "-") in words.facts["praise"]:
        chosen = chosen[1:]
    if capital is not None and not has_profession(" ".join(chosen), words):
        chosen = parts
    last = max((i for i, part in enumerate(chosen) if has_profession(part, words)), default=-1)
    if last < 0:
        return None
    end = last + 1
    while end < len(chosen) and (chosen[end][0].isupper() or chosen[end].isdigit()):
        end += 1
    while (
        end + 1 < len(chosen) and chosen[end] in _JOINERS and key(chosen[end + 1]) not in words.function_words
    ):
        end += 2
        while end < len(chosen) and chosen[end][0].isupper():
            end += 1
    end += end < len(chosen) and chosen[end].startswith(_ELIDED)
    chosen = chosen[:end]
    return " ".join(chosen) if _CASED.search(chosen[0]) else None
