"""How many there are: beside the pages in the sidebar, and in the status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jobtracker.ui.nav import APPLICATIONS, TODAY

if TYPE_CHECKING:
    from jobtracker.domain.agenda import Due
    from jobtracker.ui.widgets.sidebar import Sidebar
    from jobtracker.ui.widgets.status_line import StatusLine
    from jobtracker.viewmodels.agenda import Agenda
    from jobtracker.viewmodels.application_rows import Counts
    from jobtracker.viewmodels.applications import Applications


class Counting(QObject):
    """Follows the applications and the agenda."""

    def __init__(
        self,
        model: Applications,
        agenda: Agenda,
        sidebar: Sidebar,
        status: StatusLine,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sidebar = sidebar
        self._status = status
        model.counted.connect(self._count)
        agenda.counted.connect(self._count_due)

    def _count(self, counts: Counts) -> None:
        self._sidebar.set_count(APPLICATIONS, counts.all or None)
        applications = "1 application" if counts.all == 1 else f"{counts.all} applications"
        self._status.set_counts(f"{applications} · {counts.active} active")

    def _count_due(self, due: Due) -> None:
        self._sidebar.set_count(TODAY, due.count or None, alert=due.alert)
