from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from tests.viewmodels.review.test_review import entry

from jobtracker.viewmodels.review.entries_model import EntriesModel
from jobtracker.viewmodels.review.entry import Choice, Lookalike
from jobtracker.viewmodels.review.review import Review

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel
    from pytestqt.qtbot import QtBot


def words(model: EntriesModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_each_entry_is_told_with_its_number_and_where_it_stands(
    qtbot: QtBot, tested: Callable[[QAbstractItemModel], Any]
) -> None:
    review = Review(
        [
            entry(),
            entry("Welder", "{title} wanted."),
            entry("Nurse", like=Lookalike(7, "Nurse", "3 Nov 2026")),
        ]
    )
    model = EntriesModel(review)
    tested(model)
    assert words(model) == [
        "1 of 3 · Baker.txt",
        "2 of 3 · Welder.txt · needs a look",
        "3 of 3 · Nurse.txt · looks like another",
    ]
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) == "/in/Baker.txt"
    review.go(2)
    with qtbot.waitSignal(model.dataChanged) as changed:
        review.choose(Choice.UPDATE)
    assert changed.args[0].row() == changed.args[1].row() == 2
    assert words(model)[2] == "3 of 3 · Nurse.txt · updates the old one"
