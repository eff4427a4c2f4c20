"""What is worked on in the window: it puts the parts together, and connects them; the parts do the work."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobtracker.ui.actions import Act, Actions
from jobtracker.ui.applications.applying import Applying
from jobtracker.ui.applications.filtering import Filtering
from jobtracker.ui.applications.list_pane import ListPane
from jobtracker.ui.applications.page import ApplicationsPage
from jobtracker.ui.calendar_exports import CalendarExports
from jobtracker.ui.counting import Counting
from jobtracker.ui.drops import Drops
from jobtracker.ui.due_panel import DuePanel
from jobtracker.ui.importing.flow import ImportFlow
from jobtracker.ui.importing.progress_strip import ProgressStrip
from jobtracker.ui.importing.ways_in import WaysIn
from jobtracker.ui.inbox_watch import InboxWatch
from jobtracker.ui.nav import APPLICATIONS, BOARD, CALENDAR, HELP, SETTINGS, TODAY, TRASH
from jobtracker.ui.page_builders import PageBuilders
from jobtracker.ui.pages import Page, Pages
from jobtracker.ui.searching import Searching
from jobtracker.ui.troubles import Troubles, trouble_of
from jobtracker.ui.undoing import Undoing
from jobtracker.ui.window_dialogs import WindowDialogs
from jobtracker.viewmodels.agenda import Agenda
from jobtracker.viewmodels.applications import Applications
from jobtracker.viewmodels.calendar_file import CalendarFile
from jobtracker.viewmodels.commands.commands import Commands
from jobtracker.viewmodels.desk import Desk
from jobtracker.viewmodels.due_reminders import DueReminders
from jobtracker.viewmodels.filter_choices import FilterChoices
from jobtracker.viewmodels.known import Known
from jobtracker.viewmodels.open_application import OpenApplication
from jobtracker.viewmodels.shown_applications import ShownApplications

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QMenu

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.clock import Clock
    from jobtracker.system.paths import DataPaths
    from jobtracker.ui.applications.detail import Detail
    from jobtracker.ui.main_window import MainWindow
    from jobtracker.ui.prompts import Prompts
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.worker import Worker

ON_AN_APPLICATION = (
    Act.EDIT_DETAILS,
    Act.NEW_ITEM,
    Act.NEW_NOTE,
    Act.NEW_REMINDER,
    Act.NEW_INTERVIEW,
    Act.NEW_CONTACT,
    Act.NEW_DOCUMENT,
    Act.READ_AGAIN,
    Act.EARLIER_TEXTS,
    Act.DELETE,
)
IMPORTS = (Act.IMPORT_FILES, Act.IMPORT_FOLDER, Act.PASTE_POSTING, Act.IMPORT_SAMPLES)

UNTIL_PAINTED = 5
"""Milliseconds that the list has for its first paint."""


class Workspace(QObject):
    """Furnishes the window. It is there before the data is: the worker fills it."""

    tray_chosen = Signal(bool)
    """Whether the program shall stay in the tray when its window is closed."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        worker: Worker,
        clock: Clock,
        paths: DataPaths,
        make_prompts: Callable[[QWidget], Prompts],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._clock = clock
        self._paths = paths
        self._prompts = make_prompts(window)
        self._waiting_to_open: int | None = None
        self.worker = worker
        self.desk = Desk(worker, self)
        self.model = Applications(self.desk, clock, self)
        self.shown = ShownApplications(self.model, clock, self)
        self.known = Known.over(self.desk, self)
        self.agenda = Agenda(self.desk, clock, self)
        self.calendar_file = CalendarFile(self.desk, self)
        self.open_application = OpenApplication(self.desk, self)
        self.due = DueReminders(self.desk, self)
        self.commands = Commands.over(self.desk)
        self.actions_ = Actions(window, theme)
        self.actions_.enable(ON_AN_APPLICATION, False)
        self.inbox = InboxWatch(paths, self)
        self._build()
        self._connect()
        self._connect_actions()

    def _build(self) -> None:
        window, theme = self._window, self._theme
        window.top.set_import_actions([self.actions_[act] for act in IMPORTS])
        self.strip = ProgressStrip(window.centralWidget())
        choices = FilterChoices(self.model, self.known.stages, self.known.tags, self.known.filters, self)
        self.filtering = Filtering(choices, self.shown, self.commands.choices, self._prompts, theme, self)
        self.list_pane = ListPane(self.shown, self.filtering, theme)
        self.list_pane.set_menu(self._make_menu)
        self._applying = Applying(self.commands, self._prompts, self._clock, window)
        self.exports = CalendarExports(self.desk, self._prompts.save_as, self)
        self._builders = builders = PageBuilders(
            self.model,
            self.agenda,
            self.known,
            self.commands,
            self._applying,
            self._clock,
            self._paths,
            window.look,
            self.exports,
            theme,
            self,
        )
        self.pages = Pages(
            {
                TODAY: builders.today,
                APPLICATIONS: lambda: Page(first, self.list_pane.view.setFocus),
                BOARD: builders.board,
                CALENDAR: builders.calendar,
                SETTINGS: builders.settings,
            },
            window.centralWidget(),
        )
        first = QWidget(self.pages)
        self.due_panel = DuePanel(theme, self._clock, first)
        self.page = ApplicationsPage(
            self.list_pane, self._make_detail, self.model, self.open_application, theme, first
        )
        _lay_under(self.due_panel, self.page, first)
        window.place.restore_list(self.page.splitter)
        self.pages.turn_to(APPLICATIONS)
        Counting(self.model, self.agenda, window.sidebar, window.status, self)
        self.undoing = Undoing(self.desk, self.actions_, window.status, self.page, self)
        self.troubles = Troubles(self._prompts, window.status, self._clock)
        self.imports = ImportFlow(self.desk, theme, self.strip, self._prompts, window)
        self.ways_in = WaysIn(self.imports, self._prompts, window)
        self.drops = Drops(self.ways_in, window.status)
        self.searching = Searching(window.top.search, self.desk, self.shown, self.list_pane, self)
        self.dialogs = WindowDialogs(
            window,
            self.desk,
            self.commands,
            self._prompts,
            self._clock,
            self.open_application,
            self.actions_,
            self._paths.database,
            theme,
        )
        self._column = window.furnish(self, self.strip, self.pages)

    def _connect(self) -> None:
        """Who talks to whom, by sender."""
        self.worker.glimpsed.connect(self.model.show_all)
        self.worker.opened.connect(self._begin_to_work)
        self.worker.not_opened.connect(self._say_not_opened)
        self.desk.troubled.connect(self.troubles.tell)
        self.model.loaded.connect(self._loaded)
        self.model.counted.connect(lambda _: self._open_waiting())
        self.due.changed.connect(self.due_panel.show_due)
        self.inbox.asked.connect(self._take_handed_over)
        self.open_application.shown.connect(self._allow)
        self.open_application.closed.connect(self._allow)
        self.pages.turned.connect(self._allow)

        top = self._window.top
        top.more_button.menu().aboutToShow.connect(self.actions_.dress)
        top.import_clicked.connect(self.ways_in.choose_files)
        top.search.textEdited.connect(lambda: self.pages.turn_to(APPLICATIONS))
        self._window.sidebar.page_chosen.connect(self._turn_to)
        self.list_pane.removal_asked.connect(self.commands.applications.remove)
        self.imports.opened.connect(self.open)
        self.undoing.opened.connect(self.open)
        self.page.samples_asked.connect(self.ways_in.take_samples)
        self.exports.said.connect(lambda words: self._window.status.set_last(words, undoable=False))
        self._builders.opened.connect(self.open)
        self._builders.tray_chosen.connect(self.tray_chosen)
        self._builders.applications_asked.connect(lambda: self.pages.turn_to(APPLICATIONS))
        self._builders.import_asked.connect(self.ways_in.choose_files)
        self.pages.turned.connect(self._window.sidebar.set_current)
        self.due_panel.opened.connect(self.open)
        self.due_panel.done.connect(self.commands.reminders.tick_off)
        self.due_panel.snoozed.connect(self.commands.reminders.snooze)
        self.due_panel.removed.connect(self.commands.reminders.remove)
        self.due_panel.changed.connect(self.dialogs.change_reminder)

    def _connect_actions(self) -> None:
        for act, run in (
            (Act.IMPORT_FILES, self.ways_in.choose_files),
            (Act.IMPORT_FOLDER, self.ways_in.choose_folder),
            (Act.PASTE_POSTING, self.ways_in.paste_posting),
            (Act.PASTE, self.ways_in.paste),
            (Act.IMPORT_SAMPLES, self.ways_in.take_samples),
            (Act.SEARCH, self.searching.begin),
            (Act.UNDO, self.undoing.undo),
            (Act.REDO, self.desk.redo),
            (Act.NEW_ITEM, lambda: self.detail.begin_item()),
            (Act.NEW_NOTE, lambda: self.detail.begin_note()),
            (Act.NEW_REMINDER, lambda: self.detail.begin_reminder()),
            (Act.NEW_INTERVIEW, lambda: self.detail.begin_interview()),
            (Act.NEW_CONTACT, lambda: self.detail.begin_contact()),
            (Act.NEW_DOCUMENT, lambda: self.detail.begin_document()),
            (Act.EDIT_DETAILS, self.dialogs.edit_details),
            (Act.READ_AGAIN, self.dialogs.read_again),
            (Act.EARLIER_TEXTS, self.dialogs.show_earlier_texts),
            (Act.DELETE, self.list_pane.ask_to_remove),
            (Act.TRASH, self.dialogs.open_trash),
            (Act.HELP, self.dialogs.open_help),
            (Act.GO_TODAY, lambda: self.pages.go_to(TODAY)),
            (Act.GO_APPLICATIONS, lambda: self.pages.go_to(APPLICATIONS)),
            (Act.GO_BOARD, lambda: self.pages.go_to(BOARD)),
            (Act.GO_CALENDAR, lambda: self.pages.go_to(CALENDAR)),
            (Act.GO_SETTINGS, lambda: self.pages.go_to(SETTINGS)),
            (Act.QUIT, self._window.quit),
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

    def open_from_outside(self, application_id: int) -> None:
        """Bring the window to the front, with an application where it is not 0."""
        self._window.come_forward()
        if application_id:
            self.open(application_id)

    def show_above(self, notice: QWidget) -> None:
        """Show a notice above the pages."""
        self._column.insertWidget(0, notice)

    def may_close(self) -> bool:
        """Whether the window may close; where something would be cut short, the user is asked."""
        return self.imports.may_close()

    def leave(self) -> None:
        """Take what is being written, bring the calendar file up to date, and note what is open."""
        self.page.save()
        self.calendar_file.catch_up()
        self._window.place.keep_list(self.page.splitter, self.open_application.id)

    def _open_waiting(self) -> None:
        wanted = self._waiting_to_open
        if wanted is not None and self.model.row_of(wanted) is not None:
            self._waiting_to_open = None
            self.searching.end()
            self.list_pane.choose(wanted)
            self.pages.go_to(APPLICATIONS)

    def _allow(self) -> None:
        """Let the user act on the open application where it can be seen."""
        seen = self.pages.current == APPLICATIONS and self.open_application.record is not None
        self.actions_.enable(ON_AN_APPLICATION, seen)

    def _make_menu(self, rows: Sequence[ApplicationRow]) -> QMenu:
        from jobtracker.ui.applications.selection_menu import SelectionMenu

        self.actions_.dress()
        more = [self.actions_[act] for act in ON_AN_APPLICATION if act is not Act.DELETE]
        removal = self.actions_[Act.DELETE]
        return SelectionMenu(
            rows, self.known, self.commands, self._applying, self._prompts, more, removal, self.list_pane
        )

    def _make_detail(self, parent: QWidget) -> Detail:
        # Its tabs take a third of what the window takes to build, and nothing shows before one is open.
        from jobtracker.domain.due_moment import DueKind
        from jobtracker.ui.applications.detail import Detail

        detail = Detail(self.commands, self._applying, self._prompts, self._clock, self._theme, parent)
        self.known.stages.tell(detail.header.set_stages)
        self.known.tags.tell(detail.header.tags.set_known)
        detail.reminders.offer_to_export()
        detail.reminders.export_asked.connect(partial(self.exports.export_item, DueKind.REMINDER))
        detail.history.export_asked.connect(partial(self.exports.export_item, DueKind.INTERVIEW))
        return detail

    def _begin_to_work(self) -> None:
        """The services are there: what they are needed for begins."""
        self.known.ask()
        if not self.model.is_loaded:
            self.model.load()

    def _begin_to_look(self) -> None:
        """What the list did not wait for: what is due, what was handed over, and a crash of the last time."""
        from jobtracker.ui.crash_notice import CrashNotice, unseen_crash

        self.due.start()
        self.agenda.load()
        self.inbox.start()
        self.calendar_file.keep_up()
        self.dialogs.offer_to_read_again(self.show_above)
        if unseen_crash(self._paths):
            notice = CrashNotice(self._theme, self._paths, self._prompts)
            self.show_above(notice)
            notice.tell()

    def _loaded(self) -> None:
        last = self._window.place.last_application
        if last is not None and self._waiting_to_open is None and self.shown.row_of(last) is not None:
            self.list_pane.choose(last)
        self.list_pane.choose_first()
        self.list_pane.view.setFocus()
        QTimer.singleShot(UNTIL_PAINTED, self._begin_to_look)

    def _say_not_opened(self, error: Exception) -> None:
        self.page.show_trouble(trouble_of(error).text)
        self._window.top.setEnabled(False)
        for action in self.actions_:
            action.setEnabled(action in (self.actions_[Act.HELP], self.actions_[Act.QUIT]))
        self.troubles.tell(error, "Your data could not be opened")

    def _take_handed_over(self, paths: list[Path]) -> None:
        self.imports.files(paths)
        self._window.come_forward()

    def _turn_to(self, key: str) -> None:
        """Go to a page; the trash and the help lie over the page that is open."""
        if key in self.pages:
            self.pages.turn_to(key)
            return
        self._window.sidebar.set_current(self.pages.current)
        if key == TRASH:
            self.dialogs.open_trash()
        elif key == HELP:
            self.dialogs.open_help()


def _lay_under(above: QWidget, page: QWidget, both: QWidget) -> None:
    """Give a page all the room of `both` that what is above it leaves."""
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(above)
    column.addWidget(page, 1)
