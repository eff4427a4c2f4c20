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


class OriginalTable(Table, table=True):
    """The very file a posting came from, where its text had to be taken out of it; found by its hash."""

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
    """One step of the way."""

    __tablename__ = "stage"

    id: int | None = Field(default=None, primary_key=True)
    name: str
    position: int
    tone: str


class ApplicationTable(Table, table=True):
    """The pursuit of a posting; it has the posting's id."""

    __tablename__ = "application"

    id: int | None = Field(default=None, primary_key=True, foreign_key="posting.id")
    stage_id: int = Field(foreign_key="stage.id")
    outcome: str | None = None
    deleted_at: str | None = None


class EventTable(Table, table=True):
    """One dated line of an application's history."""

    __tablename__ = "event"

    id: int | None = Field(default=None, primary_key=True)
    application_id: int = Field(foreign_key="application.id")
    kind: str
    at: str
    from_stage_id: int | None = Field(default=None, foreign_key="stage.id")
    to_stage_id: int | None = Field(default=None, foreign_key="stage.id")
    outcome: str | None = None
    text: str = ""


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
