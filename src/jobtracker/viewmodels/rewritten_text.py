"""A text with some of its runs written differently, and the way between the two."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Change = tuple[int, int, str]
"""Where a run begins and ends, and what is written for it; an empty run is something added there."""


class RewrittenText:
    """Between the changes both texts are the same, character for character; places count characters.

    `changes` are in order, do not overlap, and none is written as nothing.
    """

    def __init__(self, source: str, changes: Sequence[Change]) -> None:
        self._length = len(source)
        self._begins = [change[0] for change in changes]
        self._ends = [change[1] for change in changes]
        self._written_begins: list[int] = []
        self._written_ends: list[int] = []
        parts: list[str] = []
        at = written = 0
        for begin, end, words in changes:
            parts += (source[at:begin], words)
            written += begin - at
            self._written_begins.append(written)
            written += len(words)
            self._written_ends.append(written)
            at = end
        parts.append(source[at:])
        self.text = "".join(parts)
        """The text as it is written now."""

    def written(self, offset: int) -> int:
        """Where a place of the source is now; a place inside a change is behind it."""
        offset = min(offset, self._length)
        last = bisect_right(self._begins, offset) - 1
        if last < 0:
            return offset
        if offset == self._begins[last] < self._ends[last]:
            return self._written_begins[last]
        return self._written_ends[last] + max(0, offset - self._ends[last])

    def written_end(self, offset: int) -> int:
        """Where what is before a place of the source ends now, without what is added there."""
        before = min(offset, self._length) - 1
        last = bisect_right(self._begins, before) - 1
        if last < 0:
            return before + 1
        return self._written_ends[last] + max(0, before + 1 - self._ends[last])

    def source(self, position: int) -> int:
        """The place of the source that is at a position now; inside a change, where its run begins."""
        position = max(0, position)
        last = bisect_right(self._written_begins, position) - 1
        if last < 0:
            return min(position, self._length)
        if position < self._written_ends[last]:
            return self._begins[last]
        return min(self._ends[last] + position - self._written_ends[last], self._length)
