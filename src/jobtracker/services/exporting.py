"""What is kept, as plain JSON values for the command line and other programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from jobtracker.domain.reading import Span, reading_to_json

if TYPE_CHECKING:
    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.document import Document
    from jobtracker.domain.event import Event
    from jobtracker.domain.fit import Fit
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.store.store import Store


class NoSuchApplication(LookupError):
    """No application has that id, or it is in the trash."""


class Exporting:
    """Applications as JSON values; times are ISO 8601."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def applications(self) -> list[dict[str, Any]]:
        """A line for each application, the newest first."""
        return [_row(row) for row in self._store.browse.rows()]

    def application(self, application_id: int) -> dict[str, Any]:
        """One application whole. Raises `NoSuchApplication` when there is none."""
        record = self._store.browse.record(application_id)
        if record is None:
            raise NoSuchApplication(f"There is no application {application_id}.")
        return _record(record)


def _row(row: ApplicationRow) -> dict[str, Any]:
    due = row.next_reminder
    return {
        "id": row.id,
        "title": row.title,
        "company": row.company,
        "stage": row.stage.name,
        "outcome": row.outcome,
        "fit": _fit(row.fit),
        "deadline": row.deadline and row.deadline.isoformat(),
        "next_reminder": due and {"text": due.text, "due": due.at.isoformat(), "zone": due.zone},
        "imported_at": row.imported_at.isoformat(),
        "source_name": row.source_name,
    }


def _record(record: ApplicationRecord) -> dict[str, Any]:
    return _row(record.row) | {
        "posting": reading_to_json(record.posting.reading) | {"source_text": record.posting.source_text},
        "requirements": [
            {
                "id": r.id,
                "level": r.level,
                "text": r.text,
                "heading": r.heading,
                "verdict": r.verdict,
                "evidence": r.evidence,
                "origin": r.origin,
            }
            | _span(r.span)
            for r in record.requirements
        ],
        "responsibilities": [{"id": r.id, "text": r.text} | _span(r.span) for r in record.responsibilities],
        "notes": [
            {
                "id": n.id,
                "text": n.text,
                "created_at": n.created_at.isoformat(),
                "changed_at": n.changed_at.isoformat(),
            }
            for n in record.notes
        ],
        "reminders": [
            {
                "id": r.id,
                "text": r.text,
                "due": r.due.isoformat(),
                "zone": r.zone,
                "done_at": r.done_at and r.done_at.isoformat(),
                "repeat": r.repeat and r.repeat.text,
                "snoozed_until": r.snoozed_until and r.snoozed_until.isoformat(),
                "origin": r.origin,
            }
            for r in record.reminders
        ],
        "events": [_event(event) for event in record.events],
        "tags": [tag.name for tag in record.tags],
        "contacts": [
            {"id": c.id} | asdict(c.words) | {"created_at": c.created_at.isoformat()} for c in record.contacts
        ],
        "documents": [_document(document) for document in record.documents],
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "name": document.name,
        "kind": document.kind,
        "sha256": document.sha256,
        "size": document.size,
        "added_at": document.added_at.isoformat(),
        "sent_at": document.sent_at and document.sent_at.isoformat(),
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "kind": event.kind,
        "at": event.at.isoformat(),
        "from_stage": event.from_stage,
        "to_stage": event.to_stage,
        "outcome": event.outcome,
        "text": event.text,
    } | (_interview(event) if event.wall else {})


def _interview(event: Event) -> dict[str, Any]:
    return {
        "wall": event.wall and event.wall.isoformat(timespec="minutes"),
        "zone": event.zone,
        "minutes": event.minutes,
        "round": event.round,
        "people": event.people,
    }


def _fit(fit: Fit) -> dict[str, int | None]:
    return {"percent": fit.percent, "met": fit.met, "partly": fit.partly, "gap": fit.gap, "open": fit.open}


def _span(span: Span | None) -> dict[str, int | None]:
    return {"start": span.start if span else None, "end": span.end if span else None}
