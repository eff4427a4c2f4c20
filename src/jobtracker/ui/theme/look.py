"""Light, dark, or as the system is: the user's choice, kept beside the window's place."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from jobtracker.ui.theme.theme import Theme


class Look(StrEnum):
    """The choices."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class LookChoice:
    """Keeps the choice, and dresses the program by it."""

    def __init__(self, settings: QSettings, theme: Theme) -> None:
        self._settings = settings
        self._theme = theme

    @property
    def look(self) -> Look:
        """What was chosen last; in the beginning, and where the file says something else, the system's."""
        kept = str(self._settings.value("look", Look.SYSTEM.value))
        return Look(kept) if kept in set(Look) else Look.SYSTEM

    def put_on(self) -> None:
        """Dress the program as was chosen."""
        if self.look is not Look.SYSTEM:
            self._theme.wear(self.look)

    def choose(self, look: Look) -> None:
        """Dress it this way from now on."""
        self._settings.setValue("look", look.value)
        self._theme.wear(look)
