"""What is kept in the pictures: made by the services from the samples, always at the same moment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import cycle
from typing import TYPE_CHECKING

from jobtracker.app.build import open_services
from jobtracker.domain.application import Outcome
from jobtracker.domain.contact import ContactWords
from jobtracker.domain.document import Sent
from jobtracker.domain.interview import Interview
from jobtracker.domain.repeat import Repeat
from jobtracker.domain.requirement import Verdict
from jobtracker.domain.saved_filter import ApplicationFilter
from jobtracker.domain.settings import Settings
from jobtracker.system.resources import seeds

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jobtracker.services.services import Services
    from jobtracker.system.paths import DataPaths

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
"""A Sunday morning."""
ZONE = "Europe/Berlin"
SAVED, APPLIED, SCREENING, INTERVIEW, OFFER = 1, 2, 3, 4, 5
"""The ids of the stages of a new file."""
SHOWN = "backend-engineer-payments.md"
"""The sample that is open where one is."""
MANY = 500

EVIDENCE = ("Five years at Brightwater: the billing API", "", "Two integrations, none without documentation")
VERDICTS = (Verdict.MET, Verdict.MET, Verdict.PARTLY, Verdict.MET, None, Verdict.GAP)
FIRST_CALL = """# First call

They liked the **billing** story. Ask about

- the size of the team
- how often they release
- who is on call

Their handbook is at https://handbook.ledgerfinch.example.
"""
QUESTIONS = "Questions for the second round: what happens to a payout that fails at night?"


class PictureClock:
    """Stands still, until it is told that it is another day."""

    def __init__(self) -> None:
        self.moment = NOW

    def now(self) -> datetime:
        return self.moment

    def zone(self) -> str:
        return ZONE

    def go_back(self, days: int) -> None:
        """Be so many days before the moment of the pictures; 0 is that moment."""
        self.moment = NOW - timedelta(days=days)


@dataclass(frozen=True, slots=True)
class Pursuit:
    """How somebody fared with one sample; days are counted back from the moment of the pictures."""

    sample: str
    imported: int
    applied: int | None = None
    stage: int = SAVED
    outcome: Outcome | None = None
    answered: int = 0
    tags: tuple[str, ...] = ()
    closes_in: int | None = None


PURSUITS = (
    Pursuit(SHOWN, 6, 4, APPLIED, None, 9, ("Remote", "First choice")),
    Pursuit("mechanical-engineer-plain-lines.txt", 16, 13, APPLIED, None, 5),
    Pursuit("logistics-planner-run-together.txt", 20, 17, SCREENING, None, 7, ("Relocation",)),
    Pursuit("laboratory-technician-email.txt", 30, 24, INTERVIEW, None, 8, ("First choice",)),
    Pursuit("customer-support-crlf.txt", 7, 6, INTERVIEW, None, 4, ("Part-time",)),
    Pursuit("warehouse-shift-lead-inline-bullets.txt", 30, 22, OFFER, None, 9),
    Pursuit("registered-nurse-cardiology.txt", 3, None, SAVED, None, 3, (), 3),
    Pursuit("tecnico-marketing-digital.txt", 2, None, SAVED, None, 0, ("Remote",), 5),
    Pursuit("erzieherin-kita.txt", 1, None, SAVED),
    Pursuit("bilanzbuchhalter-windows-1252.txt", 50, 45, APPLIED, None, 6, ("Part-time",)),
    Pursuit("electrician-numbered-list.txt", 60, 52, INTERVIEW, Outcome.REJECTED, 6),
    Pursuit("cuisinier-bistrot.txt", 44, 41, SCREENING, Outcome.WITHDRAWN, 4),
    Pursuit("primary-teacher-capitals.txt", 70, 64, OFFER, Outcome.DECLINED, 8),
    Pursuit("data-analyst-internship-run-together.txt", 75, 68, APPLIED, Outcome.NO_ANSWER, 5),
)


class Filling:
    """Fills a new file; `ids` are the applications by the name of the sample."""

    def __init__(self, services: Services, clock: PictureClock, folder: Path) -> None:
        """Documents are written to `folder` before they are kept."""
        self._services = services
        self._clock = clock
        self._folder = folder
        self.ids: dict[str, int] = {}

    def pursue(self, pursuit: Pursuit) -> None:
        """Import a sample, and go with it as far as somebody went."""
        services, clock = self._services, self._clock
        clock.go_back(pursuit.imported)
        (kept,) = services.importing.import_paths([sample(pursuit.sample)]).imported
        self.ids[pursuit.sample] = kept.id
        self._answer(kept.id, pursuit.answered)
        for tag in pursuit.tags:
            services.tagging.tag([kept.id], tag)
        if pursuit.closes_in is not None:
            self._close_in(kept.id, pursuit.closes_in)
        if pursuit.applied is not None:
            self._advance(kept.id, pursuit.applied, pursuit.stage)
        if pursuit.outcome is not None:
            clock.go_back(max((pursuit.applied or 0) - 20, 0))
            services.tracking.close(kept.id, pursuit.outcome)
        clock.go_back(0)

    def say_what_is_due(self) -> None:
        """Reminders, one of them overdue and one that repeats, and interviews, past and to come."""
        services, ids = self._services, self.ids
        add = services.reminding.add
        technician = ids["laboratory-technician-email.txt"]
        add(ids["mechanical-engineer-plain-lines.txt"], "Follow up", datetime(2026, 11, 20, 9))
        add(ids["logistics-planner-run-together.txt"], "Send a thank-you note", datetime(2026, 11, 22, 18))
        add(
            technician,
            "Prepare: the calibration story",
            datetime(2026, 11, 22, 20),
        )
        add(ids[SHOWN], "Follow up", datetime(2026, 11, 27, 9))
        add(ids[SHOWN], "Read their engineering blog", datetime(2026, 11, 24, 18), Repeat.weekly())
        add(ids["warehouse-shift-lead-inline-bullets.txt"], "Answer the offer", datetime(2026, 11, 28, 12))
        meet = services.recording.add_interview
        people = "Ms Okafor, Mr Lindqvist"
        meet(
            technician,
            Interview(datetime(2026, 11, 24, 14), ZONE, 60, "Second round", people, "Bring the notebooks."),
        )
        meet(
            ids["customer-support-crlf.txt"],
            Interview(datetime(2026, 11, 25, 10, 30), ZONE, 45, "First call"),
        )
        meet(
            technician,
            Interview(datetime(2026, 11, 17, 9), ZONE, 30, "First call"),
        )

    def dress(self) -> None:
        """All that the application in the pictures has beside its checklist."""
        services, shown = self._services, self.ids[SHOWN]
        record = services.store.browse.record(shown)
        assert record is not None
        for item, words in zip(record.requirements, EVIDENCE, strict=False):
            if words:
                services.answering.explain(item.id, words)
        self._clock.go_back(3)
        services.recording.add_message(shown, "Ms Ferreira wrote: they read on until the end of the week.")
        services.noting.add(shown, QUESTIONS)
        self._clock.go_back(2)
        services.noting.add(shown, FIRST_CALL)
        self._clock.go_back(0)
        services.contacting.add(
            shown,
            ContactWords(
                "Inês Ferreira",
                "Recruiter",
                "ines@ledgerfinch.example",
                "+351 21 555 0142",
                "Writes back fast.",
            ),
        )
        services.contacting.add(shown, ContactWords("Tomas Brandt", "Team lead", "tomas@ledgerfinch.example"))
        services.choosing.save_filter("First choice, open", ApplicationFilter(closed=False, words="first"))
        services.tracking.remove([self.ids["cuisinier-bistrot.txt"]])

    def seek_again(self) -> None:
        """A company that never answered looks for somebody again, and nothing was done about it yet."""
        text = _text("data-analyst-internship-run-together.txt").replace("Intern", "Lead")
        again = self._services.importing.import_text(text, "quillmere-lead.txt").imported[0].id
        self._services.tracking.describe(again, "Data Analyst Lead", "Quillmere Analytics", None)
        self.ids["again"] = again

    def follow_up(self, *, by_habit: bool) -> None:
        """Whether the program sets reminders by itself from now on."""
        choosing, usual = self._services.choosing, Settings()
        off = replace(usual, follow_up_after_applying=None, follow_up_after_interview=None)
        choosing.set(usual if by_habit else off)

    def multiply(self, count: int) -> None:
        """Import the samples again and again under other numbers, and spread them over the stages."""
        services = self._services
        texts = [(one.sample, _text(one.sample)) for one in PURSUITS]
        kept: list[int] = []
        for number, (name, text) in zip(range(count), cycle(texts), strict=False):
            self._clock.go_back(number % 90)
            again = f"{text}\n\nReference {number:05}\n"
            kept.append(services.importing.import_text(again, f"{number:03}-{name}").imported[0].id)
        self._clock.go_back(0)
        for stage in (APPLIED, SCREENING, INTERVIEW, OFFER):
            services.tracking.move_all(kept[stage :: 3 + stage], stage)
        services.tracking.close_all(kept[::7], Outcome.REJECTED)
        services.tagging.tag(kept[::5], "Remote")
        for place, number in enumerate(kept[::11]):
            due = datetime(2026, 11, 18, 9) + timedelta(days=place % 20, minutes=30 * (place % 9))
            services.reminding.add(number, ("Follow up", "Prepare", "Ask about the start")[place % 3], due)
        for number in kept[::4]:
            self._answer(number, 2 + number % 6)

    def _advance(self, application_id: int, applied: int, stage: int) -> None:
        """Apply with a letter and a CV, then go on a week at a time."""
        files = [self._folder / "CV Marta Lindgren 2026.pdf", self._folder / "Letter.odt"]
        for file in files:
            if not file.exists():
                file.write_bytes(file.name.encode() * 4096)
        self._clock.go_back(applied)
        self._services.sending.apply(application_id, APPLIED, Sent(new=tuple(files)))
        for later in range(SCREENING, stage + 1):
            self._clock.go_back(max(applied - 6 * (later - APPLIED), 0))
            self._services.tracking.move(application_id, later)

    def _answer(self, application_id: int, count: int) -> None:
        record = self._services.store.browse.record(application_id)
        assert record is not None
        answers = cycle(VERDICTS[application_id % 4 :] + VERDICTS)
        for item, verdict in zip(record.requirements[:count], answers, strict=False):
            if verdict is not None:
                self._services.answering.answer([item.id], verdict)

    def _close_in(self, application_id: int, days: int) -> None:
        row = self._services.store.browse.record(application_id).row  # type: ignore[union-attr]
        closes = (NOW + timedelta(days=days)).date()
        self._services.tracking.describe(application_id, row.title or "", row.company or "", closes)


def sample(name: str) -> Path:
    """Where a sample lies."""
    return next(path for path in seeds() if path.name == name)


def _text(name: str) -> str:
    return sample(name).read_text("windows-1252" if "1252" in name else "utf-8")


def nothing(filling: Filling) -> None:
    """A new file."""


def one(filling: Filling) -> None:
    """A posting that was imported just now."""
    filling.pursue(replace(PURSUITS[0], imported=0, applied=None, stage=SAVED, answered=0, tags=()))


def dozen(filling: Filling) -> None:
    """What somebody has who looked for work for some weeks, and sets all reminders by hand."""
    filling.follow_up(by_habit=False)
    for pursuit in PURSUITS:
        filling.pursue(pursuit)
    filling.say_what_is_due()
    filling.dress()
    filling.seek_again()
    filling.follow_up(by_habit=True)


def many(filling: Filling) -> None:
    """More than anybody has."""
    dozen(filling)
    filling.multiply(MANY - len(PURSUITS))


SETS: dict[str, Callable[[Filling], None]] = {"none": nothing, "one": one, "dozen": dozen, "500": many}


def fill(name: str, paths: DataPaths, clock: PictureClock, folder: Path) -> None:
    """Make the records of that name; "broken" is a file that is no database. `folder` is for documents."""
    if name == "broken":
        paths.database.write_bytes(b"No database at all.")
        return
    with open_services(paths, writing=True, clock=clock) as services:
        SETS[name](Filling(services, clock, folder))
