"""A screen that nobody sees, and the program's look on it: the same on every computer that has the font."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from jobtracker.ui.theme.theme import STYLE, Theme

if TYPE_CHECKING:
    from pathlib import Path

SCREEN = {"screens": [{"name": "pictures", "x": 0, "y": 0, "width": 1920, "height": 1200}]}
"""Qt's screen for no screen is smaller than the window, and would push its dialogs aside."""
FONT = ("Inter", 10)
"""Where it is not installed, Qt takes its own."""


def open_screen(scratch: Path) -> Theme:
    """Begin with Qt; `scratch` is a directory for its description of the screen."""
    screen = scratch / "screen.json"
    screen.write_text(json.dumps(SCREEN), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    application = QApplication([*sys.argv[:1], *STYLE])
    application.setApplicationDisplayName("Job Tracker")
    application.setFont(QFont(*FONT))
    # The calendar's weeks begin on the day that is usual where the user lives.
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    # A caret that blinks would be in one picture and not in the next.
    application.setCursorFlashTime(0)
    return Theme(application)
