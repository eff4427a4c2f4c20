"""Undo and redo: what they would take back now, in the menus and in the status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jobtracker.ui.actions import Act

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobtracker.ui.actions import Actions
    from jobtracker.ui.widgets.status_line import StatusLine
    from jobtracker.viewmodels.desk import Desk, Told


class Undoing(QObject):
    """Follows the desk."""

    def __init__(
        self,
        desk: Desk,
        actions: Actions,
        status: StatusLine,
        save: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        """`save` takes what is being typed."""
        super().__init__(parent)
        self._desk = desk
        self._undo = actions[Act.UNDO]
        self._redo = actions[Act.REDO]
        self._status = status
        self._save = save
        desk.told.connect(self._tell)
        status.undo_clicked.connect(self.undo)
        status.redo_clicked.connect(desk.redo)

    def undo(self) -> None:
        """Take back the last step."""
        # What is being typed is a change too: it is saved first, so that it can be taken back.
        self._save()
        self._desk.undo()

    def _tell(self, told: Told) -> None:
        if told.words and told.undone and told.redo_words is not None:
            self._status.set_undone(told.words)
        elif told.words:
            self._status.set_last(told.words, undoable=told.undo_words is not None)
        for action, name, words in (
            (self._undo, "Undo", told.undo_words),
            (self._redo, "Redo", told.redo_words),
        ):
            action.setEnabled(words is not None)
            action.setText(f"{name}: {words}" if words else name)
