"""The Checklist tab: the fit, and every requirement with its answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from jobtracker.domain.reading import Level
from jobtracker.domain.requirement import Requirement, Verdict
from jobtracker.ui.applications.item_dialogs import ItemDialog, SplitDialog
from jobtracker.ui.widgets.checklist_view import ChecklistView
from jobtracker.ui.widgets.fit_card import FitCard
from jobtracker.viewmodels.checklist_model import ChecklistModel
from jobtracker.viewmodels.checklist_rows import GroupRow, ResponsibilityRow
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from jobtracker.domain.fit import Fit
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.domain.requirement import ItemKey, Responsibility
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.commands.checklist import ChecklistCommands

VERDICT_WORDS = {Verdict.MET: "Met\t1", Verdict.PARTLY: "Partly\t2", Verdict.GAP: "Gap\t3", None: "Open\t0"}


class ChecklistTab(QWidget):
    """Shows what the store holds; each click and key becomes a command."""

    item_chosen = Signal(object)
    """The ItemKey of the item that is current, or None."""
    place_asked = Signal(object)
    """The ItemKey of an item whose place in the posting is to be shown."""

    def __init__(self, commands: ChecklistCommands, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._record: ApplicationRecord | None = None
        self.model = ChecklistModel(self)
        self.fit_card = FitCard(theme)
        self.view = ChecklistView(theme)
        self.view.setModel(self.model)
        self._report = QLabel()
        self._report.setTextFormat(Qt.TextFormat.PlainText)
        self._report.setWordWrap(True)
        self._report.setProperty("role", "muted")

        delegate = self.view.delegate
        delegate.verdict_clicked.connect(self._answer)
        delegate.add_clicked.connect(self._add_to)
        delegate.evidence_entered.connect(self._explain)
        delegate.text_entered.connect(self._reword)
        delegate.menu_requested.connect(self._open_menu)
        self.view.customContextMenuRequested.connect(self._open_menu_at)
        self.view.selectionModel().currentChanged.connect(self._tell_current)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._delete_selected)

        above = QVBoxLayout()
        # The card ends where those of the list end, beside whose scroll bar nothing stands here.
        above.setContentsMargins(22, 16, 22 + self.view.verticalScrollBar().sizeHint().width(), 0)
        above.setSpacing(8)
        above.addWidget(self.fit_card)
        above.addWidget(self._report)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(self.view, 1)

    def show_record(self, record: ApplicationRecord) -> None:
        """Show the checklist of an application; another one begins at its top."""
        another = self._record is None or self._record.row.id != record.row.id
        self._record = record
        if another:
            # Else a row that both have would keep its place, and the view what was chosen.
            self.model.set_rows([])
        self.model.show(record)
        self.fit_card.set_fit(record.row.fit)
        self._show_report(record, record.row.fit)
        if another:
            self.view.scrollToTop()

    def clear(self) -> None:
        """Let go of the application."""
        self._record = None
        self.model.set_rows([])

    def choose(self, key: ItemKey) -> None:
        """Make an item the current one, and bring it into sight."""
        index = self.model.index_of(key)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def finish_editing(self) -> None:
        """Take what is being written as it stands, as before the window closes."""
        self.view.delegate.finish()

    def add_item(self, heading: str | None = None, level: Level = Level.REQUIRED) -> None:
        """Ask for an item in the user's own words."""
        if self._record is None:
            return
        posting_id = self._record.posting.id
        dialog = ItemDialog(level, self)
        dialog.entered.connect(lambda text, chosen: self._commands.add(posting_id, text, chosen, heading))
        dialog.open()

    def _show_report(self, record: ApplicationRecord, fit: Fit) -> None:
        """Where there is nothing to answer, say what the reader did not find, and what to do."""
        findings = [finding.message for finding in record.posting.reading.report]
        if fit.total:
            self._report.hide()
            return
        advice = "Select text in the Posting tab to add requirements, or press Ctrl+I to write one."
        self._report.setText(" ".join([*findings, advice]))
        self._report.show()

    def _selected(self, index: QModelIndex) -> list[Requirement]:
        """The requirements a command is for: all selected ones if `index` is among them, else its own."""
        rows = sorted(self.view.selectionModel().selectedIndexes(), key=lambda chosen: chosen.row())
        chosen = [item for row in rows if (item := self.model.requirement_at(row)) is not None]
        own = self.model.requirement_at(index)
        if own is None:
            return []
        return chosen if own in chosen else [own]

    def _answer(self, index: QModelIndex, verdict: Verdict | None) -> None:
        ids = [item.id for item in self._selected(index)]
        if ids:
            self._commands.answer(ids, verdict)

    def _explain(self, index: QModelIndex, evidence: str) -> None:
        item = self.model.requirement_at(index)
        if item is not None:
            self._commands.explain(item.id, evidence)

    def _reword(self, index: QModelIndex, text: str) -> None:
        item = self.model.requirement_at(index)
        if item is not None:
            self._commands.reword(item.id, text)

    def _add_to(self, index: QModelIndex) -> None:
        """Add to the card whose head was clicked: with its heading, and the level most of it has."""
        head = index.data(RECORD)
        if isinstance(head, GroupRow):
            below = self.model.requirement_at(self.model.index(index.row() + 1))
            level = below.level if below else Level.REQUIRED
            self.add_item(below.heading if below else None, level)

    def _delete_selected(self) -> None:
        row = self.view.currentIndex().data(RECORD)
        if isinstance(row, ResponsibilityRow):
            self._commands.remove_responsibility(row.responsibility.id)
        elif items := self._selected(self.view.currentIndex()):
            self._commands.remove([item.id for item in items])

    def _tell_current(self, index: QModelIndex) -> None:
        row = index.data(RECORD)
        duty = row.responsibility if isinstance(row, ResponsibilityRow) else None
        item = self.model.requirement_at(index) or duty
        self.item_chosen.emit(item.key if item else None)

    def _open_menu_at(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        if index.isValid():
            self._open_menu(index, self.view.viewport().mapToGlobal(point))

    def _open_menu(self, index: QModelIndex, place: QPoint) -> None:
        row = index.data(RECORD)
        if isinstance(row, ResponsibilityRow):
            menu = self._duty_menu(row.responsibility)
        elif items := self._selected(index):
            menu = self._item_menu(index, items)
        else:
            return
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _duty_menu(self, duty: Responsibility) -> QMenu:
        menu = QMenu(self)
        place = menu.addAction("Show in the posting", lambda: self.place_asked.emit(duty.key))
        place.setEnabled(duty.span is not None)
        menu.addAction("It is a requirement", lambda: self._commands.count_as_requirement(duty.id))
        menu.addSeparator()
        menu.addAction("Delete\tDel", lambda: self._commands.remove_responsibility(duty.id))
        return menu

    def _item_menu(self, index: QModelIndex, items: list[Requirement]) -> QMenu:
        menu = QMenu(self)
        ids = [item.id for item in items]
        first = items[0]
        for verdict, words in VERDICT_WORDS.items():
            menu.addAction(words, partial(self._commands.answer, ids, verdict))
        menu.addSeparator()
        if len(items) == 1:
            place = menu.addAction("Show in the posting", lambda: self.place_asked.emit(first.key))
            place.setEnabled(first.span is not None)
            menu.addAction("Write evidence\tE", lambda: self.view.write_evidence(index))
            menu.addAction("Change the words\tF2", lambda: self.view.mend_text(index))
            menu.addAction("Split…", lambda: self._split(first))
        else:
            menu.addAction(f"Merge {len(items)} items", lambda: self._commands.merge(ids))
        for level in Level:
            action = menu.addAction(level.label, partial(self._commands.set_level, ids, level))
            action.setCheckable(True)
            action.setChecked(all(item.level is level for item in items))
        menu.addAction("It is what the job does", lambda: self._commands.count_as_responsibility(ids))
        menu.addSeparator()
        menu.addAction("Delete\tDel", lambda: self._commands.remove(ids))
        return menu

    def _split(self, item: Requirement) -> None:
        dialog = SplitDialog(item.text, self)
        dialog.chosen.connect(lambda at: self._commands.split(item.id, at))
        dialog.open()
