"""Vocabularies: what headings, levels and facts are called, one TOML file a language.

A text is read with the vocabulary of its language and, since postings mix in English everywhere, the
English one. docs/reading.md says what each table means and how to add a language.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from jobtracker.domain.reading import SectionKind
from jobtracker.reading.characters import key, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CHOICE = re.compile(r"\{([^{}]*)\}")
LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "sv", "fi", "pl", "ja", "zh", "ko")


@dataclass(frozen=True, slots=True)
class Verbs:
    """Endings of verbs, in the form of `key`: `doing` are pronouns (or nothing) with the ending behind them
    by which a sentence says what one will do; `first` those of the first word of an item that names a duty;
    `having` are verbs with such an ending that say what one has or is.
    """

    doing: tuple[tuple[str, str], ...]
    first: tuple[str, ...]
    having: frozenset[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language, with those of English below it. All keys are in the form of `key`.

    `prefix_words` are the first words of `heading_prefixes`. `glued` has the headings that are looked for in
    running text by their first and second word (empty where there is none), the longest first. `marker_words`
    are the first words of what makes an item optional at its beginning, and the last ones of what does so at
    its end; `applying_words` the first words of what tells how to apply. `item_openers` are the openers of
    requirements and responsibilities together.
    """

    language: str
    function_words: frozenset[str]
    headings: Mapping[str, SectionKind]
    heading_prefixes: Mapping[str, SectionKind]
    prefix_words: frozenset[str]
    glued: Mapping[str, Mapping[str, tuple[tuple[tuple[str, ...], SectionKind], ...]]]
    keywords: Mapping[str, SectionKind]
    levels: Mapping[str, frozenset[str]]
    marker_words: tuple[frozenset[str], frozenset[str]]
    applying_words: frozenset[str]
    openers: Mapping[str, frozenset[str]]
    cues: Mapping[str, frozenset[str]]
    item_openers: frozenset[str]
    verbs: Verbs
    facts: Mapping[str, Any] = field(default_factory=dict)


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary for a language; one that has no file of its own is read with English alone."""
    tables = [_table("en")]
    if language != "en" and language in LANGUAGES:
        tables.insert(0, _table(language))
    headings: dict[str, SectionKind] = {}
    prefixes: dict[str, SectionKind] = {}
    keywords: dict[str, SectionKind] = {}
    for table in reversed(tables):
        for phrase, kind in _headings(table).items():
            if phrase.endswith("*"):
                prefixes[key(phrase[:-1])] = kind
            else:
                headings[key(phrase)] = kind
        keywords.update({key(word): SectionKind(kind) for kind, word in _pairs(table.get("keywords", {}))})
    # "What youll do": pages lose their apostrophes.
    for phrase in [phrase for phrase in headings if "'" in phrase]:
        headings.setdefault(phrase.replace("'", ""), headings[phrase])
    headings.pop("", None)
    levels = {name: frozenset(_joined(tables, "levels", name)) for name in tables[-1]["levels"]}
    openers = {name: frozenset(_joined(tables, "openers", name)) for name in tables[-1]["openers"]}
    return Vocabulary(
        language=language,
        function_words=frozenset(plain(word) for table in tables for word in table["function_words"]),
        headings=headings,
        heading_prefixes=prefixes,
        prefix_words=frozenset(phrase.partition(" ")[0] for phrase in prefixes),
        glued=_by_words(headings),
        keywords=keywords,
        levels=levels,
        marker_words=(
            frozenset(phrase.partition(" ")[0] for phrase in levels["preferred_start"]),
            frozenset(phrase.rpartition(" ")[2] for phrase in levels["preferred_end"]),
        ),
        applying_words=frozenset(phrase.partition(" ")[0] for phrase in levels["applying"]),
        openers=openers,
        cues={group: frozenset(map(plain, found)) for group, found in tables[0].get("cues", {}).items()},
        item_openers=openers["requirements"] | openers["responsibilities"],
        verbs=_verbs(tables[0].get("verbs", {})),
        facts=_merged(tables),
    )


def _verbs(table: Mapping[str, list[str]]) -> Verbs:
    """The endings of a language's own file, written behind a dash ("vous -ez", "-er")."""
    doing = (phrase.partition("-") for phrase in table.get("doing", ()))
    return Verbs(
        doing=tuple((key(pronoun), plain(ending)) for pronoun, _, ending in doing),
        first=tuple(plain(ending.lstrip("-")) for ending in table.get("first", ())),
        having=frozenset(map(plain, table.get("having", ()))),
    )


@cache
def function_words(language: str) -> frozenset[str]:
    """A language's own most frequent small words, by which it is recognised.

    Only the head of the file is parsed, so that the vote over all languages stays cheap.
    """
    head = _source(language).split("\n[", 1)[0]
    words: list[str] = tomllib.loads(head)["function_words"]
    return frozenset(words) | frozenset(map(plain, words))


def _source(language: str) -> str:
    return resources.files(__name__).joinpath(f"{language}.toml").read_text(encoding="utf-8")


@cache
def _table(language: str) -> dict[str, Any]:
    return tomllib.loads(_source(language))


def _headings(table: Mapping[str, Any]) -> dict[str, SectionKind]:
    """The headings of a language's own file; what is written out there goes before what alternatives give."""
    pairs = list(_pairs(table.get("headings", {})))
    found = {phrase: SectionKind(kind) for kind, phrase in pairs if "{" not in phrase}
    for kind, phrase in pairs:
        for said in expanded(phrase):
            found.setdefault(said, SectionKind(kind))
    return found


def _pairs(table: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    return ((kind, phrase) for kind, phrases in table.items() for phrase in phrases)


def expanded(phrase: str) -> Iterator[str]:
    """All that a phrase with alternatives in braces stands for: "{we|you} have {it|}" for four phrases."""
    choice = _CHOICE.search(phrase)
    if choice is None:
        yield phrase
        return
    for said in choice.group(1).split("|"):
        yield from expanded(phrase[: choice.start()] + said + phrase[choice.end() :])


def _joined(tables: list[dict[str, Any]], section: str, name: str) -> tuple[str, ...]:
    found = (key(phrase) for table in tables for phrase in table.get(section, {}).get(name, []))
    return tuple(dict.fromkeys(found))


def _by_words(
    headings: Mapping[str, SectionKind],
) -> dict[str, dict[str, tuple[tuple[tuple[str, ...], SectionKind], ...]]]:
    found: dict[str, dict[str, tuple[tuple[tuple[str, ...], SectionKind], ...]]] = {}
    for phrase in sorted(headings, key=lambda phrase: -phrase.count(" ")):
        words = tuple(phrase.split())
        if headings[phrase] is not SectionKind.CHROME:
            seconds = found.setdefault(words[0], {})
            second = words[1] if len(words) > 1 else ""
            seconds[second] = (*seconds.get(second, ()), (words, headings[phrase]))
    return found


def _merged(tables: list[dict[str, Any]]) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for table in tables:
        for name, value in table.get("facts", {}).items():
            if isinstance(value, dict):
                inner = merged.setdefault(name, {})
                for label, phrases in value.items():
                    inner[label] = (*inner.get(label, ()), *_all_of(phrases))
            else:
                merged[name] = (*merged.get(name, ()), *_all_of(value))
    return merged


def _all_of(phrases: list[str]) -> Iterator[str]:
    return (" ".join(said.split()) for phrase in phrases for said in expanded(phrase))
