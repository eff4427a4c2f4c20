"""The History tab: what happened, the latest first; it can be added to and put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QMenu, QPushButton, QVBoxLayout, QWidget

from jobtracker.domain.event import Event, EventKind, sentence
from jobtracker.domain.interview import Interview
from jobtracker.domain.reminder import instant, wall_time
from jobtracker.ui.calendar_exports import EXPORT_ONE
from jobtracker.ui.delegates.event_delegate import EventDelegate
from jobtracker.ui.theme.tokens import Ink
from jobtracker.viewmodels.history_model import HistoryModel
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.domain.clock import Clock
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.commands.events import EventCommands

OWN_WORDS = frozenset({EventKind.MESSAGE, EventKind.REMINDER_DONE, EventKind.DOCUMENT_SENT})
"""Kinds of events whose words can be put right."""


class HistoryTab(QWidget):
    """A timeline of the application's events; Enter or a double click corrects one, Delete removes it."""

    export_asked = Signal(int)
    """The id of the event of an interview that another calendar shall get."""

    def __init__(
        self, commands: EventCommands, theme: Theme, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._clock = clock
        self._zone = clock.zone()
        self._record: ApplicationRecord | None = None
        self.model = HistoryModel(lambda: self._zone, self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(EventDelegate(theme, lambda: self._zone, self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setAccessibleName("History")
        self.view.setProperty("role", "window")
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.activated.connect(self._correct_at)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.remove_action = QAction("Remove", self.view)
        self.remove_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.remove_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.remove_action.triggered.connect(lambda: self._remove_at(self.view.currentIndex()))
        self.view.addAction(self.remove_action)
        self.interview_button = QPushButton("Add an interview")
        self.interview_button.clicked.connect(self.begin_interview)
        theme.icons.dress_words(self.interview_button, "interview", Ink.TEXT)
        self.message_button = QPushButton("Add what happened")
        self.message_button.clicked.connect(self.begin_message)
        theme.icons.dress_words(self.message_button, "plus", Ink.TEXT)
        head = QHBoxLayout()
        head.setContentsMargins(22, 16, 22, 8)
        head.setSpacing(8)
        head.addWidget(self.interview_button)
        head.addWidget(self.message_button)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)

    def show_record(self, record: ApplicationRecord) -> None:
        """Show the history of an application."""
        self._record = record
        # Asked once for all rows: the system looks its zone up anew each time.
        self._zone = self._clock.zone()
        self.model.show(record)

    def clear(self) -> None:
        """Let go of the application."""
        self._record = None

    def begin_interview(self) -> None:
        """Ask for a new interview."""
        if self._record is None:
            return
        from jobtracker.ui.applications.interview_dialog import InterviewDialog, tomorrow_at_the_hour

        application_id = self._record.row.id
        first = Interview(tomorrow_at_the_hour(self._now()), self._clock.zone(), 60)
        dialog = InterviewDialog(first, new=True, parent=self)
        dialog.entered.connect(lambda interview: self._commands.add_interview(application_id, interview))
        dialog.open()

    def begin_message(self) -> None:
        """Ask for what happened."""
        if self._record is None:
            return
        from jobtracker.ui.applications.event_dialog import EventDialog

        application_id, now = self._record.row.id, self._now()
        dialog = EventDialog("What happened", "", now, now, "", self)
        dialog.entered.connect(
            lambda local, text: self._commands.add_message(application_id, text, self._moment(local))
        )
        dialog.open()

    def _show_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        event = index.data(RECORD)
        if not isinstance(event, Event):
            return
        self.view.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        correct = menu.addAction("Change…" if event.kind is EventKind.INTERVIEW else "Correct…")
        correct.setShortcut(QKeySequence(Qt.Key.Key_Return))
        correct.triggered.connect(lambda: self._correct(event))
        correct.setEnabled(event.kind is not EventKind.IMPORTED)
        if event.kind is EventKind.INTERVIEW and self._record is not None and not self._record.row.closed:
            menu.addAction(EXPORT_ONE).triggered.connect(lambda: self.export_asked.emit(event.id))
        self.remove_action.setEnabled(event.kind is not EventKind.IMPORTED)
        menu.addAction(self.remove_action)
        menu.aboutToHide.connect(lambda: self.remove_action.setEnabled(True))
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _correct_at(self, index: QModelIndex) -> None:
        event = index.data(RECORD)
        if isinstance(event, Event):
            self._correct(event)

    def _remove_at(self, index: QModelIndex) -> None:
        event = index.data(RECORD)
        if isinstance(event, Event) and event.kind is not EventKind.IMPORTED:
            self._commands.remove(event)

    def _correct(self, event: Event) -> None:
        if event.kind is EventKind.INTERVIEW:
            self._change_interview(event)
        elif event.kind is not EventKind.IMPORTED:
            from jobtracker.ui.applications.event_dialog import EventDialog

            own = event.kind in OWN_WORDS
            about = "" if event.kind is EventKind.MESSAGE else sentence(event)
            local = wall_time(event.at, self._zone)
            dialog = EventDialog(
                "Correct the history", about, local, self._now(), event.text if own else None, self
            )

            def correct(at: datetime, text: str | None) -> None:
                # Where the clocks are set back, a wall time means two moments: one not touched stays.
                moment = event.at if at == local else self._moment(at)
                self._commands.correct(event, moment, text if own else None)

            dialog.entered.connect(correct)
            dialog.open()

    def _change_interview(self, event: Event) -> None:
        from jobtracker.ui.applications.interview_dialog import InterviewDialog

        if event.wall is None or event.zone is None:
            return
        before = Interview(event.wall, event.zone, event.minutes, event.round, event.people, event.text)
        dialog = InterviewDialog(before, new=False, parent=self)
        dialog.entered.connect(lambda interview: self._commands.change_interview(event, interview))
        dialog.open()

    def _now(self) -> datetime:
        return wall_time(self._clock.now(), self._clock.zone())

    def _moment(self, local: datetime) -> datetime:
        return instant(local, self._zone)
