"""Where one can go in the window: the pages, and what opens over them."""

from __future__ import annotations

from jobtracker.ui.widgets.sidebar import NavPage

APPLICATIONS = "applications"
SETTINGS = "settings"
TRASH = "trash"
HELP = "help"

NAV = (
    NavPage(APPLICATIONS, "Applications", "list"),
    NavPage(SETTINGS, "Settings", "settings", at_end=True),
    NavPage(TRASH, "Trash", "trash", at_end=True),
    NavPage(HELP, "Keys and help", "info", at_end=True),
)
"""In the order of the sidebar."""
