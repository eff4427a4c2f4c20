"""Boundaries: where one item ends and the next begins in text that lost its bullets and line breaks.

Nearly every true boundary is a place where case or punctuation changes. Each such place gets a score, the sum
of small integer weights learned by logistic regression (docs/reading.md says from what and how), in units of
1/16 of the logarithm of the odds; then the best division into items over all places is chosen by dynamic
programming, with a prior on the length of an item.
"""

from __future__ import annotations

import itertools
import json
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jobtracker.reading.tokens import Tokens
    from jobtracker.reading.vocabulary import Vocabulary

_REACH = 40
"""How many candidate places back an item may begin: keeps the search linear in the length of the text."""
_GLUED_TEXT, _GLUED_ITEMS = 3, 2
"""From how many glued places on a text counts as one whose items are glued: in English, where many names have
a capital inside, and elsewhere.
"""


_SURE = 24
"""The least score of a sure opener and its link ("Ability to", "Experience with"), whatever stands before."""
_ALIKE, _LEAST_ALIKE = 32, 3
"""Added where a sentence begins like at least two others ("The nurse will …"): items of a list do."""
_ENCLOSED = 200
"""How much speaks against an item that begins inside brackets."""
_LONGEST_BRACKET = 100
_GERMAN_NOUN = 40
"""Taken off in German, where every noun has a capital and a capital alone says little."""
_GLUED_CAPITAL, _FULL_STOP, _LONE_LETTER = 80, 28, 40
"""Added, in other languages than English, where a text is glued and where a sentence has ended."""
_CAMELS = frozenset(
    ("javascript", "typescript", "github", "gitlab", "linkedin", "youtube", "powerpoint", "mysql", "devops",
     "postgresql", "facebook", "wordpress", "mongodb", "graphql", "sharepoint", "autocad", "solidworks",
     "indesign", "framemaker", "powershell", "servicenow", "quickbooks", "openai", "chatgpt", "fastapi",
     "pytorch", "tensorflow", "filenet", "netsuite", "macbook", "labview", "tiktok", "sqlalchemy",
     "salesforce", "hubspot", "paypal", "ebay", "iphone", "ipad", "ios", "macos", "jquery", "nodejs",
     "nosql", "bigquery", "onedrive", "photoshop", "icloud", "airbnb")
)  # fmt: skip
"""Names that are written with a capital inside."""


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What was learned: weights by feature, of the word before and after, and the prior on the length;
    `most` is the highest prior of all lengths from each one on.
    """

    shape: Mapping[str, int]
    before: Mapping[str, int]
    after: Mapping[str, int]
    second: Mapping[str, int]
    lengths: Sequence[int]
    most: Sequence[int]


class Place(NamedTuple):
    """What of a token's surroundings tells whether an item begins there.

    Gaps are `gap_class`, shapes `shape_of`; `follow` is the gap after the token with the shape of the next.
    `seen` counts how often the word stands in small letters elsewhere, 3 for more.
    """

    gap: str
    last: str
    here: str
    follow: str
    seen: int
    common_before: bool
    common: bool
    opener: bool
    linked: bool
    bracketed: bool
    glued_text: bool


@dataclass(slots=True)
class Candidate:
    """A place where an item may begin: the number of the token there, and its score."""

    token: int
    score: int


@cache
def weights() -> Weights:
    """The shipped weights, read once."""
    return weights_in(
        json.loads(resources.files(__package__).joinpath("boundaries.json").read_text(encoding="utf-8"))
    )


def weights_in(data: Mapping[str, Any]) -> Weights:
    """The weights of a table as it is shipped."""
    lengths = data["lengths"]
    most = list(itertools.accumulate(reversed(lengths), max))[::-1]
    return Weights(data["shape"], data["before"], data["after"], data["second"], lengths, most)


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


def place_of(
    tokens: Tokens,
    number: int,
    glued_text: bool,
    words: Vocabulary,
    depth: int,
    small: Mapping[str, int],
) -> Place:
    """A token's surroundings, reduced to what tells whether an item begins there."""
    text, starts, ends, said = tokens.text, tokens.starts, tokens.ends, tokens.words
    word, follow, linked = said[number], "$", False
    if number + 1 < len(starts):
        follow = gap_class(text[ends[number] : starts[number + 1]]) + shape_of(
            text[starts[number + 1] : ends[number + 1]]
        )
        linked = said[number + 1] in words.openers["links"]
    seen = small.get(word, 0)
    return Place(
        gap_class(text[ends[number - 1] : starts[number]]),
        shape_of(text[starts[number - 1] : ends[number - 1]]),
        shape_of(text[starts[number] : ends[number]]),
        follow,
        seen if seen < 3 else 3,
        said[number - 1] in words.function_words,
        word in words.function_words,
        word in words.item_openers,
        linked,
        depth > 0,
        glued_text,
    )


def features(place: Place) -> tuple[str, ...]:
    """What speaks for or against an item beginning at a place: names in the `shape` table."""
    gap, last, here = place.gap, place.last, place.here
    small = ("fb" if place.common_before else "") + ("fa" if place.common else "")
    asks = place.opener and place.linked and place.follow[0] == " "
    return (
        "g" + gap + ("G" if place.glued_text else "S"),
        "s" + last + gap + here,
        "n" + here + place.follow,
        "l" + here + str(place.seen),
        "w" + small + gap,
        "o" if place.bracketed else "",
        ("p" if place.opener else "q") + gap + last,
        "r" + small if asks else "",
    )


@lru_cache(maxsize=8192)
def _shape_score(table: Weights, place: Place) -> int:
    """The weight of a place's features: a few hundred kinds of place make up nearly every text."""
    return sum(table.shape.get(name, 0) for name in features(place))


def candidates(tokens: Tokens, words: Vocabulary, first: int, last: int) -> list[Candidate]:
    """All places among tokens `first` + 1 to `last` - 1 where an item may begin, scored."""
    table = weights()
    text, starts, ends, said = tokens.text, tokens.starts, tokens.ends, tokens.words
    places = tokens.capitals[bisect_right(tokens.capitals, first) : bisect_left(tokens.capitals, last)]
    glued_text = tokens.glued_capitals() >= _GLUED_TEXT
    before, after, second = table.before, table.after, table.second
    learned = words.language == "en"
    small, openings = tokens.small_words(), tokens.openings()
    sure, links = words.openers["sure"], words.openers["links"]
    found = []
    depth, counted = 0, ends[first] if first < len(ends) else 0
    for i in places:
        between = text[counted : starts[i]]
        if "(" in between or ")" in between:
            depth = max(0, depth + between.count("(") - between.count(")"))
        counted = starts[i]
        score = _shape_score(table, place_of(tokens, i, glued_text, words, depth, small))
        if learned:
            score += before.get(said[i - 1], 0) + after.get(said[i], 0)
            if i + 1 < len(said):
                score += second.get(said[i + 1], 0)
        else:
            score += _unlearned(tokens, i, words)
        if (
            i + 1 < len(said)
            and openings.get((said[i], said[i + 1]), 0) >= _LEAST_ALIKE
            and (starts[i] == ends[i - 1] or text[ends[i - 1]] in ".!?;")
        ):
            score += _ALIKE
        if starts[i] == ends[i - 1] and _is_one_word(tokens, i):
            score = -_ENCLOSED
        if depth and _is_enclosed(text, starts[i]):
            score = min(score, -_ENCLOSED)
        elif said[i] in sure and i + 1 < len(said) and said[i + 1] in links:
            score = max(score, _SURE)
        found.append(Candidate(i, score))
    return found


def _unlearned(tokens: Tokens, number: int, words: Vocabulary) -> int:
    """What is added for a language whose words were never seen: there the gap alone has to tell."""
    text, start = tokens.text, tokens.starts[number]
    before = tokens.ends[number - 1]
    if start == before:
        name = tokens.words[number - 1] + tokens.words[number]
        glued = tokens.glued_capitals() >= _GLUED_ITEMS and text[start].isupper()
        if not glued or name in _CAMELS:
            return 0
        # "Licence BKnowledge": the class of a licence is a word of its own.
        lone = before - tokens.starts[number - 1] == 1 and text[before - 2] == " "
        return _GLUED_CAPITAL + _LONE_LETTER * lone
    if text[before] in ".!":
        return _FULL_STOP
    return -_GERMAN_NOUN if words.language == "de" and text[before:start] == " " else 0


def _is_one_word(tokens: Tokens, number: int) -> bool:
    """Whether a capital inside a word begins none, but belongs to a name."""
    before = tokens.text[tokens.starts[number - 1] : tokens.ends[number - 1]]
    name = tokens.words[number - 1] + tokens.words[number]
    return before in ("Mc", "Mac") or name in _CAMELS


def _is_enclosed(text: str, place: int) -> bool:
    """Whether the next bracket soon behind a place closes one that was opened before it."""
    closes = text.find(")", place, place + _LONGEST_BRACKET)
    return closes >= 0 and text.find("(", place, closes) < 0


def best_division(places: Sequence[Candidate], starts: Sequence[int], begin: int, end: int) -> list[int]:
    """The tokens at which the best division begins a new item, without the first. `starts` are the tokens'
    positions; the stretch runs from `begin` to `end`. Time is linear in the number of places.
    """
    table = weights()
    lengths, most = table.lengths, table.most
    steps = len(lengths) - 1
    positions = [begin, *(starts[place.token] for place in places), end]
    scores = [0, *(place.score for place in places), 0]
    best = [0] * len(positions)
    highest = [0] * len(positions)
    came = [0] * len(positions)
    for j in range(1, len(positions)):
        here = positions[j]
        top, origin = -(10**9), j - 1
        for i in range(j - 1, max(-1, j - 1 - _REACH), -1):
            length = (here - positions[i]) >> 3
            if length < steps:
                # Nothing that begins further back can be better than what the longer item may still reach.
                if highest[i] + most[length] <= top:
                    break
                value = best[i] + lengths[length]
            else:
                value = best[i] + lengths[steps] - (length - steps)
            if value > top:
                top, origin = value, i
        best[j] = top + scores[j]
        highest[j] = best[j] if best[j] > highest[j - 1] else highest[j - 1]
        came[j] = origin
    division = []
    j = came[-1]
    while j > 0:
        division.append(places[j - 1].token)
        j = came[j]
    return division[::-1]
