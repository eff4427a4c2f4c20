"""The list of Today: entries in groups, with their buttons, keys and menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QStyleOptionViewItem, QWidget

from jobtracker.ui.calendar_exports import EXPORT_ONE
from jobtracker.ui.delegates.agenda_delegate import AgendaDelegate
from jobtracker.viewmodels.deeds import Deed, possible
from jobtracker.viewmodels.roles import RECORD
from jobtracker.viewmodels.today_rows import EntryRow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from jobtracker.domain.agenda import Entry
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.today_rows import TodayRows

KEYS = {
    Qt.Key.Key_Return: Deed.OPEN,
    Qt.Key.Key_Enter: Deed.OPEN,
    Qt.Key.Key_O: Deed.OPEN,
    Qt.Key.Key_D: Deed.DONE,
    Qt.Key.Key_Space: Deed.DONE,
    Qt.Key.Key_T: Deed.TOMORROW,
    Qt.Key.Key_S: Deed.SNOOZE,
    Qt.Key.Key_F: Deed.FOLLOW_UP,
    Qt.Key.Key_N: Deed.NO_ANSWER,
}


class EntryList(QListView):
    """Up and Down walk the entries; a letter does what the button says (see `KEYS`), Delete removes a
    reminder.
    """

    deed_asked = Signal(object, object, QPoint)
    """The Entry, the Deed, and the point of the screen where a menu for it belongs."""
    export_asked = Signal(object, int)
    """The DueKind and the record's id of an entry that another calendar shall get."""
    removal_asked = Signal(int)
    """The id of a reminder that shall go to the trash."""

    def __init__(self, rows: TodayRows, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = AgendaDelegate(theme, self)
        self._held: tuple[QPersistentModelIndex, Deed] | None = None
        self.setModel(rows)
        self.setItemDelegate(self._painter)
        self.setAccessibleName("Today")
        self.setProperty("role", "window")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.verticalScrollBar().setSingleStep(24)
        theme.changed.connect(self.viewport().update)

    def current(self) -> Entry | None:
        """The entry that is current."""
        row = _row(self.currentIndex())
        return None if row is None else row.entry

    def choose_first(self) -> None:
        """Make the first entry current where none is."""
        if self.current() is None and self.model().rowCount() > 1:
            self.setCurrentIndex(self.model().index(1, 0))

    def ask(self, index: QModelIndex, deed: Deed | None) -> None:
        """Tell what shall be done, where the row can have it done."""
        row = _row(index)
        if row is not None and deed in possible(row.entry, row.group):
            place = self._painter.place_of(self._option(index), index, deed)
            self.deed_asked.emit(row.entry, deed, self.viewport().mapToGlobal(place.bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what a letter stands for; all other keys move."""
        row = _row(self.currentIndex())
        deed = KEYS.get(Qt.Key(event.key()))
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if row is not None and bare and deed in possible(row.entry, row.group):
            self.ask(self.currentIndex(), deed)
        elif row is not None and row.entry.reminder and bare and event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit(row.entry.id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Hold a button down, or choose a row."""
        index, deed = self._under(event)
        if deed is not None and event.button() is Qt.MouseButton.LeftButton:
            self._held = QPersistentModelIndex(index), deed
            self.setCurrentIndex(index)
            self._painter.heat(index, deed, pressed=True)
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Do what a button says where it was held and let go."""
        held, self._held = self._held, None
        if held is None:
            super().mouseReleaseEvent(event)
            return
        index, deed = self._under(event)
        self._painter.heat(index, deed)
        if held[0] == index and held[1] is deed:
            self.ask(index, deed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open an entry; on a button it is a second click."""
        index, deed = self._under(event)
        if deed is not None:
            self.mousePressEvent(event)
        elif event.button() is Qt.MouseButton.LeftButton:
            self.ask(index, Deed.OPEN)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show which button is meant."""
        index, deed = self._under(event)
        if self._held is not None:
            within = self._held[0] == index and self._held[1] is deed
            self._painter.heat(index, deed if within else None, pressed=within)
            return
        self._painter.heat(index, deed)
        if deed is None:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Let go of what was under the mouse when it leaves."""
        if event.type() is QEvent.Type.Leave:
            self._painter.heat(QModelIndex(), None)
        return super().viewportEvent(event)

    def _under(self, event: QMouseEvent) -> tuple[QModelIndex, Deed | None]:
        point = event.position().toPoint()
        index = self.indexAt(point)
        return index, self._painter.deed_at(self._option(index), index, point)

    def _option(self, index: QModelIndex) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return option

    def _show_menu(self, at: QPoint) -> None:
        row, point = _row(self.indexAt(at)), self.viewport().mapToGlobal(at)
        if row is None:
            return
        entry = row.entry
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed in possible(entry, row.group):
            keys = "Enter" if deed is Deed.OPEN else deed.keys
            action = menu.addAction(f"{deed.label}\t{keys}")
            action.triggered.connect(partial(self.deed_asked.emit, entry, deed, point))
        if entry.exports_as is not None:
            menu.addSeparator()
            export = menu.addAction(EXPORT_ONE)
            export.triggered.connect(partial(self.export_asked.emit, entry.exports_as, entry.id))
        if entry.reminder is not None:
            menu.addSeparator()
            remove = menu.addAction("Move to the trash\tDel")
            remove.triggered.connect(partial(self.removal_asked.emit, entry.id))
        menu.popup(point)


def _row(index: QModelIndex) -> EntryRow | None:
    row = index.data(RECORD)
    return row if isinstance(row, EntryRow) else None
