"""How a reminder comes again, as a choice with a number where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from jobtracker.domain.repeat import MOST_DAYS, Repeat
from jobtracker.ui.widgets.typed_over import make_typed_over

if TYPE_CHECKING:
    from datetime import datetime

NEVER, DAYS, MONTHLY = "never", "days", "monthly"
FIRST_DAYS = 3
"""Days that are offered where every so many are wanted."""


class RepeatChoice(QWidget):
    """Never, every day, week or month, or every so many days."""

    changed = Signal()

    def __init__(self, repeat: Repeat | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = repeat
        self.kind = QComboBox()
        self.kind.setAccessibleName("Repeat")
        for words, data in (
            ("Does not repeat", NEVER),
            ("Every day", Repeat.daily().text),
            ("Every week", Repeat.weekly().text),
            ("Every month", MONTHLY),
            ("Every few days…", DAYS),
        ):
            self.kind.addItem(words, data)
        self.days = QSpinBox()
        self.days.setAccessibleName("Days from one to the next")
        self.days.setRange(2, MOST_DAYS)
        self.days.setValue(FIRST_DAYS)
        self.days.setPrefix("every ")
        self.days.setSuffix(" days")
        make_typed_over(self.days)
        self._show(repeat)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.kind, 1)
        layout.addWidget(self.days)
        self.setFocusProxy(self.kind)
        self.kind.currentIndexChanged.connect(self._change)
        self.days.valueChanged.connect(self.changed)
        self._change()

    def repeat(self, due: datetime) -> Repeat | None:
        """What was chosen, for a reminder whose first turn is at the wall time `due`."""
        match self.kind.currentData():
            case "never":
                return None
            case "days":
                return Repeat(days=self.days.value())
            case "monthly":
                kept = self._first
                # The 31st is still meant where this turn is on the 30th.
                if kept is not None and kept.day_of_month is not None and kept.falls_on(due):
                    return kept
                return Repeat.monthly(due.day)
            case named:
                return Repeat.from_text(named)

    def _show(self, repeat: Repeat | None) -> None:
        if repeat is None:
            return
        found = self.kind.findData(repeat.text if repeat.day_of_month is None else MONTHLY)
        if found < 0:
            found = self.kind.findData(DAYS)
            self.days.setValue(repeat.days or FIRST_DAYS)
        self.kind.setCurrentIndex(found)

    def _change(self) -> None:
        self.days.setVisible(self.kind.currentData() == DAYS)
        self.changed.emit()
