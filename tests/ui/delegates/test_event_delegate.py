from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QListView
from tests.ui.samples import RecordsModel, events

from jobtracker.ui.delegates.event_delegate import EventDelegate
from jobtracker.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jobtracker.ui.theme.theme import Theme


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> QListView:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(RecordsModel(events()))
    view.model().setParent(view)
    view.setItemDelegate(EventDelegate(theme, lambda: "Pacific/Auckland", view))
    view.resize(500, 300)
    view.show()
    return view


def test_a_rejection_is_a_red_dot_and_a_move_one_in_the_accent(view: QListView) -> None:
    image = view.viewport().grab().toImage()

    def inks(row: int) -> set[str]:
        area = view.visualRect(view.model().index(row, 0))
        return {image.pixelColor(x, y).name() for x in range(60) for y in range(area.top(), area.bottom())}

    assert LIGHT.gap.ink in inks(0)
    assert LIGHT.accent.ink in inks(2)
    assert LIGHT.gap.ink not in inks(2)


def test_every_event_takes_two_lines(view: QListView) -> None:
    heights = {view.sizeHintForRow(row) for row in range(4)}
    assert len(heights) == 1
    assert heights.pop() >= 2 * view.fontMetrics().height()
