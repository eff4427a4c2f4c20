"""From rows to domain values."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from jobtracker.domain.application import Outcome, Stage, Tone
from jobtracker.domain.change import Kind
from jobtracker.domain.contact import WORD_FIELDS, Contact, ContactWords
from jobtracker.domain.document import Document, DocumentKind
from jobtracker.domain.event import Event, EventKind
from jobtracker.domain.note import Note
from jobtracker.domain.posting import Posting
from jobtracker.domain.reading import Level, Span, reading_from_json
from jobtracker.domain.reminder import Origin as ReminderOrigin
from jobtracker.domain.reminder import Reminder
from jobtracker.domain.repeat import Repeat
from jobtracker.domain.requirement import Origin, Requirement, Responsibility, Verdict
from jobtracker.store.journal import table_of
from jobtracker.store.moments import from_text, maybe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Row

    from jobtracker.store.tables import (
        ContactTable,
        DocumentTable,
        EventTable,
        NoteTable,
        PostingTable,
        ReminderTable,
        RequirementTable,
        ResponsibilityTable,
        StageTable,
    )


def posting(row: PostingTable) -> Posting:
    """A posting with its reading."""
    reading = reading_from_json(json.loads(row.reading))
    return Posting(_id(row.id), row.source_text, reading, from_text(row.imported_at))


def requirement(row: RequirementTable) -> Requirement:
    """One checklist item."""
    return Requirement(
        id=_id(row.id),
        posting_id=row.posting_id,
        level=Level(row.level),
        text=row.text,
        span=_span(row.span_start, row.span_end),
        heading=row.heading,
        position=row.position,
        verdict=None if row.verdict is None else Verdict(row.verdict),
        evidence=row.evidence,
        origin=Origin(row.origin),
        gone=row.gone_at is not None,
    )


def responsibility(row: ResponsibilityTable) -> Responsibility:
    """One thing the job does."""
    return Responsibility(
        _id(row.id), row.posting_id, row.text, _span(row.span_start, row.span_end), row.position
    )


def stage(row: StageTable | Row[Any]) -> Stage:
    """One step of the way."""
    return Stage(_id(row.id), row.name, row.position, Tone(row.tone))


def stage_names(connection: Connection) -> dict[int, str]:
    """The names of all stages by id, also of those that were removed."""
    table = table_of(Kind.STAGE)
    return {row.id: row.name for row in connection.execute(select(table.c.id, table.c.name))}


def event(row: EventTable | Row[Any], stage_names: Mapping[int, str]) -> Event:
    """One line of the history, its stages by name."""
    return Event(
        id=_id(row.id),
        application_id=row.application_id,
        kind=EventKind(row.kind),
        at=from_text(row.at),
        from_stage=stage_names.get(row.from_stage_id or 0),
        to_stage=stage_names.get(row.to_stage_id or 0),
        outcome=outcome(row.outcome),
        text=row.text,
        wall=None if row.wall is None else datetime.fromisoformat(row.wall),
        zone=row.zone,
        minutes=row.minutes,
        round=row.round,
        people=row.people,
    )


def note(row: NoteTable) -> Note:
    """What the user wrote."""
    return Note(
        _id(row.id), row.application_id, row.text, from_text(row.created_at), from_text(row.changed_at)
    )


def reminder(row: ReminderTable | Row[Any]) -> Reminder:
    """Something to do."""
    return Reminder(
        id=_id(row.id),
        application_id=row.application_id,
        text=row.text,
        due=datetime.fromisoformat(row.due),
        zone=row.zone,
        done_at=maybe(row.done_at),
        repeat=None if row.repeat is None else Repeat.from_text(row.repeat),
        snoozed_until=None if row.snoozed_until is None else datetime.fromisoformat(row.snoozed_until),
        origin=ReminderOrigin(row.origin),
    )


def contact(row: ContactTable) -> Contact:
    """Whom to write to or call."""
    words = ContactWords(**{name: getattr(row, name) for name in WORD_FIELDS})
    return Contact(_id(row.id), row.application_id, words, from_text(row.created_at))


def document(row: DocumentTable, events: Mapping[int | None, str]) -> Document:
    """A file; `events` says when the events of its application were."""
    sent_at = events.get(row.sent_event_id)
    return Document(
        id=_id(row.id),
        application_id=row.application_id,
        name=row.name,
        kind=DocumentKind(row.kind),
        sha256=row.sha256,
        size=row.size,
        added_at=from_text(row.added_at),
        sent_at=maybe(sent_at),
    )


def outcome(text: str | None) -> Outcome | None:
    """Why an application is closed."""
    return None if text is None else Outcome(text)


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _id(value: int | None) -> int:
    if value is None:
        raise ValueError("a row that was never saved has no id")
    return value
