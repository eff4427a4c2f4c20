"""The tables, private to the store: what leaves it is a domain value.

Classes with `table=True` do not validate, so the rules stand as CHECK constraints in the migrations.
All times are ISO 8601 text; those ending in `_at` are UTC, `reminder.due` is wall time in `reminder.zone`.
"""

from __future__ import annotations

from sqlmodel import Field, SQLModel


class Table(SQLModel):
    """What all tables share: their validators, which `table=True` never runs, are not built at start."""

    model_config = {"defer_build": True}


class PostingTable(Table, table=True):
    """What the employer wrote; `reading` is the JSON of `reading_to_json`."""

    __tablename__ = "posting"

    id: int | None = Field(default=None, primary_key=True)
    source_text: str
    source_name: str
    format: str
    encoding: str
    sha256: str
    text_sha256: str
    title: str | None = None
    company: str | None = None
    deadline: str | None = None
    reading: str
    reader_version: int
    imported_at: str


class EditionTable(Table, table=True):
    """What a posting said before a newer text took its place."""

    __tablename__ = "edition"

    id: int | None = Field(default=None, primary_key=True)
    posting_id: int = Field(foreign_key="posting.id")
    source_text: str
    source_name: str
    format: str
    encoding: str
    sha256: str
    text_sha256: str
    reading: str
    reader_version: int
    imported_at: str
    replaced_at: str


class SignatureTable(Table, table=True):
    """By what a posting that is nearly the same is recognised; worked out anew where `made_from` is no
    longer true, so no part of what can be undone."""

    __tablename__ = "signature"

    posting_id: int | None = Field(default=None, primary_key=True, foreign_key="posting.id")
    made_from: str
    content: bytes


class OriginalTable(Table, table=True):
    """Files as they are, found by their hash: documents, and what a posting's text was taken out of."""

    __tablename__ = "original"

    sha256: str = Field(primary_key=True)
    content: bytes


class RequirementTable(Table, table=True):
    """One checklist item."""

    __tablename__ = "requirement"

    id: int | None = Field(default=None, primary_key=True)
    posting_id: int = Field(foreign_key="posting.id")
    level: str
    text: str
    span_start: int | None = None
    span_end: int | None = None
    heading: str | None = None
    position: float
    verdict: str | None = None
    evidence: str = ""
    origin: str
    deleted_at: str | None = None
    gone_at: str | None = None


class ResponsibilityTable(Table, table=True):
    """One thing the job does."""

    __tablename__ = "responsibility"

    id: int | None = Field(default=None, primary_key=True)
    posting_id: int = Field(foreign_key="posting.id")
    text: str
    span_start: int | None = None
    span_end: int | None = None
    position: float
    deleted_at: str | None = None


class StageTable(Table, table=True):
    """One step of the way; when it was removed, its applications went to its successor."""

    __tablename__ = "stage"

    id: int | None = Field(default=None, primary_key=True)
    name: str
    position: int
    tone: str
    removed_at: str | None = None
    successor_id: int | None = Field(default=None, foreign_key="stage.id")


class ApplicationTable(Table, table=True):
    """The pursuit of a posting; it has the posting's id."""

    __tablename__ = "application"

    id: int | None = Field(default=None, primary_key=True, foreign_key="posting.id")
    stage_id: int = Field(foreign_key="stage.id")
    outcome: str | None = None
    deleted_at: str | None = None


class EventTable(Table, table=True):
    """One dated line of an application's history; `wall` and `zone` say when an interview is, `at` the same
    moment in UTC, and `text` its notes."""

    __tablename__ = "event"

    id: int | None = Field(default=None, primary_key=True)
    application_id: int = Field(foreign_key="application.id")
    kind: str
    at: str
    from_stage_id: int | None = Field(default=None, foreign_key="stage.id")
    to_stage_id: int | None = Field(default=None, foreign_key="stage.id")
    outcome: str | None = None
    text: str = ""
    wall: str | None = None
    zone: str | None = None
    minutes: int | None = None
    round: str = ""
    people: str = ""
    deleted_at: str | None = None


class NoteTable(Table, table=True):
    """Markdown text of the user's."""

    __tablename__ = "note"

    id: int | None = Field(default=None, primary_key=True)
    application_id: int = Field(foreign_key="application.id")
    text: str = ""
    created_at: str
    changed_at: str
    deleted_at: str | None = None


class ReminderTable(Table, table=True):
    """Something to do at a time."""

    __tablename__ = "reminder"

    id: int | None = Field(default=None, primary_key=True)
    application_id: int = Field(foreign_key="application.id")
    text: str
    due: str
    zone: str
    done_at: str | None = None
    deleted_at: str | None = None
    repeat: str | None = None
    snoozed_until: str | None = None
    origin: str = "own"


class ToldTable(Table, table=True):
    """A due moment that the user was told of; no part of what can be undone."""

    __tablename__ = "told"

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    record_id: int
    due: str
    told_at: str


class TagTable(Table, table=True):
    """A word of the user's for applications."""

    __tablename__ = "tag"

    id: int | None = Field(default=None, primary_key=True)
    name: str


class ApplicationTagTable(Table, table=True):
    """That an application has a tag."""

    __tablename__ = "application_tag"

    id: int | None = Field(default=None, primary_key=True)
    application_id: int = Field(foreign_key="application.id")
    tag_id: int = Field(foreign_key="tag.id")


class ContactTable(Table, table=True):
    """Someone to write to or call."""

    __tablename__ = "contact"

    id: int | None = Field(default=None, primary_key=True)
    application_id: int = Field(foreign_key="application.id")
    name: str
    role: str = ""
    email: str = ""
    phone: str = ""
    notes: str = ""
    created_at: str
    deleted_at: str | None = None


class DocumentTable(Table, table=True):
    """A file of the user's; its bytes are the `OriginalTable` row of its hash, `size` counts them."""

    __tablename__ = "document"

    id: int | None = Field(default=None, primary_key=True)
    application_id: int = Field(foreign_key="application.id")
    name: str
    kind: str
    sha256: str = Field(foreign_key="original.sha256")
    size: int
    added_at: str
    sent_event_id: int | None = Field(default=None, foreign_key="event.id")
    deleted_at: str | None = None


class SavedFilterTable(Table, table=True):
    """A choice of applications under a name; `filter` is JSON."""

    __tablename__ = "saved_filter"

    id: int | None = Field(default=None, primary_key=True)
    name: str
    filter: str
    position: int


class SettingTable(Table, table=True):
    """One choice of the user's about the whole program; `value` is JSON."""

    __tablename__ = "setting"

    id: int | None = Field(default=None, primary_key=True)
    key: str
    value: str
