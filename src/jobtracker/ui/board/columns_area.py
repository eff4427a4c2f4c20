"""The columns side by side; cards are dragged from one to another here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from jobtracker.ui.board.edge_scroll import EdgeScroll
from jobtracker.ui.widgets.keyed_widgets import KeyedWidgets
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jobtracker.ui.board.column import Column
    from jobtracker.viewmodels.board_column import BoardColumn

SPACE = 10
MARGIN = 14
CARD = "application/x-jobtracker-card"
"""The type of what is dragged: other programs, and the window's own import, leave it alone."""


class ColumnsArea(QScrollArea):
    """Scrolls sideways where the columns need more room than there is.

    A whole column takes a card, wherever it is held over it: the order within a column is its own. What
    is dragged from elsewhere is left to the window around.
    """

    landed = Signal(int, object, QPoint)
    """The id of an application, the Column its card was let go over, and the point on the screen."""

    def __init__(self, make_column: Callable[[BoardColumn], Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_column = make_column
        self._columns: list[Column] = []
        self._from: Column | None = None
        self._at = QPoint()
        self._landing: tuple[Column, QPoint] | None = None
        self._edges = EdgeScroll(self)
        self._edges.moved.connect(self._mark_target)
        self._ground = QWidget()
        layout = QHBoxLayout(self._ground)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(SPACE)
        layout.setAlignment(Qt.AlignmentFlag.AlignLeading)
        self._kept: KeyedWidgets[BoardColumn, Column] = KeyedWidgets(layout)
        self.setWidget(self._ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)

    @property
    def columns(self) -> Sequence[Column]:
        """From the first stage to the closed ones."""
        return self._columns

    def show_columns(self, models: Sequence[BoardColumn]) -> None:
        """Show one column for each model, in their order; those that are there already stay."""
        kept = self._kept.show(models, self._make_column)
        self._columns = [kept[model] for model in models]
        for column in self._columns:
            column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            column.show_head()

    def carry(self, column: Column, index: QModelIndex) -> None:
        """Drag a card until it is let go; then tell where it landed, if in another column."""
        application_id = index.data(RECORD).row.id
        place = column.cards.visualRect(index)
        picture = column.cards.picture(index)
        drag = QDrag(self)
        data = QMimeData()
        data.setData(CARD, str(application_id).encode())
        drag.setMimeData(data)
        drag.setPixmap(picture)
        pulled = column.cards.viewport().mapFromGlobal(QCursor.pos()) - place.topLeft()
        drag.setHotSpot(pulled if picture.rect().contains(pulled) else QPoint(place.width() // 2, 16))
        column.cards.lift(application_id)
        self._from, self._landing = column, None
        drag.exec(Qt.DropAction.MoveAction)
        # The stages may have changed meanwhile, and the column be gone.
        for each in self._columns:
            each.cards.lift(None)
        self._let_go()
        if self._landing is not None and self._landing[0] in self._columns:
            self.landed.emit(application_id, *self._landing)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802, D102
        event.setAccepted(event.source() is self)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802, D102
        self._at = event.position().toPoint()
        self._edges.hold(self._at.x())
        event.setAccepted(self._mark_target() is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802, D102
        self._let_go()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802, D102
        self._at = event.position().toPoint()
        target = self._mark_target()
        self._let_go()
        event.setAccepted(target is not None)
        if target is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            # Whoever asks a question in answer shall do so when the drag is over.
            self._landing = target, self.viewport().mapToGlobal(self._at)

    def _mark_target(self) -> Column | None:
        """The column under the pointer, unless the card comes from there; it alone is marked."""
        x = self._ground.mapFrom(self.viewport(), self._at).x()
        under = (c for c in self._columns if c.x() - SPACE // 2 <= x < c.geometry().right() + SPACE // 2 + 1)
        target = next((column for column in under if column is not self._from), None)
        for column in self._columns:
            column.mark(column is target)
        return target

    def _let_go(self) -> None:
        self._edges.release()
        for column in self._columns:
            column.mark(False)
