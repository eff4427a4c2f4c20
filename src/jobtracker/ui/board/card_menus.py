"""The menus of a card: what can be done with it, and how it ended."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from jobtracker.domain.application import Outcome
from jobtracker.ui.widgets.standing_menus import offer_outcomes, offer_stages

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
        offer_outcomes(self, (), self.outcome_chosen.emit)


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
        open_at = () if row.closed else (row.stage.id,)
        offer_stages(self.addMenu("Move to"), stages, open_at, self.stage_chosen.emit)
        offer_outcomes(self.addMenu("Close as"), (row.outcome,), self.outcome_chosen.emit)
        if row.closed:
            self.addAction("Open again").triggered.connect(partial(self.stage_chosen.emit, row.stage))
        self.addSeparator()
        self.addAction("Move to the trash\tDel").triggered.connect(self.removal_clicked)
