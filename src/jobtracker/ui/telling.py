"""Telling of what falls due: by the system's notices, by the tray, or by the window itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from jobtracker.system.notification.ladder import rungs
from jobtracker.ui.tray import Tray
from jobtracker.viewmodels.bell import Bell
from jobtracker.viewmodels.herald import Herald

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from jobtracker.domain.clock import Clock
    from jobtracker.system.notification.notice import Notice
    from jobtracker.ui.main_window import MainWindow
    from jobtracker.viewmodels.commands.reminders import ReminderCommands
    from jobtracker.viewmodels.desk import Desk


class Telling(QObject):
    """The bell rings, the herald tells; what the system cannot show, the tray does, or the window asks for
    attention: what is due stands there in any case.
    """

    opened = Signal(int)
    """The user wants to see an application, or, for 0, what is due."""
    quit_asked = Signal()
    """The user has had enough, in the tray."""

    def __init__(
        self,
        desk: Desk,
        reminders: ReminderCommands,
        clock: Clock,
        window: MainWindow,
        icon: QIcon,
        *,
        in_tray: bool,
    ) -> None:
        """With `in_tray`, the icon stands in the tray where there is one, and the window may be closed."""
        super().__init__(window)
        self._window = window
        self._icon = icon
        self._count = 0
        self.tray: Tray | None = None
        self.bell = Bell(desk, self)
        self.herald = Herald(rungs(tray=in_tray and Tray.is_available()), reminders, clock, self)
        self.bell.rang.connect(self.herald.tell)
        self.herald.not_shown.connect(self._tell_here)
        self.herald.opened.connect(self.opened)
        self.keep_in_tray(in_tray)

    def keep_in_tray(self, wanted: bool) -> None:
        """Stand in the tray where there is one, or leave it: then closing the window ends the program."""
        if wanted and self.tray is None and Tray.is_available():
            self.tray = Tray(self._icon, self._window)
            self.tray.answered.connect(self.herald.answer)
            self.tray.window_asked.connect(self._window.come_forward)
            self.tray.quit_asked.connect(self.quit_asked)
            self.tray.set_due(self._count)
            self.tray.show()
        elif not wanted and self.tray is not None:
            self.tray.hide()
            self.tray.deleteLater()
            self.tray = None
        self._window.stay_in_tray(self.tray is not None)

    def start(self) -> None:
        """Tell from now on, and of what fell due meanwhile."""
        self.herald.start()
        self.bell.start()

    def stop(self) -> None:
        """Tell no more."""
        self.herald.stop()

    def set_due(self, count: int) -> None:
        """How many are due, for the tray."""
        self._count = count
        if self.tray is not None:
            self.tray.set_due(count)

    def _tell_here(self, notice: Notice) -> None:
        if self.tray is None or not self.tray.tell(notice):
            QApplication.alert(self._window)
