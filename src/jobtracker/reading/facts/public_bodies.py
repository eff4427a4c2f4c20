"""Public bodies: names that say what they are ("City of …", "Ministère de …")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Span
from jobtracker.reading.facts.phrases import NAME

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

BODIES = (
    "City of ", "County of ", "State of ", "University of ", "Department of ", "Ministry of ", "Town of ",
    "Ministère de ", "Ministère du ", "Ville de ", "Mairie de ", "Stadt ", "Gemeinde ", "Landkreis ",
    "Ayuntamiento de ", "Comune di ", "Universität der ", "Hochschule für ", "Universidad de ",
    "Università di ", "Universiteit van ", "Gemeente ", "Université de ", "Prefeitura de ", "Urząd ",
)  # fmt: skip
_BODIES_BY_WORD = {
    body.split()[0].lower(): tuple(b for b in BODIES if b.startswith(body.split()[0])) for body in BODIES
}
_PUBLIC = re.compile(rf"\b(?:{'|'.join(BODIES)})(?:la )?(?:{NAME}){{1,3}}+")


def public_bodies(text: str, words: AbstractSet[str]) -> Iterator[tuple[Span, int]]:
    """The public bodies a text names, with points: one more where it goes on to speak of "the Department".
    `words` are the words of the text in small letters.
    """
    named = [word for word in _BODIES_BY_WORD if word in words]
    if any(body in text for word in named for body in _BODIES_BY_WORD[word]):
        for found in _PUBLIC.finditer(text):
            again = f"the {found.group().split()[0]} " in text
            yield Span(found.start(), found.end()), 3 + again


def with_body(text: str, name: str, span: Span) -> tuple[str, Span]:
    """A name with the words before it that say which public body it is ("Department of …")."""
    place = -1 if name.startswith(BODIES) else text.find(name)
    while place >= 0:
        if text.endswith(BODIES, 0, place):
            start = place - max(len(body) for body in BODIES if text.endswith(body, 0, place))
            return text[start : place + len(name)], Span(start, place + len(name))
        place = text.find(name, place + 1)
    return name, span
