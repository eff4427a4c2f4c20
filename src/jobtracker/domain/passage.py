"""Passages of a source text: folding white space, and finding the way back into the text."""

from __future__ import annotations

from jobtracker.domain.reading import Span

LOOSE = " .;,:•●*▪·–—-"
"""Characters that, besides white space, may stand between two items that belong together."""


def fold(text: str) -> str:
    """The text with every run of white space as one space, and none at its ends."""
    return " ".join(text.split())


def passage(source: str, span: Span) -> str:
    """The words that a span of the source text holds, white space folded."""
    return fold(source[span.start : span.end])


def trimmed(source: str, span: Span) -> Span:
    """The span without white space at its ends."""
    start, end = span.start, span.end
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    return Span(start, end)


def split_span(source: str, span: Span, at: int) -> tuple[Span, Span]:
    """The two parts of a span whose folded text is cut before its character `at`."""
    seen = 0
    inside_word = False
    for offset in range(span.start, span.end):
        if source[offset].isspace():
            inside_word = False
            continue
        if not inside_word and seen:
            seen += 1
        inside_word = True
        if seen >= at:
            return trimmed(source, Span(span.start, offset)), trimmed(source, Span(offset, span.end))
        seen += 1
    return trimmed(source, span), Span(span.end, span.end)


def joined_span(source: str, first: Span, second: Span) -> Span | None:
    """The span that holds both, or None where more than punctuation stands between them."""
    first, second = sorted((first, second), key=lambda span: span.start)
    between = fold(source[first.end : second.start])
    return Span(first.start, max(first.end, second.end)) if not between.strip(LOOSE) else None
