"""Where the window was, so that it comes back there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QSplitter

FIRST_SIZE = QSize(1280, 800)

FRAME = 48
"""Pixels that a window's frame and title take at the most."""


class WindowPlace:
    """Keeps size and place of the window, the width of the list, and the application that was open."""

    def __init__(self, window: QMainWindow, splitter: QSplitter, settings: QSettings) -> None:
        self._window = window
        self._splitter = splitter
        self._settings = settings

    @property
    def last_application(self) -> int | None:
        """The application that was open last."""
        value = self._settings.value("application")
        return int(str(value)) if str(value).isdigit() else None

    def restore(self) -> None:
        """Bring the window back; on a screen that is too small for it, Qt moves it into sight."""
        geometry, splitter = self._settings.value("geometry"), self._settings.value("splitter")
        if not isinstance(geometry, QByteArray) or not self._window.restoreGeometry(geometry):
            self._window.resize(self._first_size())
        if isinstance(splitter, QByteArray):
            self._splitter.restoreState(splitter)

    def _first_size(self) -> QSize:
        """The size of a first start: no larger than the screen leaves, with room for the frame."""
        room = self._window.screen().availableSize()
        return FIRST_SIZE.boundedTo(QSize(room.width() - FRAME, room.height() - FRAME))

    def keep(self, application_id: int | None) -> None:
        """Note where the window is."""
        self._settings.setValue("geometry", self._window.saveGeometry())
        self._settings.setValue("splitter", self._splitter.saveState())
        self._settings.setValue("application", application_id)
        self._settings.sync()
