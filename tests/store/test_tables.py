"""The rules of the file itself, which hold whatever writes to it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.app.build import open_services
from jobtracker.domain.application import Outcome, Tone
from jobtracker.domain.event import EventKind
from jobtracker.domain.reading import Level
from jobtracker.domain.requirement import Origin, Verdict
from jobtracker.store.errors import StoreError
from jobtracker.system.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from jobtracker.services.services import Services
    from jobtracker.store.unit import Unit

REQUIREMENT = (
    "INSERT INTO requirement (posting_id, level, text, span_start, span_end, position, evidence, origin)"
)

FILLED = f"""
INSERT INTO original VALUES ('{"f" * 64}', x'00');
INSERT INTO tag VALUES (1, 'early');
INSERT INTO application_tag VALUES (1, 1, 1);
INSERT INTO document VALUES (1, 1, 'CV.pdf', 'cv', '{"f" * 64}', 1, '2026-11-20', NULL, NULL);
INSERT INTO reminder (application_id, text, due, zone) VALUES (1, 'x', '2026-11-20T09:00', 'UTC');
INSERT INTO told VALUES (1, 'reminder', 1, '2026-11-20T09:00', '2026-11-20T09:00');
"""
CONTACT = "INSERT INTO contact (application_id, name, role, email, phone, notes, created_at)"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """A file with one application and one item, open to SQLite alone."""
    paths = DataPaths(tmp_path_factory.mktemp("filled"))
    with open_services(paths, writing=True) as services:
        services.importing.import_text("Baker wanted", "baker")
        services.answering.add(1, "Rises early", Level.REQUIRED, None)
    with closing(sqlite3.connect(paths.database)) as connection:
        connection.execute("UPDATE event SET wall = '2026-11-20T09:00', zone = 'UTC'")
        connection.executescript(FILLED)
        yield connection


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE posting SET sha256 = 'short'",
        "UPDATE posting SET title = ''",
        "UPDATE posting SET company = ''",
        "UPDATE posting SET deadline = 'soon'",
        "UPDATE posting SET deadline = '2026-1-1'",
        "UPDATE posting SET reading = '[]'",
        "UPDATE posting SET source_text = NULL",
        "UPDATE application SET outcome = 'hired'",
        "UPDATE application SET stage_id = NULL",
        "UPDATE event SET kind = 'dreamt'",
        "UPDATE stage SET name = ''",
        "UPDATE stage SET tone = 'mauve'",
        "INSERT INTO original VALUES ('short', x'00')",
        "INSERT INTO note (application_id, text, created_at, changed_at) VALUES (1, NULL, '', '')",
        f"{REQUIREMENT} VALUES (1, 'perhaps', 'x', NULL, NULL, 1, '', 'read')",
        f"{REQUIREMENT} VALUES (1, 'required', '', NULL, NULL, 1, '', 'read')",
        f"{REQUIREMENT} VALUES (1, 'required', 'x', -1, 2, 1, '', 'read')",
        f"{REQUIREMENT} VALUES (1, 'required', 'x', 3, 2, 1, '', 'read')",
        f"{REQUIREMENT} VALUES (1, 'required', 'x', 3, NULL, 1, '', 'read')",
        f"{REQUIREMENT} VALUES (1, 'required', 'x', NULL, NULL, NULL, '', 'read')",
        f"{REQUIREMENT} VALUES (1, 'required', 'x', NULL, NULL, 1, '', 'guessed')",
        "INSERT INTO responsibility (posting_id, text, position) VALUES (1, '', 1)",
        "INSERT INTO reminder (application_id, text, due, zone) VALUES (1, '', '2026-11-20T09:00', 'UTC')",
        "INSERT INTO reminder (application_id, text, due, zone) VALUES (1, 'x', '2026-11-20 09:00', 'UTC')",
        "INSERT INTO reminder (application_id, text, due, zone) VALUES (1, 'x', '2026-11-20T09:00', '')",
        "UPDATE reminder SET repeat = 'hourly'",
        "UPDATE reminder SET repeat = 'every 0 days'",
        "UPDATE reminder SET repeat = 'monthly on 0'",
        "UPDATE reminder SET snoozed_until = 'later'",
        "UPDATE reminder SET origin = 'theirs'",
        "UPDATE event SET wall = 'noon'",
        "UPDATE event SET wall = NULL",
        "UPDATE event SET kind = 'interview', wall = NULL, zone = NULL",
        "UPDATE event SET minutes = 0",
        "INSERT INTO told VALUES (2, 'reminder', 1, '2026-11-20T09:00', 'later')",
        "INSERT INTO told VALUES (2, 'dream', 1, '2026-11-20T09:00', 'later')",
        "INSERT INTO tag VALUES (2, '')",
        "INSERT INTO tag VALUES (2, 'Early')",
        "INSERT INTO application_tag VALUES (2, 1, 1)",
        f"{CONTACT} VALUES (1, '', '', '', '', '', '')",
        f"{CONTACT} VALUES (1, 'Ana', '', NULL, '', '', '')",
        "UPDATE document SET name = ''",
        "UPDATE document SET kind = 'song'",
        "UPDATE document SET size = -1",
        "INSERT INTO saved_filter VALUES (1, '', '{}', 0)",
        "INSERT INTO saved_filter VALUES (1, 'x', '[]', 0)",
        "INSERT INTO setting VALUES (1, '', '1')",
        "INSERT INTO setting VALUES (1, 'x', '')",
    ],
)
def test_a_row_that_breaks_a_rule_is_refused(filled: sqlite3.Connection, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        filled.execute(statement)


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("requirement.level", Level),
        ("requirement.verdict", Verdict),
        ("requirement.origin", Origin),
        ("application.outcome", Outcome),
        ("event.kind", EventKind),
        ("event.outcome", Outcome),
        ("stage.tone", Tone),
    ],
)
def test_every_value_the_domain_knows_fits_its_column(
    filled: sqlite3.Connection, column: str, values: Any
) -> None:
    table, name = column.split(".")
    for value in values:
        assert filled.execute(f"UPDATE {table} SET {name} = '{value}'").rowcount > 0


@pytest.mark.parametrize(
    "add",
    [
        lambda unit, now: unit.notes.add(99, "text", now),
        lambda unit, now: unit.reminders.add(99, "text", now, "UTC"),
        lambda unit, now: unit.checklist.add(99, Level.REQUIRED, "x", position=1, origin=Origin.USER),
    ],
    ids=["a note", "a reminder", "an item"],
)
def test_nothing_can_belong_to_an_application_that_is_not_there(
    services: Services, clock: Any, add: Callable[[Unit, datetime], int]
) -> None:
    def write() -> None:
        with services.store.write() as writing:
            add(writing.unit, clock.now())

    with pytest.raises(StoreError, match="nothing was saved"):
        write()
