"""Each command through the desk: what it does, and that undo and redo are exact for all of them."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from jobtracker.app.build import open_services
from jobtracker.domain.application import Outcome
from jobtracker.domain.item_edits import EmptyItem
from jobtracker.domain.reading import Level, Span
from jobtracker.domain.requirement import Verdict
from jobtracker.system.paths import DataPaths
from jobtracker.viewmodels.commands.applications import ApplicationCommands
from jobtracker.viewmodels.commands.checklist import ChecklistCommands
from jobtracker.viewmodels.commands.notes import NoteCommands
from jobtracker.viewmodels.commands.reminders import ReminderCommands
from jobtracker.viewmodels.desk import Desk
from jobtracker.viewmodels.import_run import ImportRun

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jobtracker.domain.note import Note
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.viewmodels.worker import Worker

POSTING = """Harbour Pilot

Responsibilities
- Bring ships in
- Bring ships out

Requirements
- A master's licence
- Sound sleep by day
- Local knowledge and good eyes

Nice to have
- Some Danish
"""
FRIDAY = datetime(2026, 11, 27, 9, 0)


class Commands(NamedTuple):
    desk: Desk
    applications: ApplicationCommands
    checklist: ChecklistCommands
    notes: NoteCommands
    reminders: ReminderCommands


class Case(NamedTuple):
    """A command, and the words in which it is told."""

    words: str
    give: Callable[[Commands, ApplicationRecord], None]


@pytest.fixture
def commands(desk: Desk) -> Commands:
    return Commands(
        desk, ApplicationCommands(desk), ChecklistCommands(desk), NoteCommands(desk), ReminderCommands(desk)
    )


@pytest.fixture(scope="module")
def file_at_start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An answered application with a note and a reminder; another of each is in the trash."""
    paths = DataPaths(tmp_path_factory.mktemp("pilot") / "data")
    paths.root.mkdir(mode=0o700)
    with open_services(paths, writing=True) as services:
        services.importing.import_text(POSTING, "pilot.txt")
        services.tracking.describe(1, "Harbour Pilot", "Port of Ny", None)
        for text in ("Ask about tides.", ""):
            services.noting.add(1, text)
        for text in ("Ring the harbour office", "Iron the shirt"):
            services.reminding.add(1, text, FRIDAY)
        services.answering.answer([1], Verdict.MET)
        services.answering.explain(1, "Since 2019.")
        services.noting.remove(2)
        services.reminding.remove(2)
    return paths.database


@pytest.fixture
def pilot(record: Any) -> ApplicationRecord:
    """The application in the file at the start."""
    now: ApplicationRecord = record(1)
    assert (len(now.requirements), len(now.responsibilities)) == (4, 2)
    return now


def ids(record: ApplicationRecord, *places: int) -> list[int]:
    return [record.requirements[place].id for place in places]


def move_to_interview(commands: Commands, record: ApplicationRecord) -> None:
    commands.desk.ask(
        lambda services: services.store.browse.stages(),
        lambda stages: commands.applications.move(record.row, stages[3]),
    )


def reopen(commands: Commands, record: ApplicationRecord) -> None:
    commands.applications.close(record.row, Outcome.REJECTED)
    move_to_interview(commands, record)


def restore(commands: Commands, record: ApplicationRecord) -> None:
    commands.desk.ask(lambda services: services.store.browse.trash(), commands.applications.restore)


def place_of(record: ApplicationRecord, words: str) -> Span:
    start = record.posting.source_text.index(words)
    return Span(start, start + len(words))


def import_unseen(desk: Desk, text: str) -> None:
    run = ImportRun(desk, desk)
    run.read.connect(run.keep)
    run.text(text, "pasted text")


CASES = {
    "import": Case("Imported 1 posting", lambda c, r: import_unseen(c.desk, "Diver\n\n- Dives")),
    "answer": Case("Answered “gap”", lambda c, r: c.checklist.answer(ids(r, 0, 1, 3), Verdict.GAP)),
    "clear an answer": Case("Cleared the answer", lambda c, r: c.checklist.answer(ids(r, 0), None)),
    "explain": Case("Changed the evidence", lambda c, r: c.checklist.explain(ids(r, 0)[0], "Two\nlines")),
    "reword": Case("Changed an item", lambda c, r: c.checklist.reword(ids(r, 1)[0], " Sleeps\twell ")),
    "level": Case("Marked as preferred", lambda c, r: c.checklist.set_level(ids(r, 0, 2), Level.PREFERRED)),
    "add": Case("Added an item", lambda c, r: c.checklist.add(1, "A boat", Level.REQUIRED, "Requirements")),
    "add a passage": Case(
        "Added an item",
        lambda c, r: c.checklist.add_passage(1, place_of(r, "ships in"), Level.PREFERRED, None),
    ),
    "split": Case("Split an item", lambda c, r: c.checklist.split(ids(r, 2)[0], len("Local knowledge "))),
    "merge": Case("Merged 3 items", lambda c, r: c.checklist.merge(ids(r, 2, 0, 1))),
    "delete an item": Case("Deleted an item", lambda c, r: c.checklist.remove(ids(r, 3))),
    "delete items": Case("Deleted 2 items", lambda c, r: c.checklist.remove(ids(r, 0, 3))),
    "count as responsibility": Case(
        "Moved to what the job does", lambda c, r: c.checklist.count_as_responsibility(ids(r, 0, 1))
    ),
    "remove a responsibility": Case(
        "Deleted a thing the job does",
        lambda c, r: c.checklist.remove_responsibility(r.responsibilities[0].id),
    ),
    "count as requirement": Case(
        "Moved to the requirements", lambda c, r: c.checklist.count_as_requirement(r.responsibilities[1].id)
    ),
    "move": Case("Moved “Harbour Pilot” to Interview", move_to_interview),
    "close": Case(
        "Closed “Harbour Pilot”: No answer", lambda c, r: c.applications.close(r.row, Outcome.NO_ANSWER)
    ),
    "open again": Case("Moved “Harbour Pilot” to Interview", reopen),
    "describe": Case(
        "Changed the details of “Harbour Pilot”",
        lambda c, r: c.applications.describe(r.row, "Pilot", "", date(2026, 12, 1)),
    ),
    "delete": Case("Deleted “Harbour Pilot”", lambda c, r: c.applications.remove([r.row])),
    "restore": Case("Restored 2 items", restore),
    "begin a note": Case("Began a note", lambda c, r: c.notes.add(1, "Tides", lambda note_id: None)),
    "write a note": Case("Wrote a note", lambda c, r: c.notes.write(r.notes[0].id, "# Tides\n😀 \ud800")),
    "delete a note": Case("Deleted a note", lambda c, r: c.notes.remove(r.notes[0].id)),
    "set a reminder": Case("Set a reminder", lambda c, r: c.reminders.add(1, "", FRIDAY)),
    "change a reminder": Case(
        "Changed a reminder",
        lambda c, r: c.reminders.change(r.reminders[0].id, "Write", FRIDAY.replace(hour=18)),
    ),
    "tick off": Case("Ticked off a reminder", lambda c, r: c.reminders.tick_off(r.reminders[0].id)),
    "snooze": Case(
        "Put off a reminder", lambda c, r: c.reminders.snooze(r.reminders[0].id, FRIDAY.replace(day=30))
    ),
    "delete a reminder": Case("Deleted a reminder", lambda c, r: c.reminders.remove(r.reminders[0].id)),
}


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_undo_and_redo_leave_the_file_exactly_as_it_was(
    commands: Commands, pilot: ApplicationRecord, heard: Any, kept: Any, case: Case
) -> None:
    before = kept()
    heard.all.clear()
    case.give(commands, pilot)
    after = kept()
    assert heard.told[-1].words == case.words
    given = len(heard.told)

    for _ in range(given):
        commands.desk.undo()
    assert kept() == before
    for _ in range(given):
        commands.desk.redo()
    assert kept() == after

    assert before != after
    assert heard.told[-1].words == f"Done again: {case.words}"
    assert heard.troubles == []


def test_one_command_after_the_other_is_taken_back_to_the_beginning(
    commands: Commands, pilot: ApplicationRecord, heard: Any, kept: Any
) -> None:
    dumps = [kept()]
    for name in ("answer", "split", "merge", "level", "count as requirement", "tick off", "close", "delete"):
        CASES[name].give(commands, pilot)
        dumps.append(kept())

    for before in reversed(dumps[:-1]):
        commands.desk.undo()
        assert kept() == before
    for after in dumps[1:]:
        commands.desk.redo()
        assert kept() == after
    assert heard.troubles == []


def test_after_undo_and_redo_searching_finds_what_is_there(
    commands: Commands, pilot: ApplicationRecord, ask: Any
) -> None:
    def found(words: str) -> frozenset[int]:
        answer: frozenset[int] = ask(lambda services: services.store.browse.search(words))
        return answer

    commands.checklist.reword(ids(pilot, 1)[0], "Seldom tired")
    assert found("seldom") == {1}
    commands.desk.undo()
    assert found("seldom") == frozenset()
    commands.desk.redo()
    assert found("seldom") == {1}


def test_what_is_typed_into_a_note_in_one_go_is_one_step(
    commands: Commands, pilot: ApplicationRecord, heard: Any, kept: Any
) -> None:
    before = kept()
    for text in ("T", "Ti", "Tide", "Tides"):
        commands.notes.write(pilot.notes[0].id, text)
    after = kept()

    commands.desk.undo()
    assert kept() == before
    commands.desk.redo()
    assert kept() == after
    assert heard.troubles == []


def test_what_is_typed_after_a_pause_is_a_step_of_its_own(
    worker: Worker, pilot: ApplicationRecord, record: Any
) -> None:
    times = iter((100.0, 104.0, 110.0))
    desk = Desk(worker, seconds=lambda: next(times))
    for text in ("First", "First word", "Second"):
        NoteCommands(desk).write(pilot.notes[0].id, text)

    desk.undo()

    assert [note.text for note in record(1).notes] == ["First word"]


def test_what_is_typed_before_and_after_another_command_is_two_steps(
    commands: Commands, pilot: ApplicationRecord, record: Any
) -> None:
    note_id = pilot.notes[0].id
    commands.notes.write(note_id, "First")
    commands.checklist.answer(ids(pilot, 1), Verdict.MET)
    commands.notes.write(note_id, "Second")

    commands.desk.undo()

    assert [note.text for note in record(1).notes] == ["First"]


def test_a_begun_note_is_named_to_who_began_it(
    commands: Commands, pilot: ApplicationRecord, record: Any
) -> None:
    begun: list[int] = []

    commands.notes.add(1, "", begun.append)
    notes: tuple[Note, ...] = record(1).notes

    assert {note.id for note in notes} == {pilot.notes[0].id, *begun}
    assert len(notes) == 2


def test_a_note_for_an_application_that_is_gone_is_trouble(
    qtbot: QtBot, commands: Commands, pilot: ApplicationRecord, heard: Any, kept: Any
) -> None:
    before = kept()
    ids: list[int | None] = []

    commands.notes.add(99, "Tides", ids.append)

    assert kept() == before
    assert len(heard.troubles) == 1
    assert ids == [None]


def test_an_item_without_words_is_trouble_and_keeps_its_words(
    commands: Commands, pilot: ApplicationRecord, heard: Any, kept: Any
) -> None:
    before = kept()

    commands.checklist.reword(ids(pilot, 0)[0], " \n ")
    commands.checklist.add(1, "", Level.REQUIRED, None)
    commands.checklist.split(ids(pilot, 0)[0], 0)
    commands.checklist.add_passage(1, Span(0, 0), Level.REQUIRED, None)

    assert kept() == before
    assert [type(error) for error in heard.troubles] == [EmptyItem] * 4


def test_emptying_the_trash_cannot_be_taken_back(
    commands: Commands, pilot: ApplicationRecord, heard: Any, kept: Any, ask: Any
) -> None:
    commands.applications.remove([pilot.row])
    commands.applications.empty_trash()
    emptied = kept()

    commands.desk.undo()

    assert kept() == emptied
    assert ask(lambda services: services.store.browse.trash()) == ()
    assert heard.told[-1].undo_words is None


def test_several_applications_are_counted_in_the_words(
    commands: Commands, pilot: ApplicationRecord, importing: Any, ask: Any, heard: Any, settle: Any
) -> None:
    importing("Welder")
    rows = ask(lambda services: services.store.browse.rows())

    commands.applications.remove(rows)
    settle()

    assert heard.told[-1].words == "Deleted 2 applications"
