"""Finding applications by words in their postings, requirements, evidence, notes, contacts, tags, documents,
interviews and messages."""

from __future__ import annotations

from sqlalchemy import Connection, text

from jobtracker.domain.change import ChangeSet, Kind, Value

INDEXED = {
    Kind.POSTING: ("title", "company", "source_text"),
    Kind.REQUIREMENT: ("text", "evidence"),
    Kind.NOTE: ("text",),
    Kind.CONTACT: ("name", "role", "email", "phone", "notes"),
    Kind.TAG: ("name",),
    Kind.DOCUMENT: ("name",),
    Kind.EVENT: ("text", "round", "people"),
}
"""The kinds with an FTS5 index `<kind>_search`, and its columns."""

_PLACES = (
    "SELECT rowid FROM posting_search WHERE posting_search MATCH :match",
    "SELECT r.posting_id FROM requirement_search s JOIN requirement r ON r.id = s.rowid "
    "WHERE requirement_search MATCH :match AND r.deleted_at IS NULL",
    "SELECT n.application_id FROM note_search s JOIN note n ON n.id = s.rowid "
    "WHERE note_search MATCH :match AND n.deleted_at IS NULL",
    "SELECT c.application_id FROM contact_search s JOIN contact c ON c.id = s.rowid "
    "WHERE contact_search MATCH :match AND c.deleted_at IS NULL",
    "SELECT t.application_id FROM tag_search s JOIN application_tag t ON t.tag_id = s.rowid "
    "WHERE tag_search MATCH :match",
    "SELECT d.application_id FROM document_search s JOIN document d ON d.id = s.rowid "
    "WHERE document_search MATCH :match AND d.deleted_at IS NULL",
    "SELECT e.application_id FROM event_search s JOIN event e ON e.id = s.rowid "
    "WHERE event_search MATCH :match AND e.deleted_at IS NULL AND e.kind IN ('interview', 'message')",
)
_ANYWHERE = text(
    f"SELECT a.id FROM application a WHERE a.deleted_at IS NULL AND a.id IN ({' UNION '.join(_PLACES)})"
)


def index(connection: Connection, change: ChangeSet) -> None:
    """Bring the indexes up to a change that names each record once, in its transaction.

    The change was noted by triggers, so no changed row is missed. The triggers do not write to FTS5
    themselves, because with trusted_schema=OFF SQLite 3.40 allows that to no trigger.
    """
    for kind, columns in INDEXED.items():
        gone: list[tuple[Value, ...]] = []
        come: list[tuple[Value, ...]] = []
        for row in change.rows:
            if row.kind is not kind:
                continue
            old, new = ([image[c] for c in columns] if image else None for image in (row.before, row.after))
            if old != new:
                gone.extend([(row.id, *old)] if old else [])
                come.extend([(row.id, *new)] if new else [])
        name, names = f"{kind}_search", ", ".join(columns)
        marks = ", ".join("?" * len(columns))
        if gone:
            connection.exec_driver_sql(
                f"INSERT INTO {name} ({name}, rowid, {names}) VALUES ('delete', ?, {marks})", gone
            )
        if come:
            connection.exec_driver_sql(f"INSERT INTO {name} (rowid, {names}) VALUES (?, {marks})", come)
    for kind in INDEXED.keys() & {row.kind for row in change.rows if row.after is None}:
        # Until its parts are merged an index only marks words as gone; what is deleted for ever must be gone.
        connection.exec_driver_sql(f"INSERT INTO {kind}_search ({kind}_search) VALUES ('optimize')")


def phrases(words: str) -> list[str]:
    """What was typed, as FTS5 phrases: each word quoted, the last one as a prefix; [] for no search.

    A search box is not the MATCH language: nothing typed there is an operator.
    """
    kept = [word for word in words.replace("\x00", " ").split() if any(c.isalnum() for c in word)]
    quoted = ['"' + word.replace('"', '""') + '"' for word in kept]
    if quoted and not words[-1].isspace():
        quoted[-1] += "*"
    return quoted


def found(connection: Connection, words: str) -> frozenset[int] | None:
    """The applications that hold every word, each anywhere; None when nothing was asked for."""
    found_by_all: frozenset[int] | None = None
    for phrase in dict.fromkeys(phrases(words)):
        here = frozenset(connection.execute(_ANYWHERE, {"match": phrase}).scalars())
        found_by_all = here if found_by_all is None else found_by_all & here
        if not found_by_all:
            break
    return found_by_all
