"""When the program may speak up."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QCheckBox, QTimeEdit, QWidget

from jobtracker.domain.quiet_hours import QuietHours
from jobtracker.domain.settings import Settings
from jobtracker.ui.settings.section import Section
from jobtracker.ui.widgets.typed_over import make_typed_over
from jobtracker.ui.widgets.words import plain_label

NIGHT = QuietHours(time(21, 0), time(8, 0))
"""Offered where no quiet hours were chosen yet."""


class NotifyingSection(Section):
    """Notifications on or off, and the hours without any."""

    chosen = Signal(object)
    """The Settings as the user wants them now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Notifications", parent=parent)
        self._settings = Settings()
        self.notifications = QCheckBox("Notify me when a reminder or an interview is due")
        self.quiet = QCheckBox("But not from")
        self.start = _time_field("Quiet from")
        self.end = _time_field("Quiet until")
        self._show_hours(NIGHT)
        self.add_line(self.notifications)
        self.add_line(self.quiet, self.start, plain_label("until"), self.end)
        self.notifications.clicked.connect(self._tell)
        self.quiet.clicked.connect(self._tell)
        for field in (self.start, self.end):
            field.editingFinished.connect(self._tell)
        self.quiet.toggled.connect(self._allow)
        self.notifications.toggled.connect(self._allow)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen now."""
        self._settings = settings
        self.notifications.setChecked(settings.notifications)
        self.quiet.setChecked(settings.quiet_hours is not None)
        if settings.quiet_hours is not None:
            # Hours that are off stay in sight, to be switched on again.
            self._show_hours(settings.quiet_hours)
        self._allow()

    def _show_hours(self, hours: QuietHours) -> None:
        self.start.setTime(QTime(hours.start.hour, hours.start.minute))
        self.end.setTime(QTime(hours.end.hour, hours.end.minute))

    def _allow(self) -> None:
        notify = self.notifications.isChecked()
        self.quiet.setEnabled(notify)
        for field in (self.start, self.end):
            field.setEnabled(notify and self.quiet.isChecked())

    def _tell(self) -> None:
        hours = QuietHours(_time(self.start), _time(self.end)) if self.quiet.isChecked() else None
        settings = replace(self._settings, notifications=self.notifications.isChecked(), quiet_hours=hours)
        if settings != self._settings:
            self.chosen.emit(settings)


def _time_field(name: str) -> QTimeEdit:
    field = QTimeEdit()
    field.setDisplayFormat("HH:mm")
    field.setFixedWidth(84)
    field.setAccessibleName(name)
    make_typed_over(field)
    return field


def _time(field: QTimeEdit) -> time:
    return time(field.time().hour(), field.time().minute())
