"""Header lines: a line at the top that says all at once ("Company | Title | Oslo | Remote | €60k")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Span

if TYPE_CHECKING:
    from jobtracker.reading.lines import Line

_LONGEST = 250
_LEAST_DASHED = 4
"""How many parts dashes make at the least: fewer stand in many a title."""
_BARS = re.compile(r"\s{0,5}[|·•]\s{0,5}")
_DASHES = re.compile(r"\s[-–—]\s")


def header_parts(text: str, line: Line) -> list[Span]:
    """The parts of a header line, or nothing where a line is none."""
    if line.end - line.start > _LONGEST:
        return []
    return _parts(text[line.start : line.end], line.start)


@lru_cache(maxsize=64)
def _parts(said: str, start: int) -> list[Span]:
    barred = "|" in said or "·" in said or "•" in said
    if not barred and said.count("-") + said.count("–") + said.count("—") + 1 < _LEAST_DASHED:
        return []
    cuts = [cut.span() for cut in (_BARS if barred else _DASHES).finditer(said)]
    if not cuts or (not barred and len(cuts) + 1 < _LEAST_DASHED):
        return []
    begins, ends = [0, *(end for _, end in cuts)], [*(begin for begin, _ in cuts), len(said)]
    return [Span(start + begin, start + end) for begin, end in zip(begins, ends, strict=True)]
