"""What would change, before it does: another text for a posting, or a better reading of the one it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jobtracker.ui.delegates.revision_delegate import RevisionDelegate
from jobtracker.ui.widgets.words import elided, plain_label
from jobtracker.viewmodels.revision_model import RevisionModel, summary

if TYPE_CHECKING:
    from jobtracker.services.updating import Revision
    from jobtracker.ui.theme.theme import Theme

LONGEST = 80
"""Characters of the heading that are shown."""

KEPT = "Your answers, your evidence and your own items stay. You can undo this."
AS_BEFORE = "Nothing that is shown would change."


class UpdateDialog(QDialog):
    """Shows each change; accepted means that it is to be made."""

    def __init__(
        self, theme: Theme, title: str, revision: Revision, action: str, parent: QWidget | None = None
    ) -> None:
        """`title` says what is about to be done, `action` is the word on the button that does it."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 520 if revision.shows else 160)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(plain_label(elided(revision.heading, LONGEST), "heading"))
        self.summary = plain_label(summary(revision) if revision.shows else AS_BEFORE)
        self.summary.setWordWrap(True)
        layout.addWidget(self.summary)
        self.view = QListView()
        if revision.shows:
            layout.addWidget(self._list(theme, revision), 1)
            layout.addWidget(plain_label(KEPT, "muted"))
        else:
            layout.addStretch(1)
        layout.addLayout(self._buttons(action if revision.shows else ""))

    def _list(self, theme: Theme, revision: Revision) -> QListView:
        self.model = RevisionModel(self)
        self.model.show(revision)
        self.view.setModel(self.model)
        self.view.setItemDelegate(RevisionDelegate(theme, self.view))
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.view.setProperty("role", "rows")
        self.view.setAccessibleName("What would change")
        return self.view

    def _buttons(self, action: str) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self.cancel_button = QPushButton("Cancel" if action else "Close")
        self.cancel_button.clicked.connect(self.reject)
        buttons.addWidget(self.cancel_button)
        if action:
            self.apply_button = QPushButton(action)
            self.apply_button.setProperty("kind", "primary")
            self.apply_button.setDefault(True)
            self.apply_button.clicked.connect(self.accept)
            buttons.addWidget(self.apply_button)
        return buttons
