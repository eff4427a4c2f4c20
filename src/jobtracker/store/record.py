"""One application whole, put together from its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import func
from sqlmodel import Session, SQLModel, select

from jobtracker.domain.change import Kind
from jobtracker.domain.posting import ApplicationRecord
from jobtracker.domain.tag import Tag
from jobtracker.store import values
from jobtracker.store.journal import table_of
from jobtracker.store.tables import (
    ContactTable,
    DocumentTable,
    EventTable,
    NoteTable,
    PostingTable,
    ReminderTable,
    RequirementTable,
    ResponsibilityTable,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from jobtracker.domain.application import ApplicationRow

Part = TypeVar("Part", bound=SQLModel)


def record_of(session: Session, row: ApplicationRow) -> ApplicationRecord:
    """All that is kept of the application of a line of the list, but what is in the trash."""
    posting = session.get_one(PostingTable, row.id)
    connection = session.connection()
    names = values.stage_names(connection)
    requirements = _parts(session, RequirementTable, Kind.REQUIREMENT, row.id, "position")
    duties = _parts(session, ResponsibilityTable, Kind.RESPONSIBILITY, row.id, "position")
    notes = _parts(session, NoteTable, Kind.NOTE, row.id, "created_at")
    reminders = _parts(session, ReminderTable, Kind.REMINDER, row.id, "due")
    events = _parts(session, EventTable, Kind.EVENT, row.id, "at")
    contacts = _parts(session, ContactTable, Kind.CONTACT, row.id, "created_at")
    documents = _parts(session, DocumentTable, Kind.DOCUMENT, row.id, "added_at")
    sent = {event.id: event.at for event in events}
    return ApplicationRecord(
        row=row,
        posting=values.posting(posting),
        requirements=tuple(map(values.requirement, requirements)),
        responsibilities=tuple(map(values.responsibility, duties)),
        notes=tuple(map(values.note, notes)),
        reminders=tuple(sorted(map(values.reminder, reminders), key=lambda r: (r.moment, r.id))),
        events=tuple(values.event(event, names) for event in events),
        tags=tuple(tag for tag in tags_of(connection, row.id)),
        contacts=tuple(map(values.contact, contacts)),
        documents=tuple(values.document(document, sent) for document in documents),
    )


def tags_of(connection: Connection, application_id: int | None = None) -> tuple[Tag, ...]:
    """All tags, or those of one application, by name; with how many applications have each."""
    tag, link, application = map(table_of, (Kind.TAG, Kind.APPLICATION_TAG, Kind.APPLICATION))
    counted = (
        select(link.c.tag_id, func.count().label("many"))
        .join(application, application.c.id == link.c.application_id)
        .where(application.c.deleted_at.is_(None))
        .group_by(link.c.tag_id)
    )
    counts = {row.tag_id: row.many for row in connection.execute(counted)}
    query = select(tag.c.id, tag.c.name)
    if application_id is not None:
        query = query.join(link, link.c.tag_id == tag.c.id).where(link.c.application_id == application_id)
    tags = [Tag(id_, name, counts.get(id_, 0)) for id_, name in connection.execute(query)]
    return tuple(sorted(tags, key=lambda one: (one.name.casefold(), one.id)))


def _parts(session: Session, model: type[Part], kind: Kind, owner_id: int, order: str) -> list[Part]:
    """The records of one kind that belong to an application and are not in the trash."""
    columns = table_of(kind).c
    owner = columns.posting_id if "posting_id" in columns else columns.application_id
    query = select(model).where(owner == owner_id).order_by(columns[order], columns.id)
    if "deleted_at" in columns:
        query = query.where(columns.deleted_at.is_(None))
    return list(session.scalars(query))
