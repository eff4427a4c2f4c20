"""Passages: a section cut into the pieces that may be items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jobtracker.reading.boundaries import best_division, candidates
from jobtracker.reading.content import scores
from jobtracker.reading.outline import Stretch, Unit
from jobtracker.reading.tokens import tokens_of
from jobtracker.reading.vocabulary import Vocabulary

_LONG = 160
_LONG_BULLETED = 400
_LEAD = " \t\xa0\r\n•●*■▪·+-–—>◦‣○:：,;.|)_"
_TRAIL = " \t\xa0\r\n.;,•●*·。；、，|-–—_"


@dataclass(slots=True)
class Passage:
    """A piece that may be an item: its trimmed span, what its words speak for, and how it was found."""

    start: int
    end: int
    evidence: list[int]
    opener: str
    bulleted: bool
    divided: bool
    sentence: bool


def passages_of(text: str, stretch: Stretch, words: Vocabulary) -> list[Passage]:
    """The pieces of a stretch: its bulleted lines, else its lines; running text is divided."""
    found: list[Passage] = []
    for unit in stretch.units:
        bulleted = bool(unit.line.bullet)
        tokens, first, last = unit.tokens, unit.first, unit.last
        if tokens is None:
            tokens = tokens_of(text, unit.start, unit.end)
            first, last = 0, len(tokens)
        length = unit.end - unit.start
        if length > (_LONG_BULLETED if bulleted else _LONG) and last - first > 2:
            places = candidates(tokens, words.function_words, first, last)
            division = best_division(places, tokens.starts, unit.start, unit.end)
        else:
            division = []
        cuts = [first, *division, last]
        for i, j in zip(cuts, cuts[1:], strict=False):
            begin = unit.start if i == first else tokens.starts[i]
            finish = unit.end if j == last else tokens.starts[j]
            start, end = trimmed(text, begin, finish)
            if end - start < 2:
                continue
            evidence = scores(tokens, i, j, words)
            opener = tokens.words[i] if i < j else ""
            sentence = text[end : end + 1] in tuple(".!?") or text[end - 1] in "!?"
            found.append(Passage(start, end, evidence, opener, bulleted, bool(division) or not unit.whole, sentence))
    return found


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without its bullet, its final . ; , and white space around it; a dot that ends "etc." stays."""
    while start < end and text[start] in _LEAD:
        start += 1
    while end > start and text[end - 1] in _TRAIL:
        end -= 1
    return start, end


def reads_as_prose(passages: Sequence[Passage], words: Vocabulary) -> bool:
    """Whether the pieces are sentences of running prose and no list."""
    loose = [p for p in passages if not p.bulleted]
    if not loose or len(loose) < len(passages) or (len(loose) > 2 and not any(p.divided for p in loose)):
        return False
    openers = words.openers["requirements"] | words.openers["responsibilities"]
    sentences = sum(p.sentence for p in loose)
    opened = sum(p.opener in openers and p.opener not in words.function_words for p in loose)
    return sentences >= 0.8 * len(loose) and opened < 0.34 * len(loose)
