"""The source text of a draft, beside what was read from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jobtracker.domain.reading import Level
from jobtracker.ui.applications.posting_view import PostingView
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from jobtracker.domain.draft import Draft, Item
    from jobtracker.ui.theme.theme import Theme

HINT = "The text as it came. Select words in it to add a requirement."


class SourcePane(QFrame):
    """Shows where each item and fact stands; selected words can become an item."""

    item_clicked = Signal(object)
    """The ItemKey of the item whose words were clicked."""
    fact_clicked = Signal(str)
    """The name in `Facts` of the fact whose words were clicked."""
    passage_chosen = Signal(object, object)
    """A Span of the source text and a Level."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._draft: Draft | None = None
        self.view = PostingView(theme)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setStyleSheet("QTextEdit, QTextEdit:focus, QTextEdit:hover { border: 0; padding: 0; }")
        self.view.item_clicked.connect(self.item_clicked)
        self.view.place_clicked.connect(self._tell_fact)
        self.view.passage_chosen.connect(self.passage_chosen)
        self.view.selectionChanged.connect(self._offer)
        self._hint = plain_label(HINT, "small")
        self._hint.setWordWrap(True)
        self.add_required = QPushButton("Add as requirement")
        self.add_preferred = QPushButton("Add as preferred")
        self.add_required.clicked.connect(lambda: self.view.add_selection(Level.REQUIRED))
        self.add_preferred.clicked.connect(lambda: self.view.add_selection(Level.PREFERRED))
        adding = QHBoxLayout()
        adding.setSpacing(6)
        for button in (self.add_required, self.add_preferred):
            button.setAutoDefault(False)
            button.setProperty("size", "small")
            adding.addWidget(button)
        adding.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 10, 0, 0)
        layout.setSpacing(8)
        above = QVBoxLayout()
        above.setContentsMargins(16, 0, 12, 0)
        above.addWidget(self._hint)
        above.addLayout(adding)
        layout.addLayout(above)
        layout.addWidget(self.view, 1)
        self._offer()

    def show_draft(self, draft: Draft) -> None:
        """Show the text of a draft, with the items that would be kept."""
        self._draft = draft
        kept: list[Item] = [*draft.kept_requirements, *draft.kept_responsibilities]
        self.view.show_posting(draft.text, draft.reading.sections, kept)

    def show_fact(self, name: str) -> None:
        """Show where a fact was read, if it was."""
        spans = self._draft.facts.spans.get(name, ()) if self._draft is not None else ()
        self.view.choose_fact(spans)

    def _tell_fact(self, place: int) -> None:
        spans = self._draft.facts.spans.items() if self._draft is not None else ()
        here = (name for name, where in spans if any(span.start <= place < span.end for span in where))
        name = next(here, None)
        if name is not None:
            self.fact_clicked.emit(name)

    def _offer(self) -> None:
        selected = self.view.textCursor().hasSelection()
        self._hint.setVisible(not selected)
        self.add_required.setVisible(selected)
        self.add_preferred.setVisible(selected)
