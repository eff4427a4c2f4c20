"""The head of the review: which posting is looked at, and what is done with it and with all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from jobtracker.ui.widgets.words import plain_label
from jobtracker.viewmodels.review.entries_model import EntriesModel
from jobtracker.viewmodels.review.entry import Choice

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.review.review import Review

BACK, ON = "Ctrl+PgUp", "Ctrl+PgDown"


class ReviewBar(QFrame):
    """One posting has no list to choose from, and one button to import it."""

    cancelled = Signal()
    skipped = Signal()
    """Leave the current posting out, or take it back in."""
    accepted = Signal()
    """The current posting is right: on to the next."""
    all_accepted = Signal()
    """Import all that is not left out."""

    def __init__(self, theme: Theme, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "top")
        self._review = review
        self.picker = QComboBox()
        self.picker.setAccessibleName("Posting under review")
        self.picker.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.picker.setMinimumContentsLength(12)
        self.picker.setMaxVisibleItems(20)
        self.picker.activated.connect(review.go)
        self.back = self._step("arrow-up", f"The one before ({BACK})", -1, theme)
        self.on = self._step("arrow-down", f"The next one ({ON})", 1, theme)
        self._name = plain_label("", "muted")
        self.cancel = self._button("Cancel", "Import nothing (Esc)")
        self.skip = self._button("Skip", "Leave this posting out")
        self.all = self._button("Import", "Import all that is not left out (Ctrl+Shift+Enter)")
        self.accept = self._button("Accept and next", "This one is right: on to the next (Ctrl+Enter)")
        self.cancel.clicked.connect(self.cancelled)
        self.skip.clicked.connect(self.skipped)
        self.all.clicked.connect(self.all_accepted)
        self.accept.clicked.connect(self.accepted)

        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(plain_label("Review import", "brand"))
        row.addSpacing(4)
        for widget in (self.picker, self.back, self.on):
            row.addWidget(widget)
        row.addWidget(self._name, 1)
        row.addSpacing(8)
        for button in (self.cancel, self.skip, self.all, self.accept):
            row.addWidget(button)
        # Last: a box measures all of its entries whenever something around it is laid out.
        self.picker.setModel(EntriesModel(review, self))
        self.show_review()

    def show_review(self) -> None:
        """Show which one is looked at, and what can be done."""
        review, tally = self._review, self._review.tally()
        many = tally.read > 1
        self.picker.setCurrentIndex(review.at)
        for widget in (self.picker, self.back, self.on, self.skip):
            widget.setVisible(many)
        self._name.setVisible(not many)
        self._name.setText(review.current.name)
        self.back.setEnabled(review.at > 0)
        self.on.setEnabled(review.at < tally.read - 1)
        self.skip.setText("Take in" if review.current.choice is Choice.SKIP else "Skip")
        going_on = many and tally.undecided > 0
        had_keys = self.accept.hasFocus()
        self.accept.setVisible(going_on)
        decided = review.current.lookalike is None or review.current.choice is not Choice.UNDECIDED
        self.accept.setEnabled(decided)
        self.all.setEnabled(many or decided)
        self.all.setText(self._words_for_all(tally.coming_in, tally.read))
        if had_keys and not going_on:
            # Qt would give them to the text, in which there is nothing to do any more.
            self.all.setFocus()
        self._make_primary(self.all, not going_on)
        self._make_primary(self.accept, going_on)

    def _words_for_all(self, coming_in: int, read: int) -> str:
        if read == 1:
            words = {Choice.UPDATE: "Update", Choice.OPEN: "Finish"}
            return words.get(self._review.current.choice, "Import")
        if coming_in == 0:
            return "Finish"
        return f"Import all {read}" if coming_in == read else f"Import {coming_in} of {read}"

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(tip)
        # Enter belongs to the fields and the list: it never ends the review by accident.
        button.setAutoDefault(False)
        return button

    def _step(self, icon: str, tip: str, by: int, theme: Theme) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.icons.dress(button, icon)
        button.clicked.connect(lambda: self._review.go(self._review.at + by))
        return button

    @staticmethod
    def _make_primary(button: QPushButton, primary: bool) -> None:
        kind = "primary" if primary else ""
        if button.property("kind") != kind:
            button.setProperty("kind", kind)
            button.style().unpolish(button)
            button.style().polish(button)
