from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.draft import Draft, corrected
from jobtracker.services.importing import Importing, ImportSummary
from jobtracker.store.errors import Conflict
from jobtracker.viewmodels.desk import Desk
from jobtracker.viewmodels.import_run import ImportRun, Looking, Progress
from jobtracker.viewmodels.review.entry import Choice, Entry, Lookalike
from jobtracker.viewmodels.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from jobtracker.services.services import Services


def run_without_review(desk: Desk) -> ImportRun:
    """A run whose user accepts all that was read as it is."""
    run = ImportRun(desk)
    run.read.connect(run.keep)
    return run


class Followed:
    """A run, and what it said."""

    def __init__(self, desk: Desk) -> None:
        self.run = run_without_review(desk)
        self.progress: list[Progress] = []
        self.finished: list[tuple[ImportSummary, bool]] = []
        self.run.progressed.connect(self.progress.append)
        self.run.finished.connect(lambda summary, stopped: self.finished.append((summary, stopped)))


@pytest.fixture
def followed(desk: Desk) -> Followed:
    return Followed(desk)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two postings, one of them twice, and a file that is none."""
    folder = tmp_path / "postings"
    (folder / "deeper").mkdir(parents=True)
    (folder / "baker.txt").write_text("Baker\n\n- Bakes", encoding="utf-8")
    (folder / "baker again.txt").write_text("Baker\n\n-   Bakes\n", encoding="utf-8")
    (folder / "deeper" / "welder.txt").write_text("Welder\n\n- Welds", encoding="utf-8")
    (folder / "empty.txt").touch()
    return folder


def ids(ask: Any) -> list[int]:
    return [row.id for row in ask(lambda services: services.store.browse.rows())]


def test_files_and_folders_come_in_and_what_does_not_is_named(
    qtbot: QtBot, followed: Followed, folder: Path, posting_file: Path, ask: Any
) -> None:
    missing = folder / "missing.txt"
    with qtbot.waitSignal(followed.run.finished):
        followed.run.files([posting_file, missing, folder])

    ((summary, stopped),) = followed.finished
    assert not stopped
    assert [Path(each.name).name for each in summary.imported] == [
        "technician.txt",
        "baker again.txt",
        "welder.txt",
    ]
    assert [(Path(each.name).name, each.id) for each in summary.already_there] == [
        ("baker.txt", summary.imported[1].id)
    ]
    assert {Path(each.name).name for each in summary.failed} == {"missing.txt", "empty.txt"}
    assert all(each.message for each in summary.failed)
    assert sorted(ids(ask)) == sorted(each.id for each in summary.imported)


def test_progress_is_told_before_each_file_is_read_and_each_posting_kept(
    qtbot: QtBot, followed: Followed, folder: Path, posting_file: Path
) -> None:
    with qtbot.waitSignal(followed.run.finished):
        followed.run.files([posting_file, folder])

    names = ["technician.txt", "baker again.txt", "baker.txt", "welder.txt", "empty.txt"]
    assert followed.progress[:5] == [Progress(done, 5, name) for done, name in enumerate(names)]
    # The same text a second time is kept last: it is already there then.
    names = ["technician.txt", "baker again.txt", "welder.txt", "baker.txt"]
    keeping = [replace(progress, name=Path(progress.name).name) for progress in followed.progress[5:]]
    assert keeping == [Progress(done, 4, name, keeping=True) for done, name in enumerate(names)]


def test_all_of_a_run_is_undone_in_one_step(
    qtbot: QtBot, followed: Followed, folder: Path, desk: Desk, heard: Any, kept: Any
) -> None:
    before = kept()
    with qtbot.waitSignal(followed.run.finished):
        followed.run.files([folder])
    after = kept()
    undo_words = heard.told[-1].undo_words

    desk.undo()
    assert kept() == before
    desk.redo()
    assert kept() == after
    assert undo_words == "Imported 2 postings"
    assert heard.troubles == []


def test_two_runs_are_two_steps(qtbot: QtBot, desk: Desk, folder: Path, posting_file: Path, ask: Any) -> None:
    for files in ([posting_file], [folder]):
        run = run_without_review(desk)
        with qtbot.waitSignal(run.finished):
            run.files(files)

    desk.undo()

    assert ids(ask) == [1]


def test_a_run_that_is_stopped_keeps_whole_postings_and_is_one_step(
    qtbot: QtBot, followed: Followed, folder: Path, posting_file: Path, desk: Desk, ask: Any, kept: Any
) -> None:
    before = kept()
    followed.run.progressed.connect(
        lambda progress: progress.keeping and progress.done == 1 and followed.run.stop()
    )

    with qtbot.waitSignal(followed.run.finished):
        followed.run.files([posting_file, folder])

    ((summary, stopped),) = followed.finished
    assert stopped
    assert [Path(each.name).name for each in summary.imported] == ["technician.txt", "baker again.txt"]
    technician = ask(lambda services: services.store.browse.record(summary.imported[0].id))
    assert (len(technician.requirements), len(technician.responsibilities)) == (5, 2)
    assert len(ids(ask)) == 2

    desk.undo()
    assert kept() == before


def test_a_run_that_is_stopped_while_it_reads_offers_what_was_read(
    qtbot: QtBot, followed: Followed, folder: Path, posting_file: Path
) -> None:
    offered: list[tuple[Entry, ...]] = []
    followed.run.read.connect(offered.append)
    followed.run.progressed.connect(lambda progress: progress.done == 1 and followed.run.stop())

    with qtbot.waitSignal(followed.run.finished):
        followed.run.files([posting_file, folder])

    assert [[entry.name for entry in entries] for entries in offered] == [
        ["technician.txt", "baker again.txt"]
    ]
    ((summary, stopped),) = followed.finished
    assert (len(summary.imported), stopped) == (2, True)


def test_a_run_that_is_cancelled_after_reading_keeps_nothing(
    qtbot: QtBot, desk: Desk, folder: Path, heard: Any, ask: Any, kept: Any
) -> None:
    before = kept()
    run = ImportRun(desk)
    with qtbot.waitSignal(run.read):
        run.files([folder])
    assert kept() == before
    with qtbot.waitSignal(run.finished) as end:
        run.cancel()

    summary, stopped = end.args
    assert ([Path(each.name).name for each in summary.failed], summary.imported, stopped) == (
        ["empty.txt"],
        (),
        True,
    )
    assert kept() == before
    assert heard.told == []


def test_a_run_keeps_what_was_chosen_as_it_was_put_right(
    qtbot: QtBot, desk: Desk, folder: Path, posting_file: Path, ask: Any
) -> None:
    run = ImportRun(desk)
    with qtbot.waitSignal(run.read) as read:
        run.files([posting_file, folder])
    technician, baker, welder = read.args[0]
    with qtbot.waitSignal(run.finished) as end:
        run.keep(
            [
                replace(technician, draft=corrected(technician.draft, "title", "Head of the lab")),
                replace(baker, choice=Choice.SKIP),
                welder,
            ]
        )

    summary, stopped = end.args
    assert [Path(one.name).name for one in summary.imported] == ["technician.txt", "welder.txt"]
    # What was skipped did not come in by its twin either.
    assert (summary.already_there, stopped) == ((), False)
    assert ask(lambda services: services.store.browse.record(1)).row.title == "Head of the lab"


def test_an_update_of_what_is_gone_meanwhile_fails_alone(
    qtbot: QtBot, desk: Desk, folder: Path, posting_file: Path
) -> None:
    run = ImportRun(desk)
    with qtbot.waitSignal(run.read) as read:
        run.files([posting_file, folder])
    technician, baker, welder = read.args[0]
    gone = Lookalike(99, "Technician", "20 Nov")
    with qtbot.waitSignal(run.finished) as end:
        run.keep([replace(technician, lookalike=gone, choice=Choice.UPDATE), baker, welder])

    summary, stopped = end.args
    failed = {Path(one.name).name: one.message for one in summary.failed}
    assert "no longer there" in failed["technician.txt"]
    assert ([Path(one.name).name for one in summary.imported], stopped) == (
        ["baker again.txt", "welder.txt"],
        False,
    )


def test_a_run_that_is_stopped_at_its_last_file_was_not_stopped_before_its_end(
    qtbot: QtBot, followed: Followed, posting_file: Path
) -> None:
    followed.run.progressed.connect(followed.run.stop)

    with qtbot.waitSignal(followed.run.finished):
        followed.run.files([posting_file])

    ((summary, stopped),) = followed.finished
    assert (len(summary.imported), stopped) == (1, False)


def test_a_run_that_is_stopped_while_it_looks_for_files_imports_none(
    qtbot: QtBot, followed: Followed, folder: Path, ask: Any
) -> None:
    assert not followed.run.looking
    with qtbot.waitSignal(followed.run.finished):
        followed.run.files([folder])
        assert followed.run.looking
        followed.run.stop()

    assert not followed.run.looking
    ((summary, stopped),) = followed.finished
    assert (summary.imported, stopped) == ((), True)
    assert ids(ask) == []


def test_looking_through_many_files_is_told_and_lets_others_in_between(
    qtbot: QtBot, followed: Followed, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobtracker.viewmodels.import_run.SLICE", 0.0)
    for number in range(20):
        (tmp_path / "many").mkdir(exist_ok=True)
        (tmp_path / "many" / f"{number:02}.txt").write_text(f"Baker {number}\n\n- Bakes", encoding="utf-8")
    told: list[Looking] = []
    looking_when_answered: list[bool] = []
    followed.run.looked.connect(told.append)
    with qtbot.waitSignal(followed.run.finished):
        followed.run.files([tmp_path / "many"])
        desk.ask(lambda _: None, lambda _: looking_when_answered.append(followed.run.looking))

    assert told == [Looking(found, "many") for found in range(21)]
    assert looking_when_answered == [True]
    ((summary, stopped),) = followed.finished
    assert (len(summary.imported), stopped) == (20, False)


def test_a_run_that_is_stopped_before_a_file_is_found_was_stopped_before_its_end(
    qtbot: QtBot, followed: Followed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobtracker.viewmodels.import_run.SLICE", 0.0)
    for number in range(20):
        (tmp_path / "deep" / str(number)).mkdir(parents=True)
    followed.run.looked.connect(lambda looking: looking.files == 0 and followed.run.stop())

    with qtbot.waitSignal(followed.run.finished):
        followed.run.files([tmp_path / "deep"])

    assert followed.finished == [(ImportSummary(), True)]


def test_pasted_text_comes_in_under_its_name(qtbot: QtBot, followed: Followed, heard: Any) -> None:
    with qtbot.waitSignal(followed.run.finished):
        followed.run.text("Diver\n\n- Dives", "pasted text")

    ((summary, stopped),) = followed.finished
    assert ([each.name for each in summary.imported], stopped) == (["pasted text"], False)
    assert heard.told[-1].words == "Imported 1 posting"


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_text_that_says_nothing_is_named_as_failed(
    qtbot: QtBot, followed: Followed, heard: Any, text: str
) -> None:
    with qtbot.waitSignal(followed.run.finished):
        followed.run.text(text, "pasted text")

    ((summary, _),) = followed.finished
    assert [each.name for each in summary.failed] == ["pasted text"]
    assert heard.changes == []
    assert heard.told == []


@pytest.mark.parametrize("folders", [[], ["empty folder"]])
def test_a_run_with_nothing_to_import_ends(
    qtbot: QtBot, followed: Followed, tmp_path: Path, folders: list[str], heard: Any
) -> None:
    for name in folders:
        (tmp_path / name).mkdir()

    with qtbot.waitSignal(followed.run.finished):
        followed.run.files([tmp_path / name for name in folders])

    ((summary, stopped),) = followed.finished
    assert (summary.imported, len(summary.failed), stopped) == ((), len(folders), False)
    assert followed.progress == []
    assert heard.told == []


@pytest.mark.parametrize("what", ["files", "text"])
def test_where_the_data_cannot_be_opened_a_run_finishes_with_nothing(
    qtbot: QtBot, posting_file: Path, what: str
) -> None:
    @contextmanager
    def closed() -> Iterator[Services]:
        raise OSError("no such disk")
        yield

    worker = Worker(closed)
    desk = Desk(worker)
    troubles: list[Exception] = []
    desk.troubled.connect(troubles.append)
    followed = Followed(desk)
    if what == "files":
        followed.run.files([posting_file])
    else:
        followed.run.text("Diver\n\n- Dives", "pasted text")

    with qtbot.waitSignal(followed.run.finished):
        worker.start()
    worker.stop()

    assert followed.finished == [(ImportSummary(), True)]
    assert [str(error) for error in troubles] == ["no such disk"]


def test_a_trouble_on_the_way_keeps_what_is_in_and_ends_the_run_once(
    qtbot: QtBot,
    followed: Followed,
    folder: Path,
    posting_file: Path,
    heard: Any,
    ask: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keep = Importing.keep

    def keep_one_only(self: Importing, draft: Draft) -> ImportSummary:
        if draft.name != str(posting_file):
            raise RuntimeError("the disk is gone")
        return keep(self, draft)

    monkeypatch.setattr(Importing, "keep", keep_one_only)
    with qtbot.waitSignal(followed.run.finished):
        followed.run.files([posting_file, folder])

    assert len(ids(ask)) == 1
    ((summary, stopped),) = followed.finished
    assert ([Path(each.name).name for each in summary.imported], stopped) == (["technician.txt"], True)
    assert [str(error) for error in heard.troubles] == ["the disk is gone"]


@pytest.fixture
def two_runs(qtbot: QtBot, desk: Desk, folder: Path, posting_file: Path) -> tuple[ImportRun, ImportRun]:
    """One posting by the first run, two by the second."""
    runs = []
    for files in ([posting_file], [folder]):
        run = run_without_review(desk)
        with qtbot.waitSignal(run.finished):
            run.files(files)
        runs.append(run)
    return runs[0], runs[1]


def test_a_run_is_taken_back_though_it_is_not_the_last_step(
    two_runs: tuple[ImportRun, ImportRun], desk: Desk, heard: Any, ask: Any, kept: Any
) -> None:
    desk.do("Moved", lambda services: services.tracking.move(2, 3))
    after = kept()

    desk.take_back(two_runs[0].key)

    assert sorted(ids(ask)) == [2, 3]
    assert heard.told[-1].words == "Undone: Imported 1 posting"
    assert (heard.told[-1].undo_words, heard.told[-1].redo_words) == ("Moved", "Imported 1 posting")
    desk.redo()
    assert kept() == after
    for _ in range(3):
        desk.undo()
    assert ids(ask) == []
    assert heard.troubles == []


def test_commands_given_during_a_run_stay_when_it_is_taken_back(
    qtbot: QtBot, two_runs: tuple[ImportRun, ImportRun], desk: Desk, tmp_path: Path, heard: Any, ask: Any
) -> None:
    before = ids(ask)
    more = tmp_path / "more"
    more.mkdir()
    for trade in ("diver", "pilot", "nurse"):
        (more / f"{trade}.txt").write_text(f"{trade}\n\n- Works as a {trade}", encoding="utf-8")
    run = run_without_review(desk)

    def write(progress: Progress) -> None:
        if progress.keeping:
            desk.do("Wrote", lambda services: services.noting.add(1, "meanwhile"))

    run.progressed.connect(write)
    with qtbot.waitSignal(run.finished):
        run.files([more])

    desk.take_back(run.key)

    assert sorted(ids(ask)) == sorted(before)
    assert len(ask(lambda services: services.store.browse.record(1)).notes) == 3
    assert heard.told[-1].redo_words == "Imported 3 postings"
    desk.redo()
    assert len(ids(ask)) == len(before) + 3
    assert heard.troubles == []


@pytest.mark.parametrize("meanwhile", ["an answer", "a note"])
def test_a_run_whose_posting_moved_on_is_not_taken_back_and_that_is_said(
    two_runs: tuple[ImportRun, ImportRun], desk: Desk, heard: Any, kept: Any, meanwhile: str
) -> None:
    if meanwhile == "an answer":
        desk.do("Described", lambda services: services.tracking.describe(2, "Baker", "Mill Lane", None))
    else:
        desk.do("Wrote", lambda services: services.noting.add(2, "a note"))
    before = kept()

    desk.take_back(two_runs[1].key)

    assert kept() == before
    (trouble,) = heard.troubles
    assert isinstance(trouble, Conflict)
    assert "changed since" in str(trouble)
    desk.undo()
    kept()
    assert len(heard.troubles) == 1


def test_a_run_that_is_taken_back_twice_says_so(
    two_runs: tuple[ImportRun, ImportRun], desk: Desk, heard: Any, ask: Any
) -> None:
    desk.take_back(two_runs[1].key)
    desk.take_back(two_runs[1].key)

    assert ids(ask) == [1]
    (trouble,) = heard.troubles
    assert "taken back already" in str(trouble)
