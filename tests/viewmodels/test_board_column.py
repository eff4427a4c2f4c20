from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt

from jobtracker.domain.application import ApplicationRow, Due, Outcome, Stage, Tone
from jobtracker.domain.fit import Fit
from jobtracker.domain.next_step import next_step
from jobtracker.viewmodels.application_rows import ApplicationListRow
from jobtracker.viewmodels.board_column import BoardColumn

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
SAVED = Stage(1, "Saved", 0, Tone.PLAIN)


def card(number: int, **parts: Any) -> ApplicationListRow:
    row = ApplicationRow(number, f"Job {number}", "Mill Lane", SAVED, None, Fit(), NOW, None, None, "a.txt")
    row = replace(row, **parts)
    return ApplicationListRow(row, next_step(row, NOW, "UTC"))


def due(day: int) -> Due:
    return Due("Call", datetime(2026, 11, day, 12), "UTC")


@pytest.fixture
def saved(tested: Any) -> BoardColumn:
    column = BoardColumn(SAVED)
    tested(column)
    return column


def ids(column: BoardColumn) -> list[int]:
    return [shown.row.id for shown in column.rows]


def test_what_is_due_first_stands_on_top_and_then_the_newest(saved: BoardColumn) -> None:
    saved.take([card(1), card(2, next_reminder=due(25)), card(3), card(4, next_reminder=due(18))])
    assert ids(saved) == [4, 2, 3, 1]


def test_closed_ones_stand_with_the_newest_on_top_whatever_was_due(tested: Any) -> None:
    closed = BoardColumn(None)
    tested(closed)
    old = datetime(2026, 1, 1, tzinfo=UTC)
    closed.take(
        [
            card(1, outcome=Outcome.REJECTED),
            card(2, outcome=Outcome.ACCEPTED, imported_at=old),
            card(3, outcome=Outcome.DECLINED, next_reminder=due(18)),
        ]
    )
    assert ids(closed) == [3, 1, 2]


def test_a_card_reads_as_one_sentence(saved: BoardColumn) -> None:
    saved.take([card(1, next_reminder=due(21), fit=Fit(3, 0, 1, 0, 75)), card(2, company=None)])
    assert [saved.index(at).data() for at in range(2)] == [
        "Job 1, Mill Lane, Call tomorrow, fit 75 %",
        "Job 2",
    ]


def test_a_closed_card_says_how_and_where_it_ended(tested: Any) -> None:
    closed = BoardColumn(None)
    closed.take([card(1, outcome=Outcome.NO_ANSWER)])
    assert closed.index(0).data() == "Job 1, Mill Lane, No answer at Saved"


def test_cards_can_be_dragged_to_be_moved_and_nothing_else(saved: BoardColumn) -> None:
    saved.take([card(1)])
    assert saved.flags(saved.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not saved.flags(saved.index(0)) & Qt.ItemFlag.ItemIsEditable
    assert saved.supportedDragActions() == Qt.DropAction.MoveAction


def test_a_column_is_called_by_its_stage_and_follows_its_name(saved: BoardColumn) -> None:
    saved.rename(replace(SAVED, name="Found"))
    assert (saved.name, saved.stage) == ("Found", replace(SAVED, name="Found"))
    assert (BoardColumn(None).name, BoardColumn(None).stage) == ("Closed", None)
