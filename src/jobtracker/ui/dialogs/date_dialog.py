"""A day and a time, by a click on a usual one or by hand."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTimeEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.reminder import Preset
    from jobtracker.ui.theme.theme import Theme


class DateDialog(QDialog):
    """Chooses a local wall time to the minute, beginning with `initial`."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        initial: datetime,
        presets: Sequence[Preset],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._day = _calendar(theme)
        self._time = QTimeEdit()
        self._time.setDisplayFormat("HH:mm")
        self._time.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._time.setAccessibleName("Time")
        choose = QPushButton("Choose")
        choose.setProperty("kind", "primary")
        choose.setDefault(True)
        choose.clicked.connect(self.accept)
        cancel = QPushButton("Cancel")
        cancel.clicked.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.addWidget(plain_label("at", "muted"))
        bottom.addWidget(self._time)
        bottom.addStretch()
        bottom.addWidget(cancel)
        bottom.addWidget(choose)
        usual = QVBoxLayout()
        usual.setSpacing(4)
        for preset in presets:
            button = QPushButton(preset.label)
            button.setProperty("kind", "quiet")
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._show, preset.due))
            usual.addWidget(button)
        usual.addStretch()
        top = QHBoxLayout()
        top.addWidget(self._day, 1)
        if presets:
            top.addLayout(usual)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(top)
        layout.addLayout(bottom)
        self._show(initial)

    def chosen(self) -> datetime:
        """The local wall time that is shown, without a zone."""
        day, time = self._day.selectedDate(), self._time.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())

    def _show(self, moment: datetime) -> None:
        self._day.setSelectedDate(QDate(moment.year, moment.month, moment.day))
        self._time.setTime(QTime(moment.hour, moment.minute))


def _calendar(theme: Theme) -> QCalendarWidget:
    """A month of days in the theme's colours: Qt's own has black arrows and red week-ends."""
    calendar = QCalendarWidget()
    calendar.setAccessibleName("Day")
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    calendar.setMinimumWidth(320)
    quiet = QTextCharFormat()
    quiet.setForeground(QColor(theme.tokens.muted))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, quiet)
    for name, sign, words in (("prev", "left", "Earlier"), ("next", "right", "Later")):
        arrow = calendar.findChild(QToolButton, f"qt_calendar_{name}month")
        if isinstance(arrow, QToolButton):
            theme.icons.dress(arrow, f"chevron-{sign}")
            arrow.setAccessibleName(words)
    return calendar
