"""The one application that is open, with all that its tabs show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobtracker.domain.change import ChangeSet, Kind

if TYPE_CHECKING:
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.viewmodels.desk import Desk


class OpenApplication(QObject):
    """Reads the application again whenever a change touches it."""

    shown = Signal(object)
    """The ApplicationRecord, when another one is opened and whenever the open one changed."""
    closed = Signal()
    """No application is open any more."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id: int | None = None
        self._record: ApplicationRecord | None = None
        desk.changed.connect(self._refresh)

    @property
    def id(self) -> int | None:
        """The application that is open or being opened."""
        return self._id

    @property
    def record(self) -> ApplicationRecord | None:
        """What is shown; None until it has been read."""
        return self._record

    def open(self, application_id: int | None) -> None:
        """Open an application, or none; one that could not be read is tried again."""
        if application_id == self._id and (application_id is None or self._record is not None):
            return
        self._id = application_id
        self._record = None
        if application_id is None:
            self.closed.emit()
        else:
            self._read(application_id)

    def _read(self, application_id: int) -> None:
        self._desk.ask(
            lambda services: services.store.browse.record(application_id),
            lambda record: self._show(application_id, record),
        )

    def _show(self, application_id: int, record: ApplicationRecord | None) -> None:
        # Another one may have been opened while this one was read.
        if application_id != self._id:
            return
        if record is None:
            self.open(None)
        else:
            self._record = record
            self.shown.emit(record)

    def _refresh(self, change: ChangeSet) -> None:
        if self._id is None:
            return
        # A stage or a tag belongs to no application, and the open one may wear its name.
        if self._id in change.applications() or change.ids(Kind.STAGE) or change.ids(Kind.TAG):
            self._read(self._id)
