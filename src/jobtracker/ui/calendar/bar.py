"""The bar above the calendar: which days are shown, and how."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.filter_chips import FilterChips
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme


class View(StrEnum):
    """What is shown at once."""

    MONTH = "month"
    WEEK = "week"


class CalendarBar(QWidget):
    """Back, today and on; the name of what is shown; month or week; a new reminder."""

    turned = Signal(int)
    """So many months or weeks on; back where negative."""
    today_clicked = Signal()
    view_chosen = Signal(str)
    add_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = plain_label("", "title")
        self._back, self._on = QToolButton(), QToolButton()
        for button, icon, step in ((self._back, "chevron-left", -1), (self._on, "chevron-right", 1)):
            button.setProperty("kind", "quiet")
            theme.icons.dress(button, icon, Ink.MUTED)
            button.clicked.connect(lambda _=False, step=step: self.turned.emit(step))
        today = QPushButton("Today")
        today.setToolTip("Today (T)")
        today.clicked.connect(self.today_clicked)
        self.views = FilterChips([(View.MONTH, "Month"), (View.WEEK, "Week")])
        self.views.chosen.connect(self.view_chosen)
        add = QPushButton("New reminder…")
        add.setToolTip("A reminder on the chosen day (N)")
        add.clicked.connect(self.add_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._back)
        layout.addWidget(today)
        layout.addWidget(self._on)
        layout.addSpacing(8)
        layout.addWidget(self._title, 1)
        layout.addWidget(self.views)
        layout.addSpacing(8)
        layout.addWidget(add)

    def set_shown(self, title: str, view: View) -> None:
        """Say what is shown."""
        self._title.setText(title)
        self.views.set_current(view)
        what = "month" if view is View.MONTH else "week"
        for button, words, key in ((self._back, "before", "Page Up"), (self._on, "after", "Page Down")):
            button.setAccessibleName(f"The {what} {words}")
            button.setToolTip(f"The {what} {words} ({key})")
