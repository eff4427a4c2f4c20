"""The cards of one column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from jobtracker.ui.delegates.card_delegate import CardDelegate, card_area
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from jobtracker.domain.application import ApplicationRow
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.board_column import BoardColumn

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
KEYS = "Left and Right go to other columns; with Ctrl they take the card along."
CTRL = Qt.KeyboardModifier.ControlModifier


class CardList(QListView):
    """Up, Down, Home, End and typing walk the cards. What leads out of the column is told by signals."""

    drag_begun = Signal(QModelIndex)
    """A card was pulled out of its place."""
    opened = Signal(QModelIndex)
    """A double click or Enter."""
    step_asked = Signal(int)
    """Go to a column so many places on; before this one where negative."""
    shift_asked = Signal(int)
    """Take the current card so many columns on."""
    removal_asked = Signal()
    """The current card shall go to the trash."""

    def __init__(self, column: BoardColumn, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = CardDelegate(theme, self)
        self.setModel(column)
        self.setItemDelegate(self._cards)
        self.setProperty("role", "cards")
        self.setAccessibleDescription(
            "Left and Right go to other columns; with Ctrl they take the card along"
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        # The board takes what is dropped, wherever in a column that is.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A scroll bar that comes and goes would change the width, and with it the height of every card.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalScrollBar().setSingleStep(24)
        self.doubleClicked.connect(self.opened)
        theme.changed.connect(self.viewport().update)

    def current(self) -> ApplicationRow | None:
        """The application whose card is current."""
        record = self.currentIndex().data(RECORD)
        return None if record is None else record.row

    def leave(self) -> None:
        """Have no current card: another column has it."""
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()

    def height_of_current(self) -> int:
        """Pixels from the top of the view to the middle of the current card; 0 where there is none."""
        return max(0, self.visualRect(self.currentIndex()).center().y())

    def choose_at(self, y: int) -> None:
        """Make the card current that stands so many pixels below the top, or else the last one."""
        index = self.indexAt(QPoint(self.viewport().width() // 2, y))
        self.setCurrentIndex(index if index.isValid() else self.model().index(self.model().rowCount() - 1, 0))

    def lift(self, application_id: int | None) -> None:
        """Let a card fade while it is dragged; None puts it back."""
        self._cards.lift(application_id)

    def picture(self, index: QModelIndex) -> QPixmap:
        """The card as it is painted, for the pointer to carry."""
        place = card_area(self.visualRect(index))
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(place.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(QPoint(), self.visualRect(index).size())
        option.state |= QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
        painter = QPainter(pixmap)
        self._cards.paint(painter, option, index)
        painter.end()
        return pixmap

    def startDrag(self, supported_actions: Qt.DropAction) -> None:  # noqa: N802
        """Leave the drag to the board, which knows where the card can go."""
        self.drag_begun.emit(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay the cards out for the new width; Qt does so for a new height only."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            # At once: a delayed layout would have every card painted twice.
            self.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Left and Right walk the columns, with Ctrl they take the card along; Enter opens it."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        has_card = self.currentIndex().isValid()
        if key in STEPS and modifiers in (CTRL, Qt.KeyboardModifier.NoModifier):
            to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            step = -STEPS[key] if to_left else STEPS[key]
            (self.shift_asked if modifiers == CTRL else self.step_asked).emit(step)
        elif has_card and not modifiers and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        elif has_card and not modifiers and key == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)
