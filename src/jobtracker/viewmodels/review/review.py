"""The postings of one import under review: edits and choices, each of which can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobtracker.domain.item_edits import EmptyItem
from jobtracker.viewmodels.review.entry import Choice, Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jobtracker.domain.draft import Draft


@dataclass(frozen=True, slots=True)
class Tally:
    """How many postings were read, need a look, would come in, and are not decided on."""

    read: int
    to_look_at: int
    coming_in: int
    undecided: int


@dataclass(frozen=True, slots=True)
class _Step:
    words: str
    at: int
    before: Entry
    after: Entry


class Review(QObject):
    """One entry is current; nothing of what is done here is kept before the review is over."""

    turned = Signal()
    """Another entry is current."""
    changed = Signal(int)
    """The entry at that place is another now; what can be undone may be too."""

    def __init__(self, entries: Sequence[Entry], parent: QObject | None = None) -> None:
        """`entries` has at least one."""
        super().__init__(parent)
        self._entries = list(entries)
        self._standing = [_standing(entry) for entry in entries]
        self._at = 0
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    @property
    def entries(self) -> Sequence[Entry]:
        """All of them, as they are now."""
        return self._entries

    @property
    def at(self) -> int:
        """The place of the current entry."""
        return self._at

    @property
    def current(self) -> Entry:
        """The entry that is looked at."""
        return self._entries[self._at]

    @property
    def undo_words(self) -> str | None:
        """What undoing would take back."""
        return self._done[-1].words if self._done else None

    @property
    def redo_words(self) -> str | None:
        """What redoing would do again."""
        return self._undone[-1].words if self._undone else None

    def tally(self) -> Tally:
        """The counts of now."""
        return Tally(len(self._entries), *(sum(column) for column in zip(*self._standing, strict=True)))

    def go(self, at: int) -> None:
        """Make another entry the current one; a place beyond the ends is none."""
        if 0 <= at < len(self._entries) and at != self._at:
            self._at = at
            self.turned.emit()

    def go_to_next(self, wanted: Callable[[Entry], bool]) -> bool:
        """Go to the next entry that is wanted, from the first again after the last; whether there is one."""
        count = len(self._entries)
        for step in range(1, count):
            at = (self._at + step) % count
            if wanted(self._entries[at]):
                self.go(at)
                return True
        return False

    def edit(self, words: str, change: Callable[[Draft], Draft]) -> None:
        """Put the current draft right; `words` say what was done. An item is never left without words."""
        try:
            draft = change(self.current.draft)
        except EmptyItem:
            return
        self._do(words, replace(self.current, draft=draft))

    def choose(self, choice: Choice) -> None:
        """Decide on the current entry."""
        words = {
            Choice.UNDECIDED: "Took back the choice",
            Choice.IMPORT: "Accepted",
            Choice.UPDATE: "Chose to update",
            Choice.OPEN: "Chose to open the other",
            Choice.SKIP: "Skipped",
        }
        self._do(f"{words[choice]}: {self.current.name}", replace(self.current, choice=choice))

    def undo(self) -> None:
        """Take back the last edit or choice, wherever it was made."""
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            self._put(step.at, step.before)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            self._put(step.at, step.after)

    def _do(self, words: str, entry: Entry) -> None:
        if entry != self.current:
            self._done.append(_Step(words, self._at, self.current, entry))
            self._undone.clear()
            self._put(self._at, entry)

    def _put(self, at: int, entry: Entry) -> None:
        self._entries[at] = entry
        self._standing[at] = _standing(entry)
        self.changed.emit(at)
        self.go(at)


def _standing(entry: Entry) -> tuple[bool, bool, bool]:
    """Whether it needs a look, would come in, and is undecided; of many entries, it is asked all the time."""
    return entry.needs_a_look, entry.would_come_in, entry.choice is Choice.UNDECIDED
