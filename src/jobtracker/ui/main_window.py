"""The main window: it puts the parts together, and connects them; the parts do the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from jobtracker.ui.actions import Act, Actions
from jobtracker.ui.applications.list_pane import ListPane
from jobtracker.ui.applications.page import ApplicationsPage
from jobtracker.ui.drops import Drops
from jobtracker.ui.due_panel import DuePanel
from jobtracker.ui.importing.flow import ImportFlow
from jobtracker.ui.importing.progress_strip import ProgressStrip
from jobtracker.ui.importing.ways_in import WaysIn
from jobtracker.ui.inbox_watch import InboxWatch
from jobtracker.ui.searching import Searching
from jobtracker.ui.troubles import Troubles, trouble_of
from jobtracker.ui.widgets.sidebar import NavPage, Sidebar
from jobtracker.ui.widgets.status_line import StatusLine
from jobtracker.ui.widgets.top_bar import TopBar
from jobtracker.ui.window_dialogs import WindowDialogs
from jobtracker.ui.window_place import WindowPlace
from jobtracker.viewmodels.applications import Applications, Counts
from jobtracker.viewmodels.commands.commands import Commands
from jobtracker.viewmodels.desk import Desk, Told
from jobtracker.viewmodels.due_reminders import DueReminders
from jobtracker.viewmodels.open_application import OpenApplication
from jobtracker.viewmodels.shown_applications import ShownApplications

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from jobtracker.domain.clock import Clock
    from jobtracker.system.paths import DataPaths
    from jobtracker.ui.applications.detail import Detail
    from jobtracker.ui.prompts import Prompts
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.worker import Worker

APPLICATIONS = "applications"
TRASH = "trash"
HELP = "help"
PAGES = (
    NavPage(APPLICATIONS, "Applications", "list"),
    NavPage(TRASH, "Trash", "trash", at_end=True),
    NavPage(HELP, "Keys and help", "info", at_end=True),
)
ROOMY = 1060
"""Pixels of width from which the names of the pages have room beside their icons."""

ON_AN_APPLICATION = (Act.EDIT_DETAILS, Act.NEW_ITEM, Act.NEW_NOTE, Act.NEW_REMINDER, Act.DELETE)
UNTIL_PAINTED = 5
"""Milliseconds that the list has for its first paint."""

IMPORTS = (Act.IMPORT_FILES, Act.IMPORT_FOLDER, Act.PASTE_POSTING, Act.IMPORT_SAMPLES)


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
        self._waiting_to_open: int | None = None
        self.worker = worker
        self.desk = Desk(worker, self)
        self.model = Applications(self.desk, clock, self)
        self.shown = ShownApplications(self.model, self)
        self.open_application = OpenApplication(self.desk, self)
        self.due = DueReminders(self.desk, self)
        self.commands = Commands.over(self.desk)
        self.actions_ = Actions(self, theme)
        self.actions_.enable(ON_AN_APPLICATION, False)
        self.inbox = InboxWatch(paths, self)
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
        self.top.set_import_actions([self.actions_[act] for act in IMPORTS])
        self.sidebar = Sidebar(theme, PAGES)
        self.sidebar.set_current(APPLICATIONS)
        self.strip = ProgressStrip()
        self.due_panel = DuePanel(theme, self._clock)
        self.list_pane = ListPane(self.shown, theme)
        self.list_pane.set_menu([self.actions_[act] for act in ON_AN_APPLICATION])
        self.page = ApplicationsPage(
            self.list_pane, self._make_detail, self.model, self.open_application, theme
        )
        self.status = StatusLine()
        self.troubles = Troubles(self._prompts, self.status, self._clock)
        self.imports = ImportFlow(self.desk, theme, self.strip, self._prompts, self)
        self.ways_in = WaysIn(self.imports, self._prompts, self)
        self.drops = Drops(self.ways_in, self.status)
        self.searching = Searching(self.top.search, self.desk, self.shown, self.list_pane, self)
        self.dialogs = WindowDialogs(
            self,
            self.desk,
            self.commands,
            self._prompts,
            self._clock,
            self.open_application,
            self.actions_,
            self._paths.database,
        )

        self._column = column = _vertical(self.strip, self.due_panel, self.page)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sidebar)
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
        self.worker.opened.connect(self.model.load)
        self.worker.not_opened.connect(self._say_not_opened)
        self.desk.told.connect(self._tell)
        self.desk.troubled.connect(self.troubles.tell)
        self.model.loaded.connect(self._loaded)
        self.model.counted.connect(self._count)
        self.due.changed.connect(self.due_panel.show_due)
        self.inbox.asked.connect(self._take_handed_over)
        self.open_application.shown.connect(lambda _: self.actions_.enable(ON_AN_APPLICATION, True))
        self.open_application.closed.connect(lambda: self.actions_.enable(ON_AN_APPLICATION, False))

        self.top.more_button.menu().aboutToShow.connect(self.actions_.dress)
        self.top.import_clicked.connect(self.ways_in.choose_files)
        self.sidebar.page_chosen.connect(self._turn_to)
        self.list_pane.removal_asked.connect(self.commands.applications.remove)
        self.imports.opened.connect(self.open)
        self.page.samples_asked.connect(self.ways_in.take_samples)
        self.status.undo_clicked.connect(self._undo)
        self.due_panel.opened.connect(self.open)
        self.due_panel.done.connect(self.commands.reminders.tick_off)
        self.due_panel.snoozed.connect(self.commands.reminders.snooze)
        self.due_panel.removed.connect(self.commands.reminders.remove)
        self.due_panel.changed.connect(self.dialogs.change_reminder)

        for act, run in (
            (Act.IMPORT_FILES, self.ways_in.choose_files),
            (Act.IMPORT_FOLDER, self.ways_in.choose_folder),
            (Act.PASTE_POSTING, self.ways_in.paste_posting),
            (Act.PASTE, self.ways_in.paste),
            (Act.IMPORT_SAMPLES, self.ways_in.take_samples),
            (Act.SEARCH, self.searching.begin),
            (Act.UNDO, self._undo),
            (Act.REDO, self.desk.redo),
            (Act.NEW_ITEM, lambda: self.detail.begin_item()),
            (Act.NEW_NOTE, lambda: self.detail.begin_note()),
            (Act.NEW_REMINDER, lambda: self.detail.begin_reminder()),
            (Act.EDIT_DETAILS, self.dialogs.edit_details),
            (Act.DELETE, self.list_pane.ask_to_remove),
            (Act.TRASH, self.dialogs.open_trash),
            (Act.HELP, self.dialogs.open_help),
            (Act.QUIT, self.close),
        ):
            self.actions_[act].triggered.connect(lambda _=False, do=run: do())

    @property
    def detail(self) -> Detail:
        """The application that is open, with its tabs."""
        return self.page.detail

    def open(self, application_id: int) -> None:
        """Show an application; one that is still on its way into the list is shown when it is there."""
        self._waiting_to_open = application_id
        self._open_waiting()

    def _open_waiting(self) -> None:
        wanted = self._waiting_to_open
        if wanted is not None and self.model.row_of(wanted) is not None:
            self._waiting_to_open = None
            self.searching.end()
            self.list_pane.choose(wanted)

    def _make_detail(self) -> Detail:
        # Its tabs take a third of what the window takes to build, and nothing shows before one is open.
        from jobtracker.ui.applications.detail import Detail

        detail = Detail(self.commands, self._prompts, self._clock, self._theme)
        self.desk.ask(lambda services: services.store.browse.stages(), detail.header.set_stages)
        return detail

    def _begin_to_look(self) -> None:
        """What the list did not wait for: what is due, what was handed over, and a crash of the last time."""
        from jobtracker.ui.crash_notice import CrashNotice, unseen_crash

        self.due.start()
        self.inbox.start()
        if unseen_crash(self._paths):
            notice = CrashNotice(self._theme, self._paths, self._prompts)
            self._column.insertWidget(0, notice)
            notice.tell()

    def _loaded(self) -> None:
        last = self._place.last_application
        if last is not None and self._waiting_to_open is None and self.shown.row_of(last) is not None:
            self.list_pane.choose(last)
        self.list_pane.choose_first()
        self.list_pane.view.setFocus()
        QTimer.singleShot(UNTIL_PAINTED, self._begin_to_look)

    def _count(self, counts: Counts) -> None:
        self.sidebar.set_count(APPLICATIONS, counts.all)
        applications = "1 application" if counts.all == 1 else f"{counts.all} applications"
        self.status.set_counts(f"{applications} · {counts.active} active")
        self._open_waiting()

    def _tell(self, told: Told) -> None:
        if told.words:
            self.status.set_last(told.words, undoable=told.undo_words is not None)
        undo, redo = self.actions_[Act.UNDO], self.actions_[Act.REDO]
        undo.setEnabled(told.undo_words is not None)
        redo.setEnabled(told.redo_words is not None)
        undo.setText(f"Undo: {told.undo_words}" if told.undo_words else "Undo")
        redo.setText(f"Redo: {told.redo_words}" if told.redo_words else "Redo")

    def _say_not_opened(self, error: Exception) -> None:
        self.page.show_trouble(trouble_of(error).text)
        self.top.setEnabled(False)
        for action in self.actions_:
            action.setEnabled(action in (self.actions_[Act.HELP], self.actions_[Act.QUIT]))
        self.troubles.tell(error, "Your data could not be opened")

    def _take_handed_over(self, paths: list[Path]) -> None:
        self.imports.files(paths)
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def _turn_to(self, page: str) -> None:
        """Go to a page; the trash and the help lie over the page that is open."""
        self.sidebar.set_current(APPLICATIONS)
        if page == TRASH:
            self.dialogs.open_trash()
        elif page == HELP:
            self.dialogs.open_help()

    def _undo(self) -> None:
        # What is being typed is a change too: it is saved first, so that it can be taken back.
        self.page.save()
        self.desk.undo()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802, D102
        self.drops.offer(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802, D102
        self.drops.take(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802, D102
        if not self.imports.may_close():
            event.ignore()
            return
        self.page.save()
        self._place.keep(self.open_application.id)
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, D102
        super().resizeEvent(event)
        self.sidebar.set_narrow(self.width() < ROOMY)


def _vertical(*parts: QWidget) -> QVBoxLayout:
    """The parts one under the other; the last takes the room that is left."""
    column = QVBoxLayout()
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, int(part is parts[-1]))
    return column
