"""A day's work: tags, contacts, documents, interviews, repeated reminders, filters and settings; events and
stages that can be taken away; what an update of a posting replaced."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
WALL = f"{DAY}T[0-9][0-9]:[0-9][0-9]"

# A check cannot be changed: the events move to a table with the new ones. Nothing refers to an event yet.
EVENTS = (
    f"""
    CREATE TABLE event_2 (
        id INTEGER NOT NULL PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN (
            'imported', 'stage_moved', 'closed', 'reopened', 'reminder_done',
            'interview', 'message', 'document_sent', 'updated', 'reread'
        )),
        at TEXT NOT NULL,
        from_stage_id INTEGER REFERENCES stage (id),
        to_stage_id INTEGER REFERENCES stage (id),
        outcome TEXT CHECK (outcome IN ('accepted', 'declined', 'rejected', 'withdrawn', 'no_answer')),
        text TEXT NOT NULL,
        wall TEXT CHECK (wall GLOB '{WALL}'),
        zone TEXT CHECK (zone <> ''),
        minutes INTEGER CHECK (minutes > 0),
        round TEXT NOT NULL DEFAULT '',
        people TEXT NOT NULL DEFAULT '',
        deleted_at TEXT,
        CHECK ((wall IS NULL) = (zone IS NULL)),
        CHECK (kind <> 'interview' OR wall IS NOT NULL)
    )
    """,
    """
    INSERT INTO event_2 (id, application_id, kind, at, from_stage_id, to_stage_id, outcome, text)
    SELECT id, application_id, kind, at, from_stage_id, to_stage_id, outcome, text FROM event
    """,
    "DROP TABLE event",
    "ALTER TABLE event_2 RENAME TO event",
    "CREATE INDEX event_application ON event (application_id, at)",
)

COLUMNS = (
    "ALTER TABLE requirement ADD COLUMN gone_at TEXT",
    "ALTER TABLE stage ADD COLUMN removed_at TEXT",
    "ALTER TABLE stage ADD COLUMN successor_id INTEGER REFERENCES stage (id)",
    "ALTER TABLE reminder ADD COLUMN repeat TEXT CHECK "
    "(repeat IN ('daily', 'weekly') OR repeat GLOB 'every [1-9]* days' OR repeat GLOB 'monthly on [1-9]*')",
    f"ALTER TABLE reminder ADD COLUMN snoozed_until TEXT CHECK (snoozed_until GLOB '{WALL}')",
    "ALTER TABLE reminder ADD COLUMN origin TEXT NOT NULL DEFAULT 'own' "
    "CHECK (origin IN ('own', 'follow_up'))",
)

TABLES = (
    """
    CREATE TABLE told (
        id INTEGER NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('reminder', 'interview', 'deadline')),
        record_id INTEGER NOT NULL,
        due TEXT NOT NULL,
        told_at TEXT NOT NULL,
        UNIQUE (kind, record_id, due)
    )
    """,
    """
    CREATE TABLE tag (
        id INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> '')
    )
    """,
    """
    CREATE TABLE application_tag (
        id INTEGER NOT NULL PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
        UNIQUE (application_id, tag_id)
    )
    """,
    "CREATE INDEX application_tag_tag ON application_tag (tag_id)",
    """
    CREATE TABLE contact (
        id INTEGER NOT NULL PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        name TEXT NOT NULL CHECK (name <> ''),
        role TEXT NOT NULL,
        email TEXT NOT NULL,
        phone TEXT NOT NULL,
        notes TEXT NOT NULL,
        created_at TEXT NOT NULL,
        deleted_at TEXT
    )
    """,
    "CREATE INDEX contact_application ON contact (application_id)",
    """
    CREATE TABLE document (
        id INTEGER NOT NULL PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        name TEXT NOT NULL CHECK (name <> ''),
        kind TEXT NOT NULL CHECK (kind IN ('cv', 'letter', 'other')),
        sha256 TEXT NOT NULL REFERENCES original (sha256),
        size INTEGER NOT NULL CHECK (size >= 0),
        added_at TEXT NOT NULL,
        sent_event_id INTEGER REFERENCES event (id) ON DELETE SET NULL,
        deleted_at TEXT
    )
    """,
    "CREATE INDEX document_application ON document (application_id)",
    "CREATE INDEX document_event ON document (sent_event_id)",
    "CREATE INDEX document_content ON document (sha256)",
    """
    CREATE TABLE saved_filter (
        id INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL CHECK (name <> ''),
        filter TEXT NOT NULL CHECK (filter LIKE '{%}'),
        position INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE setting (
        id INTEGER NOT NULL PRIMARY KEY,
        key TEXT NOT NULL UNIQUE CHECK (key <> ''),
        value TEXT NOT NULL CHECK (value <> '')
    )
    """,
    """
    CREATE TABLE edition (
        id INTEGER NOT NULL PRIMARY KEY,
        posting_id INTEGER NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
        source_text TEXT NOT NULL,
        source_name TEXT NOT NULL,
        format TEXT NOT NULL,
        encoding TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
        reading TEXT NOT NULL CHECK (reading LIKE '{%}'),
        reader_version INTEGER NOT NULL,
        imported_at TEXT NOT NULL,
        replaced_at TEXT NOT NULL
    )
    """,
    "CREATE INDEX edition_posting ON edition (posting_id)",
    """
    CREATE TABLE signature (
        posting_id INTEGER NOT NULL PRIMARY KEY REFERENCES posting (id) ON DELETE CASCADE,
        made_from TEXT NOT NULL,
        content BLOB NOT NULL
    )
    """,
)

SEARCHED = {
    "contact": ("name", "role", "email", "phone", "notes"),
    "tag": ("name",),
    "document": ("name",),
    "event": ("text", "round", "people"),
}


def upgrade() -> None:
    """Make the new tables and columns, and the search over them."""
    for statement in (*EVENTS, *COLUMNS, *TABLES):
        op.execute(statement)
    for table, columns in SEARCHED.items():
        op.execute(
            f"CREATE VIRTUAL TABLE {table}_search USING fts5 ({', '.join(columns)}, content='{table}', "
            "content_rowid='id', tokenize=\"unicode61 remove_diacritics 2 tokenchars '+#'\")"
        )
    op.execute("INSERT INTO event_search (event_search) VALUES ('rebuild')")
