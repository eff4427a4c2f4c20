"""The first schema: postings, checklists, applications with events, notes, reminders, and the search."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# The checks call no date or JSON functions: with trusted_schema=OFF, SQLite before 3.42 refuses them there.
TABLES = (
    """
    CREATE TABLE posting (
        id INTEGER NOT NULL PRIMARY KEY,
        source_text TEXT NOT NULL,
        source_name TEXT NOT NULL,
        format TEXT NOT NULL,
        encoding TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
        title TEXT CHECK (title <> ''),
        company TEXT CHECK (company <> ''),
        deadline TEXT CHECK (deadline GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        reading TEXT NOT NULL CHECK (reading LIKE '{%}'),
        reader_version INTEGER NOT NULL,
        imported_at TEXT NOT NULL
    )
    """,
    "CREATE INDEX posting_text ON posting (text_sha256)",
    """
    CREATE TABLE original (
        sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
        content BLOB NOT NULL
    )
    """,
    """
    CREATE TABLE requirement (
        id INTEGER NOT NULL PRIMARY KEY,
        posting_id INTEGER NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
        level TEXT NOT NULL CHECK (level IN ('required', 'preferred')),
        text TEXT NOT NULL CHECK (text <> ''),
        span_start INTEGER CHECK (span_start >= 0),
        span_end INTEGER CHECK (span_end >= span_start),
        heading TEXT,
        position REAL NOT NULL,
        verdict TEXT CHECK (verdict IN ('met', 'partly', 'gap')),
        evidence TEXT NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('read', 'user')),
        deleted_at TEXT,
        CHECK ((span_start IS NULL) = (span_end IS NULL))
    )
    """,
    "CREATE INDEX requirement_posting ON requirement (posting_id)",
    """
    CREATE TABLE responsibility (
        id INTEGER NOT NULL PRIMARY KEY,
        posting_id INTEGER NOT NULL REFERENCES posting (id) ON DELETE CASCADE,
        text TEXT NOT NULL CHECK (text <> ''),
        span_start INTEGER CHECK (span_start >= 0),
        span_end INTEGER CHECK (span_end >= span_start),
        position REAL NOT NULL,
        deleted_at TEXT,
        CHECK ((span_start IS NULL) = (span_end IS NULL))
    )
    """,
    "CREATE INDEX responsibility_posting ON responsibility (posting_id)",
    """
    CREATE TABLE stage (
        id INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL CHECK (name <> ''),
        position INTEGER NOT NULL,
        tone TEXT NOT NULL CHECK (tone IN ('plain', 'accent', 'screening', 'interview', 'offer'))
    )
    """,
    """
    CREATE TABLE application (
        id INTEGER NOT NULL PRIMARY KEY REFERENCES posting (id) ON DELETE CASCADE,
        stage_id INTEGER NOT NULL REFERENCES stage (id),
        outcome TEXT CHECK (outcome IN ('accepted', 'declined', 'rejected', 'withdrawn', 'no_answer')),
        deleted_at TEXT
    )
    """,
    """
    CREATE TABLE event (
        id INTEGER NOT NULL PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        kind TEXT NOT NULL
            CHECK (kind IN ('imported', 'stage_moved', 'closed', 'reopened', 'reminder_done')),
        at TEXT NOT NULL,
        from_stage_id INTEGER REFERENCES stage (id),
        to_stage_id INTEGER REFERENCES stage (id),
        outcome TEXT CHECK (outcome IN ('accepted', 'declined', 'rejected', 'withdrawn', 'no_answer')),
        text TEXT NOT NULL
    )
    """,
    "CREATE INDEX event_application ON event (application_id, at)",
    """
    CREATE TABLE note (
        id INTEGER NOT NULL PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        created_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        deleted_at TEXT
    )
    """,
    "CREATE INDEX note_application ON note (application_id)",
    """
    CREATE TABLE reminder (
        id INTEGER NOT NULL PRIMARY KEY,
        application_id INTEGER NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        text TEXT NOT NULL CHECK (text <> ''),
        due TEXT NOT NULL
            CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]'),
        zone TEXT NOT NULL CHECK (zone <> ''),
        done_at TEXT,
        deleted_at TEXT
    )
    """,
    "CREATE INDEX reminder_application ON reminder (application_id)",
)

STAGES = (
    (1, "Saved", "plain"),
    (2, "Applied", "accent"),
    (3, "Screening", "screening"),
    (4, "Interview", "interview"),
    (5, "Offer", "offer"),
)

SEARCHED = {
    "posting": ("title", "company", "source_text"),
    "requirement": ("text", "evidence"),
    "note": ("text",),
}


def upgrade() -> None:
    """Make all tables, the five stages, and the search."""
    for statement in TABLES:
        op.execute(statement)
    for position, (stage_id, name, tone) in enumerate(STAGES):
        op.execute(f"INSERT INTO stage VALUES ({stage_id}, '{name}', {position}, '{tone}')")
    for table, columns in SEARCHED.items():
        _search(table, columns)


def _search(table: str, columns: tuple[str, ...]) -> None:
    """An FTS5 index over a table's columns; "+" and "#" count as letters, so that C++ and C# are words."""
    op.execute(
        f"CREATE VIRTUAL TABLE {table}_search USING fts5 ({', '.join(columns)}, content='{table}', "
        "content_rowid='id', tokenize=\"unicode61 remove_diacritics 2 tokenchars '+#'\")"
    )
