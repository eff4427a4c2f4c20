"""What was deleted, and the way back."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jobtracker.domain.change import ChangeSet
from jobtracker.ui.delegates.elided_lines import ElidedLines
from jobtracker.ui.widgets.words import plain_label
from jobtracker.viewmodels.roles import RECORD
from jobtracker.viewmodels.trash_model import TrashModel

if TYPE_CHECKING:
    from jobtracker.domain.trash import TrashItem
    from jobtracker.ui.prompts import Prompts
    from jobtracker.viewmodels.commands.applications import ApplicationCommands
    from jobtracker.viewmodels.desk import Desk

EMPTY = "The trash is empty."
HINT = "What you delete stays here until you empty the trash."


class TrashDialog(QDialog):
    """Takes records back, or, after asking, removes all of them for ever."""

    def __init__(
        self,
        desk: Desk,
        commands: ApplicationCommands,
        prompts: Prompts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Trash")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 420)
        self._desk = desk
        self._commands = commands
        self._prompts = prompts
        self.model = TrashModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(ElidedLines(self.view))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setProperty("role", "rows")
        self.view.setAccessibleName("Deleted")
        self.view.selectionModel().selectionChanged.connect(self._offer)
        self._hint = plain_label("", "muted")
        self.restore_button = QPushButton("Restore")
        self.restore_button.setProperty("kind", "primary")
        self.restore_button.clicked.connect(self._restore)
        self.empty_button = QPushButton("Empty the trash…")
        self.empty_button.clicked.connect(self._empty)
        close = QPushButton("Close")
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.empty_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.restore_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._hint)
        layout.addWidget(self.view, 1)
        layout.addLayout(buttons)
        # By keys, too, what cannot be undone comes last; and Enter in the list never means it.
        self.restore_button.setDefault(True)
        self.empty_button.setAutoDefault(False)
        for one, following in pairwise((self.view, self.restore_button, close, self.empty_button)):
            self.setTabOrder(one, following)
        desk.changed.connect(self._read)
        self._read(ChangeSet())

    def _read(self, _: ChangeSet) -> None:
        self._desk.ask(lambda services: services.store.browse.trash(), self._show)

    def _show(self, items: tuple[TrashItem, ...]) -> None:
        self.model.set_rows(items)
        self._hint.setText(HINT if items else EMPTY)
        self.empty_button.setEnabled(bool(items))
        if not self.view.currentIndex().isValid():
            # The list has the keys before it has rows; without a current one Space chooses nothing.
            self.view.selectionModel().setCurrentIndex(
                self.model.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self._offer()

    def _offer(self) -> None:
        self.restore_button.setEnabled(self.view.selectionModel().hasSelection())

    def _restore(self) -> None:
        items = [index.data(RECORD) for index in self.view.selectionModel().selectedIndexes()]
        if items:
            self._commands.restore(items)

    def _empty(self) -> None:
        count = len(self.model.rows)
        what = "1 item" if count == 1 else f"{count} items"
        text = f"{what} will be gone for ever. This cannot be undone, and neither can what you did before."
        if self._prompts.confirm("Empty the trash?", text, "Empty the trash", danger=True):
            self._commands.empty_trash()
