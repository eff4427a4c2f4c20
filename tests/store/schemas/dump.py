"""Print a data file of the present revision as SQL: `python tests/store/schemas/dump.py > revision-N.sql`.

Run once when a version with a new revision is released, and never again for that revision: the dump is what
that version wrote, and later versions must be able to open it.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from jobtracker.app.build import open_services
from jobtracker.domain.application import Outcome
from jobtracker.domain.change import Kind
from jobtracker.domain.reading import Level
from jobtracker.domain.requirement import Verdict
from jobtracker.system.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jobtracker.services.services import Services

POSTING = (
    "Brightwater Ferries\n\nDeckhand\n\nRequirements\n- A calm head\n- Knots: “bowline”, 'clove hitch'\n"
)
CONTENT = (*(kind for kind in Kind if kind != Kind.STAGE), "original", "told", "signature", "stage")


class OneDay:
    """The day that the example is of."""

    def now(self) -> datetime:
        return datetime(2026, 11, 20, 9, 30, tzinfo=UTC)

    def zone(self) -> str:
        return "Europe/Berlin"


def fill(services: Services) -> None:
    """One record at least of every kind, with every field used somewhere."""
    services.importing.import_text(POSTING, "deckhand.txt")
    services.importing.import_text("Cook wanted, on deck and off.", "cook.txt")
    services.tracking.describe(1, "Deckhand", "Brightwater Ferries", datetime(2026, 12, 1, tzinfo=UTC).date())
    for text in ("Two seasons at sea", "A licence"):
        services.answering.add(1, text, Level.REQUIRED, "Requirements")
    items = services.store.browse.record(1)
    assert items is not None
    *_, sea, licence = (item.id for item in items.requirements)
    services.answering.answer([sea], Verdict.PARTLY)
    services.answering.explain(sea, "one season, 2024\non the north line")
    services.answering.count_as_responsibility([licence])
    services.tracking.move(1, 2)
    services.noting.add(1, "# Called\nThey sail in **March**.")
    services.reminding.add(1, "Ask again", datetime(2026, 11, 25, 9, 0))
    services.reminding.add(1, "Send the licence", datetime(2026, 11, 21, 9, 0))
    services.reminding.tick_off(2)
    services.tracking.close(2, Outcome.WITHDRAWN)
    with services.store.write() as writing:
        writing.unit.postings.keep_original("f" * 64, b"%PDF-1.4\n\x00\xff")


MORE = """
UPDATE requirement SET gone_at = '2026-11-20T09:30:00.000000+00:00' WHERE id = 2;
UPDATE reminder SET repeat = 'every 3 days', snoozed_until = '2026-11-26T09:00', origin = 'follow_up'
    WHERE id = 1;
INSERT INTO stage VALUES (6, 'Trial day', 5, 'plain', '2026-11-20T09:30:00.000000+00:00', 4);
INSERT INTO event VALUES (90, 1, 'interview', '2026-11-30T08:00:00.000000+00:00', NULL, NULL, NULL,
    'Bring the licence', '2026-11-30T09:00', 'Europe/Berlin', 45, 'On board', 'Captain Brandt', NULL);
INSERT INTO event VALUES (91, 1, 'document_sent', '2026-11-20T09:30:00.000000+00:00', NULL, NULL, NULL,
    'CV.pdf', NULL, NULL, NULL, '', '', '2026-11-20T09:31:00.000000+00:00');
INSERT INTO tag VALUES (1, 'at sea');
INSERT INTO application_tag VALUES (1, 1, 1);
INSERT INTO contact VALUES (1, 1, 'Ines Brandt', 'Captain', 'brandt@example.org', '+49 40 5550',
    'Likes a call', '2026-11-20T09:30:00.000000+00:00', NULL);
INSERT INTO document VALUES (1, 1, 'CV.pdf', 'cv', printf('%.64c', 'f'), 11,
    '2026-11-20T09:30:00.000000+00:00', 91, NULL);
INSERT INTO edition VALUES (1, 1, 'Deckhand wanted', 'deckhand.txt', 'text', 'utf-8', printf('%.64c', 'e'),
    printf('%.64c', 'd'), '{}', 1, '2026-11-20T09:30:00.000000+00:00', '2026-11-20T09:31:00.000000+00:00');
INSERT INTO saved_filter VALUES (1, 'Ferries', '{"company": "Brightwater Ferries"}', 0);
INSERT INTO setting VALUES (1, 'notifications', 'true');
INSERT INTO told VALUES (1, 'reminder', 2, '2026-11-21T08:00:00.000000+00:00',
    '2026-11-21T08:00:01.000000+00:00');
INSERT INTO signature VALUES (1, 'd', x'00ff');
INSERT INTO contact_search (contact_search) VALUES ('rebuild');
INSERT INTO tag_search (tag_search) VALUES ('rebuild');
INSERT INTO document_search (document_search) VALUES ('rebuild');
INSERT INTO event_search (event_search) VALUES ('rebuild');
"""
"""What the use cases above leave empty."""


def as_sql(connection: sqlite3.Connection) -> Iterator[str]:
    """The whole file as statements; the search indexes are made anew from the tables they are over."""
    for name in ("application_id", "user_version"):
        yield f"PRAGMA {name} = {connection.execute(f'PRAGMA {name}').fetchone()[0]};"
    made = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB '*_search_*'"
    ).fetchall()
    yield from (f"{sql};" for _, sql in made)
    for table in (*CONTENT, "alembic_version"):
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        quoted = " || ', ' || ".join(f"quote({column})" for column in columns)
        for (row,) in connection.execute(f"SELECT {quoted} FROM {table}"):
            yield f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({row});"
    for name, _ in made:
        if name.endswith("_search"):
            yield f"INSERT INTO {name} ({name}) VALUES ('rebuild');"


def main() -> None:
    """Print the dump."""
    with TemporaryDirectory() as folder:
        paths = DataPaths(Path(folder))
        with open_services(paths, writing=True, clock=OneDay()) as services:
            fill(services)
        with closing(sqlite3.connect(paths.database)) as connection:
            connection.executescript(MORE)
            sys.stdout.writelines(f"{line}\n" for line in as_sql(connection))


if __name__ == "__main__":
    main()
