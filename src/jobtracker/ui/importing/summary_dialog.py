"""What became of each file of an import."""

from __future__ import annotations

import textwrap
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.elided_label import ElidedLabel
from jobtracker.ui.widgets.words import plain_label
from jobtracker.viewmodels.review.entry import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.services.importing import Failed, Imported, ImportSummary
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.review.entry import Entry

APPLICATION = Qt.ItemDataRole.UserRole

PADDING = 4
"""Pixels above and below what stands in a row, as the style sheet has it."""
GAP = 24
WIDEST_NAME = 300
LINE = 84
"""Characters of a reason on one line."""

KNOWN = "The same text was imported before. Nothing was changed."
LET_BE = "It looks like this one, which you kept as it is."


class SummaryDialog(QDialog):
    """Imported, already there, failed and why; with undo, and a double click that opens.

    What looks like a kept posting and was not decided on is not imported yet: its line has buttons for that.
    """

    opened = Signal(int)
    """The id of an application to open."""
    decided = Signal(object, object)
    """An Entry and the Choice that was made for it now."""
    undone = Signal()

    def __init__(
        self,
        summary: ImportSummary,
        stopped: bool,
        theme: Theme,
        parent: QWidget | None = None,
        undecided: Sequence[Entry] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 460)
        self._stopped = stopped
        self._theme = theme
        self._title = plain_label("", "title")
        self._title.setWordWrap(True)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setColumnCount(2)
        self.tree.setProperty("role", "rows")
        self.tree.setAccessibleName("What became of each file")
        self.tree.itemActivated.connect(self._open)
        self.undo_button = QPushButton("Undo the import")
        self.undo_button.clicked.connect(self._undo)
        self.show_summary(summary, undecided)
        self.tree.resizeColumnToContents(0)
        self.tree.setColumnWidth(0, min(self.tree.columnWidth(0) + GAP, WIDEST_NAME))

        buttons = QHBoxLayout()
        if summary.failed:
            copy = QPushButton("Copy the problems")
            copy.clicked.connect(self._copy)
            buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(self.undo_button)
        close = QPushButton("Close")
        close.setProperty("kind", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self.tree, 1)
        layout.addLayout(buttons)

    def show_summary(self, summary: ImportSummary, undecided: Sequence[Entry]) -> None:
        """Show what became of each file, also of what was decided on just now."""
        self._summary = summary
        self._title.setText(headline(summary, self._stopped, len(undecided)))
        self.undo_button.setVisible(bool(summary.imported or summary.updated))
        self.tree.clear()
        if undecided:
            group = self._group(
                f"Not imported, for it looks like another · {len(undecided)}", "info", Ink.PARTLY
            )
            for entry in undecided:
                self._undecided(group, entry)
        if summary.failed:
            group = self._group(f"Not imported · {len(summary.failed)}", "warning", Ink.GAP)
            for failure in summary.failed:
                self._failure(group, failure)
        there = [(known.name, LET_BE if known.alike else KNOWN, known.id) for known in summary.already_there]
        updated = [(one.name, f"Updated “{one.heading}”", one.id) for one in summary.updated]
        new = [(one.name, _about(one), one.id) for one in summary.imported]
        for words, icon, ink, rows in (
            ("Already there", "info", Ink.MUTED, there),
            ("Updated", "check", Ink.MET, updated),
            ("Imported", "check", Ink.MET, new),
        ):
            if rows:
                group = self._group(f"{words} · {len(rows)}", icon, ink)
                for name, message, application_id in rows:
                    self._row(group, name, message, application_id)

    def _group(self, words: str, icon: str, ink: Ink) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self.tree, [words])
        group.setFirstColumnSpanned(True)
        group.setIcon(0, self._theme.icons.icon(icon, ink))
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setExpanded(True)
        return group

    def _row(self, group: QTreeWidgetItem, name: str, words: str, application_id: int) -> QTreeWidgetItem:
        row = QTreeWidgetItem(group, [PurePath(name).name or name, words])
        row.setToolTip(0, name)
        row.setToolTip(1, words)
        row.setData(0, APPLICATION, application_id)
        return row

    def _undecided(self, group: QTreeWidgetItem, entry: Entry) -> None:
        """A line with buttons; a double click opens what it looks like."""
        assert entry.lookalike is not None
        row = self._row(group, entry.draft.name, "", entry.lookalike.id)
        offer = QWidget()
        layout = QHBoxLayout(offer)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(4)
        layout.addWidget(ElidedLabel(f"Looks like “{entry.lookalike.heading}”"), 1)
        for choice, words in ((Choice.IMPORT, "Keep both"), (Choice.UPDATE, "Update that one")):
            button = QPushButton(words)
            button.setProperty("kind", "link")
            button.setAutoDefault(False)
            button.clicked.connect(partial(self.decided.emit, entry, choice))
            layout.addWidget(button)
        # The tree measures words alone, and would cut the buttons.
        row.setSizeHint(1, offer.sizeHint().grownBy(QMargins(0, PADDING, 0, PADDING)))
        self.tree.setItemWidget(row, 1, offer)

    def _failure(self, group: QTreeWidgetItem, failure: Failed) -> None:
        """A failure takes the whole width: why, and what to do, are to be read."""
        reason = textwrap.wrap(failure.message, LINE)
        row = QTreeWidgetItem(group, ["\n".join([PurePath(failure.name).name or failure.name, *reason])])
        row.setFirstColumnSpanned(True)
        row.setToolTip(0, failure.name)

    def _open(self, row: QTreeWidgetItem) -> None:
        application_id = row.data(0, APPLICATION)
        if application_id is not None:
            self.opened.emit(application_id)

    def _undo(self) -> None:
        self.undone.emit()
        self.accept()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(map(_line, self._summary.failed)))


def headline(summary: ImportSummary, stopped: bool, undecided: int = 0) -> str:
    """The import in one sentence."""
    counted = (
        (len(summary.imported), "imported"),
        (len(summary.updated), "updated"),
        (len(summary.already_there), "already there"),
        (undecided, "to decide on"),
        (len(summary.failed), "not imported"),
    )
    parts = [f"{count} {words}" for count, words in counted if count] or ["Nothing to import"]
    return ("Stopped: " if stopped else "") + ", ".join(parts)


def _about(one: Imported) -> str:
    about = ", ".join(part for part in (one.title, one.company) if part) or "No title found"
    items = "1 requirement" if one.requirements == 1 else f"{one.requirements} requirements"
    return f"{items} · {about}"


def _line(failure: Failed) -> str:
    return f"{failure.name}: {failure.message}"
