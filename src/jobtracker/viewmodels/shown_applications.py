"""The list of applications as it is shown: filtered, searched, ordered."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from jobtracker.viewmodels.application_rows import ApplicationListRow
from jobtracker.viewmodels.rows_model import RowsModel

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtCore import QObject

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
    """The applications shown: by being active or closed, and by what was searched; in the chosen order."""

    def __init__(self, source: Applications, parent: QObject | None = None) -> None:
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
