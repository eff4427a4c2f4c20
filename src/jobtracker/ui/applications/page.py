"""The Applications page: the list, and the one that is open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from jobtracker.domain.silence import silent_times
from jobtracker.ui.widgets.banner import Banner
from jobtracker.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.ui.applications.detail import Detail
    from jobtracker.ui.applications.list_pane import ListPane
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.application_rows import Counts
    from jobtracker.viewmodels.applications import Applications
    from jobtracker.viewmodels.open_application import OpenApplication

LIST_WIDTH = 366
LEAST_LIST = 250
LEAST_DETAIL = 400


class ApplicationsPage(QWidget):
    """With no application at all it says what to do first."""

    samples_asked = Signal()

    def __init__(
        self,
        list_pane: ListPane,
        make_detail: Callable[[QWidget], Detail],
        model: Applications,
        open_application: OpenApplication,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.list_pane = list_pane
        self._make_detail = make_detail
        self._model = model
        self._open = open_application
        self._theme = theme
        self._silence_told = (0, 0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        # What has its place before it is filled is dressed once, and not again at each step outwards.
        self._pages = QStackedWidget()
        layout.addWidget(self._pages)
        self._first_run = EmptyState(theme)
        self._pages.addWidget(self._first_run)
        self._first_run.set_state("import", "Opening your applications…")
        self._first_run.action_clicked.connect(self.samples_asked)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._pages.addWidget(self.splitter)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        list_pane.setMinimumWidth(LEAST_LIST)
        self.splitter.addWidget(list_pane)
        self._right = QStackedWidget()
        self._right.setMinimumWidth(LEAST_DETAIL)
        self.splitter.addWidget(self._right)
        self._nothing = EmptyState(theme)
        self._right.addWidget(self._nothing)
        self._nothing.set_state("inbox", "Choose an application to see its checklist.")
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([LIST_WIDTH, 2 * LIST_WIDTH])

        model.counted.connect(self._show_counts)
        list_pane.current_changed.connect(self._open_current)
        open_application.shown.connect(self._show_record)
        open_application.closed.connect(lambda: self._right.setCurrentWidget(self._nothing))

    @cached_property
    def detail(self) -> Detail:
        """The application that is open; its tabs are made with the first one, after the window is painted."""
        self._opened = QWidget()
        self._right.addWidget(self._opened)
        self._silence = Banner(self._theme, self._opened)
        detail = self._make_detail(self._opened)
        column = QVBoxLayout(self._opened)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._silence)
        column.addWidget(detail, 1)
        self._open.closed.connect(detail.clear)
        return detail

    def save(self) -> None:
        """Take what is being written, as before the window closes."""
        if self._open.record is not None:
            self.detail.save()

    def shows(self, application_id: int) -> bool:
        """Whether the user is looking at that application."""
        return self.isVisible() and self._open.id == application_id

    def show_trouble(self, words: str) -> None:
        """Say why there is nothing to show."""
        self._first_run.set_state("warning", words)
        self._pages.setCurrentWidget(self._first_run)

    def _show_counts(self, counts: Counts) -> None:
        self.list_pane.set_counts(counts)
        if counts.all:
            self._pages.setCurrentWidget(self.splitter)
        else:
            self._first_run.set_state(
                "import",
                "Drop postings here: web pages, PDF, Word or text files, or a whole folder. "
                "Or paste one with Ctrl+V. Nothing leaves this computer.",
                "Import the sample postings",
            )
            self._pages.setCurrentWidget(self._first_run)

    def _open_current(self, application_id: int | None) -> None:
        self.save()
        self._open.open(application_id)

    def _show_record(self, record: ApplicationRecord) -> None:
        self.detail.show_record(record)
        self._tell_of_silence(record.row)
        self._right.setCurrentWidget(self._opened)

    def _tell_of_silence(self, row: ApplicationRow) -> None:
        """Say so where the company of a saved posting has not answered before; closed, it stays closed."""
        times = silent_times(row, (shown.row for shown in self._model.rows))
        if (row.id, times) == self._silence_told:
            return
        self._silence_told = (row.id, times)
        if times:
            earlier = "your earlier application" if times == 1 else f"your {times} earlier applications"
            self._silence.show_notice(f"{row.company} never answered {earlier}.")
        else:
            self._silence.hide()
