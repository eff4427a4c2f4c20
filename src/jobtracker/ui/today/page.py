"""The Today page: what is overdue, due and coming, what has gone quiet, and what to do about it."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from jobtracker.domain.agenda import follow_up_time
from jobtracker.domain.agenda_words import subject
from jobtracker.domain.date_words import date_words, time_words, weekday
from jobtracker.domain.reminder import MORNING, snoozes, wall_time
from jobtracker.ui.today.entry_list import EntryList
from jobtracker.ui.today.side import Side
from jobtracker.ui.widgets.empty_state import EmptyState
from jobtracker.viewmodels.deeds import Deed
from jobtracker.viewmodels.today_rows import TodayRows

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from jobtracker.domain.agenda import Entry
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.reminder import Reminder
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.agenda import Agenda
    from jobtracker.viewmodels.commands.agenda import AgendaCommands
    from jobtracker.viewmodels.commands.reminders import ReminderCommands

ROOMY = 960
"""Pixels of width from which the side has room beside the entries."""


BESIDE = 22
"""Pixels between the side and the window's edge."""


class TodayPage(QWidget):
    """Follows the agenda, which is loaded before the page is built: the sidebar shows its count."""

    opened = Signal(int)
    """The id of an application to open."""
    export_asked = Signal(object, int)
    """The DueKind and the record's id of an entry that another calendar shall get."""
    applications_asked = Signal()
    """Nothing is due, and the user wants to look at the applications."""
    import_asked = Signal()
    """There is no application yet, and the user wants some."""

    def __init__(
        self,
        agenda: Agenda,
        commands: AgendaCommands,
        reminders: ReminderCommands,
        clock: Clock,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._commands = commands
        self._reminders = reminders
        self._clock = clock
        self.rows = TodayRows(agenda, self)
        self.entries = EntryList(self.rows, theme)
        self.side = Side()
        self.nothing = EmptyState(theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.entries)
        self._pages.addWidget(self.nothing)
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(6)
        self._layout.addWidget(self._pages, 1)
        self._layout.addWidget(self.side)
        self.entries.deed_asked.connect(self._do)
        self.entries.removal_asked.connect(reminders.remove)
        self.entries.export_asked.connect(self.export_asked)
        self.nothing.action_clicked.connect(self._go_on)
        agenda.changed.connect(self._show)
        self._show()

    def focus_entries(self) -> None:
        """Give the keys to the entries, or to the one button where there are none."""
        if self._pages.currentWidget() is self.entries:
            self.entries.choose_first()
            self.entries.setFocus()
        else:
            self.nothing.button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the side out where the entries need its room."""
        super().resizeEvent(event)
        self._place_side()

    def _show(self) -> None:
        self.side.set_tally(self._agenda.tally())
        filled = bool(self._agenda.sections)
        if not self._agenda.is_loaded:
            self.nothing.set_state("today", "Looking for what is due…")
        elif not self._agenda.pursuits:
            words = "What is due will stand here: begin with a posting that you like."
            self.nothing.set_state("today", words, "Import postings")
        elif not filled:
            self.nothing.set_state("today", self._all_quiet(), "Show applications")
        # Where the last entry is dealt with by keys, the button takes them over.
        had_focus = self.entries.hasFocus()
        self._pages.setCurrentWidget(self.entries if filled else self.nothing)
        if had_focus and not filled:
            self.nothing.button.setFocus()
        self._place_side()

    def _place_side(self) -> None:
        roomy = self.width() >= ROOMY and bool(self._agenda.pursuits)
        self.side.setVisible(roomy)
        self._layout.setContentsMargins(0, 0, BESIDE if roomy else 0, 0)

    def _all_quiet(self) -> str:
        now = self._agenda.local_now
        # What is closed keeps its interviews in the calendar, but asks for nothing any more.
        open_entries = (entry for entry in self._agenda.entries() if not entry.pursuit.closed)
        coming = next((entry for entry in open_entries if entry.local > now), None)
        if coming is None:
            return "Nothing is due, and nobody keeps you waiting. Enjoy the day."
        when = time_words(coming.local)
        if coming.whole_day:
            when = f"{weekday(coming.day)} {date_words(coming.day, now.date())}"
        return f"Nothing is due this week. Next comes “{subject(coming)}”: {when}."

    def _go_on(self) -> None:
        (self.applications_asked if self._agenda.pursuits else self.import_asked).emit()

    def _do(self, entry: Entry, deed: Deed, point: QPoint) -> None:
        match deed:
            case Deed.OPEN:
                self.opened.emit(entry.pursuit.id)
            case Deed.DONE if entry.reminder is not None:
                self._reminders.tick_off(entry.id, entry.reminder.due)
            case Deed.TOMORROW:
                tomorrow = self._local_now().date() + timedelta(days=1)
                self._reminders.snooze(entry.id, datetime.combine(tomorrow, MORNING))
            case Deed.SNOOZE if entry.reminder is not None:
                self._offer_times(entry.reminder, point)
            case Deed.FOLLOW_UP:
                self._commands.follow_up(entry.pursuit, follow_up_time(self._local_now()))
            case Deed.NO_ANSWER:
                self._commands.no_answer(entry.pursuit)

    def _offer_times(self, reminder: Reminder, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for preset in snoozes(reminder, self._clock.now(), self._clock.zone()):
            action = menu.addAction(f"{preset.label}\t{time_words(preset.due)}")
            action.triggered.connect(partial(self._reminders.snooze, reminder.id, preset.due))
        menu.addSeparator()
        menu.addAction("Another time…").triggered.connect(partial(self._change, reminder))
        menu.popup(point)
        menu.setActiveAction(menu.actions()[0])

    def _change(self, reminder: Reminder) -> None:
        from jobtracker.ui.applications.reminder_dialog import change_reminder

        change_reminder(reminder, self._clock, self._reminders, self)

    def _local_now(self) -> datetime:
        return wall_time(self._clock.now(), self._clock.zone())
