"""Whatever the user does is noted whole: it can be taken back, done again, and is found by the search."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlalchemy.event import listen, remove
from tests.store.days_work import DaysWork

from jobtracker.app.build import open_services
from jobtracker.domain.application import Outcome
from jobtracker.domain.change import ChangeSet, Kind
from jobtracker.domain.reading import Level, Span
from jobtracker.domain.requirement import Verdict
from jobtracker.store.errors import Conflict
from jobtracker.store.search import INDEXED
from jobtracker.system.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.services.services import Services

POSTING = """Bakers\u00a0wanted at Mill Lane.

You have
• patience  with dough and\u2003people
• strong arms; – an early start
• C++
"""
CONTENT = tuple(Kind)
SEARCHED = tuple(INDEXED)

Contents = dict[str, list[tuple[Any, ...]]]


def standing_told_by_events(services: Services) -> None:
    """Fails where the stage or the outcome of an application is other than its events say."""
    ids = [row.id for row in services.store.browse.rows()]
    with services.store.write() as writing:
        for application_id in ids:
            writing.unit.events.restand(application_id)
    assert not writing.change


def contents(path: Path) -> Contents:
    """All that is kept, seen from outside; fails where a search index is not what its table says."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for kind in SEARCHED:
            connection.execute(
                f"INSERT INTO {kind}_search ({kind}_search, rank) VALUES ('integrity-check', 1)"
            )
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        files = connection.execute("SELECT rowid, * FROM original").fetchall()
        kept = {t: connection.execute(f"SELECT * FROM {t} ORDER BY id").fetchall() for t in CONTENT}
        return {**kept, "original": files}


class User:
    """Does one thing or another to the application `id`, as numbers and words drawn at random say."""

    def __init__(self, services: Services, application_id: int, folder: Path) -> None:
        self.services = services
        self.id = application_id
        self.deeds: tuple[Callable[[int, str], ChangeSet], ...] = (
            self.answer,
            self.explain,
            self.level,
            self.reword,
            self.add_item,
            self.add_passage,
            self.split,
            self.merge,
            self.count_as_responsibility,
            self.count_as_requirement,
            self.remove_item,
            self.move,
            self.close,
            self.describe,
            self.begin_note,
            self.write_note,
            self.remove_note,
            self.remind,
            self.put_off,
            self.tick_off,
            self.remove_reminder,
            self.remove_and_take_back,
            self.take_back,
            self.import_more,
            self.remove_other,
            *DaysWork(services, application_id, folder).deeds,
        )

    @property
    def record(self) -> ApplicationRecord:
        found = self.services.store.browse.record(self.id)
        assert found is not None
        return found

    def do(self, deed: int, number: int, words: str) -> ChangeSet:
        """One deed; nothing where there is nothing to do it to."""
        try:
            return self.deeds[deed % len(self.deeds)](number, words)
        except (ValueError, IndexError):
            return ChangeSet()

    def one(self, records: Any, number: int) -> Any:
        if not records:
            raise IndexError
        return records[number % len(records)]

    def item(self, number: int) -> int:
        return int(self.one(self.record.requirements, number).id)

    def answer(self, number: int, words: str) -> ChangeSet:
        verdict = (None, *Verdict)[number % 4]
        return self.services.answering.answer([self.item(number), self.item(number + 1)], verdict)

    def explain(self, number: int, words: str) -> ChangeSet:
        return self.services.answering.explain(self.item(number), words)

    def level(self, number: int, words: str) -> ChangeSet:
        return self.services.answering.set_level([self.item(number)], list(Level)[number % 2])

    def reword(self, number: int, words: str) -> ChangeSet:
        return self.services.answering.reword(self.item(number), words)

    def add_item(self, number: int, words: str) -> ChangeSet:
        return self.services.answering.add(self.id, words, list(Level)[number % 2], "You have")

    def add_passage(self, number: int, words: str) -> ChangeSet:
        start = number % len(POSTING)
        span = Span(start, min(start + 1 + number % 23, len(POSTING)))
        return self.services.answering.add_passage(self.id, span, Level.REQUIRED, None)

    def split(self, number: int, words: str) -> ChangeSet:
        item = self.one(self.record.requirements, number)
        return self.services.answering.split(item.id, number % (len(item.text) + 1))

    def merge(self, number: int, words: str) -> ChangeSet:
        return self.services.answering.merge([self.item(number), self.item(number + 1)])

    def count_as_responsibility(self, number: int, words: str) -> ChangeSet:
        return self.services.answering.count_as_responsibility([self.item(number)])

    def count_as_requirement(self, number: int, words: str) -> ChangeSet:
        return self.services.answering.count_as_requirement(self.one(self.record.responsibilities, number).id)

    def remove_item(self, number: int, words: str) -> ChangeSet:
        return self.services.answering.remove([self.item(number)])

    def move(self, number: int, words: str) -> ChangeSet:
        return self.services.tracking.move(self.id, 1 + number % 5)

    def close(self, number: int, words: str) -> ChangeSet:
        return self.services.tracking.close(self.id, list(Outcome)[number % 5])

    def describe(self, number: int, words: str) -> ChangeSet:
        day = date(2026, 1, 1) + timedelta(days=number) if number % 2 else None
        return self.services.tracking.describe(self.id, words, words[::-1], day)

    def begin_note(self, number: int, words: str) -> ChangeSet:
        return self.services.noting.add(self.id, words)

    def write_note(self, number: int, words: str) -> ChangeSet:
        return self.services.noting.write(self.one(self.record.notes, number).id, words)

    def remove_note(self, number: int, words: str) -> ChangeSet:
        return self.services.noting.remove(self.one(self.record.notes, number).id)

    def remind(self, number: int, words: str) -> ChangeSet:
        due = datetime(2026, 11, 20, 9) + timedelta(hours=number)
        return self.services.reminding.add(self.id, words, due)

    def put_off(self, number: int, words: str) -> ChangeSet:
        due = datetime(2027, 1, 1) + timedelta(minutes=number)
        return self.services.reminding.snooze(self.one(self.record.reminders, number).id, due)

    def tick_off(self, number: int, words: str) -> ChangeSet:
        return self.services.reminding.tick_off(self.one(self.record.reminders, number).id)

    def remove_reminder(self, number: int, words: str) -> ChangeSet:
        return self.services.reminding.remove(self.one(self.record.reminders, number).id)

    def remove_and_take_back(self, number: int, words: str) -> ChangeSet:
        removed = self.services.tracking.remove([self.id])
        return removed + self.services.tracking.restore([(Kind.APPLICATION, self.id)])

    def take_back(self, number: int, words: str) -> ChangeSet:
        item = self.one(self.services.store.browse.trash(), number)
        return self.services.tracking.restore([(item.kind, item.id)])

    def import_more(self, number: int, words: str) -> ChangeSet:
        return self.services.importing.import_text(f"Another one: {words} {number % 3}", words).change

    def remove_other(self, number: int, words: str) -> ChangeSet:
        others = [row.id for row in self.services.store.browse.rows() if row.id != self.id]
        return self.services.tracking.remove([self.one(others, number)])


words = st.text(st.characters(exclude_categories=()), max_size=8) | st.sampled_from(
    ["oven", "two words", "C++"]
)
deeds = st.lists(st.tuples(st.integers(0, 48), st.integers(0, 400), words), min_size=1, max_size=14)


@settings(max_examples=15, deadline=None)
@given(deeds=deeds)
def test_anything_done_can_be_taken_back_step_by_step_and_done_again(
    deeds: list[tuple[int, int, str]],
) -> None:
    with TemporaryDirectory() as folder:
        paths = DataPaths(Path(folder))
        with open_services(paths, writing=True) as services:
            (imported,) = services.importing.import_text(POSTING, "baker").imported
            user = User(services, imported.id, Path(folder))
            assert len(user.deeds) == 49
            steps: list[ChangeSet] = []
            states = [contents(paths.database)]
            for deed in deeds:
                steps.append(user.do(*deed))
                states.append(contents(paths.database))
                assert bool(steps[-1]) or states[-1] == states[-2], "a change that nobody was told of"
                standing_told_by_events(services)
            for step, before in zip(reversed(steps), reversed(states[:-1]), strict=True):
                services.store.replay(step.inverse())
                assert contents(paths.database) == before
            for step, after in zip(steps, states[1:], strict=True):
                services.store.replay(step)
                assert contents(paths.database) == after
            services.store.replay(sum(steps, ChangeSet()).inverse())
            assert contents(paths.database) == states[0]


def test_an_item_split_again_and_again_can_be_put_together_by_undo(
    services: Services, paths: DataPaths
) -> None:
    """Each split halves a distance, until a position needs every digit of a floating-point number."""
    letters = " ".join("abcdefghijklmnopqrstuvwxyz")
    (imported,) = services.importing.import_text("Bakers wanted", "baker").imported
    services.answering.add(imported.id, "the last item", Level.REQUIRED, None)
    services.answering.add(imported.id, letters, Level.REQUIRED, None)
    services.answering.add(imported.id, "behind it", Level.REQUIRED, None)

    def items() -> list[tuple[int, str]]:
        record = services.store.browse.record(imported.id)
        assert record is not None
        return [(r.id, r.text) for r in record.requirements]

    first = next(number for number, text in items() if text == letters)
    before = contents(paths.database)
    steps = [services.answering.split(first, at) for at in range(50, 0, -2)]
    assert [text for _, text in items() if len(text) == 1] == letters.split()
    for step in reversed(steps):
        services.store.replay(step.inverse())
    assert contents(paths.database) == before


def test_a_change_says_each_record_once_with_its_first_and_last_state(
    services: Services, application: int
) -> None:
    with services.store.write() as writing:
        note = writing.unit.notes.add(application, "one", datetime(2026, 11, 20, tzinfo=UTC))
        writing.unit.notes.write(note, "two", datetime(2026, 11, 20, tzinfo=UTC))
        writing.unit.applications.set_stage(application, 2)
    by_kind = {row.kind: row for row in writing.change.rows}
    assert len(writing.change.rows) == 2
    assert by_kind[Kind.NOTE].before is None
    assert by_kind[Kind.NOTE].after is not None
    assert by_kind[Kind.NOTE].after["text"] == "two"
    assert writing.change.applications() == {application}


def test_a_deed_that_ends_where_it_began_is_no_change(services: Services, application: int) -> None:
    with services.store.write() as writing:
        writing.unit.applications.set_stage(application, 2)
        writing.unit.checklist.requirements(application)  # asking sends what was said so far to the file
        writing.unit.applications.set_stage(application, 1)
    assert not writing.change


@pytest.mark.parametrize("meanwhile", ["written again", "gone", "there already"])
def test_what_moved_on_meanwhile_is_not_written_over(
    services: Services, application: int, paths: DataPaths, meanwhile: str
) -> None:
    add = services.noting.add(application, "one")
    note = add.rows[0].id
    write = services.noting.write(note, "two")
    change = write.inverse()
    match meanwhile:
        case "written again":
            services.noting.write(note, "three")
        case "gone":
            services.store.replay(change)
            services.store.replay(add.inverse())
        case "there already":
            change = add
    before = contents(paths.database)
    with pytest.raises(Conflict, match=r"changed since.*Nothing was changed"):
        services.store.replay(change)
    assert contents(paths.database) == before


def test_a_change_that_fits_in_part_only_is_not_applied_in_part(
    services: Services, application: int, paths: DataPaths
) -> None:
    first, second = (services.noting.add(application, text) for text in ("one", "two"))
    services.noting.write(first.rows[0].id, "one, and more")
    before = contents(paths.database)
    with pytest.raises(Conflict):
        services.store.replay((first + second).inverse())
    assert contents(paths.database) == before


def test_an_import_is_not_taken_back_together_with_what_was_written_since(
    services: Services, paths: DataPaths
) -> None:
    summary = services.importing.import_text(POSTING, "baker")
    services.noting.add(summary.imported[0].id, "kind people")
    before = contents(paths.database)
    with pytest.raises(Conflict, match="changed since"):
        services.store.replay(summary.change.inverse())
    assert contents(paths.database) == before


def test_what_belonged_to_a_record_that_is_gone_is_not_done_again(
    services: Services, paths: DataPaths
) -> None:
    summary = services.importing.import_text(POSTING, "baker")
    note = services.noting.add(summary.imported[0].id, "kind people")
    services.store.replay((summary.change + note).inverse())
    before = contents(paths.database)
    with pytest.raises(Conflict, match="changed since"):
        services.store.replay(note)
    assert contents(paths.database) == before


def test_an_import_of_many_postings_is_taken_back_by_few_questions(
    services: Services, paths: DataPaths
) -> None:
    before = contents(paths.database)
    change = ChangeSet()
    for number in range(40):
        change += services.importing.import_text(f"{POSTING}\n\u2022 oven {number}", "baker").change
    asked: list[str] = []

    def note(*event: Any) -> None:
        asked.append(event[2])

    listen(Engine, "before_cursor_execute", note)
    try:
        services.store.replay(change.inverse())
    finally:
        remove(Engine, "before_cursor_execute", note)

    assert contents(paths.database) == before
    assert len(change.rows) > 200
    assert len(asked) < 40
