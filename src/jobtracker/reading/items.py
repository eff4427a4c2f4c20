"""Items: the requirements and responsibilities that the sections of a posting list."""

from __future__ import annotations

from jobtracker.domain.reading import Level, ReadRequirement, ReadResponsibility, SectionKind
from jobtracker.reading.boundaries import best_division, candidates
from jobtracker.reading.characters import fold
from jobtracker.reading.levels import level_of
from jobtracker.reading.outline import Stretch, Unit
from jobtracker.reading.tokens import tokens_of
from jobtracker.reading.vocabulary import Vocabulary

_LONG = 160
_LEAD = " \t\xa0\r\n•●*■▪·+-–—>◦‣○:：,;.|"
_TRAIL = " \t\xa0\r\n.;,•●*·。；、，|-–—_"


def divided(text: str, unit: Unit, words: Vocabulary) -> list[tuple[int, int]]:
    """The spans of the items in running text whose bullets and breaks are lost."""
    tokens = unit.tokens
    first, last = unit.first, unit.last
    if tokens is None:
        tokens = tokens_of(text, unit.start, unit.end)
        first, last = 0, len(tokens)
    if last - first < 2:
        return [(unit.start, unit.end)]
    places = candidates(tokens, words.function_words, first, last)
    division = best_division(places, tokens.starts, unit.start, unit.end)
    cuts = [unit.start, *(tokens.starts[i] for i in division), unit.end]
    return list(zip(cuts, cuts[1:], strict=False))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without its bullet, its final . ; , and white space around it."""
    while start < end and text[start] in _LEAD:
        start += 1
    while end > start and text[end - 1] in _TRAIL:
        end -= 1
    return start, end


def spans_of(text: str, stretch: Stretch, words: Vocabulary) -> list[tuple[int, int]]:
    """The spans of a stretch's items."""
    bulleted = [unit for unit in stretch.units if unit.line.bullet]
    units = bulleted or stretch.units
    spans: list[tuple[int, int]] = []
    for unit in units:
        if unit.end - unit.start > _LONG and not (bulleted and unit.end - unit.start < 2 * _LONG):
            spans.extend(divided(text, unit, words))
        else:
            spans.append((unit.start, unit.end))
    cut = (trimmed(text, start, end) for start, end in spans)
    return [(start, end) for start, end in cut if end - start > 1]


def requirements_of(text: str, stretches: list[Stretch], words: Vocabulary) -> tuple[ReadRequirement, ...]:
    """Every requirement, in the order of the text."""
    found = []
    for stretch in stretches:
        if stretch.kind in (SectionKind.REQUIREMENTS, SectionKind.PREFERRED):
            default = Level.PREFERRED if stretch.kind is SectionKind.PREFERRED else Level.REQUIRED
            for start, end in spans_of(text, stretch, words):
                item = fold(text[start:end])
                found.append(ReadRequirement(level_of(item, default, words), item, start, end))
    return tuple(found)


def responsibilities_of(text: str, stretches: list[Stretch], words: Vocabulary) -> tuple[ReadResponsibility, ...]:
    """Every responsibility, in the order of the text."""
    return tuple(
        ReadResponsibility(fold(text[start:end]), start, end)
        for stretch in stretches
        if stretch.kind is SectionKind.RESPONSIBILITIES
        for start, end in spans_of(text, stretch, words)
    )
