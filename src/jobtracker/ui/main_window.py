"""The main window: it puts the parts together, and connects them; the parts do the work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from jobtracker.domain.clock import Clock
from jobtracker.domain.reminder import Reminder, wall_time
from jobtracker.system.paths import DataPaths
from jobtracker.system.resources import seeds
from jobtracker.ui.actions import Act, Actions
from jobtracker.ui.applications.detail import Commands, Detail
from jobtracker.ui.applications.details_dialog import DetailsDialog
from jobtracker.ui.applications.list_pane import ListPane
from jobtracker.ui.applications.page import ApplicationsPage
from jobtracker.ui.applications.reminder_dialog import ReminderDialog
from jobtracker.ui.due_panel import DuePanel
from jobtracker.ui.help_dialog import HelpDialog
from jobtracker.ui.importing.flow import ImportFlow
from jobtracker.ui.importing.progress_strip import ProgressStrip
from jobtracker.ui.inbox_watch import InboxWatch
from jobtracker.ui.prompts import Prompts
from jobtracker.ui.theme.theme import Theme
from jobtracker.ui.trash_dialog import TrashDialog
from jobtracker.ui.troubles import trouble_of
from jobtracker.ui.widgets.sidebar import NavPage, Sidebar
from jobtracker.ui.widgets.status_line import StatusLine
from jobtracker.ui.widgets.top_bar import TopBar
from jobtracker.ui.window_place import WindowPlace
from jobtracker.viewmodels.applications_model import ApplicationsFilter, ApplicationsModel, Counts
from jobtracker.viewmodels.commands.applications import ApplicationCommands
from jobtracker.viewmodels.commands.checklist import ChecklistCommands
from jobtracker.viewmodels.commands.notes import NoteCommands
from jobtracker.viewmodels.commands.reminders import ReminderCommands
from jobtracker.viewmodels.desk import Desk, Told
from jobtracker.viewmodels.due_reminders import DueReminders
from jobtracker.viewmodels.open_application import OpenApplication
from jobtracker.viewmodels.worker import Worker

SEARCH_PAUSE = 150
"""Milliseconds without a key after which a search is made."""

APPLICATIONS = "applications"


class MainWindow(QMainWindow):
    """Everything on the screen. It is there before the data is: `Worker.opened` fills it."""

    def __init__(
        self,
        theme: Theme,
        worker: Worker,
        clock: Clock,
        paths: DataPaths,
        settings: QSettings,
        make_prompts: Callable[[QWidget], Prompts],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._clock = clock
        self._paths = paths
        self._prompts = make_prompts(self)
        self.worker = worker
        self.desk = Desk(worker, self)
        self.model = ApplicationsModel(self.desk, clock, self)
        self.shown = ApplicationsFilter(self.model, self)
        self.open_application = OpenApplication(self.desk, self)
        self.due = DueReminders(self.desk, self)
        self.commands = Commands(
            ApplicationCommands(self.desk),
            ChecklistCommands(self.desk),
            NoteCommands(self.desk),
            ReminderCommands(self.desk),
        )
        self.actions_ = Actions(self, theme)
        self._inbox = InboxWatch(paths, self)
        self._waiting_to_open: int | None = None
        self._search_pause = QTimer(self, interval=SEARCH_PAUSE, singleShot=True)
        self._build()
        self._connect()
        self._place = WindowPlace(self, self.page.splitter, settings)
        self._place.restore()

    def _build(self) -> None:
        self.setWindowTitle("Job Tracker")
        self.setMinimumSize(760, 480)
        self.setAcceptDrops(True)
        theme = self._theme
        self.top = TopBar(theme)
        self.top.search.set_keys("Ctrl K")
        self.top.set_import_actions(
            [
                self.actions_[act]
                for act in (Act.IMPORT_FILES, Act.IMPORT_FOLDER, Act.PASTE_POSTING, Act.IMPORT_SAMPLES)
            ]
        )
        self.sidebar = Sidebar(theme, [NavPage(APPLICATIONS, "Applications", "list")])
        self.sidebar.set_current(APPLICATIONS)
        self.strip = ProgressStrip()
        self.due_panel = DuePanel(theme, self._clock)
        self.list_pane = ListPane(self.shown, theme)
        self.detail = Detail(self.commands, self._prompts, self._clock, theme)
        self.page = ApplicationsPage(self.list_pane, self.detail, self.model, self.open_application, theme)
        self.status = StatusLine()
        self.imports = ImportFlow(self.desk, theme, self.strip, self)

        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sidebar)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.due_panel)
        column.addWidget(self.page, 1)
        middle.addLayout(column, 1)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addLayout(middle, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        """Who talks to whom, by sender."""
        self.worker.opened.connect(self._fill)
        self.worker.not_opened.connect(self._say_not_opened)
        self.desk.told.connect(self._tell)
        self.desk.troubled.connect(self._say_trouble)
        self.model.loaded.connect(self._loaded)
        self.model.counted.connect(self._count)
        self.due.changed.connect(self.due_panel.show_due)
        self._inbox.asked.connect(self._take_handed_over)
        self._search_pause.timeout.connect(self._search)

        self.top.import_clicked.connect(self._import_files)
        self.top.search.textChanged.connect(lambda: self._search_pause.start())
        self.imports.opened.connect(self.open)
        self.page.samples_asked.connect(self._import_samples)
        self.status.undo_clicked.connect(self.desk.undo)
        reminders = self.commands.reminders
        self.due_panel.opened.connect(self.open)
        self.due_panel.done.connect(reminders.tick_off)
        self.due_panel.snoozed.connect(reminders.snooze)
        self.due_panel.removed.connect(reminders.remove)
        self.due_panel.changed.connect(self._change_reminder)

        for act, slot in (
            (Act.IMPORT_FILES, self._import_files),
            (Act.IMPORT_FOLDER, self._import_folder),
            (Act.PASTE_POSTING, self._paste_posting),
            (Act.PASTE, self._paste),
            (Act.IMPORT_SAMPLES, self._import_samples),
            (Act.SEARCH, self._begin_search),
            (Act.UNDO, self._undo),
            (Act.REDO, self.desk.redo),
            (Act.NEW_ITEM, self.detail.begin_item),
            (Act.NEW_NOTE, self.detail.begin_note),
            (Act.NEW_REMINDER, self.detail.begin_reminder),
            (Act.EDIT_DETAILS, self._edit_details),
            (Act.DELETE, self._delete),
            (Act.TRASH, self._open_trash),
            (Act.HELP, self._open_help),
            (Act.QUIT, self.close),
        ):
            self.actions_[act].triggered.connect(lambda _=False, run=slot: run())

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import files and folders, as if they had been dropped."""
        self.imports.files(paths)

    def open(self, application_id: int) -> None:
        """Show an application; one that is still on its way into the list is shown when it is there."""
        self._waiting_to_open = application_id
        self._open_waiting()

    def _open_waiting(self) -> None:
        wanted = self._waiting_to_open
        if wanted is not None and self.model.row_of(wanted) is not None:
            self._waiting_to_open = None
            if self.top.search.text():
                self.top.search.clear()
                self._search_pause.stop()
                self._show_found(None)
            self.list_pane.choose(wanted)

    def _fill(self) -> None:
        self.model.load()
        self.desk.ask(lambda services: services.store.browse.stages(), self.detail.header.set_stages)
        self.due.start()
        self._inbox.start()

    def _loaded(self) -> None:
        last = self._place.last_application
        if last is not None and self._waiting_to_open is None and self.shown.row_of(last) is not None:
            self.list_pane.choose(last)
        self.list_pane.choose_first()
        self.list_pane.view.setFocus()

    def _count(self, counts: Counts) -> None:
        self.sidebar.set_count(APPLICATIONS, counts.all)
        applications = "1 application" if counts.all == 1 else f"{counts.all} applications"
        self.status.set_counts(f"{applications} · {counts.active} active")
        self._open_waiting()

    def _tell(self, told: Told) -> None:
        self.status.set_last(told.words, undoable=told.undo_words is not None)
        undo, redo = self.actions_[Act.UNDO], self.actions_[Act.REDO]
        undo.setEnabled(told.undo_words is not None)
        redo.setEnabled(told.redo_words is not None)
        undo.setText(f"Undo: {told.undo_words}" if told.undo_words else "Undo")
        redo.setText(f"Redo: {told.redo_words}" if told.redo_words else "Redo")

    def _say_trouble(self, error: Exception) -> None:
        trouble = trouble_of(error)
        self._prompts.error(trouble.title, trouble.text, trouble.details)

    def _say_not_opened(self, error: Exception) -> None:
        self.page.show_trouble(trouble_of(error).text)
        self.top.setEnabled(False)
        self._say_trouble(error)

    def _take_handed_over(self, paths: list[Path]) -> None:
        self.imports.files(paths)
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def _search(self) -> None:
        words = self.top.search.text()
        self.desk.ask(
            lambda services: services.store.browse.search(words),
            lambda found: self._show_found(found) if words == self.top.search.text() else None,
        )

    def _show_found(self, found: frozenset[int] | None) -> None:
        self.shown.show_found(found)
        self.list_pane.set_searching(found is not None)

    def _begin_search(self) -> None:
        self.top.search.setFocus()
        self.top.search.selectAll()

    def _undo(self) -> None:
        # What is being typed is a change too: it is saved first, so that it can be taken back.
        self.detail.save()
        self.desk.undo()

    def _import_files(self) -> None:
        self.imports.files(self._prompts.files())

    def _import_folder(self) -> None:
        folder = self._prompts.folder()
        if folder is not None:
            self.imports.files([folder])

    def _import_samples(self) -> None:
        self.imports.files(seeds())

    def _paste_posting(self) -> None:
        text = self._prompts.paste_text(QGuiApplication.clipboard().text())
        if text:
            self.imports.text(text)

    def _paste(self) -> None:
        """Ctrl+V outside a text field: files that were copied, or a posting's text."""
        data = QGuiApplication.clipboard().mimeData()
        if data.hasUrls():
            self.imports.files([Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()])
        elif data.hasText():
            self._paste_posting()

    def _edit_details(self) -> None:
        record = self.open_application.record
        if record is None:
            return
        today = wall_time(self._clock.now(), self._clock.zone()).date()
        dialog = DetailsDialog(record.row, today, self)
        dialog.entered.connect(
            lambda title, company, deadline: self.commands.applications.describe(
                record.row, title, company, deadline
            )
        )
        dialog.open()

    def _change_reminder(self, reminder: Reminder) -> None:
        local_now = wall_time(self._clock.now(), self._clock.zone())
        dialog = ReminderDialog(local_now, reminder.text, reminder.due, self)
        dialog.entered.connect(lambda text, due: self.commands.reminders.change(reminder.id, text, due))
        dialog.open()

    def _delete(self) -> None:
        rows = self.list_pane.selected()
        if rows:
            self.commands.applications.remove(rows)

    def _open_trash(self) -> None:
        TrashDialog(self.desk, self.commands.applications, self._prompts, self).open()

    def _open_help(self) -> None:
        HelpDialog(self.actions_, self._paths.database, self).open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802, D102
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802, D102
        data = event.mimeData()
        event.acceptProposedAction()
        if data.hasUrls():
            self.imports.files([Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()])
        else:
            self.imports.text(data.text())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802, D102
        self.detail.save()
        self._place.keep(self.open_application.id)
        super().closeEvent(event)
