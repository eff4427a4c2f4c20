"""The review of an import: before anything is kept, the user sees what was read, and puts it right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from jobtracker.domain.draft import with_passage
from jobtracker.ui.review.entry_pane import EntryPane
from jobtracker.ui.review.review_bar import BACK, ON, ReviewBar
from jobtracker.ui.review.source_pane import SourcePane
from jobtracker.ui.widgets.words import plain_label
from jobtracker.viewmodels.review.entry import Choice, Entry

if TYPE_CHECKING:
    from jobtracker.domain.reading import Level, Span
    from jobtracker.domain.requirement import ItemKey
    from jobtracker.ui.prompts import Prompts
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.review.review import Review

SMALLEST = QSize(700, 440)
SHARES = (37, 63)
"""How the text and what was read from it share the width."""


class ReviewDialog(QDialog):
    """Lies over the window; accepting it imports, rejecting it keeps nothing."""

    update_asked = Signal(object)
    """The Entry whose likeness is to be updated: what that would change is to be shown first."""

    def __init__(
        self, review: Review, theme: Theme, prompts: Prompts, also: str = "", parent: QWidget | None = None
    ) -> None:
        """`also` says what else became of the files, such as those that could not be read."""
        super().__init__(parent)
        self.setWindowTitle("Review import")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(SMALLEST)
        self._review = review
        self._prompts = prompts
        self._also = also
        self.bar = ReviewBar(theme, review)
        self.source = SourcePane(theme)
        self.entry = EntryPane(theme)
        self._told = plain_label("", "muted")
        self.to_look_at = QPushButton("Show the next one to look at")
        self.to_look_at.setProperty("kind", "link")
        self.to_look_at.setAutoDefault(False)
        self._strip = self._make_strip()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.source)
        split.addWidget(self.entry)
        self.source.setMinimumWidth(240)
        self.entry.setMinimumWidth(400)
        for place, share in enumerate(SHARES):
            split.setStretchFactor(place, share)
        split.setSizes([10 * share for share in SHARES])
        split.setHandleWidth(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._strip)
        layout.addWidget(split, 1)
        self._connect()
        self._bind_keys()
        self._show(another=True)
        self.entry.list.setFocus()

    def _make_strip(self) -> QFrame:
        strip = QFrame()
        strip.setProperty("role", "top")
        row = QHBoxLayout(strip)
        row.setContentsMargins(16, 4, 16, 4)
        row.addWidget(self._told)
        row.addWidget(self.to_look_at)
        row.addStretch(1)
        return strip

    def _connect(self) -> None:
        review, bar = self._review, self.bar
        review.turned.connect(lambda: self._show(another=True))
        review.changed.connect(lambda at: self._show(another=False) if at == review.at else None)
        bar.cancelled.connect(self.reject)
        bar.skipped.connect(self._skip)
        bar.accepted.connect(self._accept_one)
        bar.all_accepted.connect(self.accept)
        self.to_look_at.clicked.connect(lambda: review.go_to_next(_needs_a_look))
        self.entry.edited.connect(review.edit)
        self.entry.undo.clicked.connect(lambda: review.undo())
        self.entry.notice.chosen.connect(self._choose)
        self.entry.list.chosen.connect(self.source.view.choose)
        self.entry.facts.looked_at.connect(self.source.show_fact)
        self.source.item_clicked.connect(self._go_to_item)
        self.source.fact_clicked.connect(self.entry.facts.focus)
        self.source.passage_chosen.connect(self._add)

    def _bind_keys(self) -> None:
        step = self._review.go
        for keys, do in (
            ("Ctrl+Return", self._go_on),
            ("Ctrl+Enter", self._go_on),
            ("Ctrl+Shift+Return", self.accept),
            ("Ctrl+Shift+Enter", self.accept),
            ("Ctrl+Z", self._review.undo),
            ("Ctrl+Shift+Z", self._review.redo),
            ("Ctrl+Y", self._review.redo),
            (BACK, lambda: step(self._review.at - 1)),
            (ON, lambda: step(self._review.at + 1)),
        ):
            QShortcut(QKeySequence(keys), self, do)

    def accept(self) -> None:
        """Import what is not left out, once what is being written is understood."""
        if self.entry.facts.take():
            super().accept()

    def reject(self) -> None:
        """Keep nothing; what was put right is asked about first."""
        if self._review.undo_words is None or self._prompts.confirm(
            "Import nothing?",
            "None of these postings is kept; what you put right here is gone. The files stay as they are.",
            "Import nothing",
            danger=True,
        ):
            super().reject()

    def _show(self, *, another: bool) -> None:
        entry, tally = self._review.current, self._review.tally()
        self.bar.show_review()
        self.source.show_draft(entry.draft)
        self.entry.show_entry(entry, another=another)
        self.entry.offer_undo(self._review.undo_words)
        words = ["1 posting read" if tally.read == 1 else f"{tally.read} postings read", self._also]
        if tally.to_look_at:
            words.append("1 needs a look" if tally.to_look_at == 1 else f"{tally.to_look_at} need a look")
        self._told.setText(" · ".join(filter(None, words)))
        self._strip.setVisible(tally.read > 1 or bool(self._also))
        self.to_look_at.setVisible(tally.to_look_at > int(entry.needs_a_look))

    def _go_on(self) -> None:
        """Ctrl+Enter: what the primary button does."""
        if self.bar.accept.isVisible():
            self.bar.accept.click()
        else:
            self.accept()

    def _accept_one(self) -> None:
        if not self.entry.facts.take():
            return
        if self._review.current.choice is Choice.UNDECIDED:
            self._review.choose(Choice.IMPORT)
        self._review.go_to_next(_is_undecided)

    def _skip(self) -> None:
        if self._review.current.choice is Choice.SKIP:
            self._review.choose(Choice.UNDECIDED)
        else:
            self._review.choose(Choice.SKIP)
            self._review.go_to_next(_is_undecided)

    def _choose(self, choice: Choice) -> None:
        if choice is Choice.UPDATE:
            self.update_asked.emit(self._review.current)
        else:
            self._review.choose(choice)

    def _add(self, span: Span, level: Level) -> None:
        self._review.edit("Added an item", partial(with_passage, span=span, level=level))

    def _go_to_item(self, key: ItemKey) -> None:
        self.entry.list.choose(key)
        self.entry.list.setFocus()


def _is_undecided(entry: Entry) -> bool:
    return entry.choice is Choice.UNDECIDED


def _needs_a_look(entry: Entry) -> bool:
    return entry.needs_a_look
