"""Names of companies: where one begins and ends in running text, and how it is said in full."""

from __future__ import annotations

import re
from functools import cache

from jobtracker.domain.reading import Span
from jobtracker.reading.characters import LOWER, UPPER, key
from jobtracker.reading.facts.legal_forms import LEGAL_FORM
from jobtracker.reading.facts.modes import says_only_how
from jobtracker.reading.facts.phrases import NAME, NAMES
from jobtracker.reading.facts.professions import has_profession
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

_LONGEST = 60
ARTICLES = frozenset(
    ("the", "le", "la", "les", "der", "die", "das", "de", "het", "el", "los", "il", "o", "a", "os")
)
_MOST_WORDS = 7
_INITIALS, _NEAR = range(3, 6), 20
_RUN = re.compile(rf"(?:{NAME})++")
_CAMEL = re.compile(rf"(?<=[{LOWER}])[{UPPER}]")
_GLUED_NAME = re.compile(
    rf"[{UPPER}](?<=[{UPPER}]{{3}})(?=[{UPPER}][{LOWER}]{{3}})|[.](?<=[{LOWER}]{{3}}[.])(?=[{UPPER}][{LOWER}]{{2}})"
)
"""Where a name is glued to what stands before it: capitals, or the end of a sentence."""
_PARTNER = re.compile(rf" & [{UPPER}][\w-]+")
_APPOSITION = re.compile(r",| (?:in|à|en|em|te|i|w|near|aus|aan|op|at) ")
"""What may stand between a name and its verb: "Name, a maker of …, seeks", "Name in Place seeks"."""
LINE_BEFORE = re.compile(r"(?:^|[\n\r])[ \t#*_]{0,6}$")
LINE_BEHIND = re.compile(r"[^\w\n\r.,;]{0,6}(?:[\n\r]|$)")


def without_trail(text: str, span: Span, words: Vocabulary) -> Span:
    """A name without words behind it that begin the next sentence ("About Name We are …")."""
    end = span.end
    while end > span.start:
        before, _, last = text[span.start : end].rstrip().rpartition(" ")
        if not before or (
            key(last) not in words.function_words and key(last) not in no_company(words.language)
        ):
            break
        end = span.start + len(before)
    return Span(span.start, end)


def last_words(text: str, span: Span | None, words: Vocabulary) -> Span | None:
    """A name without words before it that begin no name ("… fluent in English Name is an equal …")."""
    while span is not None:
        first, _, rest = text[span.start : span.end].partition(" ")
        if not rest or key(first) not in no_company(words.language):
            break
        span = Span(span.start + len(first) + 1, span.end)
    return span


def end_of_name(text: str, place: int) -> int | None:
    """Where the name before a phrase ends, without blanks, an abbreviation in brackets, or a full stop that
    is none of its own; None where the phrase is glued to what stands before it.
    """
    end = place
    while end > 0 and text[end - 1].isspace():
        end -= 1
    if end == place or end == 0:
        return None
    if text[end - 1] == ")":
        opened = text.rfind("(", max(0, end - 40), end)
        if opened > 0:
            end = opened
            while end > 0 and text[end - 1].isspace():
                end -= 1
    if text[end - 1 : end] == "." and LEGAL_FORM.search(text, max(0, end - 8), end):
        end -= 1
    return end or None


def name_of_sentence(text: str, place: int) -> Span | None:
    """The name that begins the sentence in "Name, a maker of …, is looking for"."""
    low = max(0, place - 200)
    begin = max(text.rfind("\n", low, place), text.rfind(". ", low, place) + 1, low - 1) + 1
    while begin < place and text[begin] == " ":
        begin += 1
    found = NAMES.match(text, begin, place)
    if found and found.end() < place and _APPOSITION.match(text, found.end()):
        return Span(found.start(), found.end())
    return None


def spelled_out(text: str, name: str, span: Span) -> tuple[str, Span]:
    """What an abbreviation stands for, where the text says it in full."""
    if not (name.isupper() and name.isalpha() and len(name) in _INITIALS):
        return name, span
    for full in NAMES.finditer(text):
        parts = [part for part in full.group().split() if part[0].isupper()]
        if len(parts) < 2 or "".join(part[0] for part in parts) != name:
            continue
        alone = LINE_BEFORE.search(text, max(0, full.start() - 8), full.start())
        beside = f"({name})" in text[full.end() : full.end() + _NEAR] or (
            alone and LINE_BEHIND.match(text, full.end())
        )
        if beside:
            return " ".join(full.group().split()), Span(*full.span())
    return name, span


def with_partners(text: str, name: str, span: Span) -> tuple[str, Span]:
    """A name as "Name & Partners" where the text says it so anywhere."""
    start = text.find(f"{name} & ")
    while start >= 0:
        partner = _PARTNER.match(text, start + len(name))
        if partner and not (start and (text[start - 1].isalnum() or text[start - 1] == "_")):
            return text[start : partner.end()], Span(start, partner.end())
        start = text.find(f"{name} & ", start + 1)
    return name, span


@cache
def no_company(language: str) -> frozenset[str]:
    """The words that begin no name of a company."""
    return frozenset(vocabulary(language).facts["no_company"])


def without_lead(text: str, span: Span, words: Vocabulary) -> Span:
    """A name in running text without the words before it that say what the job is or how it is worked."""
    start = span.start
    for part in list(re.finditer(r"\S+", text[span.start : span.end]))[:-2]:
        said = part.group()
        other = key(said) in words.facts["no_company"] and key(said) not in ARTICLES
        if says_only_how(said, words) or other or has_profession(said, words):
            start = span.start + part.end() + 1
    return Span(start, span.end)


def name_ending(text: str, end: int, words: Vocabulary) -> Span | None:
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
    glued = list(_GLUED_NAME.finditer(text, start, end))
    start = glued[-1].end() if glued else start
    token = text[max(start, text.rfind(" ", start, end) + 1) : end]
    if token.isupper() and token[:2] in words.facts["regions"] and f" {token[2:]} " in text:
        start = end - len(token) + 2
    camel = list(_CAMEL.finditer(text, max(start, text.rfind(" ", start, end) + 1), end))
    if camel and f" {text[camel[-1].start() : end]} " in text:
        start = camel[-1].start()
    parts = [start + part.start() for part in re.finditer(r"\S+", text[start:end])]
    for count in range(len(parts) // 2, 0, -1):
        if text[parts[-count] : end] == text[parts[-2 * count] : parts[-count]].rstrip():
            return Span(parts[-count], end)
    return Span(start, end) if len(parts) <= _MOST_WORDS else None
