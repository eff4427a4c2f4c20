"""The menus of a card: what can be done with it, and how it ended."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from jobtracker.domain.application import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.application import ApplicationRow, Stage


class OutcomeMenu(QMenu):
    """Asks how an application ended, in one step; Escape leaves it where it is."""

    outcome_chosen = Signal(Outcome)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Close as", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction("How did it end?").setEnabled(False)
        for outcome in Outcome:
            action = self.addAction(outcome.label)
            action.triggered.connect(partial(self.outcome_chosen.emit, outcome))


class CardMenu(QMenu):
    """What can be done with a card."""

    open_clicked = Signal()
    stage_chosen = Signal(object)
    """The Stage to move to."""
    outcome_chosen = Signal(Outcome)
    removal_clicked = Signal()

    def __init__(self, row: ApplicationRow, stages: Sequence[Stage], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction("Open\tEnter").triggered.connect(self.open_clicked)
        self.addSeparator()
        moving = self.addMenu("Move to")
        for stage in stages:
            action = moving.addAction(stage.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(not row.closed and stage.id == row.stage.id)
            action.triggered.connect(partial(self.stage_chosen.emit, stage))
        closing = self.addMenu("Close as")
        for outcome in Outcome:
            action = closing.addAction(outcome.label)
            action.setCheckable(True)
            action.setChecked(outcome is row.outcome)
            action.triggered.connect(partial(self.outcome_chosen.emit, outcome))
        if row.closed:
            self.addAction("Open again").triggered.connect(partial(self.stage_chosen.emit, row.stage))
        self.addSeparator()
        self.addAction("Move to the trash\tDel").triggered.connect(self.removal_clicked)
