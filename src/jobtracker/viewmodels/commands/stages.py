"""Commands on the stages themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.application import Tone
    from jobtracker.viewmodels.desk import Desk


class StageCommands:
    """Adding, naming, ordering and removing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(self, name: str, tone: Tone) -> None:
        """A stage after all others."""
        self._desk.do(f"Added the stage “{name}”", lambda services: services.staging.add(name, tone))

    def change(self, stage_id: int, name: str, tone: Tone) -> None:
        """Another name or tone."""
        words = f"Changed the stage “{name}”"
        self._desk.do(words, lambda services: services.staging.change(stage_id, name, tone))

    def order(self, stage_ids: Sequence[int]) -> None:
        """Put the stages in this order."""
        self._desk.do("Ordered the stages", lambda services: services.staging.order(stage_ids))

    def remove(self, stage_id: int, successor_id: int) -> None:
        """Remove a stage; its applications go to another one."""
        self._desk.do("Removed a stage", lambda services: services.staging.remove(stage_id, successor_id))
