"""Where one can go in the window: the pages, and what opens over them."""

from __future__ import annotations

from jobtracker.ui.widgets.sidebar import NavPage

TODAY = "today"
APPLICATIONS = "applications"
BOARD = "board"
CALENDAR = "calendar"
SETTINGS = "settings"
TRASH = "trash"
HELP = "help"

NAV = (
    NavPage(TODAY, "Today", "today"),
    NavPage(APPLICATIONS, "Applications", "list"),
    NavPage(BOARD, "Board", "board"),
    NavPage(CALENDAR, "Calendar", "calendar"),
    NavPage(SETTINGS, "Settings", "settings", at_end=True),
    NavPage(TRASH, "Trash", "trash", at_end=True),
    NavPage(HELP, "Keys and help", "info", at_end=True),
)
"""In the order of the sidebar."""
