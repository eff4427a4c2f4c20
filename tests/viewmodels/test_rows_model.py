from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from jobtracker.viewmodels.roles import RECORD
from jobtracker.viewmodels.rows_model import RowsModel

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable


@dataclass(frozen=True, slots=True)
class Line:
    id: int
    text: str


class Lines(RowsModel[Line]):
    def key(self, row: Line) -> Hashable:
        return row.id

    def words(self, row: Line) -> str:
        return row.text


def lines(ids: str) -> list[Line]:
    """A line for each letter, capitals the same line with other words: "aB" is two lines."""
    return [Line(ord(letter.lower()), letter) for letter in ids]


numbers = st.lists(st.integers(0, 11), unique=True) | st.permutations(range(16))
"""Few enough to be told one by one, or enough to be told as a layout."""

rows = st.tuples(numbers, st.randoms(use_true_random=False)).map(
    lambda drawn: [Line(number, drawn[1].choice("xyz")) for number in drawn[0]]
)


@pytest.fixture
def model(qapp: object) -> Lines:
    return Lines()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=rows, after=rows)
def test_a_view_that_believes_the_signals_alone_shows_the_wanted_rows(
    before: list[Line], after: list[Line], qapp: object, qtlog: Any, mirror: Callable[..., Any]
) -> None:
    model = Lines()
    model.set_rows(before)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    view = mirror(model)
    kept = {line.id: QPersistentModelIndex(model.index_of(line.id)) for line in before}

    model.set_rows(after)

    assert list(model.rows) == after
    assert view.rows == after
    assert "reset" not in view.signals
    wanted = {line.id: at for at, line in enumerate(after)}
    assert {key: index.row() for key, index in kept.items()} == {key: wanted.get(key, -1) for key in kept}
    assert [record.message for record in qtlog.records] == []
    del tester


@settings(max_examples=50, deadline=None)
@given(rows=rows)
def test_the_same_rows_again_are_no_news(rows: list[Line]) -> None:
    model = Lines()
    model.set_rows(rows)
    told: list[object] = []
    for signal in (model.rowsInserted, model.rowsRemoved, model.rowsMoved, model.dataChanged):
        signal.connect(lambda *_: told.append(_))

    model.set_rows([Line(line.id, line.text) for line in rows])

    assert told == []


@pytest.mark.parametrize(
    ("before", "after", "signals"),
    [
        ("", "abc", ["inserted"]),
        ("abc", "", ["removed"]),
        ("abc", "aBc", ["changed"]),
        ("abcdef", "adef", ["removed"]),
        ("ad", "abcd", ["inserted"]),
        ("abcd", "dabc", ["moved"]),
        ("abc", "abCd", ["changed", "inserted"]),
        ("abcde", "ace", ["removed", "removed"]),
        ("abcd", "bcda", ["moved"]),
        ("abcdef", "fabcde", ["moved"]),
        ("abcd", "badc", ["moved", "moved"]),
        ("abcdefghijklmnop", "ponmlkjihgfedcba", ["layout"]),
        ("abcdefghijklmnop", "ponmlkjihgfedcbA", ["layout", "changed"]),
        ("acegikmoqsu", "abcdefghijklmnopqrstu", ["inserted", "layout"]),
        ("abcdefgh", "ABCDEFGH", ["changed"]),
    ],
)
def test_no_more_is_told_than_differs(
    model: Lines, mirror: Callable[..., Any], before: str, after: str, signals: list[str]
) -> None:
    model.set_rows(lines(before))
    view = mirror(model)

    model.set_rows(lines(after))

    assert view.signals == signals
    assert view.rows == lines(after)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=rows, after=rows)
def test_rows_shown_instead_are_one_layout_in_which_what_stays_is_followed(
    before: list[Line], after: list[Line], qapp: object, qtlog: Any, mirror: Callable[..., Any]
) -> None:
    model = Lines()
    model.set_rows(before)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    kept = {line.id: QPersistentModelIndex(model.index_of(line.id)) for line in before}

    model.show_instead(after)

    assert list(model.rows) == after
    wanted = {line.id: at for at, line in enumerate(after)}
    assert {key: index.row() for key, index in kept.items()} == {key: wanted.get(key, -1) for key in kept}
    assert [record.message for record in qtlog.records] == []
    del tester


@pytest.mark.parametrize(
    ("show", "current"), [(Lines.show_instead, None), (Lines.set_rows, ord("a"))], ids=["hidden", "removed"]
)
def test_the_current_row_goes_to_a_neighbour_only_when_its_own_is_removed(
    model: Lines, show: Callable[[Lines, list[Line]], None], current: int | None
) -> None:
    model.set_rows(lines("abc"))
    selection = QItemSelectionModel(model)
    selection.setCurrentIndex(model.index_of(ord("b")), QItemSelectionModel.SelectionFlag.Select)
    moved: list[QModelIndex] = []
    selection.currentChanged.connect(lambda to, _: moved.append(QModelIndex(to)))

    show(model, lines("ac"))

    record = selection.currentIndex().data(RECORD)
    assert (record and record.id, len(moved)) == (current, 0 if current is None else 1)


def test_a_selection_and_the_current_row_follow_a_new_order(model: Lines, tested: Any) -> None:
    tested(model)
    model.set_rows([Line(number, "") for number in range(40)])
    selection = QItemSelectionModel(model)
    for number in (7, 8, 31):
        selection.setCurrentIndex(model.index_of(number), QItemSelectionModel.SelectionFlag.Select)

    model.set_rows([Line(number, "") for number in range(61, 0, -3)])

    assert [index.data(RECORD).id for index in selection.selectedIndexes()] == [31, 7]
    assert selection.currentIndex().data(RECORD).id == 31


def test_only_the_row_that_differs_is_said_to_have_changed(model: Lines) -> None:
    model.set_rows(lines("abc"))
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, bottom: changed.append((top.row(), bottom.row())))

    model.set_rows(lines("abC"))

    assert changed == [(2, 2)]


def test_a_row_offers_its_words_and_its_record(model: Lines) -> None:
    model.set_rows(lines("ab"))
    index = model.index_of(ord("b"))

    assert index.data(Qt.ItemDataRole.DisplayRole) == "b"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "b"
    assert index.data(RECORD) == Line(ord("b"), "b")
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_a_key_that_is_not_there_has_no_row_and_no_index(model: Lines) -> None:
    model.set_rows(lines("ab"))

    assert model.row_of(ord("z")) is None
    assert not model.index_of(ord("z")).isValid()
    assert model.data(QModelIndex()) is None


def test_rows_have_no_rows_below_them(model: Lines) -> None:
    model.set_rows(lines("ab"))

    assert model.rowCount() == 2
    assert model.rowCount(model.index(0)) == 0
