"""The sign in the tray, for a program that goes on telling while its window is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from jobtracker.system.notification.notice import OPEN, Answer

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from jobtracker.system.notification.notice import Notice


class Tray(QObject):
    """The icon with its menu: open the window, or quit. Hidden until `show`."""

    window_asked = Signal()
    quit_asked = Signal()
    answered = Signal(object)
    """An Answer: the user clicked on the notice that was shown last."""

    def __init__(self, icon: QIcon, parent: QWidget) -> None:
        super().__init__(parent)
        self._menu = QMenu(parent)
        self._menu.addAction("Open Job Tracker").triggered.connect(lambda: self.window_asked.emit())
        self._menu.addSeparator()
        self._menu.addAction("Quit").triggered.connect(lambda: self.quit_asked.emit())
        self._icon = QSystemTrayIcon(icon, self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activate)
        self._icon.messageClicked.connect(self._click)
        self._last: Notice | None = None
        self.set_due(0)

    @staticmethod
    def is_available() -> bool:
        """Whether this desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def is_shown(self) -> bool:
        """Whether the icon is there."""
        return self._icon.isVisible()

    def show(self) -> None:
        """Put the icon into the tray."""
        self._icon.show()

    def hide(self) -> None:
        """Take it out of the tray."""
        self._icon.hide()

    def set_due(self, count: int) -> None:
        """Say how many reminders are due."""
        due = "nothing is due" if not count else "1 is due" if count == 1 else f"{count} are due"
        self._icon.setToolTip(f"Job Tracker: {due}")

    def tell(self, notice: Notice) -> bool:
        """Show a notice at the icon; whether there is an icon that can."""
        if not (self.is_shown and QSystemTrayIcon.supportsMessages()):
            return False
        self._last = notice
        self._icon.showMessage(notice.title, notice.body, self._icon.icon())
        return True

    def _activate(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.window_asked.emit()

    def _click(self) -> None:
        if self._last is not None:
            self.answered.emit(Answer(self._last.key, OPEN))
