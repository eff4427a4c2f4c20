"""A crash of the last time, offered once: a report instead of silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.system.crashes import last_crash, mark_seen
from jobtracker.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobtracker.system.paths import DataPaths
    from jobtracker.ui.prompts import Prompts
    from jobtracker.ui.theme.theme import Theme

SHOW = "show"
WORDS = "Job Tracker closed unexpectedly last time. What you had saved is all here."
LONGEST_REPORT = 100_000


def unseen_crash(paths: DataPaths) -> bool:
    """Whether there is a report that nobody has seen yet."""
    return last_crash(paths) is not None


class CrashNotice(Banner):
    """Tells of a report that nobody has seen yet; shows it where it can be copied."""

    def __init__(
        self, theme: Theme, paths: DataPaths, prompts: Prompts, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._paths = paths
        self._prompts = prompts
        self.action_chosen.connect(self._show_report)
        self.closed.connect(lambda: mark_seen(paths))

    def tell(self) -> None:
        """Show itself."""
        self.show_notice(WORDS, [(SHOW, "Show the report")])

    def _show_report(self) -> None:
        report = last_crash(self._paths)
        if report is not None:
            details = report.read_text("utf-8", "replace")[:LONGEST_REPORT]
            mark_seen(self._paths)
            self._prompts.error(
                "The report",
                "It holds no words of your postings or notes. It helps whoever mends the program.",
                details,
            )
        self.hide()
