"""Which card of the board is the current one, and the way from one column to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, Qt

if TYPE_CHECKING:
    from jobtracker.ui.board.column import Column
    from jobtracker.ui.board.columns_area import ColumnsArea
    from jobtracker.viewmodels.board import Board


class Walk(QObject):
    """One card of all columns is current, and stays so wherever it is moved, by whomever.

    Tab reaches the column of the current card only, so that one press leads into the board and one out.
    """

    def __init__(self, board: Board, area: ColumnsArea) -> None:
        super().__init__(area)
        self._board = board
        self._area = area
        self._here: Column | None = None
        self._held: int | None = None
        self._dealing = False
        board.about_to_deal.connect(self._hold)
        board.dealt.connect(self._follow)

    def take(self, column: Column) -> None:
        """Walk this column too."""
        column.cards.selectionModel().currentChanged.connect(lambda index, _: self._arrive(column, index))
        column.cards.step_asked.connect(partial(self._step, column))

    def choose(self, application_id: int) -> None:
        """Make the card of an application the current one, and bring it into sight."""
        row = self._board.row_of(application_id)
        model = None if row is None else self._board.column_of(row)
        column = next((each for each in self._area.columns if each.model is model), None)
        if column is not None:
            index = column.model.index_of(application_id)
            column.cards.setCurrentIndex(index)
            self._arrive(column, index)
            column.cards.scrollTo(index)
            self._area.ensureWidgetVisible(column)

    def focus(self) -> None:
        """Give the keys to the current card, or to the first one."""
        column = self._entrance()
        if column is not None:
            if column.cards.current() is None:
                column.cards.choose_at(0)
            column.cards.setFocus()

    def _step(self, column: Column, by: int) -> None:
        """To the next column in that direction that has cards, at the same height."""
        columns = list(self._area.columns)
        at = columns.index(column)
        beyond = columns[at + 1 :] if by > 0 else columns[:at][::-1]
        target = next((each for each in beyond if each.model.rowCount()), None)
        if target is not None:
            target.cards.choose_at(column.cards.height_of_current())
            target.cards.setFocus()
            self._area.ensureWidgetVisible(target)

    def _arrive(self, column: Column, index: QModelIndex) -> None:
        if self._dealing or not index.isValid():
            return
        self._here = column
        # What gets the focus by Tab is current, but not yet selected.
        column.cards.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        for other in self._area.columns:
            if other is not column:
                other.cards.leave()
        self._place_tab_stop()

    def _hold(self) -> None:
        self._dealing = True
        column = self._standing()
        row = None if column is None else column.cards.current()
        self._held = None if row is None else row.id

    def _follow(self) -> None:
        """Stay with the card; where it is gone, with the one that took its place."""
        self._dealing = False
        focused = any(column.cards.hasFocus() for column in self._area.columns)
        if self._held is not None:
            self._stay(self._held)
        self._place_tab_stop()
        if focused:
            self.focus()

    def _stay(self, application_id: int) -> None:
        row, column = self._board.row_of(application_id), self._standing()
        if row is not None and (column is None or self._board.column_of(row) is not column.model):
            self.choose(application_id)
        elif row is None and column is not None:
            self._arrive(column, column.cards.currentIndex())

    def _standing(self) -> Column | None:
        """The column of the current card, unless its stage is gone."""
        return self._here if self._here in self._area.columns else None

    def _entrance(self) -> Column | None:
        """Where the keys lead to: the column of the current card, or the first that has any."""
        filled = [column for column in self._area.columns if column.model.rowCount()]
        return self._here if self._here in filled else next(iter(filled), None)

    def _place_tab_stop(self) -> None:
        entrance = self._entrance()
        for column in self._area.columns:
            stops = Qt.FocusPolicy.StrongFocus if column is entrance else Qt.FocusPolicy.ClickFocus
            column.cards.setFocusPolicy(stops)
