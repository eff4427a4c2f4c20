"""One application in detail: its head and its tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from jobtracker.ui.applications.checklist_tab import ChecklistTab
from jobtracker.ui.applications.header import Header
from jobtracker.ui.applications.history_tab import HistoryTab
from jobtracker.ui.applications.notes_tab import NotesTab
from jobtracker.ui.applications.posting_tab import PostingTab
from jobtracker.ui.applications.reminders_tab import RemindersTab

if TYPE_CHECKING:
    from jobtracker.domain.application import Outcome, Stage
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.fit import Fit
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.domain.reading import Level, Span
    from jobtracker.domain.requirement import ItemKey
    from jobtracker.ui.prompts import Prompts
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.commands.commands import Commands


class Detail(QWidget):
    """Shows an ApplicationRecord; everything the user does becomes a command."""

    def __init__(
        self,
        commands: Commands,
        prompts: Prompts,
        clock: Clock,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._record: ApplicationRecord | None = None
        self.header = Header(theme, clock)
        self.checklist = ChecklistTab(commands.checklist, theme)
        self.posting = PostingTab(theme)
        self.notes = NotesTab(commands.notes, prompts)
        self.reminders = RemindersTab(commands.reminders, clock, theme)
        self.history = HistoryTab(theme, clock)
        self.tabs = QTabWidget()
        self.tabs.setProperty("role", "pages")
        self.tabs.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for page, words in (
            (self.checklist, "Checklist"),
            (self.posting, "Posting"),
            (self.notes, "Notes"),
            (self.reminders, "Reminders"),
            (self.history, "History"),
        ):
            self.tabs.addTab(page, words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.tabs, 1)

        self.header.stage_chosen.connect(self._move)
        self.header.outcome_chosen.connect(self._close)
        self.header.reminders_asked.connect(self.begin_reminder)
        self.checklist.item_chosen.connect(self.posting.view.choose)
        self.checklist.place_asked.connect(self.show_place)
        self.posting.item_clicked.connect(self._choose_item)
        self.posting.passage_chosen.connect(self._add_passage)

    def show_record(self, record: ApplicationRecord) -> None:
        """Show an application, or the same one as it is now."""
        self._record = record
        self.header.show_record(record)
        for tab in (self.checklist, self.posting, self.notes, self.reminders, self.history):
            tab.show_record(record)
        fit = record.row.fit
        self._name(self.checklist, "Checklist", _answered(fit))
        self._name(self.notes, "Notes", str(len(record.notes) or ""))
        open_reminders = sum(not reminder.done for reminder in record.reminders)
        self._name(self.reminders, "Reminders", str(open_reminders or ""))

    def clear(self) -> None:
        """Let go of the application, which may be in the trash by now: nothing shall act on it."""
        self._record = None
        self.checklist.clear()
        self.reminders.clear()

    def show_place(self, key: ItemKey) -> None:
        """Show where an item was read."""
        self.tabs.setCurrentWidget(self.posting)
        self.posting.view.choose(key)

    def begin_note(self) -> None:
        """Write a new note."""
        self.tabs.setCurrentWidget(self.notes)
        self.notes.begin()

    def begin_reminder(self) -> None:
        """Set a new reminder."""
        self.tabs.setCurrentWidget(self.reminders)
        self.reminders.begin()

    def begin_item(self) -> None:
        """Write a new requirement."""
        self.tabs.setCurrentWidget(self.checklist)
        self.checklist.add_item()

    def save(self) -> None:
        """Take what is being written, as before the window closes."""
        self.checklist.finish_editing()
        self.notes.save()

    def _name(self, page: QWidget, words: str, count: str) -> None:
        self.tabs.setTabText(self.tabs.indexOf(page), f"{words} {count}".rstrip())

    def _move(self, stage: Stage) -> None:
        if self._record is not None:
            self._commands.applications.move(self._record.row, stage)

    def _close(self, outcome: Outcome) -> None:
        if self._record is not None:
            self._commands.applications.close(self._record.row, outcome)

    def _choose_item(self, key: ItemKey) -> None:
        self.checklist.choose(key)
        self.posting.view.choose(key)

    def _add_passage(self, span: Span, level: Level) -> None:
        """Add a passage under the heading that the requirements around it have."""
        if self._record is None:
            return
        reading = self._record.posting.reading
        section = next((s for s in reading.sections if s.start <= span.start < s.end), None)
        heading = section.heading if section else None
        self._commands.checklist.add_passage(self._record.posting.id, span, level, heading)


def _answered(fit: Fit) -> str:
    return f"{fit.answered}/{fit.total}" if fit.total else ""
