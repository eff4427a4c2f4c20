"""The postings that an older reader read, so that the user can be offered to have them read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jobtracker.domain.change import ChangeSet, Kind

if TYPE_CHECKING:
    from jobtracker.viewmodels.desk import Desk


SOON = 300
"""Milliseconds after which a change is looked at: many that follow each other, as in an import, only once."""


class OlderReadings(QObject):
    """Looks when it is told to, and from then on after every change of a posting."""

    changed = Signal(object)
    """The ids of the applications, a tuple; empty when all were read by this version's reader."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids: tuple[int, ...] = ()
        self._ever = False
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.look)
        desk.changed.connect(self._refresh)

    @property
    def ids(self) -> tuple[int, ...]:
        """Those of the last look."""
        return self._ids

    def look(self) -> None:
        """Ask which there are."""
        self._desk.ask(lambda services: services.updating.rereadable(), self._show)

    def _show(self, ids: tuple[int, ...]) -> None:
        if ids != self._ids:
            self._ids, self._ever = ids, True
            self.changed.emit(ids)

    def _refresh(self, change: ChangeSet) -> None:
        # Where this reader had read all when it was first asked, no change brings an older reading.
        if self._ever and (change.ids(Kind.POSTING) or change.ids(Kind.APPLICATION)):
            self._soon.start()
