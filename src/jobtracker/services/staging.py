"""Stages: named, added, ordered and removed as the user wants the way to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.passage import fold
from jobtracker.store.errors import Conflict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.application import Tone
    from jobtracker.domain.change import ChangeSet
    from jobtracker.domain.clock import Clock
    from jobtracker.store.store import Store
    from jobtracker.store.unit import Unit

LONGEST_STAGE = 40
"""Characters; what is longer is cut."""


class StageNameTaken(ValueError):
    """Two stages of one name could not be told apart."""


class Staging:
    """Each call is one transaction and returns what it changed."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def add(self, name: str, tone: Tone) -> ChangeSet:
        """A stage after all others. Raises `StageNameTaken` for a name that is there or empty."""
        with self._store.write() as writing:
            writing.unit.stages.add(_free_name(writing.unit, name), tone)
        return writing.change

    def change(self, stage_id: int, name: str, tone: Tone) -> ChangeSet:
        """Another name or tone. Raises `StageNameTaken` for a name that is there or empty."""
        with self._store.write() as writing:
            writing.unit.stages.change(stage_id, _free_name(writing.unit, name, but=stage_id), tone)
        return writing.change

    def order(self, stage_ids: Sequence[int]) -> ChangeSet:
        """Put the stages in this order; the first is the one before applying."""
        with self._store.write() as writing:
            writing.unit.stages.order(stage_ids)
        return writing.change

    def remove(self, stage_id: int, successor_id: int) -> ChangeSet:
        """Remove a stage; its applications go to another one, and the history keeps its name.

        Raises `Conflict` where they cannot go there.
        """
        with self._store.write() as writing:
            stages = writing.unit.stages
            if stage_id == successor_id or not (stages.is_there(stage_id) and stages.is_there(successor_id)):
                raise Conflict("Choose another stage that its applications go to. Nothing was changed.")
            stages.remove(stage_id, successor_id, self._clock.now())
        return writing.change


def _free_name(unit: Unit, words: str, but: int | None = None) -> str:
    name = fold(words)[:LONGEST_STAGE].rstrip()
    if not name:
        raise StageNameTaken("A stage needs a name. Nothing was changed.")
    if any(stage.name.casefold() == name.casefold() and stage.id != but for stage in unit.stages.all()):
        raise StageNameTaken(f"There is a stage “{name}” already. Choose another name. Nothing was changed.")
    return name
