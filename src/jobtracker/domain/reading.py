"""What reading a posting's text gives: facts, sections, items, and an honest report.

Every `Span` counts characters (code points) of the stored source text, so `text[span.start:span.end]`
is the very passage; an item's `text` is that passage with white space folded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Level(StrEnum):
    """How firmly a posting asks for a requirement."""

    REQUIRED = "required"
    PREFERRED = "preferred"

    @property
    def label(self) -> str:
        """The word that is shown."""
        return self.value.capitalize()


class SectionKind(StrEnum):
    """What a stretch of a posting is about; `CHROME` is the furniture of the web site around it."""

    ABOUT = "about"
    TEAM = "team"
    ROLE = "role"
    RESPONSIBILITIES = "responsibilities"
    REQUIREMENTS = "requirements"
    PREFERRED = "preferred"
    BENEFITS = "benefits"
    APPLY = "apply"
    PROCESS = "process"
    DETAILS = "details"
    LEGAL = "legal"
    CHROME = "chrome"
    OTHER = "other"


class WorkMode(StrEnum):
    """Where the work is done."""

    REMOTE = "remote"
    HYBRID = "hybrid"
    ONSITE = "onsite"


class EmploymentType(StrEnum):
    """The kind of contract a posting offers."""

    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    CONTRACT = "contract"
    PERMANENT = "permanent"
    TEMPORARY = "temporary"
    INTERNSHIP = "internship"


class Span(NamedTuple):
    """A half-open range of characters of the source text, 0 <= start <= end <= len(text)."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text came from: file name, format, encoding it was decoded with, SHA-256 of the bytes."""

    name: str
    format: str
    encoding: str
    sha256: str
    characters: int


@dataclass(frozen=True, slots=True)
class Salary:
    """An amount as stated; currency is an ISO 4217 code, period hour, day, week, month or year."""

    min: float | None
    max: float | None
    currency: str | None
    period: str | None


@dataclass(frozen=True, slots=True)
class ExperienceYears:
    """The first, most general number of years asked for; one side is None when the posting leaves it open."""

    min: float | None
    max: float | None


@dataclass(frozen=True, slots=True)
class Facts:
    """What the text states about the job. None or empty: it does not say. Nothing is guessed.

    `spans` says where each fact stands, by the field's name; a fact taken from elsewhere has none.
    `corrected` names the fields that the user put right when the posting came in; they were not read.
    """

    title: str | None = None
    company: str | None = None
    locations: tuple[str, ...] = ()
    work_mode: WorkMode | None = None
    salary: Salary | None = None
    employment_type: EmploymentType | None = None
    experience_years: ExperienceYears | None = None
    deadline: date | None = None
    posted: date | None = None
    reference: str | None = None
    language: str | None = None
    apply: tuple[str, ...] = ()
    contact: str | None = None
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    corrected: frozenset[str] = frozenset()


class Section(NamedTuple):
    """A stretch of the text under one heading; `heading` is None where the text has none."""

    kind: SectionKind
    heading: str | None
    start: int
    end: int


class ReadRequirement(NamedTuple):
    """One requirement as read, verbatim but for folded white space."""

    level: Level
    text: str
    start: int
    end: int


class ReadResponsibility(NamedTuple):
    """One thing the job does, verbatim but for folded white space."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report: a stable code, and a sentence for the user."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The result of reading one text."""

    source: Source
    facts: Facts
    sections: tuple[Section, ...]
    requirements: tuple[ReadRequirement, ...]
    responsibilities: tuple[ReadResponsibility, ...]
    report: tuple[Finding, ...]


def reading_to_json(reading: Reading) -> dict[str, Any]:
    """The stable shape that is printed, stored and exported (README, "The command line")."""
    facts = reading.facts
    salary, years = facts.salary, facts.experience_years
    return {
        "source": {
            "name": reading.source.name,
            "format": reading.source.format,
            "encoding": reading.source.encoding,
            "sha256": reading.source.sha256,
            "characters": reading.source.characters,
        },
        "title": facts.title,
        "company": facts.company,
        "locations": list(facts.locations),
        "work_mode": facts.work_mode,
        "salary": salary
        and {
            "min": _number(salary.min),
            "max": _number(salary.max),
            "currency": salary.currency,
            "period": salary.period,
        },
        "employment_type": facts.employment_type,
        "experience_years": years and {"min": _number(years.min), "max": _number(years.max)},
        "deadline": facts.deadline and facts.deadline.isoformat(),
        "posted": facts.posted and facts.posted.isoformat(),
        "reference": facts.reference,
        "language": facts.language,
        "apply": list(facts.apply),
        "contact": facts.contact,
        "sections": [
            {"kind": s.kind, "heading": s.heading, "start": s.start, "end": s.end} for s in reading.sections
        ],
        "requirements": [
            {"level": r.level, "text": r.text, "start": r.start, "end": r.end} for r in reading.requirements
        ],
        "responsibilities": [
            {"text": r.text, "start": r.start, "end": r.end} for r in reading.responsibilities
        ],
        "report": [{"code": f.code, "message": f.message} for f in reading.report],
        "fact_spans": {name: [[s.start, s.end] for s in spans] for name, spans in facts.spans.items()},
        **({"corrected": sorted(facts.corrected)} if facts.corrected else {}),
    }


def _number(value: float | None) -> float | None:
    """The same number, without a decimal point where it needs none: 2, not 2.0."""
    return int(value) if value is not None and value == int(value) else value


def reading_from_json(data: Mapping[str, Any]) -> Reading:
    """The inverse of `reading_to_json`. Raises KeyError or ValueError on another shape."""
    salary, years = data["salary"], data["experience_years"]
    facts = Facts(
        title=data["title"],
        company=data["company"],
        locations=tuple(data["locations"]),
        work_mode=data["work_mode"] and WorkMode(data["work_mode"]),
        salary=salary and Salary(salary["min"], salary["max"], salary["currency"], salary["period"]),
        employment_type=data["employment_type"] and EmploymentType(data["employment_type"]),
        experience_years=years and ExperienceYears(years["min"], years["max"]),
        deadline=data["deadline"] and date.fromisoformat(data["deadline"]),
        posted=data["posted"] and date.fromisoformat(data["posted"]),
        reference=data["reference"],
        language=data["language"],
        apply=tuple(data["apply"]),
        contact=data["contact"],
        spans={
            name: tuple(Span(start, end) for start, end in spans)
            for name, spans in data.get("fact_spans", {}).items()
        },
        corrected=frozenset(data.get("corrected", ())),
    )
    return Reading(
        source=Source(**data["source"]),
        facts=facts,
        sections=tuple(
            Section(SectionKind(s["kind"]), s["heading"], s["start"], s["end"]) for s in data["sections"]
        ),
        requirements=tuple(
            ReadRequirement(Level(r["level"]), r["text"], r["start"], r["end"]) for r in data["requirements"]
        ),
        responsibilities=tuple(
            ReadResponsibility(r["text"], r["start"], r["end"]) for r in data["responsibilities"]
        ),
        report=tuple(Finding(f["code"], f["message"]) for f in data["report"]),
    )
