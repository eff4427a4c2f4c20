"""Items: the requirements and responsibilities of a posting, chosen among the passages of its sections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Level, ReadRequirement, ReadResponsibility, SectionKind
from jobtracker.reading.characters import fold
from jobtracker.reading.content import REQUIREMENTS, RESPONSIBILITIES
from jobtracker.reading.content_lists import SPEAKS, lists_by_content
from jobtracker.reading.levels import (
    level_of,
    says_applying,
    says_required,
    speaks_of_duties,
    speaks_of_reader,
)
from jobtracker.reading.listed import LEAST_LIST, LONGEST_ITEM, is_foreign, listed
from jobtracker.reading.passages import (
    Passage,
    clauses_of,
    in_paragraphs,
    in_whole_lines,
    may_hold_list,
    passages_of,
    reads_as_prose,
    sentences_of,
)

if TYPE_CHECKING:
    from collections.abc import Set

    from jobtracker.reading.outline import Stretch
    from jobtracker.reading.vocabulary import Vocabulary

_GROUP_OF = {
    SectionKind.REQUIREMENTS: REQUIREMENTS,
    SectionKind.PREFERRED: REQUIREMENTS,
    SectionKind.RESPONSIBILITIES: RESPONSIBILITIES,
}
_MAY_HOLD_LISTS = (
    SectionKind.OTHER,
    SectionKind.ROLE,
    SectionKind.ABOUT,
    SectionKind.TEAM,
    SectionKind.DETAILS,
)
_RARELY_HOLD_LISTS = (SectionKind.APPLY, SectionKind.PROCESS)
_MAY_DEMAND = (*_MAY_HOLD_LISTS, SectionKind.RESPONSIBILITIES)
_MAY_TELL_DUTIES = (SectionKind.OTHER, SectionKind.ROLE, SectionKind.RESPONSIBILITIES)
_OVERRULES = 72
"""How much stronger than its heading's a passage's own evidence must be to overrule it, in sixteenths."""
_OVERRULES_EACH = 44
"""The same on an average of all passages of a list."""
_LEAST_COMMAS = 2


@dataclass(frozen=True, slots=True)
class Items:
    """What was chosen, in the order of the text."""

    requirements: tuple[ReadRequirement, ...]
    responsibilities: tuple[ReadResponsibility, ...]


@dataclass(slots=True)
class _List:
    group: int
    level: Level
    passages: list[Passage]
    prose: bool
    paragraphs: bool = False


def items_of(text: str, stretches: list[Stretch], words: Vocabulary) -> Items:
    """The items of all sections that can hold some."""
    lists = [found for stretch in stretches for found in _lists_of(text, stretch, words)]
    missing = [
        g for g in (REQUIREMENTS, RESPONSIBILITIES) if not any(f.group == g and f.passages for f in lists)
    ]
    for kinds in (_MAY_HOLD_LISTS, _RARELY_HOLD_LISTS):
        for stretch in stretches if missing else ():
            if stretch.kind in kinds and may_hold_list(text, stretch):
                told = lists_by_content(text, stretch, missing, words)
                lists.extend(_List(group, Level.REQUIRED, found, prose=False) for group, found in told)
        missing = [g for g in missing if not any(f.group == g and f.passages for f in lists)]
    if not any(f.group == REQUIREMENTS and f.passages for f in lists):
        lists.extend(_demands(text, s, words) for s in stretches if s.kind in _MAY_DEMAND)
    if not any(f.group == RESPONSIBILITIES and f.passages for f in lists):
        taken = {p.start for f in lists for p in f.passages}
        lists.extend(_duties(text, s, taken, words) for s in stretches if s.kind in _MAY_TELL_DUTIES)
    told_in_lists = {f.group for f in lists if f.passages and not (f.prose or f.paragraphs)}
    requirements: list[ReadRequirement] = []
    responsibilities: list[ReadResponsibility] = []
    for found in lists:
        if (found.prose or found.paragraphs) and found.group in told_in_lists:
            continue
        for passage in found.passages:
            if found.prose and found.group == REQUIREMENTS and not _asks(text, passage, words):
                continue
            start, end = passage.start, passage.end
            item = fold(text[start:end])
            if _group(passage, found.group) == REQUIREMENTS:
                requirements.append(ReadRequirement(level_of(item, found.level, words), item, start, end))
            else:
                responsibilities.append(ReadResponsibility(item, start, end))
    requirements.sort(key=lambda r: r.start)
    responsibilities.sort(key=lambda r: r.start)
    return Items(tuple(requirements), tuple(responsibilities))


def _lists_of(text: str, stretch: Stretch, words: Vocabulary) -> list[_List]:
    """The list of a section whose heading says what it holds, or nothing."""
    group = _GROUP_OF.get(stretch.kind)
    if group is None:
        return []
    clauses = clauses_of(text, stretch, words, behind_colon=group == RESPONSIBILITIES)
    passages = clauses or listed(text, stretch, passages_of(text, stretch, words), words)
    if _speaks_for_other(passages, group):
        group = 1 - group
    prose = reads_as_prose(passages, words)
    if prose and not clauses and in_whole_lines(text, stretch):
        passages = listed(text, stretch, sentences_of(text, stretch, words, lambda _: True), words)
    default = Level.PREFERRED if stretch.kind is SectionKind.PREFERRED else Level.REQUIRED
    return [_List(group, default, passages, prose, in_paragraphs(text, stretch))]


def _speaks_for_other(passages: list[Passage], group: int) -> bool:
    """Whether a list in running text as a whole speaks for the other group ("Job requirements" over duties):
    there a heading may have been lost.
    """
    if len(passages) < LEAST_LIST or not all(passage.divided for passage in passages):
        return False
    over = sum(p.evidence[1 - group] - p.evidence[group] for p in passages)
    return over > _OVERRULES_EACH * len(passages)


def _asks(text: str, passage: Passage, words: Vocabulary) -> bool:
    """Whether a sentence of prose asks for something: by its words as a whole, or because it says must."""
    evidence = passage.evidence
    if says_required(text[passage.start : passage.end], words):
        return True
    if any(evidence):
        return evidence[REQUIREMENTS] - max(evidence[1:]) > SPEAKS
    return not passage.divided or text.count(", ", passage.start, passage.end) >= _LEAST_COMMAS


def _demands(text: str, stretch: Stretch, words: Vocabulary) -> _List:
    """The sentences of a section without a list that say what is required, what is an advantage, or what the
    reader has.
    """
    among_duties = stretch.kind is SectionKind.RESPONSIBILITIES

    def asks(said: str) -> bool:
        return says_required(said, words) or (
            not among_duties
            and (level_of(said, Level.REQUIRED, words) is Level.PREFERRED or speaks_of_reader(said, words))
        )

    found = []
    for passage in sentences_of(text, stretch, words, asks):
        said, evidence = text[passage.start : passage.end], passage.evidence
        if len(said) > LONGEST_ITEM or evidence[REQUIREMENTS] < max(evidence[1:]) or said[-1] in ":：?":
            continue
        if asks(said) and not is_foreign(text, passage, words) and not says_applying(said, words):
            found.append(passage)
    return _List(REQUIREMENTS, Level.REQUIRED, found, prose=False)


def _duties(text: str, stretch: Stretch, taken: Set[int], words: Vocabulary) -> _List:
    """The sentences of a section without a list that say what one will do, but for those that are `taken` as
    requirements.
    """
    found = []
    for passage in sentences_of(text, stretch, words, lambda said: speaks_of_duties(said, words)):
        said, evidence = text[passage.start : passage.end], passage.evidence
        if passage.start in taken or max(evidence[:2]) < max(evidence[2:]) or said[-1] in ":：?":
            continue
        if len(said) <= LONGEST_ITEM and not is_foreign(text, passage, words):
            found.append(passage)
    return _List(RESPONSIBILITIES, Level.REQUIRED, found, prose=False)


def _group(passage: Passage, said: int) -> int:
    """The group a passage belongs to: its heading's, unless its own words speak clearly for the other."""
    other = 1 - said
    return other if passage.evidence[other] - passage.evidence[said] > _OVERRULES else said
