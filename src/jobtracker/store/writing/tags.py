"""Tags, and which applications have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from jobtracker.domain.tag import tag_key
from jobtracker.store.tables import ApplicationTable, ApplicationTagTable, TagTable
from jobtracker.store.writing.rows import new_id, row_of

if TYPE_CHECKING:
    from collections.abc import Sequence


class Tags:
    """A tag is there as long as it is not removed, also while no application has it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def named(self, name: str) -> int | None:
        """The id of the tag of that name, whatever the case of its letters."""
        tags = self._session.exec(select(TagTable))
        return next((new_id(tag.id) for tag in tags if tag_key(tag.name) == tag_key(name)), None)

    def add(self, name: str) -> int:
        """A new tag; returns its id."""
        row = TagTable(name=name)
        self._session.add(row)
        self._session.flush()
        return new_id(row.id)

    def rename(self, tag_id: int, name: str) -> None:
        """Give a tag another name."""
        row = row_of(self._session, TagTable, tag_id)
        row.name = name
        self._session.add(row)

    def remove(self, tag_id: int) -> None:
        """Remove a tag from all applications, and forget it; undo brings it back."""
        for link in self._session.exec(
            select(ApplicationTagTable).where(ApplicationTagTable.tag_id == tag_id)
        ):
            self._session.delete(link)
        self._session.flush()
        self._session.delete(row_of(self._session, TagTable, tag_id))
        self._session.flush()

    def having(self, tag_id: int) -> list[int]:
        """The applications that have a tag, also those in the trash."""
        query = select(ApplicationTagTable.application_id).where(ApplicationTagTable.tag_id == tag_id)
        return list(self._session.exec(query))

    def give(self, tag_id: int, application_ids: Sequence[int]) -> None:
        """Tag applications; those that have the tag keep it."""
        row_of(self._session, TagTable, tag_id)
        for application_id in dict.fromkeys(application_ids):
            row_of(self._session, ApplicationTable, application_id)
            if self._link(tag_id, application_id) is None:
                self._session.add(ApplicationTagTable(application_id=application_id, tag_id=tag_id))
        self._session.flush()

    def take(self, tag_id: int, application_ids: Sequence[int]) -> None:
        """Take a tag from applications; the tag itself stays."""
        for application_id in application_ids:
            link = self._link(tag_id, application_id)
            if link is not None:
                self._session.delete(link)
        self._session.flush()

    def _link(self, tag_id: int, application_id: int) -> ApplicationTagTable | None:
        return self._session.exec(
            select(ApplicationTagTable).where(
                col(ApplicationTagTable.tag_id) == tag_id,
                col(ApplicationTagTable.application_id) == application_id,
            )
        ).first()
