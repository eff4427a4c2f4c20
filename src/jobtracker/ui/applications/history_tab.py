"""The History tab: what happened, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from jobtracker.ui.delegates.event_delegate import EventDelegate
from jobtracker.viewmodels.history_model import HistoryModel

if TYPE_CHECKING:
    from jobtracker.domain.clock import Clock
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.ui.theme.theme import Theme


class HistoryTab(QWidget):
    """A timeline of the application's events."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._zone = clock.zone()
        self.model = HistoryModel(lambda: self._zone, self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(EventDelegate(theme, lambda: self._zone, self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setAccessibleName("History")
        self.view.setProperty("role", "window")
        self.view.setSelectionMode(QListView.SelectionMode.NoSelection)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.view)

    def show_record(self, record: ApplicationRecord) -> None:
        """Show the history of an application."""
        # Asked once for all rows: the system looks its zone up anew each time.
        self._zone = self._clock.zone()
        self.model.show(record)
