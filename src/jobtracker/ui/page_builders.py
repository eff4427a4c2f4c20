"""How each page but the first is built, when the user first turns to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from jobtracker.ui.pages import Page

if TYPE_CHECKING:
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.settings import Settings
    from jobtracker.system.paths import DataPaths
    from jobtracker.ui.applications.applying import Applying
    from jobtracker.ui.calendar_exports import CalendarExports
    from jobtracker.ui.settings.section import Section
    from jobtracker.ui.theme.look import LookChoice
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.agenda import Agenda
    from jobtracker.viewmodels.applications import Applications
    from jobtracker.viewmodels.commands.commands import Commands
    from jobtracker.viewmodels.known import Known
    from jobtracker.viewmodels.standing_question import Answer, StandingQuestion


class PageBuilders(QObject):
    """Each page is imported where it is built: the window opens without them."""

    opened = Signal(int)
    """On some page an application was chosen."""
    applications_asked = Signal()
    """On some page the user asked for the list."""
    import_asked = Signal()
    """There is nothing to show, and the user wants postings."""
    tray_chosen = Signal(bool)
    """Whether the program shall stay in the tray when its window is closed."""

    def __init__(
        self,
        model: Applications,
        agenda: Agenda,
        known: Known,
        commands: Commands,
        applying: Applying,
        clock: Clock,
        paths: DataPaths,
        look: LookChoice,
        exports: CalendarExports,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._agenda = agenda
        self._known = known
        self._commands = commands
        self._applying = applying
        self._clock = clock
        self._paths = paths
        self._look = look
        self._exports = exports
        self._theme = theme

    def today(self) -> Page:
        """What is overdue, due and coming."""
        from jobtracker.ui.today.page import TodayPage

        commands = self._commands
        page = TodayPage(self._agenda, commands.agenda, commands.reminders, self._clock, self._theme)
        page.opened.connect(self.opened)
        page.export_asked.connect(self._exports.export_item)
        page.applications_asked.connect(self.applications_asked)
        page.import_asked.connect(self.import_asked)
        return Page(page, page.focus_entries)

    def board(self) -> Page:
        """A column a stage."""
        from jobtracker.ui.board.page import BoardPage
        from jobtracker.viewmodels.board import Board

        commands = self._commands.applications
        page = BoardPage(Board(self._model, self._known.stages, self), self._theme)
        page.opened.connect(self.opened)
        page.stage_chosen.connect(self._applying.move)
        page.outcome_chosen.connect(commands.close)
        page.removal_asked.connect(commands.remove)
        page.import_asked.connect(self.import_asked)
        return Page(page, page.focus_cards)

    def calendar(self) -> Page:
        """Months and weeks; these begin on the day that the system's language has first."""
        from jobtracker.ui.calendar.page import CalendarPage

        commands = self._commands
        monday_is_one = QLocale().firstDayOfWeek().value
        page = CalendarPage(
            self._agenda,
            commands.agenda,
            commands.reminders,
            self._clock,
            self._theme,
            first_weekday=monday_is_one - 1,
        )
        page.opened.connect(self.opened)
        page.export_asked.connect(self._exports.export_item)
        page.import_asked.connect(self.import_asked)
        return Page(page, page.focus_days)

    def settings(self) -> Page:
        """What holds for the whole program."""
        from jobtracker.system.invocation import invocation
        from jobtracker.system.start_at_login.login_entry import login_entry
        from jobtracker.system.user_timer.user_timer import user_timer
        from jobtracker.ui.settings.background_section import BackgroundSection, Switch
        from jobtracker.ui.settings.calendar_section import CalendarSection
        from jobtracker.ui.settings.data_section import DataSection
        from jobtracker.ui.settings.follow_up_section import FollowUpSection
        from jobtracker.ui.settings.look_section import LookSection
        from jobtracker.ui.settings.notifying_section import NotifyingSection
        from jobtracker.ui.settings.page import SettingsPage
        from jobtracker.ui.settings.stages_section import StagesSection

        stages = StagesSection(self._theme, self._count_in)
        stages.added.connect(self._commands.stages.add)
        stages.changed.connect(self._commands.stages.change)
        stages.ordered.connect(self._commands.stages.order)
        stages.removed.connect(self._commands.stages.remove)
        self._known.stages.tell(stages.show_stages)
        _enable_once_answered(self._known.stages, stages)
        follow_up, notifying = FollowUpSection(), NotifyingSection()
        calendar = CalendarSection(self._exports.choose_file)
        calendar.export_asked.connect(self._exports.export_all)
        for section in (follow_up, notifying, calendar):
            section.chosen.connect(self._choose)
            self._known.settings.tell(section.show_settings)
            _enable_once_answered(self._known.settings, section)
        login, timer = login_entry(), user_timer()
        at_login = Switch(
            "Start Job Tracker in the tray when I log in, and keep it there when its window is closed",
            login.is_there,
            lambda: login.make(invocation(self._paths, "--hidden")),
            login.remove,
        )
        at_login.settled.connect(self.tray_chosen)
        background = BackgroundSection(
            at_login,
            Switch(
                "Remind me also while Job Tracker is not running",
                timer.is_set_up,
                lambda: timer.set_up(invocation(self._paths, "remind")),
                timer.remove,
            ),
        )
        data = DataSection(self._paths.root)
        look = LookSection(self._look)
        page = SettingsPage([look, stages, follow_up, notifying, background, calendar, data])
        return Page(page, page.setFocus)

    def _choose(self, settings: Settings) -> None:
        self._commands.choices.set(settings, self._known.settings.answer)

    def _count_in(self, stage_id: int) -> int:
        return sum(shown.row.stage.id == stage_id for shown in self._model.rows)


def _enable_once_answered(question: StandingQuestion[Answer], section: Section) -> None:
    """Until the data are there, what a section shows does not hold, and nothing may be chosen in it."""
    section.setEnabled(False)
    question.tell(lambda _: section.setEnabled(True))
