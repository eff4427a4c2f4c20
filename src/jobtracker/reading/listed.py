"""Lists: the passages of a section without what introduces its list, divides it, or follows it."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Level, SectionKind
from jobtracker.reading.characters import fold, key
from jobtracker.reading.content import APPLYING, LEGAL, REQUIREMENTS
from jobtracker.reading.facts.labels import states_fact
from jobtracker.reading.levels import level_of, says_applying

if TYPE_CHECKING:
    from jobtracker.reading.outline import Stretch
    from jobtracker.reading.passages import Passage
    from jobtracker.reading.vocabulary import Vocabulary

LONGEST_ITEM = 700
"""The longest passage that is an item without a line of its own, in characters."""
LEAST_LIST = 3
_TELEPHONE = re.compile(r"\d\d{2}[-. )]\s?\d{3}[-. ]\d{4}(?!\d)")
_NEVER_HOLD_ITEMS = (
    SectionKind.BENEFITS, SectionKind.APPLY, SectionKind.PROCESS, SectionKind.LEGAL, SectionKind.CHROME,
)  # fmt: skip
_LONGEST_NAME = 40
_LONGEST_FIRST = 200
_FOREIGN = 40
"""How strong the evidence for benefits, company, law or application must be to drop a passage."""
_FOREIGN_CUES = 22
"""The same where only cues tell: one more of them than speak for an item."""
_FOREIGN_PART = 6
"""The same on an average of all passages below an unknown heading."""


def listed(text: str, stretch: Stretch, passages: list[Passage], words: Vocabulary) -> list[Passage]:
    """The passages of a list without what introduces it, divides it, or follows it."""
    bulleted = sum(p.bulleted for p in passages)
    starts = [unit.line.start for unit in stretch.units]
    if bulleted and passages[0].bulleted:
        passages = _before_prose(text, passages, words)
    # Sentences of a paragraph are counted as the one line they are.
    lines = len({bisect_right(starts, p.start) for p in passages})
    if bulleted and bulleted >= 0.3 * lines:
        first = passages[0]
        passages = [p for p in passages if p.bulleted or _adds_to_list(text, p, words)]
        if passages and passages[0] is not first and _lost_its_bullet(text, stretch, first, passages[0]):
            passages.insert(0, first)
        passages = _without_parents(text, passages)
    else:
        passages = _without_subheadings(text, passages)
    passages = _before_applying(text, _without_foreign_parts(stretch, passages), words)
    passages = [
        p
        for p in passages
        if text[p.end - 1] not in ":："
        and not is_foreign(text, p, words)
        and not states_fact(text[p.start : p.end], words)
        and _names_something(text, p, words)
    ]
    return [p for p in passages if p.end - p.start <= LONGEST_ITEM or (p.bulleted and not p.divided)]


def _without_foreign_parts(stretch: Stretch, passages: list[Passage]) -> list[Passage]:
    """The passages without those below an unknown heading that together speak of benefits or the company."""
    starts = [heading.start for heading in stretch.subheadings]
    parts: dict[int, list[Passage]] = {}
    for passage in passages:
        parts.setdefault(bisect_right(starts, passage.start), []).append(passage)
    kept: list[Passage] = []
    for part, found in parts.items():
        if not part or len(found) < LEAST_LIST or not _speaks_of_other(found):
            kept += found
    return kept


def _speaks_of_other(passages: list[Passage]) -> bool:
    over = sum(max(p.evidence[2:]) - max(p.evidence[:2]) for p in passages)
    return over > _FOREIGN_PART * len(passages)


def _lost_its_bullet(text: str, stretch: Stretch, passage: Passage, follower: Passage) -> bool:
    """Whether the line right above a list's first bullet is its first item, as pages have it that put a break
    and a dash between items.
    """
    if (
        len(stretch.units) < 2
        or text[passage.end - 1] in ":："
        or passage.end - passage.start > _LONGEST_FIRST
    ):
        return False
    first, second = (unit.line for unit in stretch.units[:2])
    if first.start != passage.start or second.blank_before or second.bullet not in ("-", "*", "–"):
        return False
    evidence = passage.evidence
    speaks = max(evidence[:2]) > max(evidence[2:]) and passage.sentence == follower.sentence
    return speaks and not passage.divided


def _names_something(text: str, passage: Passage, words: Vocabulary) -> bool:
    """Whether a passage has letters, and is not the mere name of a section ("Interview"), or a hashtag."""
    said = text[passage.start : passage.end]
    if not any(map(str.isalpha, said)) or text[passage.start - 1 : passage.start] == "#":
        return False
    if len(said) > _LONGEST_NAME:
        return True
    kind = words.headings.get(key(said))
    return kind not in _NEVER_HOLD_ITEMS and not (kind and passage.divided and " " in said)


def _before_applying(text: str, passages: list[Passage], words: Vocabulary) -> list[Passage]:
    """The passages without those that tell how to apply; in running text nothing behind them or behind the
    law's sentences is an item, nor is a question. Nothing is behind a line that asks ("Sounds like you?").
    """
    kept: list[Passage] = []
    for passage in passages:
        evidence = passage.evidence
        if passage.divided and evidence[LEGAL] - max(evidence[:2]) > _FOREIGN:
            return kept
        if kept and text[passage.end - 1] in "?？" and not (passage.bulleted or passage.divided):
            return kept
        if not passage.bulleted and max(evidence[:2]) - evidence[APPLYING] < _FOREIGN:
            if says_applying(text[passage.start : passage.end], words):
                if passage.divided:
                    return kept
                continue
            if passage.divided and text[passage.end - 1] == "?":
                continue
        kept.append(passage)
    return kept


def _before_prose(text: str, passages: list[Passage], words: Vocabulary) -> list[Passage]:
    """A bulleted list up to the first sentence without a bullet behind its last item, and what adds to it."""
    last = max(number for number, passage in enumerate(passages) if passage.bulleted)
    for number, passage in enumerate(passages[last + 1 :], last + 1):
        if passage.sentence:
            return passages[:number] + [p for p in passages[number:] if _adds_to_list(text, p, words)]
    return passages


def _adds_to_list(text: str, passage: Passage, words: Vocabulary) -> bool:
    """Whether a line without bullet beside a bulleted list asks for something by its own words."""
    if passage.end - passage.start > 200 or passage.evidence[REQUIREMENTS] < max(passage.evidence[1:]):
        return False
    return level_of(fold(text[passage.start : passage.end]), Level.REQUIRED, words) is Level.PREFERRED


def _without_parents(text: str, passages: list[Passage]) -> list[Passage]:
    """A nested list's own line is a category when it is short; its children are the items."""
    kept = []
    for passage, follower in zip(passages, [*passages[1:], None], strict=True):
        nested = follower is not None and passage.bulleted and follower.indent > passage.indent + 1
        if not (nested and passage.end - passage.start < 70):
            kept.append(passage)
    return kept


def _without_subheadings(text: str, passages: list[Passage]) -> list[Passage]:
    """In a list of sentences, a few words without a full stop name the part that follows."""
    whole = [p for p in passages if not p.divided]
    sentences = sum(p.sentence for p in whole)
    if len(whole) < 4 or sentences < 0.6 * len(whole):
        return passages
    return [p for p in passages if p.divided or p.sentence or text.count(" ", p.start, p.end) > 4]


def is_foreign(text: str, passage: Passage, words: Vocabulary) -> bool:
    """Whether a passage speaks of benefits, the company, the law or applying, or holds an address."""
    said = text[passage.start : passage.end]
    if "@" in said or _TELEPHONE.search(said) or (said[0] == "[" and said[-1] == ")"):
        return True
    if "://" in said and said.count("://") > said.count("](http") + said.count('="http'):
        return True
    evidence = passage.evidence
    learned = words.language == "en"
    least = _FOREIGN if learned else _FOREIGN_CUES
    listed = passage.bulleted or not (learned or passage.divided)
    return max(evidence[2:]) - max(evidence[:2]) > (least * 2 if listed else least)
