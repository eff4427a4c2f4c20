"""The window: the bars at its edges, and room in the middle for what is worked on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from jobtracker.ui.nav import APPLICATIONS, NAV
from jobtracker.ui.theme.look import LookChoice
from jobtracker.ui.widgets.sidebar import Sidebar
from jobtracker.ui.widgets.status_line import StatusLine
from jobtracker.ui.widgets.top_bar import TopBar
from jobtracker.ui.window_place import WindowPlace

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from jobtracker.ui.theme.theme import Theme
    from jobtracker.ui.workspace import Workspace

ROOMY = 1060
"""Pixels of width from which the names of the pages have room beside their icons."""


class MainWindow(QMainWindow):
    """It is on the screen before what fills it is imported: that is the `Workspace`, which furnishes it."""

    def __init__(self, theme: Theme, settings: QSettings) -> None:
        """`settings` keeps what belongs to this computer: the window's place and its look."""
        super().__init__()
        self._workspace: Workspace | None = None
        self._in_tray = False
        self._quitting = False
        self.theme = theme
        self.settings = settings
        self.place = WindowPlace(settings)
        self.look = LookChoice(settings, theme)
        self.look.put_on()
        self.setWindowTitle("Job Tracker")
        self.setMinimumSize(760, 480)
        self.setAcceptDrops(True)
        self.top = TopBar(theme)
        self.top.search.set_keys("Ctrl K")
        self.sidebar = Sidebar(theme, NAV)
        self.sidebar.set_current(APPLICATIONS)
        self.status = StatusLine()
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self.sidebar)
        self._middle.addStretch(1)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addLayout(self._middle, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(centre)
        self.place.restore(self)

    def furnish(self, workspace: Workspace, *parts: QWidget) -> QVBoxLayout:
        """Put `parts` under each other into the middle, the last one with all the room that is left.

        From now on `workspace` is asked before the window closes, and gets what is dropped. Returns the
        column of the parts, for what is laid above them later.
        """
        column = QVBoxLayout()
        column.setSpacing(0)
        for part in parts:
            column.addWidget(part, int(part is parts[-1]))
        self._middle.takeAt(1)
        self._middle.addLayout(column, 1)
        self._workspace = workspace
        return column

    @property
    def workspace(self) -> Workspace:
        """What is in the window, once it is furnished."""
        assert self._workspace is not None
        return self._workspace

    def come_forward(self) -> None:
        """Lie before all other windows."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def stay_in_tray(self, stay: bool = True) -> None:
        """Whether closing the window only hides it from now on; the tray brings it back."""
        self._in_tray = stay
        QGuiApplication.setQuitOnLastWindowClosed(not stay)

    def quit(self) -> None:
        """End the program, unless the user wants to wait for something first."""
        self._quitting = True
        if self.close():
            QGuiApplication.quit()
        self._quitting = False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802, D102
        if self._workspace is not None:
            self._workspace.drops.offer(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802, D102
        if self._workspace is not None:
            self._workspace.drops.take(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802, D102
        ends = not self._in_tray or self._quitting or _session_ends()
        if self._workspace is not None:
            if ends and not self._workspace.may_close():
                event.ignore()
                return
            self._workspace.leave()
        self.place.keep(self)
        if ends:
            super().closeEvent(event)
        else:
            event.ignore()
            self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, D102
        super().resizeEvent(event)
        self.sidebar.set_narrow(self.width() < ROOMY)


def _session_ends() -> bool:
    """Whether the user logs out: that waits for no program in the tray."""
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
