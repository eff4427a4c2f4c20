"""Undo and redo: what they would take back now, in the menus and in the status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobtracker.ui.actions import Act

if TYPE_CHECKING:
    from jobtracker.ui.actions import Actions
    from jobtracker.ui.applications.page import ApplicationsPage
    from jobtracker.ui.widgets.status_line import StatusLine
    from jobtracker.viewmodels.desk import Desk, Told


class Undoing(QObject):
    """Follows the desk. What is taken back or done again may be out of sight: its application is named, and
    can be shown.
    """

    opened = Signal(int)
    """The user wants to see the application that was touched."""

    def __init__(
        self,
        desk: Desk,
        actions: Actions,
        status: StatusLine,
        page: ApplicationsPage,
        parent: QObject | None = None,
    ) -> None:
        """`page` takes what is being typed, and knows which application the user is looking at."""
        super().__init__(parent)
        self._desk = desk
        self._undo = actions[Act.UNDO]
        self._redo = actions[Act.REDO]
        self._status = status
        self._page = page
        self._about = 0
        desk.told.connect(self._tell)
        status.undo_clicked.connect(self.undo)
        status.redo_clicked.connect(desk.redo)
        status.show_clicked.connect(lambda: self.opened.emit(self._about))

    def undo(self) -> None:
        """Take back the last step."""
        # What is being typed is a change too: it is saved first, so that it can be taken back.
        self._page.save()
        self._desk.undo()

    def _tell(self, told: Told) -> None:
        about = told.about
        if told.words and told.undone and told.redo_words is not None:
            self._status.set_undone(_line(told))
        elif told.words:
            self._status.set_last(_line(told), undoable=told.undo_words is not None)
        if about is not None and not self._page.shows(about.id):
            self._about = about.id
            self._status.offer_to_show(about.heading)
        for action, name, words in (
            (self._undo, "Undo", told.undo_words),
            (self._redo, "Redo", told.redo_words),
        ):
            action.setEnabled(words is not None)
            action.setText(f"{name}: {words}" if words else name)


def _line(told: Told) -> str:
    """The words, with the application where they do not name it themselves."""
    if told.about is None or f"“{told.about.heading}”" in told.words:
        return told.words
    return f"{told.words} · {told.about.heading}"
