"""Explain: the text with what was read marked in it, for whoever improves the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.reading import Level

if TYPE_CHECKING:
    from jobtracker.domain.reading import Salary
    from jobtracker.reading.reader import ReadText


def explained(read: ReadText) -> str:
    """The whole source text with a line before each section, and ⟦R …⟧, ⟦P …⟧, ⟦D …⟧ around what was read
    as a required requirement, a preferred one, and a responsibility. The facts and the report follow.
    """
    marks: list[tuple[int, int, str]] = []
    for section in read.reading.sections:
        title = f"{section.kind}: {section.heading}" if section.heading else f"{section.kind}"
        marks.append((section.start, 1, f"\n════ {title} ════\n"))
    for requirement in read.reading.requirements:
        sign = "R" if requirement.level is Level.REQUIRED else "P"
        marks += [(requirement.start, 2, f"⟦{sign} "), (requirement.end, 0, "⟧")]
    for responsibility in read.reading.responsibilities:
        marks += [(responsibility.start, 2, "⟦D "), (responsibility.end, 0, "⟧")]
    parts: list[str] = []
    done = 0
    for position, _, mark in sorted(marks):
        parts += [read.text[done:position], mark]
        done = position
    parts.append(read.text[done:])
    return "".join(parts).strip("\n") + "\n\n" + summary(read)


def summary(read: ReadText) -> str:
    """The facts, the counts and the report, a line each."""
    reading = read.reading
    facts = reading.facts
    salary, years = facts.salary, facts.experience_years
    lines = [
        f"{reading.source.name} ({reading.source.format}, {reading.source.encoding})",
        f"  title         {facts.title or '-'}",
        f"  company       {facts.company or '-'}",
        f"  locations     {'; '.join(facts.locations) or '-'}",
        f"  work mode     {facts.work_mode or '-'}",
        f"  employment    {facts.employment_type or '-'}",
        f"  salary        {_pay(salary) if salary else '-'}",
        f"  experience    {_range(years.min, years.max) + ' years' if years else '-'}",
        f"  deadline      {facts.deadline or '-'}",
        f"  posted        {facts.posted or '-'}",
        f"  reference     {facts.reference or '-'}",
        f"  contact       {facts.contact or '-'}",
        f"  apply         {'; '.join(facts.apply) or '-'}",
        f"  language      {facts.language or '-'}",
        f"  read          {_counts(read)}",
        *(f"  note          {finding.message}" for finding in reading.report),
    ]
    return "\n".join(lines)


def _range(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return f"{low:g}" if low == high else f"{low:,g} to {high:,g}"
    return f"from {low:,g}" if low is not None else f"up to {high:,g}"


def _pay(salary: Salary) -> str:
    return " ".join(filter(None, (_range(salary.min, salary.max), salary.currency, salary.period)))


def _counts(read: ReadText) -> str:
    levels = [requirement.level for requirement in read.reading.requirements]
    required, preferred = levels.count(Level.REQUIRED), levels.count(Level.PREFERRED)
    duties = len(read.reading.responsibilities)
    return f"{duties} responsibilities, {required} required, {preferred} preferred"
