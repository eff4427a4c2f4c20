"""A word of the user's that applications are gathered under."""

from __future__ import annotations

from dataclasses import dataclass

from jobtracker.domain.passage import fold

LONGEST_TAG = 60
"""Characters; what is longer is cut."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, and how many applications that are not in the trash have it."""

    id: int
    name: str
    count: int = 0


def tag_name(words: str) -> str:
    """What is typed, as the name of a tag: white space folded, a leading "#" dropped; "" for no tag."""
    return fold(words.strip().lstrip("#"))[:LONGEST_TAG].rstrip()


def tag_key(name: str) -> str:
    """By what two names are the same tag: "Remote" is "remote"."""
    return name.casefold()
