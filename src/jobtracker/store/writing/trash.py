"""Taking back from the trash, and emptying it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from jobtracker.domain.change import Kind
from jobtracker.store.journal import table_of
from jobtracker.store.originals import drop_unneeded
from jobtracker.store.trashed import PARTS
from jobtracker.store.writing.events import Events

if TYPE_CHECKING:
    from sqlmodel import Session


class Trash:
    """What has a time of deletion."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def restore(self, kind: Kind, row_id: int) -> None:
        """Take one record back; an event puts its application where the history says then."""
        table = table_of(kind)
        self._session.execute(update(table).where(table.c.id == row_id).values(deleted_at=None))
        if kind is Kind.EVENT:
            events = Events(self._session)
            events.restand(events.owner_of(row_id))

    def empty(self) -> None:
        """Remove all of it for ever, with the files that nothing needs any more."""
        for kind in PARTS:
            table = table_of(kind)
            self._session.execute(delete(table).where(table.c.deleted_at.is_not(None)))
        posting, application = table_of(Kind.POSTING), table_of(Kind.APPLICATION)
        gone = select(application.c.id).where(application.c.deleted_at.is_not(None))
        self._session.execute(delete(posting).where(posting.c.id.in_(gone)))
        drop_unneeded(self._session.connection())
