"""The head of an application: what it is called, its facts, where it stands, what is next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jobtracker.domain.application import Outcome, Stage
from jobtracker.domain.date_words import date_words
from jobtracker.domain.facts_words import facts_words
from jobtracker.domain.next_step import Urgency, next_step
from jobtracker.domain.reminder import wall_time
from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.elided_label import ElidedLabel
from jobtracker.ui.widgets.stage_button import StageButton
from jobtracker.ui.widgets.words import elided

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from jobtracker.domain.clock import Clock
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.ui.applications.tag_button import TagButton
    from jobtracker.ui.theme.theme import Theme

ROOMY = 620
"""Pixels of width from which title, stage and next step share a line."""

LONGEST_STEP = 34
"""Characters of the next step that are shown on its button."""

LEAST_STEP = 90
"""Pixels of the next step that stay, however long the title is."""

EDGE, BESIDE = 22, 12
"""Pixels between the head's edge and what stands in it, and between the parts of its first line."""


class Header(QFrame):
    """Title and facts on the left, stage and next step on the right."""

    stage_chosen = Signal(object)
    """The Stage to move to."""
    outcome_chosen = Signal(Outcome)
    reminders_asked = Signal()
    """The next step was clicked."""

    def __init__(self, theme: Theme, clock: Clock, tags: TagButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._clock = clock
        self._stages: dict[int, Stage] = {}
        self._record: ApplicationRecord | None = None
        self._title = ElidedLabel()
        self._title.setProperty("role", "title")
        self._company = ElidedLabel()
        self._company.setProperty("role", "heading")
        self._facts = ElidedLabel()
        self._facts.setProperty("role", "muted")
        self._imported = ElidedLabel()
        self._imported.setProperty("role", "muted")
        self.stage = StageButton(theme)
        self.stage.stage_chosen.connect(lambda chosen: self.stage_chosen.emit(self._stages[chosen]))
        self.stage.outcome_chosen.connect(self.outcome_chosen)
        self.stage.reopen_clicked.connect(self._reopen)
        self.tags = tags
        self._step = ""
        self.next_button = QPushButton()
        theme.icons.dress_words(self.next_button, "bell", Ink.TEXT)
        self.next_button.clicked.connect(self.reminders_asked)

        self._first = QHBoxLayout()
        self._first.setSpacing(BESIDE)
        self._first.addWidget(self._title, 1)
        self._last = QHBoxLayout()
        self._last.setSpacing(12)
        self._last.addWidget(self._imported)
        self._last.addStretch(1)
        self._narrow: bool | None = None
        self._second = QHBoxLayout()
        self._second.setSpacing(14)
        self._second.addWidget(self._company)
        self._second.addWidget(self._facts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 14, EDGE, 8)
        layout.setSpacing(4)
        layout.addLayout(self._first)
        layout.addLayout(self._second)
        layout.addLayout(self._last)
        self._put_buttons()

    def set_stages(self, stages: tuple[Stage, ...]) -> None:
        """The stages to offer."""
        self._stages = {stage.id: stage for stage in stages}
        self.stage.set_stages(stages)

    def show_record(self, record: ApplicationRecord) -> None:
        """Show the head of an application."""
        self._record = record
        row = record.row
        now, zone = self._clock.now(), self._clock.zone()
        self._title.setText(row.heading)
        self._company.setText(row.company or "")
        self._company.setVisible(bool(row.company))
        self._facts.setText(" · ".join(facts_words(record.posting.reading.facts, row.deadline)))
        imported = wall_time(row.imported_at, zone).date()
        self._facts.setVisible(bool(self._facts.text()))
        self._imported.setText(f"Imported {date_words(imported, wall_time(now, zone).date())}")
        self.tags.show_tags(row, record.tags)
        self.stage.set_standing(row.stage, row.outcome)
        step = next_step(row, now, zone)
        self._step = elided(step.text, LONGEST_STEP) or "Set a reminder"
        self.next_button.setProperty("tone", "gap" if step.urgency is Urgency.OVERDUE else "")
        self.next_button.style().unpolish(self.next_button)
        self.next_button.style().polish(self.next_button)
        self.next_button.setVisible(not row.closed)
        self._fit_step()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, D102
        super().resizeEvent(event)
        self._put_buttons()
        self._fit_step()

    def _put_buttons(self) -> None:
        """Beside the title where there is room for both, else on the last line: the title is read first.

        They take the place of the day of the import there, which the history has too.
        """
        narrow = self.width() < ROOMY
        if narrow != self._narrow:
            self._narrow = narrow
            self._imported.setVisible(not narrow)
            if narrow:
                self._last.insertWidget(0, self.stage)
                self._last.insertWidget(1, self.next_button)
                self._second.addWidget(self.tags)
            else:
                self._first.addWidget(self.stage)
                self._first.addWidget(self.next_button)
                self._last.insertWidget(1, self.tags)

    def _fit_step(self) -> None:
        """Cut the next step before the title beside it is cut."""
        metrics = self.next_button.fontMetrics()
        if self._narrow:
            room = self.width()
        else:
            chrome = self.next_button.sizeHint().width() - metrics.horizontalAdvance(self.next_button.text())
            beside = self._title.sizeHint().width() + self.stage.sizeHint().width() + chrome
            room = max(LEAST_STEP, self.width() - 2 * EDGE - 2 * BESIDE - beside)
        shown = metrics.elidedText(self._step, Qt.TextElideMode.ElideRight, room)
        self.next_button.setText(shown.replace("&", "&&"))
        self.next_button.setToolTip(self._step if shown != self._step else "")
        self.next_button.setAccessibleName(self._step)

    def _reopen(self) -> None:
        if self._record is not None:
            self.stage_chosen.emit(self._record.row.stage)
