"""The list of applications as it is shown: filtered, searched, ordered."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from jobtracker.domain.reminder import wall_time
from jobtracker.domain.saved_filter import ApplicationFilter
from jobtracker.viewmodels.application_rows import ApplicationListRow, Counts
from jobtracker.viewmodels.filter_choices import accepts
from jobtracker.viewmodels.rows_model import RowsModel

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtCore import QObject

    from jobtracker.domain.clock import Clock
    from jobtracker.viewmodels.applications import Applications


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


class ShownApplications(RowsModel[ApplicationListRow]):
    """The applications shown: by being active or closed, by a filter, or by what was searched; in the
    chosen order.
    """

    def __init__(self, source: Applications, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._clock = clock
        self._filter = ApplicationFilter()
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
        tags = [tag.name for tag in application.tags]
        parts = (application.heading, application.company, state, row.next.text, fit, *tags)
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

    def filter_by(self, wanted: ApplicationFilter) -> None:
        """Show only what is so; its `closed` and `words` are not looked at."""
        self._filter = wanted
        self.show_instead(self._chosen())

    def counts(self) -> Counts:
        """How many are what the filter wants, active and closed."""
        rows = self._filtered()
        closed = sum(shown.row.closed for shown in rows)
        return Counts(active=len(rows) - closed, closed=closed)

    def show_found(self, ids: frozenset[int] | None) -> None:
        """Show what a search found, active or closed; None ends the search."""
        self._found = ids
        self.show_instead(self._chosen())

    def _refresh(self) -> None:
        self.set_rows(self._chosen())

    def _chosen(self) -> list[ApplicationListRow]:
        if self._found is not None:
            rows = [shown for shown in self._source.rows if shown.row.id in self._found]
        else:
            wants_closed = self._shown is Shown.CLOSED
            rows = [
                shown
                for shown in self._filtered()
                if self._shown is Shown.ALL or shown.row.closed == wants_closed
            ]
        return sorted(rows, key=self._rank)

    def _filtered(self) -> list[ApplicationListRow]:
        today = wall_time(self._clock.now(), self._clock.zone())
        return [shown for shown in self._source.rows if accepts(self._filter, shown, today)]

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
