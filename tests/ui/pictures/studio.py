"""The window on some records, and pictures of it with all that lies over it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop, QPoint, QRect, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from jobtracker.app.build import make_worker
from jobtracker.ui.main_window import MainWindow
from jobtracker.ui.prompts import DialogPrompts
from jobtracker.ui.workspace import Workspace
from jobtracker.viewmodels.shown_applications import Shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.pictures.records import PictureClock

    from jobtracker.system.paths import DataPaths
    from jobtracker.ui.theme.theme import Theme

Widget = TypeVar("Widget", bound=QWidget)

TITLE_BAR = 30
"""Pixels above a dialog in which a picture shows its title, as the frame on a real screen does."""
PATIENCE = 20_000
"""Milliseconds after which what a picture waits for will not come."""
UNTIL_STILL = 60
"""Milliseconds in which what was put off (a paint, a layout, an icon) has come about."""


class OpenPrompts(DialogPrompts):
    """Shows what the program asks and tells, and waits for nobody."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window, theme)
        self._over = window
        self._dress = theme

    def error(self, title: str, text: str, details: str = "") -> None:
        """Show the error."""
        from jobtracker.ui.dialogs.error_dialog import ErrorDialog

        ErrorDialog(self._dress, title, text, details, self._over).open()

    def confirm(self, title: str, text: str, action: str, *, danger: bool = False) -> bool:
        """Show the question, and go on as if the user were still thinking."""
        from jobtracker.ui.dialogs.confirm_dialog import ConfirmDialog

        ConfirmDialog(self._dress, title, text, action, danger=danger, parent=self._over).open()
        return False

    def name(self, title: str, label: str, initial: str = "") -> str | None:
        """Show the question; the user is still thinking."""
        from jobtracker.ui.dialogs.name_dialog import NameDialog

        NameDialog(title, label, initial, self._over).open()
        return None


class Studio:
    """Opens the window on a data directory. What a scene needs is public; `folder` is for its files."""

    def __init__(
        self, theme: Theme, paths: DataPaths, clock: PictureClock, size: tuple[int, int], folder: Path
    ) -> None:
        self.theme = theme
        self.paths = paths
        self.clock = clock
        self.folder = folder
        self.window = MainWindow(theme, QSettings(str(paths.window), QSettings.Format.IniFormat))
        self.prompts = OpenPrompts(self.window, theme)
        self.window.resize(*size)
        self.window.show()
        self.workspace = Workspace(
            self.window, theme, make_worker(paths, clock), clock, paths, lambda _: self.prompts
        )
        self.workspace.worker.not_opened.connect(lambda _: setattr(self, "_opened", False))
        self._opened = True
        self.workspace.worker.start()
        self.until(lambda: self.workspace.model.is_loaded or not self._opened)
        self.settle()

    def close(self) -> None:
        """Let go of the data."""
        self.clear()
        self.window.close()
        self.workspace.worker.stop()
        self.window.deleteLater()
        self.still()

    def until(self, holds: Callable[[], object]) -> None:
        """Wait for something. Raises TimeoutError where it does not come."""
        loop, late = QEventLoop(), QTimer()
        late.setSingleShot(True)
        late.start(PATIENCE)
        look = QTimer()
        look.timeout.connect(lambda: loop.quit() if holds() or not late.isActive() else None)
        look.start(15)
        if not holds():
            loop.exec()
        if not holds():
            raise TimeoutError("What the picture shows has not come")

    def settle(self) -> None:
        """Wait until all that was asked for is answered and painted."""
        for _ in range(3 * self._opened):
            answered: list[object] = []
            self.workspace.worker.submit(lambda _: None, answered.append, answered.append)
            self.until(lambda: answered)  # noqa: B023
        self.still()

    def still(self) -> None:
        """Give what was put off its time."""
        loop = QEventLoop()
        QTimer.singleShot(UNTIL_STILL, loop.quit)
        loop.exec()

    def tomorrow(self) -> datetime:
        """Tomorrow at nine, on the wall clock."""
        return datetime.combine(self.clock.now().date() + timedelta(days=1), time(9))

    def turn_to(self, key: str) -> None:
        """Show a page by its key in `nav`."""
        self.workspace.pages.turn_to(key)
        self.settle()

    def open(self, application_id: int) -> None:
        """Show an application."""
        workspace = self.workspace
        workspace.open(application_id)
        self.until(lambda: (record := workspace.open_application.record) and record.row.id == application_id)
        self.settle()

    def find(self, name: str) -> int:
        """The id of the application that came from a sample."""
        rows = [shown.row for shown in self.workspace.model.rows]
        return next(row.id for row in rows if row.source_name == name)

    def dialog(self, kind: type[Widget]) -> Widget:
        """The dialog of that kind that is open, once it is."""
        self.until(lambda: [one for one in self.window.findChildren(kind) if one.isVisible()])
        self.settle()
        return next(one for one in self.window.findChildren(kind) if one.isVisible())

    def clear(self) -> None:
        """Close what lies over the window, the uppermost first; and show the whole list again."""
        self.workspace.strip.hide()
        self.workspace.searching.end()
        self.workspace.filtering.clear()
        self.workspace.list_pane.chips.chosen.emit(Shown.ACTIVE)
        while lying := self._over():
            lying[-1].reject() if isinstance(lying[-1], QDialog) else lying[-1].close()
            self.settle()

    def picture(self, scheme: Qt.ColorScheme) -> QPixmap:
        """The window in a scheme, with the dialogs and menus that lie over it."""
        self.theme.force(scheme)
        self.still()
        picture = self.window.grab()
        painter = QPainter(picture)
        for over in self._over():
            at = over.mapToGlobal(QPoint()) - self.window.mapToGlobal(QPoint())
            self._paint(painter, over, at)
        painter.end()
        return picture

    def uppermost(self) -> QPixmap:
        """What lies above all else, alone."""
        return self._over()[-1].grab()

    def _over(self) -> list[QWidget]:
        """What lies over the window, the lowest first."""
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible() and top is not self.window]
        return sorted(tops, key=lambda top: (isinstance(top, QMenu), _depth(top), _age(top)))

    def _paint(self, painter: QPainter, over: QWidget, at: QPoint) -> None:
        tokens = self.theme.tokens
        frame = QRect(at, over.size())
        if isinstance(over, QDialog):
            frame.setTop(frame.top() - TITLE_BAR)
            painter.fillRect(frame, QColor(tokens.sunken))
            painter.setPen(QColor(tokens.text))
            bar = QRect(frame.topLeft(), QSize(frame.width(), TITLE_BAR))
            painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, over.windowTitle())
        painter.drawPixmap(at, over.grab())
        painter.setPen(QColor(tokens.border_strong))
        painter.drawRect(frame.adjusted(-1, -1, 0, 0))


def _depth(widget: QWidget) -> int:
    parent = widget.parentWidget()
    return 0 if parent is None else 1 + _depth(parent)


def _age(widget: QWidget) -> int:
    """The place among what has the same parent: Qt knows its windows in no order."""
    parent = widget.parentWidget()
    return 0 if parent is None else parent.children().index(widget)
