"""A list whose rows are as high as their wrapped text needs in the width there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

STEP = 24
"""Pixels that one turn of the wheel, or one arrow of the scroll bar, moves."""


class WrappedRowsView(QListView):
    """Several rows can be chosen; rows are edited by what the delegate tells, never by Qt's own editors."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "window")
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A scroll bar that comes and goes would change the width, and with it every height.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalScrollBar().setSingleStep(STEP)

    def dataChanged(  # noqa: N802
        self,
        top_left: QModelIndex | QPersistentModelIndex,
        bottom_right: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Lay the rows out again where other words need another height."""
        super().dataChanged(top_left, bottom_right, list(roles))
        for row in range(top_left.row(), bottom_right.row() + 1):
            index = self.model().index(row, 0)
            if self.visualRect(index).height() != self.sizeHintForIndex(index).height():
                self.scheduleDelayedItemsLayout()
                return

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay the rows out for the new width; Qt does so for a new height only."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
