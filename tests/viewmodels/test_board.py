from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import proxy

import pytest

from jobtracker.domain.application import Outcome, Tone
from jobtracker.domain.change import Kind
from jobtracker.domain.requirement import Verdict
from jobtracker.viewmodels.board import Board
from jobtracker.viewmodels.standing_question import StandingQuestion

if TYPE_CHECKING:
    from jobtracker.domain.application import Stage
    from jobtracker.viewmodels.applications import Applications
    from jobtracker.viewmodels.desk import Desk


def stages(desk: Desk) -> StandingQuestion[tuple[Stage, ...]]:
    """The stages, asked for once and kept up to date."""
    question = StandingQuestion(
        desk, lambda services: services.store.browse.stages(), Kind.STAGE, parent=desk
    )
    question.ask()
    return question


@pytest.fixture
def board(loaded: Applications, desk: Desk, settle: Any, tested: Any) -> Board:
    """Baker (1), Welder (2) and Nurse (3), all saved."""
    board = Board(loaded, stages(desk))
    settle()
    for column in board.columns:
        tested(column)
    return board


def dealt(board: Board) -> dict[str, list[int]]:
    """The ids in each column that has any."""
    return {column.name: [shown.row.id for shown in column.rows] for column in board.columns if column.rows}


def test_there_is_a_column_for_each_stage_in_order_and_one_for_the_closed(board: Board) -> None:
    assert [column.name for column in board.columns] == [
        "Saved",
        "Applied",
        "Screening",
        "Interview",
        "Offer",
        "Closed",
    ]
    assert [stage.name for stage in board.stages] == [column.name for column in board.columns[:-1]]


def test_before_anything_is_read_there_are_no_columns(applications: Applications, desk: Desk) -> None:
    board = Board(applications, stages(desk))
    assert (board.columns, board.is_loaded) == ((), False)


def test_a_board_made_before_the_list_is_read_shows_it_when_it_is(
    applications: Applications, desk: Desk, importing: Any, settle: Any
) -> None:
    importing("Baker")
    board = Board(applications, stages(desk))
    loaded_when_dealt: list[bool] = []
    seen = proxy(board)
    board.dealt.connect(lambda: loaded_when_dealt.append(seen.is_loaded))
    settle()
    before = board.is_loaded

    applications.load()
    settle()

    assert (before, board.is_loaded, loaded_when_dealt[-1]) == (False, True, True)
    assert dealt(board) == {"Saved": [1]}


def test_each_application_stands_at_its_stage_and_the_closed_ones_apart(board: Board, now: Any) -> None:
    now(lambda services: services.tracking.move(1, 4))
    now(lambda services: services.tracking.move(2, 4))
    now(lambda services: services.tracking.close(2, Outcome.REJECTED))

    assert dealt(board) == {"Saved": [3], "Interview": [1], "Closed": [2]}


def test_a_move_its_undo_and_its_redo_are_one_removal_and_one_insertion_each(
    board: Board, desk: Desk, mirror: Any, now: Any, settle: Any
) -> None:
    saved, applied = (mirror(column) for column in board.columns[:2])

    now(lambda services: services.tracking.move(2, 2))
    desk.undo()
    settle()
    desk.redo()
    settle()

    assert saved.signals == ["removed", "inserted", "removed"]
    assert applied.signals == ["inserted", "removed", "inserted"]
    assert (saved.rows, applied.rows) == (list(board.columns[0].rows), list(board.columns[1].rows))
    assert dealt(board) == {"Saved": [3, 1], "Applied": [2]}


def test_a_change_of_what_a_card_says_is_told_in_its_column_alone(
    board: Board, mirror: Any, now: Any
) -> None:
    saved, closed = mirror(board.columns[0]), mirror(board.columns[-1])
    now(lambda services: services.answering.answer([1], Verdict.MET))
    assert (saved.signals, closed.signals) == (["changed"], [])


def test_what_is_deleted_leaves_the_board_and_comes_back_with_undo(
    board: Board, desk: Desk, now: Any, settle: Any
) -> None:
    now(lambda services: services.tracking.remove([1, 2, 3]))
    assert (dealt(board), board.is_empty, board.row_of(1)) == ({}, True, None)

    desk.undo()
    settle()
    assert (dealt(board), board.is_empty) == ({"Saved": [3, 2, 1]}, False)


def test_others_are_told_before_and_after_cards_are_dealt(board: Board, now: Any) -> None:
    told: list[tuple[str, dict[str, list[int]]]] = []
    seen = proxy(board)
    board.about_to_deal.connect(lambda: told.append(("before", dealt(seen))))
    board.dealt.connect(lambda: told.append(("after", dealt(seen))))

    now(lambda services: services.tracking.move(1, 5))

    assert told == [("before", {"Saved": [3, 2, 1]}), ("after", {"Saved": [3, 2], "Offer": [1]})]


def test_the_column_of_an_application_is_found_by_where_it_stands(board: Board, now: Any) -> None:
    now(lambda services: services.tracking.close(1, Outcome.DECLINED))
    welder, baker = board.row_of(2), board.row_of(1)
    assert welder is not None
    assert baker is not None
    assert board.column_of(welder) is board.columns[0]
    assert board.column_of(baker) is board.columns[-1]


def names(board: Board) -> list[str]:
    return [column.name for column in board.columns]


def test_stages_that_are_renamed_added_and_reordered_keep_the_columns_that_stay(
    board: Board, now: Any
) -> None:
    saved, applied, screening, interview, offer, closed = board.columns

    now(lambda services: services.staging.change(1, "Found", Tone.OFFER))
    now(lambda services: services.staging.add("Trial day", Tone.SCREENING))
    now(lambda services: services.staging.order([5, 1, 2, 3, 4, 6]))

    assert names(board) == ["Offer", "Found", "Applied", "Screening", "Interview", "Trial day", "Closed"]
    trial = board.columns[5]
    assert list(board.columns) == [offer, saved, applied, screening, interview, trial, closed]
    assert dealt(board) == {"Found": [3, 2, 1]}
    assert board.stages[1].tone is Tone.OFFER


def test_the_cards_of_a_stage_that_is_removed_go_where_they_are_sent_and_come_back_with_undo(
    board: Board, desk: Desk, now: Any, settle: Any
) -> None:
    told: list[list[str]] = []
    seen = proxy(board)
    board.columns_changed.connect(lambda: told.append(names(seen)))
    now(lambda services: services.staging.remove(1, 3))
    assert dealt(board) == {"Screening": [3, 2, 1]}

    desk.undo()
    settle()
    assert dealt(board) == {"Saved": [3, 2, 1]}
    assert [line[0] for line in told] == ["Applied", "Saved"]
