"""Finding a passage in a text, whatever white space is between its words."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from jobtracker.domain.passage import fold
from jobtracker.domain.reading import Span

_WORD = re.compile(r"\S+")


class FoldedText:
    """A text with its white space folded, and the way back from there. Finding takes linear time."""

    def __init__(self, text: str) -> None:
        words = list(_WORD.finditer(text))
        self._starts = [word.start() for word in words]
        self._folded_starts = list(accumulate((len(word.group()) + 1 for word in words), initial=0))[:-1]
        self._folded = " ".join(word.group() for word in words)

    def find(self, passage: str, after: int = 0) -> Span | None:
        """Where a passage stands, the first one that begins at or behind the place `after`, or else the
        first one of all; None where it does not.
        """
        words = fold(passage)
        if not words:
            return None
        at = self._folded.find(words, self._folded_place(after))
        if at < 0:
            at = self._folded.find(words)
        if at < 0:
            return None
        return Span(self._place(at), self._place(at + len(words) - 1) + 1)

    def _folded_place(self, place: int) -> int:
        word = bisect_right(self._starts, place) - 1
        if word < 0:
            return 0
        following = self._folded_starts[word + 1] if word + 1 < len(self._starts) else len(self._folded)
        return min(self._folded_starts[word] + place - self._starts[word], following)

    def _place(self, folded: int) -> int:
        word = bisect_right(self._folded_starts, folded) - 1
        return self._starts[word] + folded - self._folded_starts[word]
