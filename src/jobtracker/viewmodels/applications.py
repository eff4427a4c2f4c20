"""All applications, their next steps, and how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jobtracker.domain.change import ChangeSet, Kind
from jobtracker.domain.next_step import next_step
from jobtracker.viewmodels.application_rows import ApplicationListRow, Counts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.clock import Clock
    from jobtracker.viewmodels.desk import Desk

TICK = 60_000
"""Milliseconds between two looks at the clock: "tomorrow" becomes "today" by itself."""


class Applications(QObject):
    """All applications that are not in the trash, with what to do next; kept up to date from the desk."""

    loaded = Signal()
    """The list was read for the first time."""
    changed = Signal()
    """Rows came, went or say something else now; perhaps."""
    counted = Signal(object)
    """The Counts, whenever they may have changed."""

    def __init__(self, desk: Desk, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock = clock
        self._rows: dict[int, ApplicationListRow] = {}
        self._is_loaded = False
        desk.changed.connect(self._refresh)
        self._tick = QTimer(self, interval=TICK)
        self._tick.timeout.connect(self._look_at_the_clock)

    @property
    def rows(self) -> Collection[ApplicationListRow]:
        """All of them, in no order."""
        return self._rows.values()

    def row_of(self, application_id: int) -> ApplicationListRow | None:
        """The application with that id."""
        return self._rows.get(application_id)

    @property
    def is_loaded(self) -> bool:
        """Whether the list has been read."""
        return self._is_loaded

    def load(self) -> None:
        """Read the whole list."""
        self._desk.ask(lambda services: services.store.browse.rows(), self.show_all)

    def show_all(self, rows: Sequence[ApplicationRow]) -> None:
        """Take these for the whole list."""
        self._rows.clear()
        self._take(rows)
        self._tick.start()
        if not self._is_loaded:
            self._is_loaded = True
            self.loaded.emit()

    def _refresh(self, change: ChangeSet) -> None:
        if change.ids(Kind.STAGE) or change.ids(Kind.TAG):
            # Any application may wear the other name.
            self.load()
        elif ids := change.applications():
            self._desk.ask(
                lambda services: services.store.browse.rows(ids), lambda rows: self._show_some(ids, rows)
            )

    def _show_some(self, ids: frozenset[int], rows: Sequence[ApplicationRow]) -> None:
        for gone in ids:
            self._rows.pop(gone, None)
        self._take(rows)

    def _look_at_the_clock(self) -> None:
        self._take([shown.row for shown in self.rows])

    def _take(self, rows: Iterable[ApplicationRow]) -> None:
        """Reckon the next steps of these, and of no others."""
        now, zone = self._clock.now(), self._clock.zone()
        self._rows.update((row.id, ApplicationListRow(row, next_step(row, now, zone))) for row in rows)
        self.changed.emit()
        closed = sum(shown.row.closed for shown in self.rows)
        self.counted.emit(Counts(active=len(self._rows) - closed, closed=closed))
