"""The stages, in the user's own words and order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from jobtracker.domain.application import Stage, Tone
from jobtracker.ui.settings.section import Section
from jobtracker.ui.settings.stage_line import StageLine
from jobtracker.ui.widgets.keyed_widgets import KeyedWidgets

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jobtracker.ui.theme.theme import Theme

NEW = "New stage"


class StagesSection(Section):
    """One line a stage; the first is where a posting begins, before applying."""

    added = Signal(str, object)
    """Name and Tone of a stage at the end."""
    changed = Signal(int, str, object)
    """The id of a stage with its name and Tone from now on."""
    ordered = Signal(object)
    """All ids, in their new order."""
    removed = Signal(int, int)
    """The id of a stage, and of the one that its applications go to."""

    def __init__(self, theme: Theme, count_in: Callable[[int], int], parent: QWidget | None = None) -> None:
        """`count_in` says how many applications are in a stage."""
        super().__init__(
            "Stages",
            "Rename, add, order and remove them as your search goes. The first is for postings you have "
            "not applied for yet. What already happened keeps its words in the history.",
            parent,
        )
        self._theme = theme
        self._count_in = count_in
        self._stages: Sequence[Stage] = ()
        self._waits_for_its_name = False
        rows = QVBoxLayout()
        rows.setSpacing(4)
        self.lines.addLayout(rows)
        self._lines: KeyedWidgets[int, StageLine] = KeyedWidgets(rows)
        self.add_button = QPushButton("Add a stage")
        theme.icons.dress_words(self.add_button, "plus")
        self.add_button.clicked.connect(self._add)
        self.add_line(self.add_button)

    def show_stages(self, stages: Sequence[Stage]) -> None:
        """Show these, in order."""
        came = {stage.id for stage in stages} - {stage.id for stage in self._stages}
        self._stages = stages
        lines = self._lines.show([stage.id for stage in stages], self._make)
        for at, stage in enumerate(stages):
            lines[stage.id].show_stage(stage, first=at == 0, last=at == len(stages) - 1)
        if self._waits_for_its_name and came:
            self._waits_for_its_name = False
            lines[max(came)].begin_to_name()

    def _make(self, stage_id: int) -> StageLine:
        line = StageLine(self._theme, stage_id, self._others)
        line.changed.connect(self.changed)
        line.moved.connect(self._move)
        line.removed.connect(self.removed)
        return line

    def _others(self, stage_id: int) -> tuple[int, Sequence[Stage]]:
        """How many applications would have to go, and the stages that they can go to."""
        return self._count_in(stage_id), [stage for stage in self._stages if stage.id != stage_id]

    def _move(self, stage_id: int, by: int) -> None:
        ids = [stage.id for stage in self._stages]
        at = ids.index(stage_id)
        ids.insert(at + by, ids.pop(at))
        self.ordered.emit(tuple(ids))

    def _add(self) -> None:
        taken = {stage.name.casefold() for stage in self._stages}
        names = [NEW, *(f"{NEW} {number}" for number in range(2, len(taken) + 3))]
        self._waits_for_its_name = True
        self.added.emit(next(name for name in names if name.casefold() not in taken), Tone.PLAIN)
