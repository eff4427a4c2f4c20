"""Fields for days, hours and numbers, as fit for typing as for their arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QDateTimeEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractSpinBox

BEFORE_TEXT = 4
"""Pixels between the frame and the text: of the padding in the style sheet, Qt leaves none where a field has
arrows up and down."""


def make_typed_over(field: QAbstractSpinBox) -> None:
    """Let what is typed take the place of what was clicked: Qt refuses a third digit for an hour. Tab leads
    to the day, not to its name before it, which nobody types.
    """
    line = field.lineEdit()
    if isinstance(field, QDateTimeEdit):
        line.installEventFilter(_ClickSelects(field))
        field.installEventFilter(_TabSelectsTheDay(field))
    if not (isinstance(field, QDateTimeEdit) and field.calendarPopup()):
        line.setTextMargins(BEFORE_TEXT, 0, 0, 0)


class _ClickSelects(QObject):
    """Selects the day, the hour or whatever the cursor was put in."""

    def __init__(self, field: QDateTimeEdit) -> None:
        super().__init__(field)
        self._field = field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Select once the click is over; what was selected by dragging stays."""
        if event.type() is QEvent.Type.MouseButtonRelease and not self._field.lineEdit().hasSelectedText():
            self._field.setSelectedSection(self._field.currentSection())
        return super().eventFilter(watched, event)


class _TabSelectsTheDay(QObject):
    """Selects the day of the month where a field gets the keys by Tab; a field without one is left alone."""

    def __init__(self, field: QDateTimeEdit) -> None:
        super().__init__(field)
        self._field = field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Select once the field has chosen the first thing in it."""
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusIn:
            field, day = self._field, QDateTimeEdit.Section.DaySection
            # Qt calls the name of the day one, too; the day itself is the last of them.
            days = [at for at in range(field.sectionCount()) if field.sectionAt(at) == day]
            if days and event.reason() is Qt.FocusReason.TabFocusReason:
                field.event(event)
                field.setCurrentSectionIndex(days[-1])
                field.setSelectedSection(day)
                return True
        return super().eventFilter(watched, event)
