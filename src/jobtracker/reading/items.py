"""Items: the requirements and responsibilities of a posting, chosen among the passages of its sections."""

from __future__ import annotations

from dataclasses import dataclass

from jobtracker.domain.reading import Level, ReadRequirement, ReadResponsibility, SectionKind
from jobtracker.reading.characters import fold
from jobtracker.reading.content import GROUPS
from jobtracker.reading.levels import level_of
from jobtracker.reading.outline import Stretch
from jobtracker.reading.passages import Passage, passages_of, reads_as_prose
from jobtracker.reading.vocabulary import Vocabulary

_REQUIREMENTS, _RESPONSIBILITIES = GROUPS.index("requirements"), GROUPS.index("responsibilities")
_GROUP_OF = {
    SectionKind.REQUIREMENTS: _REQUIREMENTS,
    SectionKind.PREFERRED: _REQUIREMENTS,
    SectionKind.RESPONSIBILITIES: _RESPONSIBILITIES,
}
_OVERRULES = 72
"""How much stronger than its heading's a passage's own evidence must be to overrule it, in sixteenths."""
_FOREIGN = 40
"""How strong the evidence for benefits, company, law or application must be to drop a passage."""


@dataclass(frozen=True, slots=True)
class Items:
    """What was chosen, in the order of the text."""

    requirements: tuple[ReadRequirement, ...]
    responsibilities: tuple[ReadResponsibility, ...]


@dataclass(slots=True)
class _List:
    kind: SectionKind
    group: int
    passages: list[Passage]
    prose: bool


def items_of(text: str, stretches: list[Stretch], words: Vocabulary) -> Items:
    """The items of all sections that can hold some."""
    lists = []
    for stretch in stretches:
        group = _GROUP_OF.get(stretch.kind)
        if group is not None:
            passages = [p for p in passages_of(text, stretch, words) if not _leads_in(text, p)]
            listed = _without_rest(passages)
            lists.append(_List(stretch.kind, group, listed, reads_as_prose(listed, words)))
    has_list = {group: any(l.group == group and l.passages and not l.prose for l in lists) for group in (0, 1)}
    requirements: list[ReadRequirement] = []
    responsibilities: list[ReadResponsibility] = []
    for found in lists:
        if found.prose and has_list[found.group]:
            continue
        default = Level.PREFERRED if found.kind is SectionKind.PREFERRED else Level.REQUIRED
        for passage in found.passages:
            start, end = passage.start, passage.end
            item = fold(text[start:end])
            if _group(passage, found.group) == _REQUIREMENTS:
                requirements.append(ReadRequirement(level_of(item, default, words), item, start, end))
            else:
                responsibilities.append(ReadResponsibility(item, start, end))
    return Items(tuple(requirements), tuple(responsibilities))


def _leads_in(text: str, passage: Passage) -> bool:
    """Whether a passage only introduces what follows it."""
    return text[passage.end - 1] in ":："


def _without_rest(passages: list[Passage]) -> list[Passage]:
    """The passages of a list without those that speak of benefits, the company, the law or applying, and, where
    a list has bullets, without the prose around it.
    """
    bulleted = sum(p.bulleted for p in passages)
    if bulleted and bulleted >= 0.3 * len(passages):
        passages = [p for p in passages if p.bulleted]
    return [p for p in passages if not _is_foreign(p)]


def _is_foreign(passage: Passage) -> bool:
    evidence = passage.evidence
    return max(evidence[2:]) - max(evidence[:2]) > (_FOREIGN * 2 if passage.bulleted else _FOREIGN)


def _group(passage: Passage, said: int) -> int:
    """The group a passage belongs to: its heading's, unless its own words speak clearly for the other."""
    other = 1 - said
    return other if passage.evidence[other] - passage.evidence[said] > _OVERRULES else said
