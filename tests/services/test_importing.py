from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobtracker.domain import posting
from jobtracker.domain.change import Kind
from jobtracker.domain.draft import Draft, corrected, levelled, reworded, split, without
from jobtracker.domain.event import EventKind
from jobtracker.domain.passage import passage
from jobtracker.domain.reading import Level
from jobtracker.domain.requirement import Origin
from jobtracker.services import importing
from jobtracker.services.importing import AlreadyThere, ImportSummary
from jobtracker.store.writing.applications import Applications

if TYPE_CHECKING:
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.services.services import Services
    from jobtracker.system.paths import DataPaths

Contents = Callable[[], Any]


def record(services: Services, summary: ImportSummary) -> ApplicationRecord:
    (imported,) = summary.imported
    found = services.store.browse.record(imported.id)
    assert found is not None
    return found


def test_a_posting_becomes_an_application_with_its_checklist(
    services: Services, posting_file: Path, clock: Any
) -> None:
    summary = services.importing.import_file(posting_file)
    kept = record(services, summary)
    source = posting_file.read_text(encoding="utf-8")
    assert kept.posting.source_text == source
    assert [item.level for item in kept.requirements] == [Level.REQUIRED] * 3 + [Level.PREFERRED] * 2
    assert summary.imported[0].requirements == len(kept.requirements) == kept.row.fit.open
    assert len(kept.responsibilities) == 2
    for item in (*kept.requirements, *kept.responsibilities):
        assert item.span is not None
        assert passage(source, item.span) == item.text
    assert {item.origin for item in kept.requirements} == {Origin.READ}
    assert [item.position for item in kept.requirements] == sorted(
        item.position for item in kept.requirements
    )
    assert kept.row.stage == services.store.browse.stages()[0]
    assert kept.row.imported_at == clock.now()
    (event,) = kept.events
    assert (event.kind, event.to_stage, event.text) == (EventKind.IMPORTED, "Saved", "technician.txt")


def test_an_import_is_one_change_that_can_be_taken_back_and_done_again(
    services: Services, posting_file: Path, contents: Contents
) -> None:
    before = contents()
    summary = services.importing.import_paths([posting_file])
    after = contents()
    assert summary.change.applications() == {summary.imported[0].id}
    services.store.replay(summary.change.inverse())
    assert contents() == before
    services.store.replay(summary.change)
    assert contents() == after


def test_the_same_file_again_is_already_there(
    services: Services, posting_file: Path, contents: Contents
) -> None:
    first = services.importing.import_file(posting_file).imported[0]
    before = contents()
    again = services.importing.import_file(posting_file)
    assert [there.id for there in again.already_there] == [first.id]
    assert not again.change
    assert not again.imported
    assert contents() == before


def test_the_same_words_with_other_line_ends_and_spaces_are_already_there(services: Services) -> None:
    services.importing.import_text("Baker wanted.\nEarly start.", "one")
    again = services.importing.import_text("  Baker wanted.\r\n\r\nEarly\u00a0start.  ", "two")
    assert len(again.already_there) == 1


def test_what_lies_in_the_trash_can_be_imported_anew(services: Services, posting_file: Path) -> None:
    first = services.importing.import_file(posting_file).imported[0]
    services.tracking.remove([first.id])
    assert services.importing.import_file(posting_file).imported[0].id != first.id


def refused(path: Path, *args: Any, **named: Any) -> Any:
    raise PermissionError(13, "Permission denied", str(path))


@pytest.mark.parametrize(
    "content",
    [b"", b" \r\n\t ", b"\x7fELF\x02\x01\x01\x00\x00\x00" + bytes(range(256)) * 20],
    ids=["empty", "only white space", "binary"],
)
def test_a_file_that_holds_no_text_is_a_failure_that_says_so(
    services: Services, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "posting.txt"
    file.write_bytes(content)
    summary = services.importing.import_file(file)
    assert "posting.txt" in summary.failed[0].message
    assert summary.failed[0].name == str(file)
    assert services.store.browse.rows() == ()
    assert not summary.change


def test_a_file_that_is_missing_or_a_folder_is_a_failure_that_says_so(
    services: Services, tmp_path: Path
) -> None:
    assert "no such file" in services.importing.import_file(tmp_path / "gone.txt").failed[0].message
    assert "folder" in services.importing.import_file(tmp_path).failed[0].message


def test_a_file_that_may_not_be_read_is_a_failure_that_says_what_to_do(
    services: Services, posting_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "open", refused)
    assert "right to read it" in services.importing.import_file(posting_file).failed[0].message


def test_bad_inputs_do_not_keep_the_good_ones_out(
    services: Services, posting_file: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "postings"
    (folder / "deeper").mkdir(parents=True)
    (folder / "a.txt").write_text("Cook wanted on board.")
    (folder / "b.txt").write_bytes(b"")
    (folder / "deeper" / "c.txt").write_text("Driver wanted in town.")
    (folder / "deeper" / "d.txt").write_text("Cook  wanted\non board.")
    summary = services.importing.import_paths([tmp_path / "gone", folder, posting_file])
    assert [Path(one.name).name for one in summary.imported] == ["a.txt", "c.txt", "technician.txt"]
    assert [Path(one.name).name for one in summary.already_there] == ["d.txt"]
    assert [Path(one.name).name for one in summary.failed] == ["gone", "b.txt"]
    assert summary.change.applications() == {one.id for one in summary.imported}
    services.store.replay(summary.change.inverse())
    assert services.store.browse.rows() == ()


def test_a_reader_that_trips_over_one_text_does_not_stop_the_rest(
    services: Services, posting_file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def trip(data: bytes, name: str) -> Any:
        raise RecursionError("too deep")

    monkeypatch.setattr(importing, "read_bytes", trip)
    summary = services.importing.import_paths([posting_file])
    assert "made a mistake" in summary.failed[0].message
    assert "too deep" in caplog.text


def test_an_import_that_breaks_off_leaves_nothing_behind(
    services: Services, posting_file: Path, monkeypatch: pytest.MonkeyPatch, contents: Contents
) -> None:
    def break_off(*args: Any, **named: Any) -> None:
        raise OSError("the disk went away")

    before = contents()
    monkeypatch.setattr(Applications, "happened", break_off)
    assert services.importing.import_file(posting_file).failed
    monkeypatch.undo()
    assert contents() == before
    assert services.store.browse.search("water") == frozenset()
    assert services.importing.import_file(posting_file).imported


@pytest.mark.skipif(os.name == "nt", reason="names of files are text on Windows")
def test_a_file_whose_name_is_no_text_is_imported(services: Services, tmp_path: Path) -> None:
    name = os.fsdecode(b"b\xe4cker.txt")
    folder = tmp_path / "postings"
    folder.mkdir()
    try:
        (folder / name).write_text("Baker wanted.")
    except OSError:
        pytest.skip("this file system takes only names that are text")
    kept = record(services, services.importing.import_paths([folder]))
    assert kept.row.source_name == "b\ufffdcker.txt"
    assert kept.posting.reading.source.name == "b\ufffdcker.txt"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=()), max_size=60), name=st.text(max_size=5))
def test_whatever_is_pasted_is_kept_whole_or_refused(services: Services, text: str, name: str) -> None:
    summary = services.importing.import_text(text, name)
    assert len(summary.imported) + len(summary.already_there) + len(summary.failed) == 1
    if summary.imported:
        kept = record(services, summary)
        assert len(kept.posting.source_text) == kept.posting.reading.source.characters
        assert kept.events[0].kind is EventKind.IMPORTED


@pytest.mark.parametrize(
    "text",
    [
        "half a \ud83d smile",
        "nul \0 inside",
        "word " * 20_000,
        "x" * 100_000,
        "\u202e\u2066 turned \x1b[31m",
    ],
    ids=["half a pair", "NUL", "a hundred thousand characters", "one long word", "controls"],
)
def test_odd_text_is_answered_and_can_be_taken_back(services: Services, text: str) -> None:
    summary = services.importing.import_text(text, "pasted")
    assert summary.imported or summary.failed
    if summary.imported:
        assert len(record(services, summary).posting.source_text) == len(text)
        services.store.replay(summary.change.inverse())
    assert services.store.browse.rows() == ()


def test_the_file_itself_is_kept_where_its_text_had_to_be_taken_out(
    services: Services, posting_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[tuple[str, bytes]] = []
    monkeypatch.setattr(
        "jobtracker.store.writing.postings.Postings.keep_original",
        lambda self, sha256, content: kept.append((sha256, content)),
    )
    services.importing.import_file(posting_file)
    assert kept == []
    monkeypatch.setattr(posting, "TEXT_FORMATS", frozenset())
    posting_file.write_text("Another one.")
    again = record(services, services.importing.import_file(posting_file))
    assert kept == [(again.posting.reading.source.sha256, b"Another one.")]


def test_the_parts_of_a_posting_are_all_in_the_change(services: Services, posting_file: Path) -> None:
    change = services.importing.import_file(posting_file).change
    kinds = [row.kind for row in change.rows]
    assert {Kind.POSTING, Kind.APPLICATION, Kind.EVENT, Kind.REQUIREMENT, Kind.RESPONSIBILITY} == set(kinds)
    assert all(row.before is None for row in change.rows)


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        (b"Cook\n\nRequirements\n- Early hours\n", False),
        ("\ufeffKöchin\r\n\r\nAnforderungen\r\n- Führerschein\r\n".encode(), False),
        ("Köchin\n\nAnforderungen\n- Führerschein in der Küche\n".encode("cp1252"), False),
        (b"Cook\n\nRequirements\n- one\x00two hands\n- early hours\n", True),
    ],
    ids=["utf-8", "with a mark", "windows-1252", "with a NUL"],
)
def test_a_file_that_its_text_does_not_give_back_is_kept_beside_it(
    services: Services, tmp_path: Path, paths: DataPaths, content: bytes, kept: bool
) -> None:
    file = tmp_path / "posting.txt"
    file.write_bytes(content)
    (one,) = services.importing.import_paths([file]).imported
    assert one.id
    with closing(sqlite3.connect(paths.database)) as look:
        originals = look.execute("SELECT content FROM original").fetchall()
    assert originals == ([(content,)] if kept else [])


def draft_of(services: Services, path: Path) -> Draft:
    read = services.importing.read_file(path)
    assert isinstance(read, Draft)
    return read


def test_reading_keeps_nothing(services: Services, posting_file: Path, contents: Contents) -> None:
    before = contents()
    draft = draft_of(services, posting_file)
    assert (draft.name, len(draft.requirements)) == (str(posting_file), 5)
    assert contents() == before


def test_a_draft_that_was_not_touched_is_kept_as_the_file_is_imported(
    services: Services, posting_file: Path, contents: Contents
) -> None:
    change = services.importing.import_file(posting_file).change
    at_once = contents()
    services.store.replay(change.inverse())
    services.importing.keep(draft_of(services, posting_file))
    assert [unnumbered(record) for record in contents()[0]] == [unnumbered(record) for record in at_once[0]]


def unnumbered(record: ApplicationRecord) -> Any:
    """What is kept of a posting, whatever numbers it got."""
    items = [replace(item, id=0, posting_id=0) for item in record.requirements]
    duties = [replace(duty, id=0, posting_id=0) for duty in record.responsibilities]
    return replace(record.posting, id=0), items, duties, record.row.heading, record.row.stage


def test_a_draft_is_kept_just_as_it_was_put_right(services: Services, posting_file: Path) -> None:
    draft = draft_of(services, posting_file)
    two_years, records, licence, german, _ = draft.requirements
    draft = without(draft, {licence.key, draft.responsibilities[0].key})
    draft = levelled(draft, {german.key}, Level.REQUIRED)
    draft = split(draft, two_years.key, len("Two years of "))
    draft = reworded(draft, records.key, "Neat handwriting")
    draft = corrected(draft, "title", "Technician")
    draft = corrected(draft, "deadline", date(2026, 12, 1))
    draft = corrected(draft, "locations", ("Oslo, Norway",))

    kept = record(services, services.importing.keep(draft))

    assert [(item.text, item.level) for item in kept.requirements] == [
        ("Two years of", Level.REQUIRED),
        ("experience in a laboratory", Level.REQUIRED),
        ("Neat handwriting", Level.REQUIRED),
        ("Some German", Level.REQUIRED),
        ("Experience with C++ or Python", Level.PREFERRED),
    ]
    assert [item.span for item in kept.requirements] == [item.span for item in draft.kept_requirements]
    assert [item.heading for item in kept.requirements] == ["Requirements"] * 3 + ["Nice to have"] * 2
    assert [duty.text for duty in kept.responsibilities] == ["Keep the instruments calibrated"]
    assert (kept.row.title, kept.row.deadline) == ("Technician", date(2026, 12, 1))
    assert kept.posting.reading == draft.corrected_reading
    assert kept.posting.reading.facts.corrected == {"title", "deadline", "locations"}
    assert kept.posting.source_text == draft.text


def test_what_came_in_while_a_draft_was_looked_at_is_already_there(
    services: Services, posting_file: Path
) -> None:
    draft = draft_of(services, posting_file)
    first = services.importing.import_file(posting_file).imported[0]
    assert [there.id for there in services.importing.keep(draft).already_there] == [first.id]
    there = AlreadyThere(str(posting_file), first.id)
    assert services.importing.read_file(posting_file) == ImportSummary(already_there=(there,))


def test_a_draft_that_cannot_be_kept_is_told_and_leaves_nothing(
    services: Services, posting_file: Path, monkeypatch: pytest.MonkeyPatch, contents: Contents
) -> None:
    def break_off(*args: Any, **named: Any) -> None:
        raise OSError("the disk went away")

    draft, before = draft_of(services, posting_file), contents()
    monkeypatch.setattr(Applications, "happened", break_off)
    assert [failed.name for failed in services.importing.keep(draft).failed] == [str(posting_file)]
    assert contents() == before
