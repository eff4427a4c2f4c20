"""The list of applications with its filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jobtracker.ui.widgets.empty_state import EmptyState
from jobtracker.ui.widgets.filter_chips import FilterChips
from jobtracker.viewmodels.application_rows import Counts
from jobtracker.viewmodels.roles import RECORD
from jobtracker.viewmodels.shown_applications import Order, Shown, ShownApplications

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QMenu

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.ui.applications.filtering import Filtering
    from jobtracker.ui.theme.theme import Theme

CHIPS = ((Shown.ACTIVE, "Active"), (Shown.ALL, "All"), (Shown.CLOSED, "Closed"))


class ListPane(QWidget):
    """Chips and order above, the applications below; says so where a filter leaves none."""

    current_changed = Signal(object)
    """The id of the application that is current, or None."""
    removal_asked = Signal(object)
    """The list of ApplicationRow to move to the trash."""

    def __init__(
        self, model: ShownApplications, filtering: Filtering, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._filtering = filtering
        filtering.shown_chosen.connect(self._show_only)
        self._theme = theme
        self._counts = Counts()
        self._searching = False
        self._open_id: int | None = None
        self._make_menu: Callable[[Sequence[ApplicationRow]], QMenu] | None = None
        self.chips = FilterChips(CHIPS)
        self.chips.set_current(model.shown)
        self.chips.chosen.connect(self._show_only)
        self.order = _order_box(model)
        self.view = QListView()
        self.view.setModel(model)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName("Applications")
        self.view.selectionModel().currentChanged.connect(self._tell_current)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._open_menu)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.ask_to_remove)
        self._empty = EmptyState(theme)
        self._empty.action_clicked.connect(self._show_all)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        model.rowsInserted.connect(self._dress_rows)
        model.rowsInserted.connect(self._show_page)
        model.rowsRemoved.connect(self._show_page)
        model.rowsRemoved.connect(self._select_current)
        model.modelReset.connect(self._show_page)
        model.layoutChanged.connect(self._show_page)

        self._above = QHBoxLayout()
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let the chips say as much as there is room for."""
        super().resizeEvent(event)
        self._fit_chips()

    def _lay_out(self) -> None:
        above = self._above
        above.setContentsMargins(10, 9, 4, 9)
        above.addWidget(self.chips)
        above.addStretch(1)
        above.setSpacing(2)
        above.addWidget(self._filtering.button)
        above.addWidget(self.order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(self._filtering.line)
        layout.addWidget(self._pages, 1)

    def set_counts(self, counts: Counts) -> None:
        """Say how many applications there are at all."""
        self._counts = counts
        self._show_page()

    def _show_counts(self) -> None:
        counts = self._model.counts()
        for shown, count in (
            (Shown.ACTIVE, counts.active),
            (Shown.ALL, counts.all),
            (Shown.CLOSED, counts.closed),
        ):
            self.chips.set_count(shown, count)
        self._fit_chips()

    def _fit_chips(self) -> None:
        beside = self._filtering.button.sizeHint().width() + self.order.sizeHint().width()
        edges = self._above.contentsMargins()
        self.chips.fit(self.width() - beside - edges.left() - edges.right() - 2 * self._above.spacing())

    def set_searching(self, searching: bool) -> None:
        """Say whether the list shows what a search found; it then counts for all filters."""
        self._searching = searching
        self.chips.setEnabled(not searching)
        if not searching and self._open_id is not None and not self.view.currentIndex().isValid():
            self.choose(self._open_id)
        self._show_page()

    def selected(self) -> list[ApplicationRow]:
        """The applications that are selected."""
        return [index.data(RECORD).row for index in self.view.selectionModel().selectedIndexes()]

    def set_menu(self, make: Callable[[Sequence[ApplicationRow]], QMenu]) -> None:
        """What a right click, or the menu key, offers for the applications that are selected."""
        self._make_menu = make

    def ask_to_remove(self) -> None:
        """Ask for the selected applications to be moved to the trash."""
        rows = self.selected()
        if rows:
            self.removal_asked.emit(rows)

    def choose(self, application_id: int) -> None:
        """Make an application the current one, changing the filter where it hides it."""
        if self._model.row_of(application_id) is None and not self._searching:
            self._show_all()
        row = self._model.row_of(application_id)
        if row is not None:
            index = self._model.index(row, 0)
            self.view.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.view.scrollTo(index)

    def choose_first(self) -> None:
        """Make the first application current where none is."""
        if self._model.rowCount() and not self.view.currentIndex().isValid():
            self.view.selectionModel().setCurrentIndex(
                self._model.index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def _select_current(self) -> None:
        """Select what is current: where a row leaves the list, Qt makes the next current without that."""
        selection = self.view.selectionModel()
        if selection.currentIndex().isValid() and not selection.hasSelection():
            selection.select(selection.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _show_all(self) -> None:
        self._filtering.clear()
        self._show_only(Shown.ALL)

    def _show_only(self, shown: str) -> None:
        self._model.show_only(Shown(shown))
        self.chips.set_current(shown)
        self._show_page()

    def _dress_rows(self) -> None:
        """Let our delegate paint the rows, from the first one on: an empty list starts without it."""
        from jobtracker.ui.delegates.application_delegate import ApplicationDelegate

        self._model.rowsInserted.disconnect(self._dress_rows)
        self.view.setItemDelegate(ApplicationDelegate(self._theme, self.view))

    def _show_page(self) -> None:
        self._show_counts()
        empty = self._model.rowCount() == 0 and self._counts.all > 0
        self._pages.setCurrentWidget(self._empty if empty else self.view)
        if not empty:
            return
        if self._searching:
            self._empty.set_state("search", "Nothing holds all these words.")
        elif self._filtering.is_on:
            self._empty.set_state("filter", "No application is what the filter asks for.", "Show all")
        elif self._model.shown is Shown.CLOSED:
            self._empty.set_state("inbox", "No application is closed.", "Show all")
        else:
            self._empty.set_state("inbox", "No application is active.", "Show all")

    def _open_menu(self, at: QPoint) -> None:
        rows = self.selected()
        if rows and self._make_menu is not None:
            self._make_menu(rows).popup(self.view.viewport().mapToGlobal(at))

    def _tell_current(self, index: QModelIndex) -> None:
        record = index.data(RECORD)
        if record is not None:
            self._open_id = record.row.id
        self.current_changed.emit(record.row.id if record else None)


def _order_box(model: ShownApplications) -> QComboBox:
    """What the list is ordered by."""
    box = QComboBox()
    box.setProperty("kind", "quiet")
    box.setAccessibleName("Order")
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(5)
    box.setToolTip("The order of the list")
    for order in Order:
        box.addItem(order.label, order)
    box.setCurrentIndex(box.findData(model.order))
    box.currentIndexChanged.connect(lambda _: model.order_by(box.currentData()))
    return box
