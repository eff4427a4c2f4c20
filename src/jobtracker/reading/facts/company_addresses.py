"""Web and mail addresses: what they say about the name of the one who hires."""

from __future__ import annotations

import re

from jobtracker.domain.reading import Span
from jobtracker.reading.characters import plain
from jobtracker.reading.facts.hosts import HOSTS
from jobtracker.reading.facts.phrases import NAMES

_LEAST_DOMAIN = 5
_DOMAIN = re.compile(
    r"(?:@|://(?:[wW]{3}\.)?|w(?<!\ww)[wW]{2}\.|W(?<!\wW)[wW]{2}\.)((?:[A-Za-z0-9-]{1,40}\.){1,4}[A-Za-z]{2,12})"
)
_NO_LETTER = re.compile(r"\W")
_PAGE_OF = re.compile(r"/(?:compan(?:y|ies)|employers?|entreprises?|unternehmen|cmp|org)/([\w-]{2,40})")
_BOARD = re.compile(
    r"job|hire|recruit|career|emploi|empleo|empreg|vaga|stelle|karriere|lavoro|work|praca|jobb"
)
"""What the address of a board of vacancies has in its name."""


def domains_of(text: str) -> set[str]:
    """The names in the addresses of a text, without those of boards, mail and social services."""
    if "@" not in text and "://" not in text and "www." not in text.lower():
        return set()
    return {part for domain in _DOMAIN.findall(text) for part in domain.lower().split(".")[-3:-1]} - HOSTS


def pages_of(text: str) -> list[str]:
    """The names in the addresses of pages about a company."""
    return _PAGE_OF.findall(text) if "/" in text else []


def is_addressed(name: str, domains: set[str]) -> bool:
    """Whether a web or mail address of the text is the company's."""
    squeezed = _NO_LETTER.sub("", plain(name))
    return any(
        squeezed == domain
        or (len(squeezed) > 3 and squeezed in domain.replace("-", ""))
        or (len(domain) > 4 and squeezed.startswith(domain.replace("-", "")))
        or (len(domain) > 4 and squeezed.endswith(domain.replace("-", "")))
        for domain in domains
    )


def named_by_address(text: str, name: str, domains: set[str]) -> str:
    """A name without the words before the one that is the posting's web address and also stands by itself."""
    parts = name.split(" ")
    for count in range(1, len(parts)):
        rest = " ".join(parts[count:])
        if parts[count - 1].islower() or text.count(rest) <= text.count(name):
            continue
        if _NO_LETTER.sub("", plain(rest)) in domains:
            return rest
    return name


def spelled_like(text: str, domains: set[str]) -> Span | None:
    """The first name in a text that its web or mail address is made of ("Blue Hill" of bluehill.org)."""
    for name in NAMES.finditer(text):
        squeezed = _NO_LETTER.sub("", plain(name.group()))
        for domain in domains:
            if len(domain) > _LEAST_DOMAIN and squeezed.startswith(domain) and not _BOARD.search(domain):
                end = name.end() - 2 if name.group().endswith(("’s", "'s")) else name.end()
                return Span(name.start(), end)
    return None
