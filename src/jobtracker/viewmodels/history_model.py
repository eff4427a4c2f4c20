"""The history of an application, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.event import Event, sentence
from jobtracker.domain.next_step import MONTHS
from jobtracker.viewmodels.rows_model import RowsModel

if TYPE_CHECKING:
    from collections.abc import Hashable

    from jobtracker.domain.posting import ApplicationRecord


class HistoryModel(RowsModel[Event]):
    """One row for each event."""

    def show(self, record: ApplicationRecord) -> None:
        """Show the history of an application."""
        self.set_rows(record.events[::-1])

    def key(self, row: Event) -> Hashable:
        """The event's id."""
        return row.id

    def words(self, row: Event) -> str:
        """The event in words, with its day."""
        return f"{sentence(row)}, {row.at.day} {MONTHS[row.at.month - 1]} {row.at.year}"
