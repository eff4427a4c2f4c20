"""What other calendars get: a file once, or one that is kept up to date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from jobtracker.domain.settings import Settings
from jobtracker.ui.settings.section import Section
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NO_FILE = "No file is kept up to date. A calendar that subscribes to one shows what you change here."


class CalendarSection(Section):
    """Every change is told at once."""

    export_asked = Signal()
    """Everything shall be written into a file, once."""
    chosen = Signal(object)
    """The Settings as the user wants them now."""

    def __init__(self, ask_file: Callable[[], Path | None], parent: QWidget | None = None) -> None:
        """`ask_file` asks for the place of a file; None where the user left without an answer."""
        super().__init__(
            "Other calendars",
            "Your reminders, interviews and deadlines, for the calendar of your computer or telephone.",
            parent,
        )
        self._ask_file = ask_file
        self._settings = Settings()
        self.export_button = QPushButton("Export a calendar file…")
        self.export_button.clicked.connect(lambda: self.export_asked.emit())
        self.add_line(self.export_button)
        self.where = plain_label(NO_FILE)
        self.where.setWordWrap(True)
        self.where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.where.setAccessibleName("Calendar file that is kept up to date")
        self.lines.addWidget(self.where)
        self.keep_button = QPushButton("Keep a file up to date…")
        self.keep_button.clicked.connect(self._choose)
        self.stop_button = QPushButton("Stop")
        self.stop_button.setAccessibleName("Stop keeping the calendar file up to date")
        self.stop_button.clicked.connect(lambda: self._tell(None))
        self.add_line(self.keep_button, self.stop_button)
        self.show_settings(self._settings)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen now."""
        self._settings = settings
        file = settings.calendar_file
        self.where.setText(NO_FILE if file is None else f"Kept up to date: {file}")
        self.keep_button.setText("Keep a file up to date…" if file is None else "Choose another place…")
        self.stop_button.setVisible(file is not None)

    def _choose(self) -> None:
        file = self._ask_file()
        if file is not None:
            self._tell(str(file.absolute()))

    def _tell(self, file: str | None) -> None:
        settings = replace(self._settings, calendar_file=file)
        if settings != self._settings:
            self.chosen.emit(settings)
