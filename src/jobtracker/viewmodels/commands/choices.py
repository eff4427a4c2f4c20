"""Commands on what holds for the whole program: settings and saved filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobtracker.domain.saved_filter import ApplicationFilter, SavedFilter
    from jobtracker.domain.settings import Settings
    from jobtracker.viewmodels.desk import Desk


class ChoiceCommands:
    """Choosing, and keeping what was chosen."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def set(self, settings: Settings, seen: Settings | None) -> None:
        """Let hold from now on what is other in these settings than in those `seen` by the user."""
        self._desk.do("Changed the settings", lambda services: services.choosing.set(settings, seen))

    def save_filter(self, name: str, chosen: ApplicationFilter) -> None:
        """Keep a filter; one of the same name is replaced."""
        words = f"Saved the filter “{name}”"
        self._desk.do(words, lambda services: services.choosing.save_filter(name, chosen))

    def forget_filter(self, saved: SavedFilter) -> None:
        """Forget a saved filter."""
        words = f"Forgot the filter “{saved.name}”"
        self._desk.do(words, lambda services: services.choosing.remove_filter(saved.id))
