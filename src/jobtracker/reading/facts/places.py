"""Places: what the name of a place looks like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jobtracker.reading.characters import UPPER, key
from jobtracker.reading.facts.company import is_company
from jobtracker.reading.facts.modes import says_only_how
from jobtracker.reading.facts.professions import names_one_worker

if TYPE_CHECKING:
    from jobtracker.reading.vocabulary import Vocabulary

NAME = (
    rf"[{UPPER}][\w'’-]{{0,30}}+(?:\.(?=[A-Z](?:\.|\b))[\w'’-]{{0,30}}+){{0,6}}+"
    rf"(?:[ -](?:de|la|le|les|sur|am|an der|der|den|upon|of|del|do|da|d['’])?[ -]?[{UPPER}][\w'’\-]{{0,30}}+"
    r"(?:\.[A-Z]\b)?){0,3}+"
)
PLACE = re.compile(rf"{NAME}(?:, {NAME}){{0,2}}")
CITY_AND_STATE = re.compile(
    rf"{NAME}, (?:[A-Z]{{2}}\b|[{UPPER}][\w'’-]{{1,30}}(?: [{UPPER}][\w'’-]{{1,30}})?)"
)


def is_plausible(name: str, words: Vocabulary) -> bool:
    """Whether a capitalised name may be that of a place: it is no company, profession or way of working."""
    if name in words.facts["regions"]:
        return True
    return not (
        says_only_how(name, words)
        or names_one_worker(name, words)
        or is_company(name, words)
        or key(name) in words.headings
        or key(name) in words.function_words
    )
