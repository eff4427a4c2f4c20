"""Starting at login, offered once: when the user sets a first reminder, and never again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobtracker.domain.change import ChangeSet, Kind
from jobtracker.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget

    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.desk import Desk

OFFERED = "start_offered"
SETTINGS = "settings"
WORDS = "Job Tracker can start with your computer and remind you, or remind you while it is closed."


class StartOffer(QObject):
    """Waits for the first reminder; what was offered once is kept beside the window's place."""

    accepted = Signal()
    """The user wants to see the settings."""

    def __init__(
        self, desk: Desk, settings: QSettings, theme: Theme, show: Callable[[QWidget], None], parent: QObject
    ) -> None:
        """`show` puts the offer above the pages."""
        super().__init__(parent)
        self._desk = desk
        self._settings = settings
        self._theme = theme
        self._show = show
        if settings.value(OFFERED) is None:
            desk.changed.connect(self._look_at)

    def _look_at(self, change: ChangeSet) -> None:
        if any(row.kind is Kind.REMINDER and row.before is None for row in change.rows):
            self._desk.changed.disconnect(self._look_at)
            self._settings.setValue(OFFERED, True)
            banner = Banner(self._theme, news=True)
            banner.action_chosen.connect(lambda _: self.accepted.emit())
            banner.action_chosen.connect(lambda _: banner.hide())
            self._show(banner)
            banner.show_notice(WORDS, [(SETTINGS, "Show the settings")])
