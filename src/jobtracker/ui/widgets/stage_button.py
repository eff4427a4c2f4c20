"""Where an application stands, and the way to move it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from jobtracker.domain.application import Outcome, Stage
from jobtracker.ui.widgets.standing_menus import offer_outcomes, offer_stages
from jobtracker.ui.widgets.words import elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.ui.theme.theme import Theme
    from jobtracker.ui.theme.tokens import Pair

LONGEST = 24
"""Characters of a stage's name that are shown on the button."""


class StageButton(QPushButton):
    """A pill with the stage, or the outcome once closed; its menu offers the others."""

    stage_chosen = Signal(int)
    """The id of the stage to move to."""

    outcome_chosen = Signal(Outcome)
    """How it ended."""

    reopen_clicked = Signal()
    """It is not closed after all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pill")
        self._theme = theme
        self._stages: Sequence[Stage] = ()
        self._stage: Stage | None = None
        self._outcome: Outcome | None = None
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        theme.changed.connect(self._colour)

    def set_stages(self, stages: Sequence[Stage]) -> None:
        """The stages to offer, in the user's order."""
        self._stages = stages

    def set_standing(self, stage: Stage, outcome: Outcome | None) -> None:
        """Show where the application stands."""
        self._stage, self._outcome = stage, outcome
        word = outcome.label if outcome is not None else stage.name
        self.setText(f"{elided(word, LONGEST)} ▾".replace("&", "&&"))
        self.setAccessibleName(f"Outcome: {word}" if outcome is not None else f"Stage: {word}")
        self.setToolTip(f"{word}, closed at {stage.name}" if outcome is not None else "Move to another stage")
        self._colour()

    def _colour(self) -> None:
        if self._stage is None:
            return
        pair = self._theme.tokens.of_standing(self._stage, self._outcome)
        self.setStyleSheet(_sheet(pair, self.fontMetrics().height()))

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        open_at = () if self._outcome is not None or self._stage is None else (self._stage.id,)
        offer_stages(menu, self._stages, open_at, lambda stage: self.stage_chosen.emit(stage.id))
        menu.addSeparator()
        if self._outcome is not None:
            menu.addAction("Open again").triggered.connect(self.reopen_clicked)
        offer_outcomes(menu.addMenu("Close as"), (self._outcome,), self.outcome_chosen.emit)


def _sheet(pair: Pair, line: int) -> str:
    # Where a corner is rounder than half the height, Qt draws it square.
    radius = line // 2 + 5
    return (
        f"QPushButton {{ background: {pair.soft}; color: {pair.ink}; border: 1px solid {pair.soft};"
        f" border-radius: {radius}px; padding: 4px 12px; font-weight: 600; }}"
        f" QPushButton:hover, QPushButton:pressed {{ border-color: {pair.ink}; }}"
        f" QPushButton:focus {{ border: 2px solid {pair.ink}; padding: 3px 11px; }}"
    )
