from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.change import ChangeSet, Kind
from jobtracker.store.errors import Conflict
from jobtracker.viewmodels.desk import Desk
from jobtracker.viewmodels.worker import Worker

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jobtracker.services.services import Services

Kept = Callable[[], list[str]]


def import_text(text: str) -> Callable[[Services], ChangeSet]:
    return lambda services: services.importing.import_text(text, "a posting").change


def test_a_command_is_announced_as_one_change_and_then_in_words(desk: Desk, heard: Any, settle: Any) -> None:
    desk.do("Imported a posting", import_text("A baker is wanted."))
    settle()

    change, told = heard.all
    assert change.ids(Kind.POSTING) == {1}
    assert told.change == change
    assert (told.words, told.undo_words, told.redo_words) == (
        "Imported a posting",
        "Imported a posting",
        None,
    )


def test_who_commanded_gets_the_change_after_the_views(desk: Desk, settle: Any) -> None:
    order: list[str] = []
    desk.changed.connect(lambda _: order.append("views"))
    desk.told.connect(lambda _: order.append("words"))

    desk.do("Imported", import_text("A baker is wanted."), then=lambda _: order.append("caller"))
    settle()

    assert order == ["views", "words", "caller"]


def test_a_command_that_fails_changes_nothing_and_is_told_as_trouble(
    desk: Desk, heard: Any, kept: Kept
) -> None:
    desk.do("Imported", import_text("A baker is wanted."))
    before = kept()

    called: list[ChangeSet] = []
    desk.do("Wrote a note", lambda services: services.noting.write(99, "to none"), then=called.append)

    assert kept() == before
    assert called == []
    assert [type(each) for each in heard.all[2:]] == [Conflict]
    desk.undo()
    kept()
    assert heard.told[-1].words == "Undone: Imported"


def test_half_a_command_is_taken_back_when_its_other_half_fails(desk: Desk, heard: Any, kept: Kept) -> None:
    desk.do("Imported", import_text("A baker is wanted."))
    before = kept()

    desk.do("Deleted 2 applications", lambda services: services.tracking.remove([1, 99]))

    assert kept() == before
    assert len(heard.troubles) == 1


def test_a_command_that_changes_nothing_is_no_step_and_claims_nothing(
    desk: Desk, heard: Any, settle: Any
) -> None:
    desk.do("Imported the first", import_text("A baker is wanted."))
    desk.do("Imported it again", import_text("A baker is wanted."))
    settle()

    assert len(heard.changes) == 1
    assert heard.told[-1].words == ""
    assert heard.told[-1].undo_words == "Imported the first"


def test_undo_and_redo_with_nothing_to_take_back_do_nothing(desk: Desk, heard: Any, settle: Any) -> None:
    desk.undo()
    desk.redo()
    settle()

    assert heard.changes == []
    assert [told.words for told in heard.told] == ["", ""]
    assert heard.troubles == []


def test_undo_asked_for_while_a_command_waits_takes_back_that_command(
    desk: Desk, heard: Any, kept: Kept
) -> None:
    desk.do("Imported a baker", import_text("A baker is wanted."))
    before = kept()

    desk.do("Imported a welder", import_text("A welder is wanted."))
    desk.undo()
    after = kept()

    assert after == before
    assert heard.told[-1].words == "Undone: Imported a welder"
    assert heard.told[-1].undo_words == "Imported a baker"
    assert heard.told[-1].redo_words == "Imported a welder"


def test_many_undos_and_redos_in_a_row_end_where_they_began(desk: Desk, heard: Any, kept: Kept) -> None:
    for trade in ("baker", "welder", "nurse"):
        desk.do(f"Imported a {trade}", import_text(f"A {trade} is wanted."))
    before = kept()

    for _ in range(5):
        desk.undo()
    for _ in range(5):
        desk.redo()

    assert kept() == before
    assert heard.troubles == []
    assert heard.told[-1].redo_words is None


def test_what_is_done_after_an_undo_ends_the_redo(desk: Desk, heard: Any, kept: Kept) -> None:
    desk.do("Imported a baker", import_text("A baker is wanted."))
    desk.undo()
    desk.do("Imported a welder", import_text("A welder is wanted."))
    before = kept()

    desk.redo()

    assert kept() == before
    assert heard.told[-1].redo_words is None


def test_what_is_done_for_good_ends_the_undo(desk: Desk, heard: Any, kept: Kept) -> None:
    desk.do("Imported", import_text("A baker is wanted."))
    desk.do("Deleted", lambda services: services.tracking.remove([1]))
    desk.do_for_good("Emptied the trash", lambda services: services.tracking.empty_trash())
    emptied = kept()

    desk.undo()

    assert kept() == emptied
    assert [told.undo_words for told in heard.told[-2:]] == [None, None]
    assert heard.told[-2].words == "Emptied the trash"
    assert not any("baker" in line for line in emptied)


def test_an_undo_that_no_longer_fits_changes_nothing_and_says_so(desk: Desk, heard: Any, kept: Kept) -> None:
    desk.do("Imported", import_text("A baker is wanted."))
    desk.ask(lambda services: services.tracking.describe(1, "Baker", "", None), lambda _: None)
    before = kept()

    desk.undo()

    assert kept() == before
    assert [type(error) for error in heard.troubles] == [Conflict]


def test_a_question_that_fails_is_told_as_trouble(desk: Desk, heard: Any, settle: Any) -> None:
    answers: list[object] = []

    desk.ask(lambda services: services.exporting.application(7), answers.append)
    settle()

    assert answers == []
    assert [str(error) for error in heard.troubles] == ["There is no application 7."]


def test_who_asked_or_commanded_learns_of_the_failure_after_everyone_else(
    desk: Desk, heard: Any, settle: Any
) -> None:
    failures: list[tuple[Exception, int]] = []

    def failed(error: Exception) -> None:
        failures.append((error, len(heard.troubles)))

    desk.ask(lambda services: services.exporting.application(7), pytest.fail, failed=failed)
    desk.do("Deleted", lambda services: services.tracking.remove([99]), then=pytest.fail, failed=failed)
    settle()

    assert failures == [(error, number) for number, error in enumerate(heard.troubles, start=1)]
    assert len(failures) == 2


def test_where_all_goes_well_nobody_is_told_of_a_failure(desk: Desk, heard: Any, settle: Any) -> None:
    desk.ask(lambda services: services.store.browse.rows(), lambda _: None, failed=pytest.fail)
    desk.do("Imported", import_text("A baker is wanted."), failed=pytest.fail)
    settle()

    assert heard.troubles == []


def test_where_the_data_cannot_be_opened_everything_asked_is_trouble_and_nothing_hangs(
    qtbot: QtBot, tmp_path: Path
) -> None:
    @contextmanager
    def closed(_: Path) -> Iterator[Services]:
        raise OSError("no such disk")
        yield

    worker = Worker(partial(closed, tmp_path))
    desk = Desk(worker)
    troubles: list[Exception] = []
    desk.troubled.connect(troubles.append)
    desk.do("Imported", import_text("A baker is wanted."))
    desk.ask(lambda services: services.store.browse.rows(), pytest.fail)
    desk.undo()

    worker.start()
    qtbot.waitUntil(lambda: len(troubles) == 3)
    worker.stop()

    assert {str(error) for error in troubles} == {"no such disk"}
