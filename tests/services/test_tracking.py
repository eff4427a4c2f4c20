from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain import posting
from jobtracker.domain.application import Outcome
from jobtracker.domain.change import Kind
from jobtracker.domain.event import Event, EventKind
from jobtracker.domain.reading import Level
from jobtracker.store.errors import Conflict

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Baker
    from jobtracker.services.services import Services
    from jobtracker.system.paths import DataPaths

APPLIED, INTERVIEW = 2, 4


def last(baker: Baker) -> Event:
    return baker.record.events[-1]


def test_a_move_writes_where_from_where_to_and_when(baker: Baker, clock: Any) -> None:
    clock.advance(days=1)
    baker.services.tracking.move(baker.id, APPLIED)
    assert baker.record.row.stage.name == "Applied"
    moved = last(baker)
    assert (moved.kind, moved.from_stage, moved.to_stage) == (EventKind.STAGE_MOVED, "Saved", "Applied")
    assert moved.at == clock.now()


def test_a_move_to_where_it_is_changes_nothing(baker: Baker) -> None:
    baker.services.tracking.move(baker.id, APPLIED)
    assert not baker.services.tracking.move(baker.id, APPLIED)
    assert [event.kind for event in baker.record.events] == [EventKind.IMPORTED, EventKind.STAGE_MOVED]


def test_closing_says_why_and_keeps_the_stage_it_had_reached(baker: Baker) -> None:
    baker.services.tracking.move(baker.id, INTERVIEW)
    baker.services.tracking.close(baker.id, Outcome.REJECTED)
    row = baker.record.row
    assert (row.stage.name, row.outcome, row.closed) == ("Interview", Outcome.REJECTED, True)
    closed = last(baker)
    assert (closed.kind, closed.outcome, closed.from_stage) == (
        EventKind.CLOSED,
        Outcome.REJECTED,
        "Interview",
    )
    assert not baker.services.tracking.close(baker.id, Outcome.REJECTED)


def test_another_outcome_is_another_line_of_the_history(baker: Baker) -> None:
    baker.services.tracking.close(baker.id, Outcome.NO_ANSWER)
    baker.services.tracking.close(baker.id, Outcome.REJECTED)
    assert [e.outcome for e in baker.record.events] == [None, Outcome.NO_ANSWER, Outcome.REJECTED]


def test_a_closed_application_that_is_moved_is_open_again(baker: Baker) -> None:
    baker.services.tracking.close(baker.id, Outcome.WITHDRAWN)
    baker.services.tracking.move(baker.id, APPLIED)
    assert not baker.record.row.closed
    opened, moved = baker.record.events[-2:]
    assert (opened.kind, opened.to_stage, opened.outcome) == (
        EventKind.REOPENED,
        "Applied",
        Outcome.WITHDRAWN,
    )
    assert (moved.kind, moved.from_stage) == (EventKind.STAGE_MOVED, "Saved")


def test_a_closed_application_can_be_opened_where_it_was(baker: Baker) -> None:
    baker.services.tracking.close(baker.id, Outcome.WITHDRAWN)
    baker.services.tracking.move(baker.id, 1)
    assert not baker.record.row.closed
    assert last(baker).kind is EventKind.REOPENED


def test_a_stage_or_an_application_that_is_not_there_is_refused(baker: Baker) -> None:
    for application, stage in ((baker.id, 99), (99, APPLIED)):
        with pytest.raises(Conflict, match="Nothing was changed"):
            baker.services.tracking.move(application, stage)
    assert len(baker.record.events) == 1


def test_what_a_posting_is_called_can_be_put_right_and_its_reading_stays(baker: Baker) -> None:
    reading = baker.record.posting.reading
    baker.services.tracking.describe(baker.id, "  Night\nbaker ", "Kornhaus", date(2026, 12, 24))
    row = baker.record.row
    assert (row.title, row.company, row.deadline) == ("Night baker", "Kornhaus", date(2026, 12, 24))
    assert baker.record.posting.reading == reading
    baker.services.tracking.describe(baker.id, " ", "", None)
    assert (baker.record.row.title, baker.record.row.company, baker.record.row.deadline) == (None, None, None)
    assert baker.record.row.heading == "kornhaus"


def test_a_removed_application_is_gone_from_view_with_all_its_parts_and_comes_back_whole(
    baker: Baker, clock: Any
) -> None:
    services = baker.services
    services.noting.add(baker.id, "a note")
    services.reminding.add(baker.id, "call", clock.now().replace(tzinfo=None))
    clock.advance(days=1)
    services.answering.remove([baker.arms])
    whole, parts = baker.record, services.store.browse.trash()
    services.tracking.remove([baker.id])
    assert services.store.browse.rows() == services.store.browse.due(clock.now()) == ()
    assert services.store.browse.record(baker.id) is None
    (removed,) = services.store.browse.trash()
    assert (removed.kind, removed.id) == (Kind.APPLICATION, baker.id)
    services.tracking.restore([(Kind.APPLICATION, baker.id)])
    assert baker.record == whole
    assert services.store.browse.trash() == parts


def test_the_trash_shows_the_latest_first_and_each_part_comes_back_alone(baker: Baker, clock: Any) -> None:
    services = baker.services
    note = services.noting.add(baker.id, "a note").rows[0].id
    clock.advance(minutes=1)
    services.answering.remove([baker.arms])
    clock.advance(minutes=1)
    services.noting.remove(note)
    first, second = services.store.browse.trash()[:2]
    assert (first.kind, first.text, first.belongs_to) == (Kind.NOTE, "a note", "kornhaus")
    assert (second.kind, second.text) == (Kind.REQUIREMENT, "strong arms")
    services.tracking.restore([(second.kind, second.id)])
    assert baker.arms in baker.items
    assert services.store.browse.trash()[0] == first


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is kept beside the text that was read from it."""
    monkeypatch.setattr(posting, "TEXT_FORMATS", frozenset())
    file = tmp_path / "page.txt"
    file.write_text("Xylophonist\n\nThe Quagmire Orchestra looks for you.\n")
    return file


def originals(paths: DataPaths) -> int:
    with closing(sqlite3.connect(paths.database)) as connection:
        return int(connection.execute("SELECT count(*) FROM original").fetchone()[0])


def test_emptying_the_trash_leaves_nothing_of_it_in_the_file_and_all_else_as_it_was(
    services: Services, baker: Baker, paths: DataPaths, page: Path
) -> None:
    (imported,) = services.importing.import_file(page).imported
    services.answering.add(imported.id, "zymurgy", Level.REQUIRED, None)
    services.noting.add(imported.id, "a wyvern note")
    note = services.noting.add(baker.id, "a basilisk note").rows[0].id
    services.noting.remove(note)
    services.tracking.remove([imported.id])
    kept = baker.record
    words = (b"quagmire", b"zymurgy", b"wyvern", b"basilisk", b"xylophonist")
    assert all(word in paths.database.read_bytes().lower() for word in words)
    assert originals(paths) == 1
    services.tracking.empty_trash()
    left = paths.database.read_bytes().lower()
    assert [word for word in words if word in left] == []
    assert originals(paths) == 0
    assert services.store.browse.trash() == ()
    assert baker.record == kept


def test_a_file_that_another_posting_came_from_too_is_kept(
    services: Services, paths: DataPaths, page: Path
) -> None:
    (first,) = services.importing.import_file(page).imported
    services.tracking.remove([first.id])
    (second,) = services.importing.import_file(page).imported
    services.tracking.empty_trash()
    assert originals(paths) == 1
    assert services.store.browse.record(second.id) is not None
    assert services.store.browse.record(first.id) is None


def test_an_empty_trash_can_be_emptied(services: Services) -> None:
    assert not services.tracking.empty_trash()
