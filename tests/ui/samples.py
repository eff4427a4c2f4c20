"""Sample records for looking at, and for the tests of what shows them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from jobtracker.domain.application import ApplicationRow, Due, Outcome, Stage, Tone
from jobtracker.domain.event import Event, EventKind
from jobtracker.domain.fit import Fit
from jobtracker.domain.next_step import next_step
from jobtracker.domain.reading import Level
from jobtracker.domain.requirement import Origin, Requirement, Responsibility, Verdict
from jobtracker.viewmodels.application_rows import ApplicationListRow
from jobtracker.viewmodels.checklist_rows import GroupRow, RequirementRow, ResponsibilityRow
from jobtracker.viewmodels.roles import RECORD

if TYPE_CHECKING:
    from collections.abc import Sequence

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
            number, title, company, STAGES[stage], outcome, fit, NOW, deadline, reminder, "a.txt"
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
            "Strong background in building services, including 2 to 6 years of work on billing or "
            "ledgers, with an eye for what will still hold when the number of users has grown tenfold.",
            Verdict.MET,
            "Five years at Brightwater: billing API, 40k requests/s",
        ),
        ("You have run and mended distributed systems.", Verdict.MET, "Kafka migration, 2024"),
        ("Kind, curious and clear in writing", None, ""),
        (
            "You like to work across the whole stack, from a page that loads slowly to a query that "
            "locks a table at night, and to tell others what you found.",
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
        "Run the services behind invoices, and keep them understandable for those who come later",
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
