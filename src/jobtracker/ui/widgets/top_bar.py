"""The strip above all pages: the program's name, the search, and the way in for postings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.search_field import SearchField
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from jobtracker.ui.theme.theme import Theme

HEIGHT = 52


class TopBar(QFrame):
    """Name, `search`, and "Import postings" with a menu of other ways to import."""

    import_clicked = Signal()
    """The usual import was asked for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "top")
        self.setFixedHeight(HEIGHT)
        self.search = SearchField(theme)
        self.search.setMinimumWidth(180)
        self.search.setMaximumWidth(520)
        self.search.setFixedHeight(32)
        self.import_button = QPushButton("Import postings")
        self.import_button.setProperty("kind", "primary")
        self.import_button.setProperty("side", "start")
        self.import_button.clicked.connect(self.import_clicked)
        theme.icons.dress_words(self.import_button, "plus", Ink.ON_ACCENT)
        self.more_button = QPushButton()
        self.more_button.setProperty("kind", "primary")
        self.more_button.setProperty("side", "end")
        self.more_button.setAccessibleName("More ways to import")
        self.more_button.setToolTip("More ways to import")
        self.more_button.hide()
        theme.icons.dress(self.more_button, "chevron-down", Ink.ON_ACCENT)
        self._arrange()

    def set_import_actions(self, actions: list[QAction]) -> None:
        """The other ways to import, in the menu beside the button."""
        menu = QMenu(self)
        menu.addActions(actions)
        self.more_button.setMenu(menu)
        self.more_button.show()

    def _arrange(self) -> None:
        name = plain_label("Job Tracker", "brand")
        buttons = QHBoxLayout()
        buttons.setSpacing(1)
        buttons.addStretch()
        buttons.addWidget(self.import_button)
        buttons.addWidget(self.more_button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(16)
        # Equal shares at both sides keep the search in the middle of the window.
        layout.addWidget(name, 3)
        layout.addWidget(self.search, 8)
        layout.addLayout(buttons, 3)
