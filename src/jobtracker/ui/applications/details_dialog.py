"""Putting right what a posting is called, and until when one can apply."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QDialog, QFormLayout, QLineEdit, QWidget

from jobtracker.ui.widgets.answer_buttons import AnswerButtons
from jobtracker.ui.widgets.typed_over import make_typed_over
from jobtracker.ui.widgets.words import ENGLISH

if TYPE_CHECKING:
    from jobtracker.domain.application import ApplicationRow

LONGEST = 300


class DetailsDialog(QDialog):
    """Title, company and deadline; an empty field means that the posting does not say."""

    entered = Signal(str, str, object)
    """Title, company, and the deadline as a date or None."""

    def __init__(self, row: ApplicationRow, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Title and company")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self.title = QLineEdit(row.title or "")
        self.title.setMaxLength(LONGEST)
        self.title.setPlaceholderText(row.source_name)
        self.company = QLineEdit(row.company or "")
        self.company.setMaxLength(LONGEST)
        self.has_deadline = QCheckBox("Applications close on")
        self.deadline = QDateEdit()
        self.deadline.setCalendarPopup(True)
        self.deadline.setLocale(ENGLISH)
        self.deadline.setDisplayFormat("ddd d MMM yyyy")
        self.deadline.setAccessibleName("Day on which applications close")
        make_typed_over(self.deadline)
        day = row.deadline or today
        self.deadline.setDate(QDate(day.year, day.month, day.day))
        self.has_deadline.setChecked(row.deadline is not None)
        self.deadline.setEnabled(row.deadline is not None)
        self.has_deadline.toggled.connect(self.deadline.setEnabled)
        buttons = AnswerButtons(self, "Save")
        form = QFormLayout(self)
        form.setContentsMargins(20, 18, 20, 16)
        form.setVerticalSpacing(10)
        form.addRow("Title", self.title)
        form.addRow("Company", self.company)
        form.addRow(self.has_deadline, self.deadline)
        form.addRow(buttons)

    def accept(self) -> None:
        """Tell what was entered."""
        day = self.deadline.date()
        deadline = date(day.year(), day.month(), day.day()) if self.has_deadline.isChecked() else None
        self.entered.emit(self.title.text(), self.company.text(), deadline)
        super().accept()
