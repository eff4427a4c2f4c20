"""A tab that lists parts of an application as rows of one card, with a button to add one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.empty_state import EmptyState
from jobtracker.ui.widgets.keyed_widgets import KeyedWidgets
from jobtracker.ui.widgets.part_row import PartRow
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from jobtracker.ui.theme.theme import Theme


Row = TypeVar("Row", bound=PartRow)


class PartPage(QWidget, Generic[Row]):
    """The rows, or a sentence and the same button where there are none."""

    def __init__(
        self, theme: Theme, icon: str, action: str, hint: str, sentence: str, parent: QWidget | None = None
    ) -> None:
        """`action` is what the button adds; `hint` stands beside it, `sentence` where there is nothing."""
        super().__init__(parent)
        self._empty_words = (icon, sentence, action)
        self.add_button = QPushButton(action)
        theme.icons.dress_words(self.add_button, "plus", Ink.TEXT)
        self.empty = EmptyState(theme)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.add_button)
        words = plain_label(hint, "small")
        words.setWordWrap(True)
        head.addWidget(words, 1)
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 4, 0, 4)
        rows.setSpacing(0)
        self._rows: KeyedWidgets[int, Row] = KeyedWidgets(rows)
        card = QFrame()
        card.setProperty("role", "card")
        card.setLayout(rows)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(22, 16, 22, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(card)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        layout.addWidget(self.empty)

    def show_rows(self, keys: Sequence[int], make: Callable[[int], Row]) -> Mapping[int, Row]:
        """Show a row for each key; returns them. The focus of a row that goes stays on the page."""
        focus = QApplication.focusWidget()
        focused = focus is not None and self.isAncestorOf(focus)
        self._scroll.setVisible(bool(keys))
        self.empty.setVisible(not keys)
        if not keys:
            self.empty.set_state(*self._empty_words)
        rows = self._rows.show(keys, make)
        focus = QApplication.focusWidget()
        if focused and (focus is None or not self.isAncestorOf(focus)):
            (self.add_button if keys else self.empty.button).setFocus()
        return rows
