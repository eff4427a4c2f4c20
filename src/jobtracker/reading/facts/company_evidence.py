"""Evidence for a company's name: the subject of sentences about it, a line of its own, its web address."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Span
from jobtracker.reading.characters import LOWER, UPPER, key
from jobtracker.reading.facts.company_addresses import (
    domains_of,
    is_addressed,
    named_by_address,
    pages_of,
    spelled_like,
)
from jobtracker.reading.facts.company_names import (
    ARTICLES,
    LINE_BEFORE,
    LINE_BEHIND,
    end_of_name,
    last_words,
    name_ending,
    name_of_sentence,
    no_company,
    spelled_out,
    with_partners,
    without_lead,
    without_trail,
)
from jobtracker.reading.facts.legal_forms import LEGAL_FORM, legal_forms
from jobtracker.reading.facts.modes import says_only_how
from jobtracker.reading.facts.names import is_said_of_place
from jobtracker.reading.facts.phrases import NAMES, occurrences, words_of
from jobtracker.reading.facts.professions import has_profession, names_one_worker
from jobtracker.reading.facts.public_bodies import BODIES, public_bodies, with_body
from jobtracker.reading.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.reading.lines import Line

_ENOUGH = 4
_SHORTEST, _LONGEST = 3, 60
_LOOKED_AT = 10_000
_TOP = 400
_HEAD, _LEAD = 600, 3000
_LONGEST_WORD, _LONGEST_LETTERS = 20, 4
_VERB = re.compile(r" (?:is|was|has|[a-z]{2,}s)\b")
_SMALL_WORD = re.compile(rf" ([{LOWER}]{{3,20}})\b")
_WE = re.compile(
    r",? (?:we|you|our|your|wir|unser\w*|suchen|nous|notre|recherchons|seguimos|buscamos|estamos|somos|"
    r"nuestr\w+|siamo|cerchiamo|nosso|nossa|wij|zoeken|onze|vi|vår\w*|söker|me|etsimme|jesteśmy|szukamy)\b|, "
)
"""What a sentence goes on with behind "At Name" that speaks of Name as we."""
_BEGIN = re.compile(rf"[.!?:\n\r](?:(?<=[\n\r])|[ \xa0])(?=[{UPPER}\d])")
"""Where a sentence or line begins behind another."""
_KIND = re.compile(
    r"[^.\n]{0,90}?\b(?:company|firm|provider|start-?up|agency|organi[sz]ation|leader|manufacturer|business|"
    r"charity|retailer|unternehmen|entreprise|société|empresa|azienda|bedrijf|företag|firma|yritys)\b"
)
"""What a sentence says a company is, behind "is a"."""
_IN = re.compile(r"(?:^|[ \n])(?:in|à|en|em|te|i|w|near|im|aus|a) $")
_EAST_ASIAN_FORMS = ("株式会社", "(주)", "㈜", "주식회사", "有限公司")
_EAST_ASIAN = re.compile(
    r"株式会社[ぁ-んァ-ヶー一-龠A-Za-z]{1,20}|[ァ-ヶー一-龠A-Za-z]{1,20}株式会社|"
    r"(?:\(주\)|㈜|주식회사 ?)[가-힣A-Za-z]{1,20}|[一-龠A-Za-z（）()]{2,20}有限公司"
)


_WITH = frozenset(("at", "bei", "chez", "bij", "hos", "presso", "na", "en"))
_ABOUT = frozenset(("about", "über", "sobre", "à propos de", "om", "over", "o", "chi è", "tietoa"))
"""Words that a heading about the company begins with."""
_EMPLOYER = ("is an equal", "is an affirmative", "does not accept")
"""How the law's sentence about the employer begins."""
_COPULAS = frozenset(
    ("a", "an", "the", "has", "have", "un", "une", "ist", "ein", "eine", "is", "een", "on", "är")
)


def is_hiring(phrase: str) -> bool:
    """Whether a phrase behind a company's name says more than that it is or has something."""
    return phrase.rsplit(" ", 1)[-1] not in _COPULAS


class Evidence:
    """The points that each name of a text has gathered, and where it stands first."""

    def __init__(self, text: str, small: str, words: Vocabulary) -> None:
        self.text = text[:_LOOKED_AT]
        self.small = small
        self.words = words
        self.points: Counter[str] = Counter()
        self.spans: dict[str, Span] = {}

    def credit(self, span: Span | None, points: int) -> None:
        """Give points to the name at a place, unless it is one that names no company."""
        if span is None:
            return
        name = self.text[span.start : span.end].rstrip(" .,;:'’/")
        for ending in ("’s", "'s", "®", "™"):
            name = name.removesuffix(ending)
        start = span.start
        first, _, rest = name.partition(" ")
        if key(first) in ARTICLES and rest[:1].isupper():
            start, name = start + len(first) + 1, rest
        while (rest := name.partition(" ")[2]).startswith(first + " "):
            start, name = start + len(first) + 1, rest
        if name not in self.points and not self._may_be_company(name):
            return
        self.points[name] += points
        self.spans.setdefault(name, Span(start, start + len(name)))

    def _may_be_company(self, name: str) -> bool:
        said = key(name)
        return not (
            len(name) < 2
            or name[:4].isdigit()
            or (name.isupper() and len(name) > _LONGEST_LETTERS and f" {name.lower()} " in self.text)
            or (name[0].isdigit() and says_only_how(" ".join(name.split()[:2]), self.words))
            or said in self.words.function_words
            or said.split(" ")[0] in no_company(self.words.language)
            or said in self.words.headings
            or said in self.words.facts["company_words"]
            or says_only_how(name, self.words)
            or (names_one_worker(name, self.words) and not LEGAL_FORM.search(name + " "))
        )


def gathered(
    evidence: Evidence, top: Sequence[Line], places: Sequence[str], title: Span | None
) -> tuple[str, Span] | None:
    """The name with the most evidence, or None where it is too little. `top` are the first lines, `places`
    what the text names as its locations, `title` is where the job's title stands.
    """
    _from_sentences(evidence)
    _from_forms(evidence)
    _from_lines(evidence, top, places, title)
    text, points = evidence.text, evidence.points
    domains = domains_of(text)
    for page in pages_of(text):
        _credit_page(evidence, page)
    for name in list(points):
        if sum(map(str.isalnum, name)) < _SHORTEST:
            continue
        bare = named_by_address(text, name, domains) if not name.startswith(BODIES) else name
        if bare != name:
            span = evidence.spans[name]
            points[bare] += points.pop(name)
            evidence.spans.setdefault(bare, Span(span.end - len(bare), span.end))
            name = bare
        if domains and is_addressed(name, domains):
            points[name] += 4
        points[name] += 2 * (" " in name and bool(LEGAL_FORM.search(name)))
        points[name] += min(3, text.count(name) - 1)
    name, most = max(points.items(), key=lambda e: (e[1], -evidence.spans[e[0]].start), default=("", 0))
    if most >= _ENOUGH:
        name, evidence.spans[name] = spelled_out(text, name, evidence.spans[name])
        return with_partners(text, *with_body(text, name, evidence.spans[name]))
    spelled = spelled_like(text, domains) if domains else None
    return (text[spelled.start : spelled.end], spelled) if spelled else None


def _from_sentences(evidence: Evidence) -> None:
    """Names before "is looking for", behind "join", and at the beginning of sentences."""
    text, small = evidence.text, evidence.small
    behind, ahead = _phrases(evidence.words.language)
    for span, phrase in occurrences(small, behind, 0, len(text)):
        place = end_of_name(text, span.start)
        if place is None:
            continue
        points = 3 if place < _HEAD else 2
        named = name_ending(text, place, evidence.words)
        if (
            named
            and LEGAL_FORM.fullmatch(f" {text[named.start : named.end]}.")
            and text.startswith(", ", named.start - 2)
        ):
            before = name_ending(text, named.start - 2, evidence.words)
            named = Span(before.start, named.end) if before else None
        if named and _IN.search(text, max(0, named.start - 8), named.start):
            named = None
        hires = is_hiring(phrase)
        if phrase.startswith(_EMPLOYER):
            named, points = last_words(text, named, evidence.words), 7
        elif _KIND.match(small, span.end):
            points += 2
        elif named and hires and place < _LEAD:
            begins = not named.start or _BEGIN.match(text, max(0, named.start - 2), named.start + 1)
            points = 4 if begins or text[named.start - 1] in ".!?" else points
        evidence.credit(named, points)
        if hires:
            evidence.credit(name_of_sentence(text, place), 3)
    for span, phrase in occurrences(small, ahead, 0, len(text), text=text):
        start = span.end
        while start < len(text) and text[start].isspace():
            start += 1
        follower = NAMES.match(text, start)
        if follower and start > span.end:
            last = "".join(text[max(0, span.start - 25) : span.start].rsplit(None, 1)[-1:])
            worker = phrase in _WITH and has_profession(last, evidence.words)
            named = without_trail(text, Span(follower.start(), follower.end()), evidence.words)
            heading = phrase in _ABOUT and _is_heading(text, span, named, follower.end())
            speaks = phrase in _WITH and text[span.start].isupper() and bool(_WE.match(text, named.end))
            evidence.credit(named, 4 if worker or heading else 3 if speaks else 2)
    never = no_company(evidence.words.language)
    for begin in (0, *(found.end() for found in _BEGIN.finditer(text))):
        if small[begin : begin + _LONGEST_WORD].partition(" ")[0] in never:
            continue
        subject = NAMES.match(text, begin)
        if subject and _is_verb(text, subject.end(), evidence.words):
            evidence.credit(Span(subject.start(), subject.end()), 1)


def _is_heading(text: str, about: Span, named: Span, end: int) -> bool:
    """Whether "About Name" is a heading: the next sentence runs on behind the name, which `end` tells, or
    begins with it, or the line is over.
    """
    alone = LINE_BEFORE.search(text, max(0, about.start - 8), about.start)
    return (
        named.end < end
        or text.startswith(text[named.start : named.end], named.end + 1)
        or bool(alone and LINE_BEHIND.match(text, named.end))
    )


def _is_verb(text: str, place: int, words: Vocabulary) -> bool:
    """Whether a verb may stand at a place: in English one in -s, elsewhere any but the small words."""
    if words.language == "en":
        return bool(_VERB.match(text, place))
    found = _SMALL_WORD.match(text, place)
    return found is not None and key(found[1]) not in words.function_words


def _from_forms(evidence: Evidence) -> None:
    """Names with a legal form in the head, and those of public bodies."""
    text = evidence.text
    known = words_of(evidence.small)
    for form in legal_forms(text, known):
        comma = text[form.start() - 1 : form.start()] == ","
        named = name_ending(text, form.start() - 1 if comma else form.end(), evidence.words)
        if named and comma:
            named = Span(named.start, form.end())
        evidence.credit(named and without_lead(text, named, evidence.words), 2 if form.start() < _TOP else 1)
    for body, points in public_bodies(text, known):
        evidence.credit(body, points)
    if any(form in text for form in _EAST_ASIAN_FORMS):
        for found in _EAST_ASIAN.finditer(text):
            evidence.credit(Span(found.start(), found.end()), 6)


def _from_lines(evidence: Evidence, top: Sequence[Line], places: Sequence[str], title: Span | None) -> None:
    """Names that stand alone in a line at the top, unless the text says that something is in them; one right
    below the title is likelier still.
    """
    text = evidence.text
    above = False
    for line in top:
        below, above = above, title is not None and line.start <= title.start < line.end
        said = text[line.start : line.end]
        if line.bullet or line.hashes > 1 or len(said) > _LONGEST or not NAMES.fullmatch(said):
            continue
        if said.startswith("Logo "):
            continue
        if any(said in place for place in places) or is_said_of_place(text, said, 0):
            continue
        evidence.credit(Span(line.start, line.end), (4 if " " in said else 3) if below else 2)


def _credit_page(evidence: Evidence, page: str) -> None:
    """Credit the name that the address of a page about a company is made of, as the text spells it."""
    name = page.lower().replace("-", " ")
    place = evidence.small.find(name)
    while place >= 0:
        end = place + len(name)
        if evidence.text[place : place + 1].isupper() and not evidence.small[end : end + 1].isalnum():
            evidence.credit(Span(place, end), 4)
            return
        place = evidence.small.find(name, place + 1)


@cache
def _phrases(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The phrases that stand behind a company's name, and those before one."""
    hiring = vocabulary(language).facts["hiring"]["company"]
    behind = tuple(p[2:].lower() for p in hiring if p.startswith("* "))
    return behind, tuple(p[:-2].lower() for p in hiring if p.endswith(" *"))
