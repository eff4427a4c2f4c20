"""A field for a day and a time on the wall clock."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from jobtracker.ui.widgets.typed_over import make_typed_over
from jobtracker.ui.widgets.words import ENGLISH


class DateTimeField(QDateTimeEdit):
    """Takes local wall time to the minute, without an offset; the day can be picked from a calendar."""

    def __init__(self, local: datetime, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(ENGLISH)
        self.setCalendarPopup(True)
        self.setDisplayFormat("ddd d MMM yyyy  HH:mm")
        self.setAccessibleName(name)
        self.setDateTime(_to_qt(local))
        make_typed_over(self)

    def local(self) -> datetime:
        """What the field shows."""
        value = self.dateTime()
        date, time = value.date(), value.time()
        return datetime(date.year(), date.month(), date.day(), time.hour(), time.minute())

    def forbid_after(self, local: datetime) -> None:
        """Take nothing later than this minute."""
        self.setMaximumDateTime(_to_qt(local))


def _to_qt(local: datetime) -> QDateTime:
    return QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0)
