from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication
from tests.ui.board.desk_with_board import (
    BAKER,
    CLERK,
    CLOSED,
    COOK,
    DIVER,
    INTERVIEW,
    NURSE,
    SAVED,
    WELDER,
    DeskWithBoard,
)

from jobtracker.domain.application import Outcome
from jobtracker.ui.board.edge_scroll import EDGE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[3]


def test_cards_are_dragged_by_real_mouse_events() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.ui.board.dragging"],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=ROOT,
    )
    assert run.returncode == 0, run.stderr
    moved = [[COOK], [NURSE], [], [WELDER, DIVER, BAKER], [], [CLERK]]
    assert json.loads(run.stdout) == {
        "marked": [INTERVIEW],
        "moved": [moved, [BAKER], []],
        "let alone": [moved, []],
        "asked": ["How did it end?", *(outcome.label for outcome in Outcome)],
        "not closed yet": [NURSE],
        "closed": True,
        "open again": [CLERK],
        "gone while held": [[WELDER, BAKER], []],
        "scrolled": [CLOSED],
        "stopped": True,
    }


def test_what_is_dragged_from_elsewhere_is_left_to_the_window(desk: DeskWithBoard) -> None:
    data = QMimeData()
    data.setText("Welder wanted")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDragEnterEvent(QPoint(100, 100), copy, data, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.page.area.viewport(), event)
    assert not event.isAccepted()


def test_the_picture_that_is_dragged_is_the_card_as_sharp_as_the_screen(desk: DeskWithBoard) -> None:
    cards = desk.cards(SAVED)
    index = cards.model().index(0, 0)
    picture = cards.picture(index)
    assert picture.deviceIndependentSize().toSize().width() == cards.visualRect(index).width()
    assert picture.deviceIndependentSize().toSize().height() < cards.visualRect(index).height()
    assert picture.toImage().pixelColor(0, 0).alpha() == 0


def test_a_card_held_near_an_edge_scrolls_the_faster_the_nearer(desk: DeskWithBoard, qtbot: QtBot) -> None:
    area = desk.page.area
    desk.page.resize(500, 500)
    qtbot.waitUntil(lambda: area.width() == 500)
    bar = area.horizontalScrollBar()
    paces = []
    for x in (250, 500 - EDGE // 2, 500):
        bar.setValue(0)
        area._edges.hold(x)
        area._edges._scroll()
        paces.append(bar.value())
        area._edges.release()
    assert 0 == paces[0] < paces[1] < paces[2]
    area._edges.hold(0)
    area._edges._scroll()
    area._edges.release()
    assert bar.value() < paces[2]
