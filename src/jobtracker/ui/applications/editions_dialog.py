"""What a posting said before newer texts took its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jobtracker.domain.date_words import dated
from jobtracker.domain.reminder import wall_time
from jobtracker.ui.applications.posting_view import PostingView
from jobtracker.ui.widgets.words import elided, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.edition import Edition
    from jobtracker.ui.theme.theme import Theme

LONGEST = 60
"""Characters of the name of a source that are shown."""

NONE = "The text of this posting was never updated."


class EditionsDialog(QDialog):
    """One earlier text at a time, unchanged; the latest first."""

    def __init__(
        self, theme: Theme, editions: Sequence[Edition], zone: str, parent: QWidget | None = None
    ) -> None:
        """`zone` names the IANA zone in which days are told."""
        super().__init__(parent)
        self.setWindowTitle("Earlier texts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 560 if editions else 140)
        self._editions = editions
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        self.choice = QComboBox()
        self.choice.setAccessibleName("Which text")
        self.view = PostingView(theme)
        if editions:
            for edition in editions:
                self.choice.addItem(_words(edition, zone))
            self.choice.currentIndexChanged.connect(self._show)
            layout.addWidget(self.choice)
            layout.addWidget(self.view, 1)
            self._show(0)
        else:
            layout.addWidget(plain_label(NONE))
            layout.addStretch(1)
        close = QPushButton("Close")
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout.addLayout(buttons)

    def _show(self, number: int) -> None:
        self.view.show_posting(self._editions[number].source_text, (), ())


def _words(edition: Edition, zone: str) -> str:
    first, last = (dated(wall_time(moment, zone)) for moment in (edition.imported_at, edition.replaced_at))
    days = first if first == last else f"{first} to {last}"
    return f"{elided(edition.source_name, LONGEST)}, {days}"
