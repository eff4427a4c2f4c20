"""A board with all that stands behind it, for the tests of the page and for the program that drags."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QPoint

from jobtracker.app.build import services_under_lock
from jobtracker.domain.application import Outcome
from jobtracker.domain.change import Kind
from jobtracker.ui.board.page import BoardPage
from jobtracker.viewmodels.applications import Applications
from jobtracker.viewmodels.board import Board
from jobtracker.viewmodels.commands.commands import Commands
from jobtracker.viewmodels.desk import Desk
from jobtracker.viewmodels.standing_question import StandingQuestion
from jobtracker.viewmodels.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from jobtracker.domain.change import ChangeSet
    from jobtracker.domain.clock import Clock
    from jobtracker.services.services import Services
    from jobtracker.system.paths import DataPaths
    from jobtracker.ui.board.card_list import CardList
    from jobtracker.ui.board.column import Column
    from jobtracker.ui.theme.theme import Theme

SAVED, APPLIED, SCREENING, INTERVIEW, OFFER, CLOSED = range(6)
"""The places of the columns."""

WHERE = {"Baker": 1, "Cook": 1, "Nurse": 2, "Diver": 4, "Welder": 4, "Clerk": 3}
"""The stage each application is moved to; its id is its place here."""

BAKER, COOK, NURSE, DIVER, WELDER, CLERK = range(1, 7)


def keep_six(services: Services) -> None:
    """Import the six, move them to their stages, and close the last one."""
    for title, stage in WHERE.items():
        text = f"{title}\n\nRequirements\n- Knows the work of a {title}\n- Comes on time\n"
        (new,) = services.importing.import_text(text, title).imported
        services.tracking.describe(new.id, title, "Mill Lane", None)
        services.tracking.move(new.id, stage)
    services.tracking.close(CLERK, Outcome.REJECTED)


class DeskWithBoard:
    """Wires the page as the window does."""

    def __init__(self, paths: DataPaths, clock: Clock, theme: Theme) -> None:
        self.worker = Worker(partial(services_under_lock, paths, clock))
        self._root = QObject()
        self.desk = Desk(self.worker, self._root)
        self.model = Applications(self.desk, clock, self._root)
        stages = StandingQuestion(
            self.desk, lambda services: services.store.browse.stages(), Kind.STAGE, parent=self._root
        )
        stages.ask()
        self.board = Board(self.model, stages, self._root)
        self.page = BoardPage(self.board, theme)
        self.opened: list[int] = []
        # Kept here: a signal holds no object of Python's own.
        self._commands = commands = Commands.over(self.desk).applications
        self.page.opened.connect(self.opened.append)
        self.page.stage_chosen.connect(commands.move)
        self.page.outcome_chosen.connect(commands.close)
        self.page.removal_asked.connect(commands.remove)
        self.worker.opened.connect(self.model.load)

    def open(self) -> None:
        """Start to read the file."""
        self.worker.start()

    def close(self) -> None:
        """Let go of the file and the page."""
        self.worker.stop()
        self.page.close()
        self.page.deleteLater()
        self._root.deleteLater()

    def settle(self) -> None:
        """Wait until all that was asked for is answered, with what the answers asked in their turn."""
        for _ in range(3):
            self._wait_for_an_answer()

    def _wait_for_an_answer(self) -> None:
        loop = QEventLoop()
        self.worker.submit(lambda _: None, lambda _: loop.quit(), lambda _: loop.quit())
        loop.exec()

    def do(self, command: Callable[[Services], ChangeSet]) -> None:
        """Change something as another part of the window would, and wait for it."""
        self.desk.do("", command)
        self.settle()

    def undo(self) -> None:
        """Take the last step back, and wait for it."""
        self.desk.undo()
        self.settle()

    def column(self, place: int) -> Column:
        """The column at that place."""
        return self.page.area.columns[place]

    def cards(self, place: int) -> CardList:
        """The cards of the column at that place."""
        return self.column(place).cards

    def dealt(self) -> list[list[int]]:
        """The ids in each column, from the top."""
        return [[shown.row.id for shown in column.model.rows] for column in self.page.area.columns]

    def current(self) -> list[int]:
        """The ids of the cards that are current: one at the most, if all is well."""
        rows = [column.cards.current() for column in self.page.area.columns]
        return [row.id for row in rows if row is not None]

    def selected(self) -> list[int]:
        """The ids of the cards that are selected."""
        return [
            column.model.rows[index.row()].row.id
            for column in self.page.area.columns
            for index in column.cards.selectionModel().selectedIndexes()
        ]

    def middle_of(self, application_id: int, within: QWidget) -> QPoint:
        """The middle of a card, as seen from a widget of the page."""
        column = next(c for c in self.page.area.columns if c.model.row_of(application_id) is not None)
        place = column.cards.visualRect(column.model.index_of(application_id))
        return column.cards.viewport().mapTo(within, place.center())
