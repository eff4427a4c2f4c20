"""Lists that no heading announces: passages in a row whose words speak for the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.reading import SectionKind
from jobtracker.reading.content import REQUIREMENTS, RESPONSIBILITIES
from jobtracker.reading.listed import LEAST_LIST, is_foreign
from jobtracker.reading.passages import Passage, passages_of, reads_as_prose

if TYPE_CHECKING:
    from jobtracker.reading.outline import Stretch
    from jobtracker.reading.vocabulary import Vocabulary

SPEAKS = 16
"""How much stronger the evidence for one group must be, in sixteenths, to speak for it."""
_NEITHER = 2
_CHANGE = 48
_FOREIGN_ADDRESS = 200
_MANY, _LEAST_OVER = 5, 24
_LEAST_CUES = 14
"""How much each passage of a list must speak for it on an average, where only cues tell."""


def lists_by_content(
    text: str, stretch: Stretch, groups: list[int], words: Vocabulary
) -> list[tuple[int, list[Passage]]]:
    """Lists that no heading announces, by their group: at least three passages in a row whose words speak for
    one group.
    """
    passages = [p for p in passages_of(text, stretch, words) if text[p.end - 1] not in ":："]
    if stretch.kind is SectionKind.ROLE and RESPONSIBILITIES in groups:
        mixed = _mixed(text, passages, words)
        if mixed:
            return mixed
    kinds = _smoothed(text, passages, words)
    found: list[tuple[int, list[Passage]]] = []
    for group in groups:
        run: list[Passage] = []
        for passage, kind in [*zip(passages, kinds, strict=True), (None, _NEITHER)]:
            if passage is not None and kind == group and _is_listed(text, passage):
                run.append(passage)
                continue
            least = 0 if words.language == "en" else _LEAST_CUES * len(run)
            speaks = len(run) >= LEAST_LIST and (
                sum(p.evidence[group] for p in run) > least or _speaks_for_no_other(run, group, words)
            )
            if speaks and not reads_as_prose(run, words):
                found.append((group, run))
            run = []
    return found


def _speaks_for_no_other(run: list[Passage], group: int, words: Vocabulary) -> bool:
    """Whether many passages in a row speak clearly less for anything that is no item than for their group."""
    over = sum(p.evidence[group] - max(p.evidence[2:]) for p in run)
    return words.language == "en" and len(run) >= _MANY and over > _LEAST_OVER * len(run)


def _is_listed(text: str, passage: Passage) -> bool:
    """Whether a passage may stand in a list: by its bullet, the semicolon behind it, or in running text."""
    return passage.bulleted or passage.divided or text.startswith(";", passage.end)


def _mixed(text: str, passages: list[Passage], words: Vocabulary) -> list[tuple[int, list[Passage]]]:
    """The bullets below "Job description" where they speak of the job and the reader: each by its words."""
    bullets = [p for p in passages if p.bulleted and not is_foreign(text, p, words)]
    speaks = sum(max(p.evidence[:2]) - max(p.evidence[2:]) for p in bullets)
    if len(bullets) < LEAST_LIST or speaks <= SPEAKS * len(bullets):
        return []
    asked = [p for p in bullets if p.evidence[REQUIREMENTS] > p.evidence[RESPONSIBILITIES]]
    done = [p for p in bullets if p.evidence[REQUIREMENTS] <= p.evidence[RESPONSIBILITIES]]
    lists = ((REQUIREMENTS, asked), (RESPONSIBILITIES, done))
    return [(group, kept) for group, kept in lists if kept]


def _smoothed(text: str, passages: list[Passage], words: Vocabulary) -> list[int]:
    """The likeliest group of each passage when changes of group are rare (the Viterbi algorithm)."""
    if not passages:
        return []
    states = (REQUIREMENTS, RESPONSIBILITIES, _NEITHER)
    totals = [0, 0, 0]
    came: list[list[int]] = []
    for passage in passages:
        evidence = passage.evidence
        foreign = _FOREIGN_ADDRESS if is_foreign(text, passage, words) else 0
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
