"""Shows every part of the window with sample records, for looking at.

Run `QT_QPA_PLATFORM=offscreen python -m tests.ui.gallery FOLDER` to get pictures of it, light and dark.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QMainWindow,
    QPushButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from tests.ui.samples import NOW, STAGES, RecordsModel, applications, checklist, events

from jobtracker.domain.application import Outcome
from jobtracker.domain.fit import Fit
from jobtracker.domain.next_step import Urgency
from jobtracker.domain.reminder import Reminder, presets
from jobtracker.ui.applications.reminder_dialog import ReminderDialog
from jobtracker.ui.delegates.application_delegate import ApplicationDelegate
from jobtracker.ui.delegates.event_delegate import EventDelegate
from jobtracker.ui.dialogs.confirm_dialog import ConfirmDialog
from jobtracker.ui.dialogs.error_dialog import ErrorDialog
from jobtracker.ui.dialogs.paste_dialog import PasteDialog
from jobtracker.ui.theme.theme import Theme
from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.banner import Banner
from jobtracker.ui.widgets.checklist_view import ChecklistView
from jobtracker.ui.widgets.elided_label import ElidedLabel
from jobtracker.ui.widgets.empty_state import EmptyState
from jobtracker.ui.widgets.filter_chips import FilterChips
from jobtracker.ui.widgets.fit_card import FitCard
from jobtracker.ui.widgets.reminder_row import ReminderRow
from jobtracker.ui.widgets.sidebar import NavPage, Sidebar
from jobtracker.ui.widgets.stage_button import StageButton
from jobtracker.ui.widgets.status_line import StatusLine
from jobtracker.ui.widgets.top_bar import TopBar
from jobtracker.ui.widgets.words import plain_label


class Gallery(QMainWindow):
    """Something like the window, without anything behind it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.resize(1280, 800)
        bar = TopBar(theme)
        bar.search.set_keys("Ctrl K")
        bar.set_import_actions([QAction("Import a folder…", self), QAction("Paste a posting…", self)])
        side = Sidebar(
            theme,
            [
                NavPage("today", "Today", "bell"),
                NavPage("applications", "Applications", "list"),
                NavPage("trash", "Trash", "trash", at_end=True),
            ],
        )
        side.set_current("applications")
        side.set_count("today", 3, alert=True)
        side.set_count("applications", 24)
        foot = StatusLine()
        foot.set_counts("24 applications · 11 active")
        foot.set_last("Moved “Backend Engineer” to Applied", undoable=True)
        self.banner = Banner(theme)
        self.banner.show_notice(
            "2 reminders fell due while the program was closed.",
            [("show", "Show them")],
        )
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(side)
        middle.addLayout(self._list(theme))
        middle.addLayout(self._detail(theme), 1)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.banner)
        layout.addLayout(middle, 1)
        layout.addWidget(foot)
        self.setCentralWidget(whole)

    def _list(self, theme: Theme) -> QVBoxLayout:
        chips = FilterChips([("active", "Active"), ("all", "All"), ("closed", "Closed")])
        for key, count in (("active", 11), ("all", 24), ("closed", 13)):
            chips.set_count(key, count)
        chips.set_current("active")
        order = QComboBox()
        order.addItems(["Next step", "Fit"])
        order.setProperty("kind", "quiet")
        head = QFrame()
        head.setProperty("role", "top")
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 8, 8, 8)
        row.addWidget(chips)
        row.addStretch()
        row.addWidget(order)
        self.list = QListView()
        self.list.setFixedWidth(360)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setModel(RecordsModel(applications()))
        self.list.setItemDelegate(ApplicationDelegate(theme, self.list))
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list)
        return column

    def _detail(self, theme: Theme) -> QVBoxLayout:
        stage = StageButton(theme)
        stage.set_stages(STAGES)
        stage.set_standing(STAGES[1], None)
        follow = QPushButton("Follow up Fri 27 Nov")
        theme.icons.dress(follow, "bell", Ink.TEXT)
        head = QFrame()
        head.setProperty("role", "top")
        tabs = QTabBar()
        tabs.setExpanding(False)
        for words in ("Checklist 8/12", "Posting", "Notes 2", "Reminders 1", "History"):
            tabs.addTab(words)
        grid = QVBoxLayout(head)
        grid.setContentsMargins(22, 14, 22, 0)
        first = QHBoxLayout()
        first.addWidget(plain_label("Backend Engineer", "title"), 1)
        first.addWidget(stage)
        first.addWidget(follow)
        grid.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(14)
        second.addWidget(plain_label("Northwind", "heading"))
        second.addWidget(plain_label("2–6 years", "muted"))
        second.addWidget(ElidedLabel("Imported 22 November 2026"), 1)
        grid.addLayout(second)
        grid.addWidget(tabs)
        self.fit = FitCard(theme)
        self.fit.set_fit(Fit(7, 1, 1, 3, 78))
        self.checklist = ChecklistView(theme)
        self.checklist.setModel(RecordsModel(checklist()))
        fit_row = QHBoxLayout()
        fit_row.setContentsMargins(22, 16, 33, 0)
        fit_row.addWidget(self.fit)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(fit_row)
        column.addWidget(self.checklist, 1)
        return column


class Rest(QWidget):
    """The parts that the window's first page does not show."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.resize(1000, 760)
        layout = QHBoxLayout(self)
        left, right = QVBoxLayout(), QVBoxLayout()
        layout.addLayout(left, 1)
        layout.addLayout(right, 1)
        card = QFrame()
        card.setProperty("role", "card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for number, urgency in enumerate((Urgency.OVERDUE, Urgency.SOON, Urgency.LATER, Urgency.NONE)):
            row = ReminderRow(theme, lambda _: presets(datetime(2026, 11, 22, 10)))
            done = NOW if urgency is Urgency.NONE else None
            row.set_reminder(
                Reminder(number, 1, "Write to Ms Okafor", datetime(2026, 11, 20), "UTC", done),
                "Fri 20 Nov 09:00 · overdue 2 days",
                urgency,
            )
            rows.addWidget(row)
        left.addWidget(card)
        banner = Banner(theme)
        banner.show_notice("Something went wrong last time.", [("show", "Show the report")])
        left.addWidget(banner)
        buttons = QHBoxLayout()
        for kind in ("primary", "", "quiet", "danger", "link"):
            button = QPushButton(kind.capitalize() or "Plain")
            button.setProperty("kind", kind)
            buttons.addWidget(button)
        left.addLayout(buttons)
        disabled = QHBoxLayout()
        for kind in ("primary", "", "quiet", "danger", "link"):
            button = QPushButton(kind.capitalize() or "Plain")
            button.setProperty("kind", kind)
            button.setEnabled(False)
            disabled.addWidget(button)
        left.addLayout(disabled)
        stages = QHBoxLayout()
        for stage in STAGES:
            button = StageButton(theme)
            button.set_standing(stage, None)
            stages.addWidget(button)
        closed = StageButton(theme)
        closed.set_standing(STAGES[3], Outcome.REJECTED)
        stages.addWidget(closed)
        left.addLayout(stages)
        fit = FitCard(theme)
        fit.set_fit(Fit(open=12))
        left.addWidget(fit)
        left.addStretch()
        history = QListView()
        history.setModel(RecordsModel(events()))
        history.setItemDelegate(EventDelegate(theme, lambda: "Europe/Berlin", history))
        right.addWidget(history)
        empty = EmptyState(theme)
        empty.set_state(
            "inbox", "No applications yet. Drop postings here, or import them.", "Import postings"
        )
        right.addWidget(empty, 1)


def main(folder: Path) -> None:
    application = QApplication(sys.argv[:1])
    theme = Theme(application)
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        theme.force(scheme)
        name = scheme.name.lower()
        window, rest = Gallery(theme), Rest(theme)
        window.show()
        rest.show()
        QTest.qWait(50)
        rest.grab().save(str(folder / f"rest-{name}.png"))
        view = window.checklist
        view.setCurrentIndex(view.model().index(2, 0))
        view.setFocus()
        window.activateWindow()
        QTest.qWait(20)
        spot = view.visualRect(view.model().index(3, 0)).topLeft() + QPoint(75, 24)
        QTest.mouseMove(view.viewport(), spot)
        QTest.qWait(30)
        window.grab().save(str(folder / f"window-{name}.png"))
        view.write_evidence(view.model().index(3, 0))
        editor = view.viewport().focusWidget()
        QTest.keyClicks(editor, "Three years of both, at Brightwater. ")
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClicks(editor, "And a talk about it.")
        QTest.qWait(30)
        window.grab().save(str(folder / f"editing-{name}.png"))
        window.resize(900, 600)
        QTest.qWait(60)
        window.grab().save(str(folder / f"small-{name}.png"))
        dialogs = [
            ConfirmDialog(
                theme, "Empty the trash?", "4 applications are deleted for ever.", "Delete 4", danger=True
            ),
            ErrorDialog(
                theme, "The file was not read", "It is not a text. Nothing was changed.", "a.bin: NUL at 3"
            ),
            PasteDialog(""),
            ReminderDialog(datetime(2026, 11, 22, 10), "Follow up", datetime(2026, 11, 27, 9)),
        ]
        for number, dialog in enumerate(dialogs):
            dialog.show()
            QTest.qWait(20)
            dialog.grab().save(str(folder / f"dialog-{number}-{name}.png"))
            dialog.close()
        window.close()
        rest.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
