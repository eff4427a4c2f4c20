"""Tells outside the window what the bell rings for, and does what the user answers there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from jobtracker.domain.due_moment import DueKind
from jobtracker.domain.reminder import AN_HOUR
from jobtracker.system.notification.poster import Poster
from jobtracker.viewmodels.notices import DONE, SNOOZE, notices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.clock import Clock
    from jobtracker.domain.due_moment import DueMoment
    from jobtracker.system.notification.notice import Answer, Notifier
    from jobtracker.viewmodels.commands.reminders import ReminderCommands


class Herald(QObject):
    """Gives notices to the ways of the system, on a thread of its own from `start` to `stop`."""

    opened = Signal(int)
    """The user clicked on a notice: the id of the application it is about; 0 where it is about several."""
    not_shown = Signal(object)
    """A Notice that the system has no way to show: the tray or the window has to."""

    _answered = Signal(object)
    _missed = Signal(object)

    def __init__(
        self,
        notifiers: Sequence[Notifier],
        reminders: ReminderCommands,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reminders = reminders
        self._clock = clock
        self._told: dict[str, DueMoment] = {}
        # Both are emitted on the poster's thread, and heard on this one.
        self._answered.connect(self.answer, Qt.ConnectionType.QueuedConnection)
        self._missed.connect(self.not_shown, Qt.ConnectionType.QueuedConnection)
        self._poster = Poster(notifiers, self._answered.emit, self._missed.emit)

    def start(self) -> None:
        """Begin to tell."""
        self._poster.start()

    def tell(self, moments: tuple[DueMoment, ...]) -> None:
        """Tell of moments that are due, as `Bell.rang` has them."""
        self._told |= {moment.key: moment for moment in moments}
        for notice in notices(moments, self._clock.now(), self._clock.zone()):
            self._poster.post(notice)

    def answer(self, answer: Answer) -> None:
        """Do what the user chose on a notice."""
        moment = self._told.get(answer.key)
        if moment is None:
            self.opened.emit(0)
        elif moment.kind is not DueKind.REMINDER:
            # Any program of the session may send any action, and the id is not that of a reminder.
            self.opened.emit(moment.application_id)
        elif answer.action == DONE:
            self._reminders.tick_off(moment.record_id, moment.turn)
        elif answer.action == SNOOZE:
            self._reminders.snooze_due(moment.record_id, AN_HOUR)
        else:
            self.opened.emit(moment.application_id)

    def stop(self) -> None:
        """End the thread; what is shown stays."""
        self._poster.stop()
