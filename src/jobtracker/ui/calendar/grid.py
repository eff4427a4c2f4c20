"""What both grids of the calendar share: cells to walk, entries to open, to drag and to add to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QTableView, QToolTip, QWidget

from jobtracker.domain.agenda import Sort
from jobtracker.domain.agenda_words import details, title
from jobtracker.ui.calendar.cell_delegate import CellDelegate, plus_place
from jobtracker.ui.calendar.chip import Chip, paint_chip
from jobtracker.ui.delegates.line import LONGEST
from jobtracker.ui.theme.text_size import TextSize, sized

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from jobtracker.domain.agenda import Entry
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.agenda import Agenda
    from jobtracker.viewmodels.calendar_cells import CalendarCells

HELD = 0.9
"""How much is seen of an entry that is carried."""
LEFT = 0.35
"""How much is seen of it where it was."""


@dataclass(frozen=True, slots=True)
class Carried:
    """An entry that is held: at which point of it, where the pointer is, and whether it left its place."""

    chip: Chip
    grip: QPoint
    at: QPoint
    moving: bool = False


class Grid(QTableView):
    """Cells with entries over them. Subclasses say where the entries stand, and what a point means."""

    entry_clicked = Signal(object, QPoint)
    """The Entry, and the point of the screen where its menu belongs."""
    day_clicked = Signal(QModelIndex, QPoint)
    """A cell whose entries do not all show; the point of the screen where its menu belongs."""
    add_asked = Signal(QModelIndex)
    """Something shall be added to a cell."""
    moved = Signal(object, object)
    """The Entry, and the local wall time (datetime) it was dropped at."""

    def __init__(
        self, cells: CalendarCells, agenda: Agenda, theme: Theme, *, numbered: bool, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.cells = cells
        self._agenda = agenda
        self._theme = theme
        self._chips: Sequence[Chip] | None = None
        self._lit: Entry | None = None
        self._carried: Carried | None = None
        self.setModel(cells)
        self.setItemDelegate(CellDelegate(theme, self, numbered=numbered))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAcceptDrops(False)
        for changed in (cells.dataChanged, cells.modelReset, agenda.changed, theme.changed):
            changed.connect(self.lay_out_again)
        self.verticalScrollBar().valueChanged.connect(self.lay_out_again)

    def lay_out(self) -> Sequence[Chip]:
        """Where the entries stand now, in the viewport."""
        raise NotImplementedError

    def time_at(self, point: QPoint, entry: Entry) -> datetime | None:
        """The local wall time an entry gets whose upper left corner is dropped at a point of the viewport."""
        raise NotImplementedError

    def target(self, local: datetime, carried: Carried) -> QRect:
        """What is marked in the viewport while an entry would be dropped at that time."""
        raise NotImplementedError

    @property
    def chips(self) -> Sequence[Chip]:
        """The entries in sight."""
        if self._chips is None:
            self._chips = self.lay_out()
        return self._chips

    def lay_out_again(self) -> None:
        """Something stands elsewhere, or looks another way."""
        self._chips = None
        self.viewport().update()

    def chip_at(self, point: QPoint) -> Chip | None:
        """The topmost entry under a point of the viewport."""
        return next((chip for chip in reversed(self.chips) if chip.place.contains(point)), None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the cells, the entries over them, and what is carried over all."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(self.layoutDirection())
        font = sized(self.font(), TextSize.SMALL)
        carried = self._carried if self._carried is not None and self._carried.moving else None
        for chip in self.chips:
            if chip.place.intersects(event.rect()):
                held = carried is not None and chip.entry == carried.chip.entry
                painter.setOpacity(LEFT if held else 1)
                lit = chip.entry is not None and chip.entry == self._lit
                paint_chip(painter, self._theme, chip, font, self._agenda.now, lit=lit)
        if carried is not None:
            self._paint_carried(painter, carried)
        painter.end()

    def updateGeometries(self) -> None:  # noqa: N802
        """Lay the entries out for another size, font or direction."""
        super().updateGeometries()
        self.lay_out_again()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of an entry, or choose a cell."""
        at = event.position().toPoint()
        chip = self.chip_at(at)
        if chip is None or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.setCurrentIndex(self.cells.index(chip.cell.row(), chip.cell.column()))
        self._carried = Carried(chip, at - chip.place.topLeft(), at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Carry what is held; otherwise light up what lies under the pointer."""
        at = event.position().toPoint()
        if self._carried is None:
            super().mouseMoveEvent(event)
            self._light(at)
            return
        far = (at - self._carried.at).manhattanLength() >= QApplication.startDragDistance()
        if self._carried.moving or (far and _can_move(self._carried.chip.entry)):
            self._carry(replace(self._carried, at=at, moving=True))
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drop what is carried, open the menu of an entry that was clicked, or add to a cell."""
        carried, at = self._carried, event.position().toPoint()
        self.put_down()
        if carried is None:
            super().mouseReleaseEvent(event)
            index = self.indexAt(at)
            plus = plus_place(self.layoutDirection(), self.visualRect(index))
            pressed_here = event.button() is Qt.MouseButton.LeftButton and index == self.currentIndex()
            if pressed_here and index.isValid() and plus.contains(at):
                self.add_asked.emit(index)
            return
        entry, on_screen = carried.chip.entry, self.viewport().mapToGlobal(at)
        if entry is None:
            self.day_clicked.emit(self.currentIndex(), on_screen)
        elif not carried.moving:
            self.entry_clicked.emit(entry, on_screen)
        else:
            local = self.time_at(at - carried.grip, entry) if self.viewport().rect().contains(at) else None
            if local is not None and local != entry.local:
                self.setCurrentIndex(self.indexAt(at))
                self.moved.emit(entry, local)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Add to a cell; an entry has opened its menu at the first click."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if self.chip_at(at) is None and index.isValid():
            self.add_asked.emit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer the menu of an entry, or of a cell; by its key, that of the cell that is chosen."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        chip = None if by_key else self.chip_at(event.pos())
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        at = self.visualRect(index).center() if by_key else event.pos()
        if chip is not None and chip.entry is not None:
            self.entry_clicked.emit(chip.entry, self.viewport().mapToGlobal(at))
        elif index.isValid():
            self.day_clicked.emit(index, self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape puts down what is carried; other keys belong to the page."""
        if event.key() == Qt.Key.Key_Escape and self._carried is not None:
            self.put_down()
        else:
            event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say the whole of an entry in a tooltip."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            chip = self.chip_at(event.pos())
            if chip is not None and chip.entry is not None:
                said = details(chip.entry, self._agenda.now, self._agenda.zone)
                QToolTip.showText(event.globalPos(), f"{title(chip.entry)[:LONGEST]}\n{said[:LONGEST]}", self)
                return True
        if event.type() is QEvent.Type.Leave:
            self._lit = None
            self.viewport().update()
        return super().viewportEvent(event)

    def _light(self, at: QPoint) -> None:
        chip = self.chip_at(at)
        lit = chip.entry if chip is not None else None
        hand = chip is not None or plus_place(
            self.layoutDirection(), self.visualRect(self.indexAt(at))
        ).contains(at)
        if hand:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()
        if lit != self._lit:
            self._lit = lit
            self.viewport().update()

    def put_down(self) -> None:
        """Carry nothing any more."""
        self._carry(None)
        self.viewport().unsetCursor()

    def _carry(self, carried: Carried | None) -> None:
        """Hold something at another point, and paint where it was and is, and no more."""
        for held in (self._carried, carried):
            if held is not None and held.moving and held.chip.entry is not None:
                corner = held.at - held.grip
                local = self.time_at(corner, held.chip.entry)
                marked = QRect() if local is None else self.target(local, held)
                for place in (held.chip.place, QRect(corner, held.chip.place.size()), marked):
                    self.viewport().update(place.adjusted(-2, -2, 2, 2))
        self._carried = carried

    def _paint_carried(self, painter: QPainter, carried: Carried) -> None:
        entry = carried.chip.entry
        assert entry is not None
        corner = carried.at - carried.grip
        local = self.time_at(corner, entry) if self.viewport().rect().contains(carried.at) else None
        if local is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.tokens.accent.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.target(local, carried)).adjusted(1, 1, -2, -2), 4, 4)
        painter.setOpacity(HELD)
        chip = replace(
            carried.chip, place=carried.chip.place.translated(corner - carried.chip.place.topLeft())
        )
        shown = replace(entry, local=local) if local is not None else entry
        font = sized(self.font(), TextSize.SMALL)
        paint_chip(painter, self._theme, replace(chip, entry=shown), font, self._agenda.now, lit=True)


def _can_move(entry: Entry | None) -> bool:
    """A deadline is the employer's."""
    return entry is not None and entry.sort is not Sort.DEADLINE
