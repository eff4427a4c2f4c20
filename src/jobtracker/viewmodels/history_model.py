"""The history of an application, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.date_words import dated
from jobtracker.domain.event import Event, sentence
from jobtracker.domain.reminder import wall_time
from jobtracker.viewmodels.rows_model import RowsModel

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from PySide6.QtCore import QObject

    from jobtracker.domain.posting import ApplicationRecord


class HistoryModel(RowsModel[Event]):
    """One row for each event. `zone` names the IANA zone in which its day is told."""

    def __init__(self, zone: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone

    def show(self, record: ApplicationRecord) -> None:
        """Show the history of an application."""
        self.set_rows(record.events[::-1])

    def key(self, row: Event) -> Hashable:
        """The event's id."""
        return row.id

    def words(self, row: Event) -> str:
        """The event in words, with its day."""
        day = wall_time(row.at, self._zone())
        return f"{sentence(row)}, {dated(day)}"
