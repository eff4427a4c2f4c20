"""The Board page: where each application stands, and the quickest way to move it on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from jobtracker.ui.board.card_menus import CardMenu, OutcomeMenu
from jobtracker.ui.board.column import Column
from jobtracker.ui.board.columns_area import ColumnsArea
from jobtracker.ui.board.walk import Walk
from jobtracker.ui.widgets.empty_state import EmptyState
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from jobtracker.domain.application import ApplicationRow, Stage
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.board import Board
    from jobtracker.viewmodels.board_column import BoardColumn


class BoardPage(QWidget):
    """A column a stage and one for what is closed. Cards are dragged, or moved by Ctrl with Left and Right.

    A card that goes to the closed ones is asked how it ended; one that leaves them by keys goes back to
    the stage it had reached. The page shows no change before it is made: it follows the board.
    """

    opened = Signal(int)
    """The id of the application to open."""
    stage_chosen = Signal(object, object)
    """The ApplicationRow and the Stage it shall move to."""
    outcome_chosen = Signal(object, object)
    """The ApplicationRow and the Outcome it shall be closed with."""
    removal_asked = Signal(object)
    """The list of ApplicationRow to move to the trash."""
    import_asked = Signal()
    """There is no application yet, and the user wants some."""

    def __init__(self, board: Board, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._theme = theme
        self.area = ColumnsArea(self._make_column)
        self._walk = Walk(board, self.area)
        self._nothing = EmptyState(theme)
        self._nothing.action_clicked.connect(self.import_asked)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.area.landed.connect(self._land)
        board.columns_changed.connect(self._show_columns)
        board.dealt.connect(self._show_page)
        self._show_columns()
        self._show_page()

    def choose(self, application_id: int) -> None:
        """Make the card of an application the current one, and bring it into sight."""
        self._walk.choose(application_id)

    def focus_cards(self) -> None:
        """Give the keys to the current card, or to the first one."""
        self._walk.focus()

    def _show_columns(self) -> None:
        self.area.show_columns(self._board.columns)

    def _show_page(self) -> None:
        if not self._board.is_empty:
            self._pages.setCurrentWidget(self.area)
            return
        if self._board.is_loaded:
            words = "Each application will be a card here, moved from stage to stage until it is closed."
            self._nothing.set_state("inbox", words, "Import postings")
        else:
            self._nothing.set_state("inbox", "Opening your applications…")
        self._pages.setCurrentWidget(self._nothing)

    def _make_column(self, model: BoardColumn) -> Column:
        column = Column(model, self._theme)
        cards = column.cards
        cards.drag_begun.connect(partial(self.area.carry, column))
        cards.opened.connect(self._open)
        cards.shift_asked.connect(partial(self._shift, column))
        cards.removal_asked.connect(partial(self._remove, column))
        cards.customContextMenuRequested.connect(partial(self._show_menu, column))
        self._walk.take(column)
        return column

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(RECORD).row.id)

    def _remove(self, column: Column) -> None:
        row = column.cards.current()
        if row is not None:
            self.removal_asked.emit([row])

    def _land(self, application_id: int, column: Column, point: QPoint) -> None:
        row = self._board.row_of(application_id)
        # It may have been deleted while it was held.
        if row is not None:
            self._put(row, column.model.stage, point)

    def _shift(self, column: Column, by: int) -> None:
        row, columns = column.cards.current(), self.area.columns
        at = columns.index(column) + by
        if row is None or not 0 <= at < len(columns):
            return
        place = column.cards.visualRect(column.cards.currentIndex())
        point = column.cards.viewport().mapToGlobal(place.bottomLeft())
        self._put(row, row.stage if row.closed else columns[at].model.stage, point)

    def _put(self, row: ApplicationRow, stage: Stage | None, point: QPoint) -> None:
        """Move to a stage, or ask at a point of the screen how it ended."""
        if stage is not None:
            self.stage_chosen.emit(row, stage)
            return
        menu = OutcomeMenu(self)
        menu.outcome_chosen.connect(partial(self.outcome_chosen.emit, row))
        menu.popup(point)

    def _show_menu(self, column: Column, at: QPoint) -> None:
        index = column.cards.indexAt(at)
        if not index.isValid():
            return
        row: ApplicationRow = index.data(RECORD).row
        menu = CardMenu(row, self._board.stages, self)
        menu.open_clicked.connect(partial(self.opened.emit, row.id))
        menu.stage_chosen.connect(partial(self.stage_chosen.emit, row))
        menu.outcome_chosen.connect(partial(self.outcome_chosen.emit, row))
        menu.removal_clicked.connect(partial(self.removal_asked.emit, [row]))
        menu.popup(column.cards.viewport().mapToGlobal(at))
