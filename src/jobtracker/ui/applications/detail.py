"""One application in detail: its head and its tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from jobtracker.ui.applications.checklist_tab import ChecklistTab
from jobtracker.ui.applications.contacts_tab import ContactsTab
from jobtracker.ui.applications.documents_tab import DocumentsTab
from jobtracker.ui.applications.header import Header
from jobtracker.ui.applications.history_tab import HistoryTab
from jobtracker.ui.applications.notes_tab import NotesTab
from jobtracker.ui.applications.posting_tab import PostingTab
from jobtracker.ui.applications.reminders_tab import RemindersTab
from jobtracker.ui.applications.tag_button import TagButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from jobtracker.domain.application import Outcome, Stage
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.fit import Fit
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.domain.reading import Level, Span
    from jobtracker.domain.requirement import ItemKey
    from jobtracker.ui.applications.applying import Applying
    from jobtracker.ui.prompts import Prompts
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.commands.commands import Commands

ROOMY = 600
"""Pixels of width from which the tabs say how much is in them."""


class Detail(QWidget):
    """Shows an ApplicationRecord; everything the user does becomes a command."""

    def __init__(
        self,
        commands: Commands,
        applying: Applying,
        prompts: Prompts,
        clock: Clock,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._applying = applying
        self._record: ApplicationRecord | None = None
        self._compact = False
        self.header = Header(theme, clock, TagButton(commands.tags, prompts, theme), self)
        self.tabs = QTabWidget(self)
        self.checklist = ChecklistTab(commands.checklist, theme)
        self.posting = PostingTab(theme)
        self.notes = NotesTab(commands.notes, prompts)
        self.reminders = RemindersTab(commands.reminders, clock, theme)
        self.contacts = ContactsTab(commands.contacts, prompts, theme)
        self.documents = DocumentsTab(commands.documents, prompts, clock, theme)
        self.history = HistoryTab(commands.events, theme, clock)
        self.tabs.setProperty("role", "pages")
        self.tabs.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for page, words in (
            (self.checklist, "Checklist"),
            (self.posting, "Posting"),
            (self.notes, "Notes"),
            (self.reminders, "Reminders"),
            (self.contacts, "Contacts"),
            (self.documents, "Documents"),
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
        for tab in (
            self.checklist,
            self.posting,
            self.notes,
            self.reminders,
            self.contacts,
            self.documents,
            self.history,
        ):
            tab.show_record(record)
        self._name_tabs()

    def clear(self) -> None:
        """Let go of the application, which may be in the trash by now: nothing shall act on it."""
        self._record = None
        self.checklist.clear()
        self.reminders.clear()
        self.contacts.clear()
        self.documents.clear()
        self.history.clear()

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

    def begin_contact(self) -> None:
        """Write someone down."""
        self.tabs.setCurrentWidget(self.contacts)
        self.contacts.begin()

    def begin_document(self) -> None:
        """Keep a document."""
        self.tabs.setCurrentWidget(self.documents)
        self.documents.begin()

    def begin_interview(self) -> None:
        """Write down an interview."""
        self.tabs.setCurrentWidget(self.history)
        self.history.begin_interview()

    def begin_item(self) -> None:
        """Write a new requirement."""
        self.tabs.setCurrentWidget(self.checklist)
        self.checklist.add_item()

    def save(self) -> None:
        """Take what is being written, as before the window closes."""
        self.checklist.finish_editing()
        self.notes.save()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let the tabs stand closer, and without their counts, where all would not fit."""
        super().resizeEvent(event)
        compact = self.width() < ROOMY
        if compact != self._compact:
            self._compact = compact
            bar = self.tabs.tabBar()
            bar.setProperty("compact", compact)
            bar.style().unpolish(bar)
            bar.style().polish(bar)
            self._name_tabs()

    def _name_tabs(self) -> None:
        record = self._record
        if record is None:
            return
        for page, words, count in (
            (self.checklist, "Checklist", _answered(record.row.fit)),
            (self.notes, "Notes", len(record.notes)),
            (self.reminders, "Reminders", sum(not reminder.done for reminder in record.reminders)),
            (self.contacts, "Contacts", len(record.contacts)),
            (self.documents, "Documents", len(record.documents)),
        ):
            shown = "" if self._compact else count or ""
            self.tabs.setTabText(self.tabs.indexOf(page), f"{words} {shown}".rstrip())

    def _move(self, stage: Stage) -> None:
        if self._record is not None:
            self._applying.move(self._record.row, stage)

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
