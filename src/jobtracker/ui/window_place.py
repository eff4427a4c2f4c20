"""Where the window was, so that it comes back there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QMainWindow, QSplitter

FIRST_SIZE = QSize(1280, 800)

FRAME = 48
"""Pixels that a window's frame and title take at the most."""


class WindowPlace:
    """Keeps size and place of the window, the width of the list, and the application that was open."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def last_application(self) -> int | None:
        """The application that was open last."""
        value = self._settings.value("application")
        return int(str(value)) if str(value).isdigit() else None

    def restore(self, window: QMainWindow) -> None:
        """Bring the window back; on a screen that is too small for it, Qt moves it into sight."""
        geometry = self._settings.value("geometry")
        if not isinstance(geometry, QByteArray) or not window.restoreGeometry(geometry):
            room = window.screen().availableSize()
            # No larger than the screen leaves, with room for the frame.
            window.resize(FIRST_SIZE.boundedTo(QSize(room.width() - FRAME, room.height() - FRAME)))

    def restore_list(self, splitter: QSplitter) -> None:
        """Give the list the width it had."""
        state = self._settings.value("splitter")
        if isinstance(state, QByteArray):
            splitter.restoreState(state)

    def keep(self, window: QMainWindow) -> None:
        """Note where the window is."""
        self._settings.setValue("geometry", window.saveGeometry())
        self._settings.sync()

    def keep_list(self, splitter: QSplitter, application_id: int | None) -> None:
        """Note how wide the list is, and which application is open."""
        self._settings.setValue("splitter", splitter.saveState())
        self._settings.setValue("application", application_id)
