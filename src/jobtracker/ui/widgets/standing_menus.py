"""The menus that say where applications can go: to a stage, or to an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.application import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtWidgets import QMenu

    from jobtracker.domain.application import Stage


def offer_stages(
    menu: QMenu, stages: Sequence[Stage], now: Collection[int], choose: Callable[[Stage], None]
) -> None:
    """Add an entry for each stage; those whose ids are in `now` are checked."""
    for stage in stages:
        action = menu.addAction(stage.name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(stage.id in now)
        action.triggered.connect(lambda _=False, stage=stage: choose(stage))


def offer_outcomes(menu: QMenu, now: Collection[Outcome | None], choose: Callable[[Outcome], None]) -> None:
    """Add an entry for each outcome; those in `now` are checked."""
    for outcome in Outcome:
        action = menu.addAction(outcome.label)
        action.setCheckable(True)
        action.setChecked(outcome in now)
        action.triggered.connect(lambda _=False, outcome=outcome: choose(outcome))
