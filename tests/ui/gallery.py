"""Shows every part of the window with sample records, for looking at.

Run `QT_QPA_PLATFORM=offscreen python tests/ui/gallery.py FOLDER` to get pictures of it, light and dark.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, Qt
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

from jobtracker.domain.application import ApplicationRow, Due, Outcome, Stage, Tone
from jobtracker.domain.event import Event, EventKind
from jobtracker.domain.fit import Fit
from jobtracker.domain.next_step import Urgency, next_step
from jobtracker.domain.reading import Level
from jobtracker.domain.reminder import Reminder, presets
from jobtracker.domain.requirement import Origin, Requirement, Responsibility, Verdict
from jobtracker.ui.delegates.application_delegate import ApplicationDelegate
from jobtracker.ui.delegates.event_delegate import EventDelegate
from jobtracker.ui.dialogs.confirm_dialog import ConfirmDialog
from jobtracker.ui.dialogs.date_dialog import DateDialog
from jobtracker.ui.dialogs.error_dialog import ErrorDialog
from jobtracker.ui.dialogs.paste_dialog import PasteDialog
from jobtracker.ui.theme.theme import Theme
from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.banner import Banner, BannerTone
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
from jobtracker.viewmodels.application_rows import ApplicationListRow
from jobtracker.viewmodels.checklist_rows import GroupRow, RequirementRow, ResponsibilityRow
from jobtracker.viewmodels.roles import RECORD

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
STAGES = [
    Stage(1, "Saved", 0, Tone.PLAIN),
    Stage(2, "Applied", 1, Tone.ACCENT),
    Stage(3, "Screening", 2, Tone.SCREENING),
    Stage(4, "Interview", 3, Tone.INTERVIEW),
    Stage(5, "Offer", 4, Tone.OFFER),
]


class RecordsModel(QAbstractListModel):
    """Rows that are records."""

    def __init__(self, records: Sequence[object]) -> None:
        super().__init__()
        self.records = list(records)

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.records)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.records[index.row()] if role == RECORD else None

    def flags(self, index: Any) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def replace(self, row: int, record: object) -> None:
        self.records[row] = record
        self.dataChanged.emit(self.index(row), self.index(row))


def requirement(
    number: int,
    text: str,
    verdict: Verdict | None = None,
    evidence: str = "",
    level: Level = Level.REQUIRED,
) -> Requirement:
    return Requirement(number, 1, level, text, None, None, float(number), verdict, evidence, Origin.READ)


def applications() -> list[ApplicationListRow]:
    def row(
        number: int,
        title: str,
        company: str | None,
        stage: int,
        fit: Fit,
        due: tuple[str, datetime] | None = None,
        deadline: date | None = None,
        outcome: Outcome | None = None,
    ) -> ApplicationListRow:
        reminder = Due(due[0], due[1], "UTC") if due else None
        application = ApplicationRow(
            number, title, company, STAGES[stage], outcome, fit, NOW, NOW, deadline, reminder, "a.txt"
        )
        return ApplicationListRow(application, next_step(application, NOW, "UTC"))

    return [
        row(
            1,
            "Backend Engineer",
            "Northwind",
            1,
            Fit(7, 1, 1, 3, 84),
            ("Follow up", datetime(2026, 11, 27, 9)),
        ),
        row(
            2,
            "Platform Engineer",
            "Nordlicht Energie",
            3,
            Fit(6, 0, 1, 0, 78),
            ("Prepare", datetime(2026, 11, 24, 14)),
        ),
        row(
            3,
            "Data Engineer (m/w/d)",
            "Hafen Logistik",
            2,
            Fit(3, 1, 2, 0, 62),
            ("Call", datetime(2026, 11, 23, 10)),
        ),
        row(
            4,
            "Site Reliability Engineer",
            "Brightwater",
            1,
            Fit(9, 0, 0, 0, 92),
            ("Mail", datetime(2026, 11, 20, 9)),
        ),
        row(
            5,
            "Staff Engineer, Payments and Ledgers, for a very long title indeed",
            "Lumen Pay",
            4,
            Fit(3, 1, 2, 0, 72),
        ),
        row(6, "Python Developer", None, 0, Fit(open=9), deadline=date(2026, 11, 25)),
        row(7, "Backend Developer", "Miradouro", 3, Fit(1, 1, 4, 0, 30), outcome=Outcome.REJECTED),
        row(8, "Software Engineer II", "Quarry Labs", 4, Fit(8, 0, 0, 1, 100), outcome=Outcome.ACCEPTED),
        row(9, "Nurse", "Klinik am See", 0, Fit(open=4), outcome=Outcome.NO_ANSWER),
    ]


def checklist() -> list[object]:
    texts = [
        (
            "Strong background in building services, including 2 to 6 years of work on billing or ledgers, with an eye for what will still hold when the number of users has grown tenfold.",
            Verdict.MET,
            "Five years at Brightwater: billing API, 40k requests/s",
        ),
        ("You have run and mended distributed systems.", Verdict.MET, "Kafka migration, 2024"),
        ("Kind, curious and clear in writing", None, ""),
        (
            "You like to work across the whole stack, from a page that loads slowly to a query that locks a table at night, and to tell others what you found.",
            Verdict.MET,
            "",
        ),
        (
            "Able to join services that were never meant to meet",
            Verdict.PARTLY,
            "Two integrations, none without documentation",
        ),
        ("Fluent Portuguese", Verdict.GAP, ""),
    ]
    rows: list[object] = [GroupRow("required", "Minimum requirements", len(texts), "requirements")]
    rows += [
        RequirementRow(
            requirement(i, text, verdict, evidence), "Preferred" if i == 2 else None, i == len(texts) - 1
        )
        for i, (text, verdict, evidence) in enumerate(texts)
    ]
    rows += [GroupRow("preferred", "Preferred qualifications", 1, "requirements")]
    rows += [
        RequirementRow(requirement(20, "You ask questions, and assume that others mean well"), None, True)
    ]
    rows += [GroupRow("duties", "What the job does", 2, "responsibilities")]
    duties = [
        "Design and run the services behind invoices, and keep them understandable for those who come after you",
        "Help others",
    ]
    rows += [ResponsibilityRow(Responsibility(i, 1, text, None, i), i == 1) for i, text in enumerate(duties)]
    rows += [GroupRow("own", "Your own", 0, "requirements")]
    return rows


def events() -> list[Event]:
    def event(number: int, kind: EventKind, text: str = "", outcome: Outcome | None = None) -> Event:
        return Event(
            number,
            1,
            kind,
            datetime(2026, 11, 22 - number, 9, 12, tzinfo=UTC),
            "Saved",
            "Applied",
            outcome,
            text,
        )

    return [
        event(1, EventKind.CLOSED, outcome=Outcome.REJECTED),
        event(2, EventKind.REMINDER_DONE, "Write to Ms Okafor"),
        event(3, EventKind.STAGE_MOVED),
        event(4, EventKind.IMPORTED, "backend-engineer.txt"),
    ]


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
                NavPage("today", "Today", "clock"),
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
            BannerTone.WARNING,
            "2 reminders fell due while the program was closed.",
            [("show", "Show them")],
            "bell-ring",
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
            row = ReminderRow(theme, lambda: presets(datetime(2026, 11, 22, 10)))
            done = NOW if urgency is Urgency.NONE else None
            row.set_reminder(
                Reminder(number, 1, "Write to Ms Okafor", datetime(2026, 11, 20), "UTC", done),
                "Fri 20 Nov 09:00 · overdue 2 days",
                urgency,
            )
            rows.addWidget(row)
        left.addWidget(card)
        for tone in BannerTone:
            banner = Banner(theme)
            banner.show_notice(tone, "3 postings were imported, 1 was already there.", [("undo", "Undo")])
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
            DateDialog(theme, "Remind me", datetime(2026, 11, 27, 9), presets(datetime(2026, 11, 22, 10))),
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
