"""A small part of a text's word runs, the same for the same runs: enough to estimate what texts share.

Each run is hashed, and the runs with the smallest hashes are kept (MinHash: Broder, "On the resemblance and
containment of documents", 1997). How many depends on the length, so that a posting is also found again
inside a page that is many times as long.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass
from hashlib import blake2b
from heapq import nsmallest
from typing import TYPE_CHECKING

from jobtracker.domain.word_runs import runs_of, without_numbers, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

SKETCH_VERSION = 1
"""Grows when the same text gives another sketch."""

MOST_CHARACTERS = 200_000
"""How much of a text is looked at: a posting has a few pages."""

ONE_IN = 12
"""Of a text of common length every twelfth run is kept…"""
FEWEST = 40
"""…of a short one so many, or all…"""
MOST = 256
"""…and of a long one so many."""

FEWEST_SHARED = 3
"""Hashes that must be the same before a share is worked out: fewer say nothing."""

LAST_HASH = 2**32 - 1


@dataclass(frozen=True, slots=True)
class Sketch:
    """The kept hashes, the smallest first, and up to which hash none is left out."""

    hashes: tuple[int, ...]
    complete_to: int

    def to_bytes(self) -> bytes:
        """Four bytes for `complete_to`, and four for each hash."""
        return array("I", [self.complete_to, *self.hashes]).tobytes()


def sketch_of(text: str) -> Sketch:
    """The sketch of a text; takes time in proportion to its length."""
    runs = runs_of(without_numbers(words_of(text[:MOST_CHARACTERS])))
    hashes = {
        int.from_bytes(blake2b(" ".join(run).encode("utf-8", "replace"), digest_size=4).digest(), "little")
        for run in runs
    }
    count = min(max(len(hashes) // ONE_IN, FEWEST), MOST)
    if count >= len(hashes):
        return Sketch(tuple(sorted(hashes)), LAST_HASH)
    kept = nsmallest(count, hashes)
    return Sketch(tuple(kept), kept[-1])


def most_alike(sketch: Sketch, others: Iterable[tuple[int, bytes]], least: float) -> list[tuple[float, int]]:
    """Which of the `others` hold how much of the sketched text, or it of them: the largest share first.

    The shares are estimates from 0 to 1; those below `least` are left out. `others` are numbers, each with a
    `Sketch.to_bytes`.
    """
    wanted = frozenset(sketch.hashes)
    found = []
    for number, content in others:
        hashes = array("I", content)
        # The first number is no hash, and is among the wanted ones as seldom as any other.
        common = wanted.intersection(hashes)
        if len(common) < FEWEST_SHARED:
            continue
        limit = min(sketch.complete_to, hashes.pop(0))
        smaller = min(bisect_right(sketch.hashes, limit), bisect_right(hashes, limit))
        share = sum(1 for value in common if value <= limit) / max(1, smaller)
        if share >= least:
            found.append((share, number))
    return sorted(found, reverse=True)
