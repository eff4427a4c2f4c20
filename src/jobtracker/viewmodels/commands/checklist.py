"""Commands on the items of a checklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.reading import Level, Span
    from jobtracker.domain.requirement import Verdict
    from jobtracker.viewmodels.desk import Desk


class ChecklistCommands:
    """Answering, and putting right what was read wrong."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def answer(self, requirement_ids: Sequence[int], verdict: Verdict | None) -> None:
        """Give a verdict, or with None take it back."""
        words = "Cleared the answer" if verdict is None else f"Answered “{verdict.value}”"
        self._desk.do(words, lambda services: services.answering.answer(requirement_ids, verdict))

    def explain(self, requirement_id: int, evidence: str) -> None:
        """Write the evidence."""
        self._desk.do(
            "Changed the evidence", lambda services: services.answering.explain(requirement_id, evidence)
        )

    def reword(self, requirement_id: int, text: str) -> None:
        """Change the words of an item."""
        self._desk.do("Changed an item", lambda services: services.answering.reword(requirement_id, text))

    def set_level(self, requirement_ids: Sequence[int], level: Level) -> None:
        """Required or preferred."""
        words = f"Marked as {level.value}"
        self._desk.do(words, lambda services: services.answering.set_level(requirement_ids, level))

    def add(self, posting_id: int, text: str, level: Level, heading: str | None) -> None:
        """Add an item in the user's own words."""
        self._desk.do(
            "Added an item", lambda services: services.answering.add(posting_id, text, level, heading)
        )

    def add_passage(self, posting_id: int, span: Span, level: Level, heading: str | None) -> None:
        """Add an item from the posting's text."""
        self._desk.do(
            "Added an item",
            lambda services: services.answering.add_passage(posting_id, span, level, heading),
        )

    def split(self, requirement_id: int, at: int) -> None:
        """Make two items of one, the second beginning with the character `at` of its text."""
        self._desk.do("Split an item", lambda services: services.answering.split(requirement_id, at))

    def merge(self, requirement_ids: Sequence[int]) -> None:
        """Make one item of several."""
        words = f"Merged {len(requirement_ids)} items"
        self._desk.do(words, lambda services: services.answering.merge(requirement_ids))

    def remove(self, requirement_ids: Sequence[int]) -> None:
        """Delete items."""
        words = "Deleted an item" if len(requirement_ids) == 1 else f"Deleted {len(requirement_ids)} items"
        self._desk.do(words, lambda services: services.answering.remove(requirement_ids))

    def remove_responsibility(self, responsibility_id: int) -> None:
        """Delete a thing the job does."""
        self._desk.do(
            "Deleted a thing the job does",
            lambda services: services.answering.remove_responsibility(responsibility_id),
        )

    def count_as_responsibility(self, requirement_ids: Sequence[int]) -> None:
        """Say that items are what the job does."""
        self._desk.do(
            "Moved to what the job does",
            lambda services: services.answering.count_as_responsibility(requirement_ids),
        )

    def count_as_requirement(self, responsibility_id: int) -> None:
        """Say that a thing the job does is asked for."""
        self._desk.do(
            "Moved to the requirements",
            lambda services: services.answering.count_as_requirement(responsibility_id),
        )
