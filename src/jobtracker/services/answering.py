"""The checklist as the user works on it: answers, evidence, and putting right what was read wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.item_edits import divided, item_words, joined, just_after
from jobtracker.domain.passage import trimmed
from jobtracker.domain.reading import Level, Span
from jobtracker.domain.requirement import Origin, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.change import ChangeSet
    from jobtracker.domain.clock import Clock
    from jobtracker.store.store import Store


class Answering:
    """Each call is one transaction and returns what it changed."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def answer(self, requirement_ids: Sequence[int], verdict: Verdict | None) -> ChangeSet:
        """Give a verdict, or with None take it back."""
        with self._store.write() as writing:
            for requirement_id in requirement_ids:
                writing.unit.checklist.answer(requirement_id, verdict)
        return writing.change

    def explain(self, requirement_id: int, evidence: str) -> ChangeSet:
        """Say why: the user's own words, which may have several lines."""
        with self._store.write() as writing:
            writing.unit.checklist.explain(requirement_id, evidence.strip())
        return writing.change

    def set_level(self, requirement_ids: Sequence[int], level: Level) -> ChangeSet:
        """Required or preferred."""
        with self._store.write() as writing:
            for requirement_id in requirement_ids:
                writing.unit.checklist.set_level(requirement_id, level)
        return writing.change

    def reword(self, requirement_id: int, text: str) -> ChangeSet:
        """Other words for an item; where it was read stays known. Raises EmptyItem without any."""
        words = item_words(text)
        with self._store.write() as writing:
            item = writing.unit.checklist.requirement(requirement_id)
            writing.unit.checklist.reword(requirement_id, words, item.span)
        return writing.change

    def add(self, posting_id: int, text: str, level: Level, heading: str | None) -> ChangeSet:
        """An item in the user's own words, at the end of its heading. Raises EmptyItem without any."""
        words = item_words(text)
        with self._store.write() as writing:
            checklist = writing.unit.checklist
            group = [r.position for r in checklist.requirements(posting_id) if r.heading == heading]
            everything = [r.position for r in checklist.requirements(posting_id)]
            position = just_after(max(group), everything) if group else max(everything, default=0.0) + 1
            checklist.add(posting_id, level, words, position=position, origin=Origin.USER, heading=heading)
        return writing.change

    def add_passage(self, posting_id: int, span: Span, level: Level, heading: str | None) -> ChangeSet:
        """An item that the reader missed, by its place in the source text. Raises EmptyItem without words."""
        with self._store.write() as writing:
            checklist = writing.unit.checklist
            source = checklist.source_text(posting_id)
            span = trimmed(source, span)
            checklist.add(
                posting_id,
                level,
                item_words(source[span.start : span.end]),
                position=float(span.start),
                origin=Origin.USER,
                span=span,
                heading=heading,
            )
        return writing.change

    def split(self, requirement_id: int, at: int) -> ChangeSet:
        """Make two items of one: the second begins with the character `at` of its text.

        The first keeps verdict and evidence. Raises EmptyItem where one part would have no words.
        """
        with self._store.write() as writing:
            checklist = writing.unit.checklist
            item = checklist.requirement(requirement_id)
            (first, first_span), (second, second_span) = divided(
                checklist.source_text(item.posting_id), item, at
            )
            positions = [r.position for r in checklist.requirements(item.posting_id)]
            checklist.reword(item.id, first, first_span)
            checklist.add(
                item.posting_id,
                item.level,
                second,
                position=just_after(item.position, positions),
                origin=item.origin,
                span=second_span,
                heading=item.heading,
            )
        return writing.change

    def merge(self, requirement_ids: Sequence[int]) -> ChangeSet:
        """Make one item of several of one posting, in their order; the first one's place and level stay.

        The verdict stays where all that have one agree; all evidence is kept.
        """
        with self._store.write() as writing:
            checklist = writing.unit.checklist
            items = sorted(map(checklist.requirement, set(requirement_ids)), key=lambda r: (r.position, r.id))
            first, *rest = items
            source = checklist.source_text(first.posting_id)
            text, span = joined(source, items)
            checklist.reword(first.id, text, span)
            verdicts = {item.verdict for item in items if item.verdict is not None}
            checklist.answer(first.id, verdicts.pop() if len(verdicts) == 1 else None)
            checklist.explain(first.id, "\n".join(item.evidence for item in items if item.evidence))
            for item in rest:
                checklist.remove(item.id, self._clock.now())
        return writing.change

    def remove(self, requirement_ids: Sequence[int]) -> ChangeSet:
        """Move items to the trash."""
        with self._store.write() as writing:
            for requirement_id in requirement_ids:
                writing.unit.checklist.remove(requirement_id, self._clock.now())
        return writing.change

    def remove_responsibility(self, responsibility_id: int) -> ChangeSet:
        """Move a thing the job does to the trash."""
        with self._store.write() as writing:
            writing.unit.checklist.remove_responsibility(responsibility_id, self._clock.now())
        return writing.change

    def count_as_responsibility(self, requirement_ids: Sequence[int]) -> ChangeSet:
        """Say that items are what the job does, not what it asks for."""
        with self._store.write() as writing:
            checklist = writing.unit.checklist
            for requirement_id in requirement_ids:
                item = checklist.requirement(requirement_id)
                checklist.add_responsibility(item.posting_id, item.text, item.span, item.position)
                checklist.remove(item.id, self._clock.now())
        return writing.change

    def count_as_requirement(self, responsibility_id: int) -> ChangeSet:
        """Say that a thing the job does is something it asks for."""
        with self._store.write() as writing:
            checklist = writing.unit.checklist
            duty = checklist.responsibility(responsibility_id)
            checklist.add(
                duty.posting_id,
                Level.REQUIRED,
                duty.text,
                position=duty.position,
                origin=Origin.USER,
                span=duty.span,
            )
            checklist.remove_responsibility(duty.id, self._clock.now())
        return writing.change
