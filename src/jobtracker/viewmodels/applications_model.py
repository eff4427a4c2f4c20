"""The list of applications, its counts, and its filters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jobtracker.domain.change import ChangeSet, Kind
from jobtracker.domain.next_step import next_step
from jobtracker.viewmodels.application_rows import ApplicationListRow
from jobtracker.viewmodels.rows_model import RowsModel

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.clock import Clock
    from jobtracker.viewmodels.desk import Desk

TICK = 60_000
"""Milliseconds between two looks at the clock: "tomorrow" becomes "today" by itself."""


class Shown(StrEnum):
    """Which applications the list shows."""

    ACTIVE = "active"
    ALL = "all"
    CLOSED = "closed"


class Order(StrEnum):
    """What the list is ordered by."""

    NEXT_STEP = "next_step"
    NEWEST = "newest"
    COMPANY = "company"
    STAGE = "stage"
    FIT = "fit"

    @property
    def label(self) -> str:
        """The words shown to the user."""
        return self.value.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many applications there are."""

    active: int = 0
    closed: int = 0

    @property
    def all(self) -> int:
        """Open and closed ones."""
        return self.active + self.closed


class ApplicationsModel(QObject):
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
        self._desk.ask(lambda services: services.store.browse.rows(), self._show_all)

    def _show_all(self, rows: Sequence[ApplicationRow]) -> None:
        self._rows.clear()
        self._take(rows)
        self._tick.start()
        if not self._is_loaded:
            self._is_loaded = True
            self.loaded.emit()

    def _refresh(self, change: ChangeSet) -> None:
        if change.ids(Kind.STAGE):
            self.load()
            return
        ids = change.applications()
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


class ApplicationsFilter(RowsModel[ApplicationListRow]):
    """The applications shown: by being active or closed, and by what was searched; in the chosen order."""

    def __init__(self, source: ApplicationsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._shown = Shown.ACTIVE
        self._order = Order.NEXT_STEP
        self._found: frozenset[int] | None = None
        source.changed.connect(self._refresh)
        self._refresh()

    def key(self, row: ApplicationListRow) -> int:
        """The application's id."""
        return row.row.id

    def words(self, row: ApplicationListRow) -> str:
        """All that the line says."""
        application = row.row
        state = application.outcome.label if application.outcome else application.stage.name
        fit = "" if application.fit.percent is None else f"fit {application.fit.percent} %"
        parts = (application.heading, application.company, state, row.next.text, fit)
        return ", ".join(part for part in parts if part)

    @property
    def shown(self) -> Shown:
        """Which are shown."""
        return self._shown

    @property
    def order(self) -> Order:
        """What they are ordered by."""
        return self._order

    def show_only(self, shown: Shown) -> None:
        """Show the active, the closed, or all of them."""
        self._shown = shown
        self.show_instead(self._chosen())

    def order_by(self, order: Order) -> None:
        """Put them in another order."""
        self._order = order
        self.show_instead(self._chosen())

    def show_found(self, ids: frozenset[int] | None) -> None:
        """Show what a search found, active or closed; None ends the search."""
        self._found = ids
        self.show_instead(self._chosen())

    def _refresh(self) -> None:
        self.set_rows(self._chosen())

    def _chosen(self) -> list[ApplicationListRow]:
        return sorted(filter(self._accepts, self._source.rows), key=self._rank)

    def _accepts(self, shown: ApplicationListRow) -> bool:
        if self._found is not None:
            return shown.row.id in self._found
        return self._shown is Shown.ALL or shown.row.closed == (self._shown is Shown.CLOSED)

    def _rank(self, shown: ApplicationListRow) -> tuple[object, ...]:
        row = shown.row
        newest = -row.imported_at.timestamp(), -row.id
        match self._order:
            case Order.NEXT_STEP:
                return row.closed, *_soonest(shown), *newest
            case Order.NEWEST:
                return newest
            case Order.COMPANY:
                return row.company is None, (row.company or "").casefold(), *newest
            case Order.STAGE:
                return row.closed, -row.stage.position, *newest
            case Order.FIT:
                return row.fit.percent is None, -(row.fit.percent or 0), *newest


def _soonest(shown: ApplicationListRow) -> tuple[bool, datetime]:
    return not shown.next.text, shown.next.at
