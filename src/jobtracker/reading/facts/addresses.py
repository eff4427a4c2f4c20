"""Addresses: where to apply, whom to ask, and the reference to name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jobtracker.domain.reading import SectionKind, Span
from jobtracker.reading.facts.labels import Labelled, labels_of
from jobtracker.reading.facts.phrases import occurrences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.reading.outline import Stretch
    from jobtracker.reading.vocabulary import Vocabulary

_MAIL = re.compile(r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,18}")
_LONGEST_BOX, _LONGEST_HOST = 64, 340
"""How much stands before the sign in a mail address and behind it, at the most."""
_LINK = re.compile(r"[hw](?:(?<=h)ttps?://|(?<=w)ww\.)[^\s<>\"'`|\\{}\[\]（）【】，。；]{3,400}")
_LONGEST_NAME = 60
_NAME = re.compile(r"[^\W\d_][\w.'’-]{0,60}+(?: [^\W\d_][\w.'’-]{0,60}+){1,3}+")
_MOST = 6
_CODE = re.compile(r"[.:# \t\xa0]{1,4}(?:no|nr|n°)?[.:# \t\xa0]{0,3}([A-Z0-9][\w/-]{2,20})(?!\w)")


def apply_of(text: str, stretches: Sequence[Stretch]) -> list[tuple[str, Span]]:
    """Mail addresses wherever they stand, and links in the head and in the parts about applying."""
    found: dict[str, Span] = {}
    behind, at = 0, text.find("@")
    while at >= 0:
        match = _MAIL.search(text, max(behind, at - _LONGEST_BOX), at + _LONGEST_HOST)
        if match:
            found.setdefault(match.group(), Span(match.start(), match.end()))
        behind = match.end() if match else at + 1
        at = text.find("@", behind)
    places = [(s.start, s.end) for s in stretches if s.kind is SectionKind.APPLY]
    for match in _LINK.finditer(text) if "://" in text or "www." in text else ():
        link = match.group().rstrip(").,;:!?*_")
        if match.start() < 400 or any(start <= match.start() < end for start, end in places):
            found.setdefault(link, Span(match.start(), match.start() + len(link)))
    return list(found.items())[:_MOST]


def contact_of(text: str, labels: Labelled) -> tuple[str, Span] | None:
    """The person named behind a label."""
    for span in labels.get("contact", ()):
        match = _NAME.match(text, span.start, min(span.end, span.start + _LONGEST_NAME))
        if match and match.group()[0].isupper() and all(part[0].isupper() for part in match.group().split()):
            return match.group(), Span(match.start(), match.end())
    return None


def reference_of(text: str, small: str, labels: Labelled, words: Vocabulary) -> tuple[str, Span] | None:
    """The number or code behind a label; it holds a figure and no blank."""
    for span in labels.get("reference", ()):
        match = re.compile(r"[\w./#-]{2,40}").match(text, span.start, span.end)
        if match and any(c.isdigit() for c in match.group()):
            said = match.group().rstrip(".-/")
            return said, Span(match.start(), match.start() + len(said))
    for span, _ in occurrences(small, labels_of("reference", words)):
        match = _CODE.match(text, span.end)
        if match and any(c.isdigit() for c in match.group(1)):
            return match.group(1), Span(match.start(1), match.end(1))
    return None
