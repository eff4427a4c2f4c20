"""What was read from the posting that is looked at: its facts, what is doubtful, and its items."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jobtracker.domain.draft import corrected
from jobtracker.ui.review.facts_form import FactsForm
from jobtracker.ui.review.item_list import ItemList
from jobtracker.ui.review.lookalike_notice import LookalikeNotice
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.review.entry import Entry


class EntryPane(QWidget):
    """Tells each edit as a function on the draft, as its parts do."""

    edited = Signal(str, object)
    """Words for what was done, and a function from Draft to Draft."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = LookalikeNotice()
        self.facts = FactsForm()
        self.list = ItemList(theme)
        self._doubts = plain_label("", "small")
        self._doubts.setProperty("tone", "partly")
        self._doubts.setWordWrap(True)
        self.split = self._tool("Split", "Make two items of one (S)", self.list.split)
        self.merge = self._tool("Merge", "Make one item of those chosen (M)", self.list.merge)
        self.edit = self._tool("Edit", "Change the words of an item (F2)", self.list.reword)
        self.drop = self._tool("Leave out", "Do not keep what is chosen (Space)", self.list.toggle)
        bar = self.list.verticalScrollBar().sizeHint().width()
        # The fields end where the cards end, beside whose scroll bar nothing stands here.
        self.facts.setContentsMargins(0, 0, bar, 0)
        self.list.selectionModel().selectionChanged.connect(self._offer)
        self.list.items.dataChanged.connect(self._offer)
        self.undo = self._tool("", "", lambda: None)
        theme.icons.dress(self.undo, "undo")
        self.list.edited.connect(self.edited)
        self.facts.entered.connect(self._correct)

        tools = QHBoxLayout()
        tools.setContentsMargins(16, 6, 6 + bar, 0)
        tools.setSpacing(2)
        tools.addWidget(self._doubts, 1)
        for button in (self.undo, self.split, self.merge, self.edit, self.drop):
            tools.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self.facts)
        layout.addLayout(tools)
        layout.addWidget(self.list, 1)

    def show_entry(self, entry: Entry, *, another: bool) -> None:
        """Show an entry; `another` one begins at the top of its list."""
        self.notice.show_entry(entry)
        self.facts.show_draft(entry.draft)
        self._doubts.setText(" ".join(doubt.message for doubt in entry.draft.doubts()))
        self.list.show_draft(entry.draft, another=another)
        self._offer()

    def offer_undo(self, words: str | None) -> None:
        """Offer to take back what `words` say, or with None nothing."""
        self.undo.setEnabled(words is not None)
        tip = f"Undo: {words} (Ctrl+Z)" if words else "Undo (Ctrl+Z)"
        self.undo.setToolTip(tip)
        self.undo.setAccessibleName(tip)

    def _correct(self, name: str, value: object) -> None:
        self.edited.emit("Put a fact right", partial(corrected, name=name, value=value))

    def _offer(self) -> None:
        chosen = len(self.list.selected())
        self.split.setEnabled(chosen == 1)
        self.edit.setEnabled(chosen == 1)
        self.merge.setEnabled(chosen > 1)
        self.drop.setEnabled(chosen > 0)
        self.drop.setText("Take back" if self.list.all_chosen_are_dropped() else "Leave out")

    def _tool(self, words: str, tip: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("kind", "quiet")
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button
