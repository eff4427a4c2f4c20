"""When an interview is, with whom, and what to remember about it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from jobtracker.domain.interview import Interview, duration_words
from jobtracker.ui.widgets.answer_buttons import AnswerButtons
from jobtracker.ui.widgets.date_time_field import DateTimeField

if TYPE_CHECKING:
    from datetime import datetime

LONGEST = 300
NOTES_HEIGHT = 110
USUAL = (15, 30, 45, 60, 90, 120, 180, 240, 480)
"""Minutes that are offered."""
EARLIEST_HOUR, LATEST_HOUR = 9, 17
"""Between which hours a new interview is proposed."""


class InterviewDialog(QDialog):
    """Asks for an interview as its invitation says it: wall time and zone."""

    entered = Signal(object)
    """The Interview."""

    def __init__(self, interview: Interview, *, new: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("New interview" if new else "Interview")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self._before = interview
        self.when = DateTimeField(interview.wall, "When it is")
        self.zone = _zones(interview.zone)
        self.minutes = _durations(interview.minutes)
        self.round = QLineEdit(interview.round)
        self.round.setPlaceholderText("First call, trial day…")
        self.people = QLineEdit(interview.people)
        self.people.setPlaceholderText("Who will be there")
        for field in (self.round, self.people):
            field.setMaxLength(LONGEST)
        self.notes = QPlainTextEdit(interview.notes)
        self.notes.setPlaceholderText("Where, what to bring, what to ask")
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(NOTES_HEIGHT)
        buttons = AnswerButtons(self, "Save")
        form = QFormLayout(self)
        form.setContentsMargins(20, 18, 20, 16)
        form.setVerticalSpacing(10)
        form.addRow("When", self.when)
        form.addRow("Time zone", self.zone)
        form.addRow("Takes", self.minutes)
        form.addRow("Round", self.round)
        form.addRow("With", self.people)
        form.addRow("Notes", self.notes)
        form.addRow(buttons)

    def interview(self) -> Interview:
        """What the fields say; a zone that nobody knows is the one from before."""
        known = self.zone.findText(self.zone.currentText(), Qt.MatchFlag.MatchFixedString)
        return replace(
            self._before,
            wall=self.when.local(),
            zone=self.zone.itemText(known) if known >= 0 else self._before.zone,
            minutes=self.minutes.currentData(),
            round=self.round.text(),
            people=self.people.text(),
            notes=self.notes.toPlainText(),
        )

    def accept(self) -> None:
        """Tell what was entered."""
        self.entered.emit(self.interview())
        super().accept()


def tomorrow_at_the_hour(local_now: datetime) -> datetime:
    """A time to begin with: tomorrow at this hour, where people work at it."""
    from datetime import timedelta

    hour = min(max(local_now.hour, EARLIEST_HOUR), LATEST_HOUR)
    return (local_now + timedelta(days=1)).replace(hour=hour, minute=0, second=0, microsecond=0, tzinfo=None)


def _durations(chosen: int | None) -> QComboBox:
    field = QComboBox()
    field.setAccessibleName("How long it takes")
    field.addItem("Not known", None)
    for minutes in sorted({*USUAL, chosen or USUAL[0]}):
        field.addItem(duration_words(minutes), minutes)
    field.setCurrentIndex(max(0, field.findData(chosen)))
    return field


def _zones(chosen: str) -> QComboBox:
    field = QComboBox()
    field.setEditable(True)
    field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    names = sorted(
        name for name in available_timezones() | {chosen} if "/" in name or name in (chosen, "UTC")
    )
    field.addItems(names)
    field.setCurrentText(chosen)
    field.setAccessibleName("Time zone of the interview")
    completer = QCompleter(names, field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.setCompleter(completer)
    return field
