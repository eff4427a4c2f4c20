"""What was done, to take it back and to do it again."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jobtracker.domain.change import ChangeSet

if TYPE_CHECKING:
    from collections.abc import Hashable

    from jobtracker.domain.change import Kind

    Record = tuple[Kind, int]

LONGEST = 500
"""Steps kept; the oldest are forgotten."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the user did, and when (`at`: seconds on a clock that only goes forward).

    Steps that follow each other with the same `key` are one.
    """

    words: str
    change: ChangeSet
    key: Hashable = None
    at: float = 0.0


class UndoHistory:
    """Two stacks of steps; it changes nothing by itself."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._joined: tuple[Step | None, set[Record]] = None, set()
        """The last step that others were joined to, and the records that it has touched."""

    @property
    def undo_words(self) -> str | None:
        """What undoing would take back."""
        return self._done[-1].words if self._done else None

    @property
    def redo_words(self) -> str | None:
        """What redoing would do again."""
        return self._undone[-1].words if self._undone else None

    def add(self, step: Step, within: float = math.inf) -> None:
        """Note a new step; what was undone before it is gone.

        It is one with the step before it if both have the same key and no more than `within` seconds
        between them.
        """
        self._undone.clear()
        last = self._done[-1] if self._done else None
        if last is None or step.key is None or last.key != step.key or step.at - last.at > within:
            self._done.append(step)
            del self._done[:-LONGEST]
            return
        del self._done[-1]
        joined, touched = self._joined
        if joined is not last:
            touched = set(last.change.records())
        change = last.change + step.change
        # An import of a thousand postings is one step: only what was touched before is folded with it.
        if not touched.isdisjoint(step.change.records()):
            change = change.folded()
        touched |= step.change.records()
        if change:
            self._done.append(replace(step, change=change))
            self._joined = self._done[-1], touched

    def done_as(self, key: Hashable) -> Step | None:
        """All steps of one key that are done, as one step."""
        steps = [step for step in self._done if step.key == key]
        if not steps:
            return None
        rows = tuple(row for step in steps for row in step.change.rows)
        return replace(steps[-1], change=ChangeSet(rows).folded())

    def mark_taken_back(self, step: Step) -> None:
        """All steps of the key of `step` were taken back together; it is what would do them again."""
        self._done = [each for each in self._done if each.key != step.key]
        self._undone.append(step)

    def last_done(self) -> Step | None:
        """The step that undoing takes back."""
        return self._done[-1] if self._done else None

    def last_undone(self) -> Step | None:
        """The step that redoing does again."""
        return self._undone[-1] if self._undone else None

    def mark_undone(self) -> None:
        """The last step was taken back."""
        self._undone.append(self._done.pop())

    def mark_redone(self) -> None:
        """The step last taken back was done again."""
        self._done.append(self._undone.pop())

    def forget(self) -> None:
        """Nothing can be taken back any more."""
        self._done.clear()
        self._undone.clear()
        self._joined = None, set()
