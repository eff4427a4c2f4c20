"""Boundaries: where one item ends and the next begins in text that lost its bullets and line breaks.

Nearly every true boundary is a place where case or punctuation changes. Each such place gets a score, the sum
of small integer weights learned by logistic regression (docs/reading.md says from what and how), in units of
1/16 of the logarithm of the odds; then the best division into items over all places is chosen by dynamic
programming, with a prior on the length of an item.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jobtracker.reading.tokens import Tokens
    from jobtracker.reading.vocabulary import Vocabulary

_REACH = 40
"""How many candidate places back an item may begin: keeps the search linear in the length of the text."""
_GLUED_TEXT = 3
"""From how many glued places on a text counts as one whose items are glued."""


_SURE = 24
"""The least score of a sure opener and its link ("Ability to", "Experience with"), whatever stands before."""
_GERMAN_NOUN = 40
"""Taken off in German, where every noun has a capital and a capital alone says little."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned: weights by feature, of the word before and after, and the prior on the length."""

    shape: Mapping[str, int]
    before: Mapping[str, int]
    after: Mapping[str, int]
    second: Mapping[str, int]
    lengths: Sequence[int]


@dataclass(slots=True)
class Candidate:
    """A place where an item may begin: the number of the token there, and its score."""

    token: int
    score: int


@cache
def weights() -> Weights:
    """The shipped weights, read once."""
    data = json.loads(resources.files(__package__).joinpath("boundaries.json").read_text(encoding="utf-8"))
    return Weights(data["shape"], data["before"], data["after"], data["second"], data["lengths"])


def gap_class(gap: str) -> str:
    """The text between two words, reduced to what matters: the marks, and whether white space follows."""
    if gap == " " or gap == "":
        return gap
    marks = "".join(gap.split())
    if not marks:
        return "  " if len(gap) > 1 else " "
    if len(marks) > 2:
        marks = marks[0] + marks[-1]
    return marks + " " if gap[-1].isspace() else marks


def shape_of(word: str) -> str:
    """The shape of a word as it is written: digits, one capital, capitals, Title, small."""
    first = word[0]
    if first.isdigit():
        return "d"
    if first.islower():
        return "l"
    if len(word) == 1:
        return "u"
    return "U" if word[1].isupper() else "T"


def features(
    tokens: Tokens,
    number: int,
    glued_text: bool,
    function_words: frozenset[str],
    openers: frozenset[str],
    links: frozenset[str],
    depth: int,
    small: Mapping[str, int],
) -> tuple[str, ...]:
    """What speaks for or against an item beginning at a token: names in the `shape` table."""
    text, starts, ends, words = tokens.text, tokens.starts, tokens.ends, tokens.words
    gap = gap_class(text[ends[number - 1] : starts[number]])
    glue = "G" if glued_text else "S"
    here = shape_of(text[starts[number] : ends[number]])
    last = shape_of(text[starts[number - 1] : ends[number - 1]])
    if number + 1 < len(starts):
        follow = gap_class(text[ends[number] : starts[number + 1]]) + shape_of(
            text[starts[number + 1] : ends[number + 1]]
        )
    else:
        follow = "$"
    seen = small.get(words[number], 0)
    common = ("fb" if words[number - 1] in function_words else "") + (
        "fa" if words[number] in function_words else ""
    )
    return (
        "g" + gap + glue,
        "s" + last + gap + here,
        "n" + here + follow,
        "l" + here + str(seen if seen < 3 else 3),
        "w" + common + gap,
        "o" if depth > 0 else "",
        ("p" if words[number] in openers else "q") + gap + last,
        "r" + common if words[number] in openers and follow[0] == " " and words[number + 1] in links else "",
    )


def candidates(tokens: Tokens, words: Vocabulary, first: int, last: int) -> list[Candidate]:
    """All places among tokens `first` + 1 to `last` - 1 where an item may begin, scored."""
    table = weights()
    text, starts, ends, said = tokens.text, tokens.starts, tokens.ends, tokens.words
    function_words, openers = (
        words.function_words,
        words.openers["requirements"] | words.openers["responsibilities"],
    )
    places = tokens.capitals[bisect_right(tokens.capitals, first) : bisect_left(tokens.capitals, last)]
    glued_text = tokens.glued_capitals() >= _GLUED_TEXT
    shape, before, after, second = table.shape, table.before, table.after, table.second
    learned = words.language == "en"
    small = tokens.small_words()
    sure, links = words.openers["sure"], words.openers["links"]
    found = []
    depth, counted = 0, ends[first] if first < len(ends) else 0
    for i in places:
        between = text[counted : starts[i]]
        depth = max(0, depth + between.count("(") - between.count(")"))
        counted = starts[i]
        score = 0
        for name in features(tokens, i, glued_text, function_words, openers, links, depth, small):
            score += shape.get(name, 0)
        if learned:
            score += before.get(said[i - 1], 0) + after.get(said[i], 0)
            if i + 1 < len(said):
                score += second.get(said[i + 1], 0)
        elif words.language == "de" and text[ends[i - 1] : starts[i]] == " ":
            score -= _GERMAN_NOUN
        if said[i] in sure and i + 1 < len(said) and said[i + 1] in links:
            score = max(score, _SURE)
        found.append(Candidate(i, score))
    return found


def best_division(places: Sequence[Candidate], starts: Sequence[int], begin: int, end: int) -> list[int]:
    """The tokens at which the best division begins a new item, without the first. `starts` are the tokens'
    positions; the stretch runs from `begin` to `end`. Time is linear in the number of places.
    """
    lengths = weights().lengths
    steps = len(lengths) - 1
    positions = [begin, *(starts[place.token] for place in places), end]
    scores = [0, *(place.score for place in places), 0]
    best = [0] * len(positions)
    came = [0] * len(positions)
    for j in range(1, len(positions)):
        here = positions[j]
        top, origin = -(10**9), j - 1
        for i in range(j - 1, max(-1, j - 1 - _REACH), -1):
            length = (here - positions[i]) >> 3
            value = best[i] + (lengths[length] if length < steps else lengths[steps] - (length - steps))
            if value > top:
                top, origin = value, i
        best[j] = top + scores[j]
        came[j] = origin
    division = []
    j = came[-1]
    while j > 0:
        division.append(places[j - 1].token)
        j = came[j]
    return division[::-1]
