"""Things that overlap in time, laid side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def lanes(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """For each span from start to end (exclusive) the lane it has, and of how many.

    Spans that touch no other have a lane of their own; those that hang together share as many lanes as
    there are at once at the most, in each the first that is free.
    """
    placed: list[tuple[int, int]] = [(0, 1)] * len(spans)
    cluster: list[int] = []
    ends: list[int] = []

    def close() -> None:
        for number in cluster:
            placed[number] = placed[number][0], len(ends)
        cluster.clear()
        ends.clear()

    for number in sorted(range(len(spans)), key=lambda n: (spans[n][0], -spans[n][1])):
        start, end = spans[number]
        if ends and start >= max(ends):
            close()
        lane = next((lane for lane, last in enumerate(ends) if last <= start), len(ends))
        ends[lane : lane + 1] = [end]
        placed[number] = lane, 0
        cluster.append(number)
    close()
    return placed
