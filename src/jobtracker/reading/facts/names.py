"""Names: whether a text speaks of a name as of a place."""

from __future__ import annotations

_BEFORE_PLACES = (
    " in", " à", " bei", " en", " em", " te", " nach", " a", " im", " near", " around", " w", " i",
)  # fmt: skip


def is_said_of_place(text: str, name: str, start: int) -> bool:
    """Whether a text says, from a place on, that something is in or near what the name names."""
    said = f" {name}"
    place = text.find(said, start)
    while place >= 0:
        end = place + len(said)
        if text.endswith(_BEFORE_PLACES, start, place) and not text[end : end + 1].isalnum():
            return True
        place = text.find(said, place + 1)
    return False
