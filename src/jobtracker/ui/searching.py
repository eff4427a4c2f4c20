"""Searching from the top bar: what is typed filters the list of applications."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from jobtracker.ui.applications.list_pane import ListPane
    from jobtracker.ui.widgets.search_field import SearchField
    from jobtracker.viewmodels.desk import Desk
    from jobtracker.viewmodels.shown_applications import ShownApplications

PAUSE = 150
"""Milliseconds without a key after which a search is made."""


class Searching(QObject):
    """Asks the store what holds the words, and lets the list show only that."""

    def __init__(
        self,
        field: SearchField,
        desk: Desk,
        shown: ShownApplications,
        list_pane: ListPane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._field = field
        self._desk = desk
        self._shown = shown
        self._list_pane = list_pane
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._search)
        field.textChanged.connect(lambda: self._pause.start())
        # Notes and evidence that change may hold the words now, or no more.
        desk.changed.connect(lambda _: self._search() if field.text() else None)

    def begin(self) -> None:
        """Put the cursor into the field."""
        self._field.setFocus()
        self._field.selectAll()

    def end(self) -> None:
        """Show everything again at once."""
        if self._field.text():
            self._field.clear()
            self._pause.stop()
            self._show(None)

    def _search(self) -> None:
        words = self._field.text()
        self._desk.ask(
            lambda services: services.store.browse.search(words),
            # Another search may have been typed meanwhile; its answer is on its way.
            lambda found: self._show(found) if words == self._field.text() else None,
        )

    def _show(self, found: frozenset[int] | None) -> None:
        self._shown.show_found(found)
        self._list_pane.set_searching(found is not None)
