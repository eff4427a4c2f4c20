"""The habits: what comes back by itself, and after how many days."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from jobtracker.domain.settings import MOST_DAYS, Settings
from jobtracker.ui.settings.section import Section
from jobtracker.ui.widgets.typed_over import make_typed_over
from jobtracker.ui.widgets.words import plain_label


class FollowUpSection(Section):
    """Every change is told at once."""

    chosen = Signal(object)
    """The Settings as the user wants them now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "Following up",
            "Job Tracker sets these reminders for you. You can change or delete each of them.",
            parent,
        )
        self._settings = Settings()
        self.after_applying = DaysOrOff("Remind me to follow up after applying, in")
        self.after_interview = DaysOrOff("Remind me to follow up after an interview, in")
        self.gone_quiet = days_field("Days until an application counts as gone quiet")
        self.add_line(*self.after_applying.parts)
        self.add_line(*self.after_interview.parts)
        self.add_line(
            plain_label("An application counts as gone quiet after"), self.gone_quiet, plain_label("days")
        )
        self.after_applying.changed.connect(lambda days: self._tell(follow_up_after_applying=days))
        self.after_interview.changed.connect(lambda days: self._tell(follow_up_after_interview=days))
        self.gone_quiet.editingFinished.connect(lambda: self._tell(gone_quiet_after=self.gone_quiet.value()))

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen now."""
        self._settings = settings
        self.after_applying.show_days(settings.follow_up_after_applying)
        self.after_interview.show_days(settings.follow_up_after_interview)
        self.gone_quiet.setValue(settings.gone_quiet_after)

    def _tell(self, **chosen: int | None) -> None:
        settings = replace(self._settings, **chosen)  # type: ignore[arg-type]
        if settings != self._settings:
            self.chosen.emit(settings)


class DaysOrOff(QCheckBox):
    """A habit that is on or off, with its number of days in a field beside it."""

    changed = Signal(object)
    """The days, or None for off."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.days = days_field(words)
        self.parts = (self, self.days, plain_label("days"))
        self.clicked.connect(self._tell)
        self.days.editingFinished.connect(self._tell)
        self.toggled.connect(self.days.setEnabled)

    def show_days(self, days: int | None) -> None:
        """Show what is chosen; a habit that is off keeps its days in sight, to be switched on again."""
        self.setChecked(days is not None)
        self.days.setEnabled(days is not None)
        if days is not None:
            self.days.setValue(days)

    def _tell(self) -> None:
        self.changed.emit(self.days.value() if self.isChecked() else None)


def days_field(name: str) -> QSpinBox:
    """A field for 1 to `MOST_DAYS` days."""
    field = QSpinBox()
    field.setRange(1, MOST_DAYS)
    field.setFixedWidth(76)
    field.setAccessibleName(f"{name}, days")
    make_typed_over(field)
    return field
