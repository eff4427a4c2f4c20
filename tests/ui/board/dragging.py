"""Drags cards by real mouse events, and prints as JSON what came of it.

The offscreen platform, on which the tests run, ends each drag as it begins; the minimal one carries it out.
So the test runs this as a program of its own: `python -m tests.ui.board.dragging`.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from tests.conftest import HeldClock
from tests.ui.board.desk_with_board import (
    APPLIED,
    BAKER,
    CLERK,
    CLOSED,
    COOK,
    DIVER,
    INTERVIEW,
    NURSE,
    OFFER,
    SAVED,
    WELDER,
    DeskWithBoard,
    keep_six,
)

from jobtracker.app.build import open_services
from jobtracker.domain.application import Outcome
from jobtracker.system.paths import DataPaths
from jobtracker.ui.theme.theme import STYLE, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QWindow

STEP = 15
"""Milliseconds between two movements of the hand."""

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
END = object()


class Hand:
    """Drags step by step: each `yield` lets the program do what it does meanwhile.

    The movement that begins a drag comes back only when the drag is over, so a hand never waits for one.
    """

    def __init__(self, desk: DeskWithBoard) -> None:
        self.desk = desk
        self.page = desk.page
        self.seen: dict[str, Any] = {}

    def lift(self, application_id: int) -> Iterator[None]:
        """Press on a card and pull it out of its place."""
        at = self.desk.middle_of(application_id, self.page)
        yield from self._soon(lambda window: QTest.mousePress(window, LEFT, NO_KEYS, at))
        for step in range(1, 4):
            yield from self._move_to(at + step * QPoint(8, 4))

    def hold(self, at: QPoint) -> Iterator[None]:
        """Hold the card over a point of the page."""
        yield from self._move_to(at - QPoint(6, 0))
        yield from self._move_to(at)

    def release(self, at: QPoint) -> Iterator[None]:
        """Let go, and wait until what follows has happened."""
        yield from self._soon(lambda window: QTest.mouseRelease(window, LEFT, NO_KEYS, at))
        yield from self.wait()

    def escape(self, at: QPoint) -> Iterator[None]:
        """Think better of it, and let go."""
        yield from self._soon(lambda window: QTest.keyClick(window, Qt.Key.Key_Escape))
        yield from self.release(at)

    def drag(self, application_id: int, at: QPoint) -> Iterator[None]:
        """All of it: from its place to a point of the page."""
        yield from self.lift(application_id)
        yield from self.hold(at)
        yield from self.release(at)

    def wait(self) -> Iterator[None]:
        """Until the drag has ended and the desk has answered, with what the answers asked in their turn."""
        yield from repeat(None, 12)
        for _ in range(3):
            answers: list[object] = []
            self.desk.worker.submit(lambda _: None, answers.append, answers.append)
            while not answers:
                yield

    def over(self, place: int) -> QPoint:
        """A point within a column, below its cards."""
        column = self.desk.column(place)
        return column.mapTo(self.page, QPoint(column.width() // 2, column.height() - 60))

    def marked(self) -> list[int]:
        """The places of the columns that are marked."""
        return [at for at, column in enumerate(self.page.area.columns) if column.is_marked]

    def _move_to(self, at: QPoint) -> Iterator[None]:
        return self._soon(lambda window: QTest.mouseMove(window, at))

    def _soon(self, act: Callable[[QWindow], object]) -> Iterator[None]:
        window = self.page.windowHandle()
        QTimer.singleShot(0, lambda: act(window))
        yield


def scenes(hand: Hand) -> Iterator[None]:
    """One after the other; what is seen in each is kept under its name."""
    desk, seen = hand.desk, hand.seen
    while not desk.board.is_loaded:
        yield
    yield from hand.wait()

    yield from hand.lift(BAKER)
    yield from hand.hold(hand.over(INTERVIEW))
    seen["marked"] = hand.marked()
    yield from hand.release(hand.over(INTERVIEW))
    seen["moved"] = (desk.dealt(), desk.current(), hand.marked())

    yield from hand.drag(COOK, hand.over(SAVED))
    yield from hand.lift(COOK)
    yield from hand.hold(hand.over(OFFER))
    yield from hand.escape(hand.over(OFFER))
    seen["let alone"] = (desk.dealt(), hand.marked())

    yield from hand.drag(NURSE, hand.over(CLOSED))
    menu = QApplication.activePopupWidget()
    seen["asked"] = isinstance(menu, QMenu) and [action.text() for action in menu.actions()]
    seen["not closed yet"] = desk.dealt()[APPLIED]
    if isinstance(menu, QMenu):
        next(action for action in menu.actions() if action.text() == "Declined").trigger()
        menu.close()
    yield from hand.wait()
    row = desk.board.row_of(NURSE)
    seen["closed"] = row is not None and row.outcome is Outcome.DECLINED

    yield from hand.drag(CLERK, hand.over(APPLIED))
    seen["open again"] = desk.dealt()[APPLIED]

    yield from hand.lift(DIVER)
    yield from hand.hold(hand.over(OFFER))
    desk.desk.do("", lambda services: services.tracking.remove([DIVER]))
    yield from hand.release(hand.over(OFFER))
    seen["gone while held"] = (desk.dealt()[INTERVIEW], desk.dealt()[OFFER])

    hand.page.resize(480, 500)
    yield from hand.wait()
    desk.page.choose(WELDER)
    bar = hand.page.area.horizontalScrollBar()
    bar.setValue(0)
    desk.page.choose(COOK)
    yield from hand.wait()
    edge = QPoint(470, 300)
    yield from hand.lift(COOK)
    yield from hand.hold(edge)
    while bar.value() < bar.maximum():
        yield
    seen["scrolled"] = hand.marked()
    yield from hand.escape(edge)
    seen["stopped"] = bar.value() == bar.maximum()


def main() -> None:
    """Run all scenes over six applications, and print what was seen."""
    os.environ["QT_QPA_PLATFORM"] = "minimal:enable_fonts"
    application = QApplication([*sys.argv[:1], *STYLE])
    with tempfile.TemporaryDirectory() as folder:
        paths, clock = DataPaths(Path(folder)), HeldClock()
        with open_services(paths, writing=True, clock=clock) as services:
            keep_six(services)
        desk = DeskWithBoard(paths, clock, Theme(application))
        hand = Hand(desk)
        desk.page.resize(1092, 700)
        desk.page.show()
        desk.open()
        scene = scenes(hand)
        tick = QTimer(interval=STEP)
        tick.timeout.connect(lambda: next(scene, END) is END and application.quit())
        tick.start()
        application.exec()
        tick.stop()
        desk.close()
    sys.stdout.write(json.dumps(hand.seen))


if __name__ == "__main__":
    main()
