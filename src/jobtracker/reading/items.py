"""Items: the requirements and responsibilities of a posting, chosen among the passages of its sections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Level, ReadRequirement, ReadResponsibility, SectionKind
from jobtracker.reading.characters import fold, key
from jobtracker.reading.content import GROUPS
from jobtracker.reading.facts.labels import states_fact
from jobtracker.reading.levels import (
    level_of,
    says_applying,
    says_required,
    speaks_of_duties,
    speaks_of_reader,
)
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

REQUIREMENTS, RESPONSIBILITIES = GROUPS.index("requirements"), GROUPS.index("responsibilities")
APPLYING, LEGAL = GROUPS.index("apply"), GROUPS.index("legal")
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
_NEVER_HOLD_ITEMS = (
    SectionKind.BENEFITS, SectionKind.APPLY, SectionKind.PROCESS, SectionKind.LEGAL, SectionKind.CHROME,
)  # fmt: skip
_LONGEST_NAME = 40
_MAY_TELL_DUTIES = (SectionKind.OTHER, SectionKind.ROLE, SectionKind.RESPONSIBILITIES)
_OVERRULES = 72
"""How much stronger than its heading's a passage's own evidence must be to overrule it, in sixteenths."""
_OVERRULES_EACH = 44
"""The same on an average of all passages of a list."""
_FOREIGN = 40
"""How strong the evidence for benefits, company, law or application must be to drop a passage."""
_FOREIGN_CUES = 22
"""The same where only cues tell: one more of them than speak for an item."""
_SPEAKS = 16
_NEITHER = 2
_CHANGE = 48
_FOREIGN_ADDRESS = 200
_LEAST_LIST = 3
_LEAST_COMMAS = 2
_LEAST_CUES = 10
"""How much each passage of a list must speak for it on an average, where only cues tell."""
_LONGEST_FIRST = 200
_LONGEST_ITEM = 700
"""The longest passage that is an item without a line of its own, in characters."""


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
                lists.extend(_lists_by_content(text, stretch, missing, words))
        missing = [g for g in missing if not any(f.group == g and f.passages for f in lists)]
    if not any(f.group == REQUIREMENTS and f.passages for f in lists):
        lists.extend(_demands(text, s, words) for s in stretches if s.kind in _MAY_DEMAND)
    if not any(f.group == RESPONSIBILITIES and f.passages for f in lists):
        taken = {p.start for f in lists for p in f.passages}
        lists.extend(_duties(text, s, taken, words) for s in stretches if s.kind in _MAY_TELL_DUTIES)
    listed = {f.group for f in lists if f.passages and not (f.prose or f.paragraphs)}
    requirements: list[ReadRequirement] = []
    responsibilities: list[ReadResponsibility] = []
    for found in lists:
        if (found.prose or found.paragraphs) and found.group in listed:
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
    passages = clauses or _listed(text, stretch, passages_of(text, stretch, words), words)
    if _speaks_for_other(passages, group):
        group = 1 - group
    prose = reads_as_prose(passages, words)
    if prose and not clauses and in_whole_lines(text, stretch):
        passages = _listed(text, stretch, sentences_of(text, stretch, words, lambda _: True), words)
    default = Level.PREFERRED if stretch.kind is SectionKind.PREFERRED else Level.REQUIRED
    return [_List(group, default, passages, prose, in_paragraphs(text, stretch))]


def _speaks_for_other(passages: list[Passage], group: int) -> bool:
    """Whether a list in running text as a whole speaks for the other group ("Job requirements" over duties):
    there a heading may have been lost.
    """
    if len(passages) < _LEAST_LIST or not all(passage.divided for passage in passages):
        return False
    over = sum(p.evidence[1 - group] - p.evidence[group] for p in passages)
    return over > _OVERRULES_EACH * len(passages)


def _listed(text: str, stretch: Stretch, passages: list[Passage], words: Vocabulary) -> list[Passage]:
    """The passages of a list without what introduces it, divides it, or follows it."""
    bulleted = sum(p.bulleted for p in passages)
    if bulleted and passages[0].bulleted:
        passages = _before_prose(text, passages, words)
    if bulleted and bulleted >= 0.3 * len(passages):
        first = passages[0]
        passages = [p for p in passages if p.bulleted or _adds_to_list(text, p, words)]
        if passages and passages[0] is not first and _lost_its_bullet(text, stretch, first, passages[0]):
            passages.insert(0, first)
        passages = _without_parents(text, passages)
    else:
        passages = _without_subheadings(text, passages)
    passages = _before_applying(text, passages, words)
    passages = [
        p
        for p in passages
        if text[p.end - 1] not in ":："
        and not _is_foreign(text, p, words)
        and not states_fact(text[p.start : p.end], words)
        and _names_something(text, p, words)
    ]
    return [p for p in passages if p.end - p.start <= _LONGEST_ITEM or (p.bulleted and not p.divided)]


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


def _is_foreign(text: str, passage: Passage, words: Vocabulary) -> bool:
    """Whether a passage speaks of benefits, the company, the law or applying, or holds an address."""
    said = text[passage.start : passage.end]
    if "@" in said or (said[0] == "[" and said[-1] == ")"):
        return True
    if "://" in said and said.count("://") > said.count("](http") + said.count('="http'):
        return True
    evidence = passage.evidence
    learned = words.language == "en"
    least = _FOREIGN if learned else _FOREIGN_CUES
    listed = passage.bulleted or not (learned or passage.divided)
    return max(evidence[2:]) - max(evidence[:2]) > (least * 2 if listed else least)


def _asks(text: str, passage: Passage, words: Vocabulary) -> bool:
    """Whether a sentence of prose asks for something: by its words as a whole, or because it says must."""
    evidence = passage.evidence
    if says_required(text[passage.start : passage.end], words):
        return True
    if any(evidence):
        return evidence[REQUIREMENTS] - max(evidence[1:]) > _SPEAKS
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
        if len(said) > _LONGEST_ITEM or evidence[REQUIREMENTS] < max(evidence[1:]) or said[-1] in ":：?":
            continue
        if asks(said) and not _is_foreign(text, passage, words) and not says_applying(said, words):
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
        if len(said) <= _LONGEST_ITEM and not _is_foreign(text, passage, words):
            found.append(passage)
    return _List(RESPONSIBILITIES, Level.REQUIRED, found, prose=False)


def _group(passage: Passage, said: int) -> int:
    """The group a passage belongs to: its heading's, unless its own words speak clearly for the other."""
    other = 1 - said
    return other if passage.evidence[other] - passage.evidence[said] > _OVERRULES else said


def _lists_by_content(text: str, stretch: Stretch, groups: list[int], words: Vocabulary) -> list[_List]:
    """Lists that no heading announces: at least three passages in a row whose words speak for one group."""
    passages = [p for p in passages_of(text, stretch, words) if text[p.end - 1] not in ":："]
    if stretch.kind is SectionKind.ROLE and RESPONSIBILITIES in groups:
        mixed = _mixed(text, passages, words)
        if mixed:
            return mixed
    kinds = _smoothed(text, passages, words)
    found: list[_List] = []
    for group in groups:
        run: list[Passage] = []
        for passage, kind in [*zip(passages, kinds, strict=True), (None, _NEITHER)]:
            if passage is not None and kind == group and _is_listed(text, passage):
                run.append(passage)
                continue
            least = 0 if words.language == "en" else _LEAST_CUES * len(run)
            speaks = len(run) >= _LEAST_LIST and sum(p.evidence[group] for p in run) > least
            if speaks and not reads_as_prose(run, words):
                found.append(_List(group, Level.REQUIRED, run, prose=False))
            run = []
    return found


def _is_listed(text: str, passage: Passage) -> bool:
    """Whether a passage may stand in a list: by its bullet, the semicolon behind it, or in running text."""
    return passage.bulleted or passage.divided or text.startswith(";", passage.end)


def _mixed(text: str, passages: list[Passage], words: Vocabulary) -> list[_List]:
    """The bullets below "Job description" where they speak of the job and the reader: each by its words."""
    bullets = [p for p in passages if p.bulleted and not _is_foreign(text, p, words)]
    speaks = sum(max(p.evidence[:2]) - max(p.evidence[2:]) for p in bullets)
    if len(bullets) < _LEAST_LIST or speaks <= _SPEAKS * len(bullets):
        return []
    asked = [p for p in bullets if p.evidence[REQUIREMENTS] > p.evidence[RESPONSIBILITIES]]
    done = [p for p in bullets if p.evidence[REQUIREMENTS] <= p.evidence[RESPONSIBILITIES]]
    lists = ((REQUIREMENTS, asked), (RESPONSIBILITIES, done))
    return [_List(group, Level.REQUIRED, kept, prose=False) for group, kept in lists if kept]


def _smoothed(text: str, passages: list[Passage], words: Vocabulary) -> list[int]:
    """The likeliest group of each passage when changes of group are rare (the Viterbi algorithm)."""
    if not passages:
        return []
    states = (REQUIREMENTS, RESPONSIBILITIES, _NEITHER)
    totals = [0, 0, 0]
    came: list[list[int]] = []
    for passage in passages:
        evidence = passage.evidence
        foreign = _FOREIGN_ADDRESS if _is_foreign(text, passage, words) else 0
        said = [evidence[REQUIREMENTS] - foreign, evidence[RESPONSIBILITIES] - foreign, max(evidence[2:])]
        top = max(totals)
        likeliest = totals.index(top)
        row = [s if totals[s] >= top - _CHANGE else likeliest for s in states]
        totals = [max(totals[s], top - _CHANGE) + said[s] for s in states]
        came.append(row)
    best = [max(states, key=totals.__getitem__)]
    for row in reversed(came[1:]):
        best.append(row[best[-1]])
    return best[::-1]
