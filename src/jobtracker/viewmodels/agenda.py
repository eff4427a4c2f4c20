"""The agenda of all applications, kept up to date from the desk and by the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jobtracker.domain.agenda import Due, Section, due_now, entries, sections, tally
from jobtracker.domain.change import ChangeSet, Kind
from jobtracker.domain.reminder import wall_time

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from jobtracker.domain.agenda import Entry, Tally
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.pursuit import Pursuit
    from jobtracker.services.services import Services
    from jobtracker.viewmodels.desk import Desk

TICK = 30_000
"""Milliseconds between two looks at the clock: by it the day changes at midnight, also after a sleep."""

WHAT_COUNTS = (Kind.STAGE, Kind.SETTING)
"""Kinds of records that belong to no application, and may say something else about each."""


class Agenda(QObject):
    """What Today and the Calendar are made from. It asks for nothing before `load`."""

    changed = Signal()
    """Something may stand in another place, or say something else."""
    counted = Signal(object)
    """The Due of now, whenever it is another one."""

    def __init__(self, desk: Desk, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock = clock
        self._pursuits: dict[int, Pursuit] = {}
        self._quiet_after = 0
        self._is_loaded = False
        self._sections: tuple[Section, ...] = ()
        self._due = Due()
        self._zone = "UTC"
        self._now = clock.now()
        self._tick = QTimer(self, interval=TICK)
        self._tick.timeout.connect(self.look_at_the_clock)
        desk.changed.connect(self._refresh)

    @property
    def is_loaded(self) -> bool:
        """Whether it has been read."""
        return self._is_loaded

    @property
    def pursuits(self) -> Collection[Pursuit]:
        """All applications, in no order."""
        return self._pursuits.values()

    @property
    def sections(self) -> Sequence[Section]:
        """What Today shows."""
        return self._sections

    @property
    def now(self) -> datetime:
        """The aware moment that all was reckoned for."""
        return self._now

    @property
    def zone(self) -> str:
        """The IANA zone that all was reckoned for."""
        return self._zone

    @property
    def local_now(self) -> datetime:
        """The user's wall time that all was reckoned for."""
        return wall_time(self._now, self._zone)

    def entries(self) -> Sequence[Entry]:
        """All that has a date, in order, in the user's zone."""
        return entries(self.pursuits, self._zone)

    def tally(self) -> Tally:
        """What the last seven days have brought."""
        return tally(self.pursuits, self._now, self._zone)

    def load(self) -> None:
        """Read all of it, and keep up from now on; asked once more, it reads once more."""
        self._tick.start()
        self._desk.ask(_all, self._take_all)

    def look_at_the_clock(self) -> None:
        """Reckon once more, for what time it is now."""
        self._now, self._zone = self._clock.now(), self._clock.zone()
        self._sections = sections(self.pursuits, self._now, self._zone, self._quiet_after)
        self.changed.emit()
        due = due_now(self._sections, self._now)
        if due != self._due:
            self._due = due
            self.counted.emit(due)

    def _refresh(self, change: ChangeSet) -> None:
        # Until it is loaded, whatever changes is part of what will be read.
        if not self._tick.isActive():
            return
        if any(change.ids(kind) for kind in WHAT_COUNTS):
            self.load()
        elif ids := change.applications():
            self._desk.ask(
                lambda services: services.store.browse.pursuits(ids),
                lambda pursuits: self._take_some(ids, pursuits),
            )

    def _take_all(self, read: tuple[Sequence[Pursuit], int]) -> None:
        pursuits, self._quiet_after = read
        self._pursuits = {pursuit.id: pursuit for pursuit in pursuits}
        self._is_loaded = True
        self.look_at_the_clock()

    def _take_some(self, ids: frozenset[int], pursuits: Sequence[Pursuit]) -> None:
        for gone in ids:
            self._pursuits.pop(gone, None)
        self._pursuits.update((pursuit.id, pursuit) for pursuit in pursuits)
        self.look_at_the_clock()


def _all(services: Services) -> tuple[Sequence[Pursuit], int]:
    browse = services.store.browse
    return browse.pursuits(), browse.settings().gone_quiet_after
