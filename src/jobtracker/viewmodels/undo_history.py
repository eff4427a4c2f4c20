"""What was done, to take it back and to do it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable

    from jobtracker.domain.change import ChangeSet

LONGEST = 500
"""Steps kept; the oldest are forgotten."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the user did. Steps that follow each other with the same `key` are one."""

    words: str
    change: ChangeSet
    key: Hashable = None


class UndoHistory:
    """Two stacks of steps; it changes nothing by itself."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def undo_words(self) -> str | None:
        """What undoing would take back."""
        return self._done[-1].words if self._done else None

    @property
    def redo_words(self) -> str | None:
        """What redoing would do again."""
        return self._undone[-1].words if self._undone else None

    def add(self, step: Step) -> None:
        """Note a new step; what was undone before it is gone."""
        self._undone.clear()
        last = self._done[-1] if self._done else None
        if last is not None and step.key is not None and last.key == step.key:
            self._done[-1] = Step(step.words, last.change + step.change, step.key)
        else:
            self._done.append(step)
            del self._done[:-LONGEST]

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
