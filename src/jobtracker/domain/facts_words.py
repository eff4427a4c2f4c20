"""The facts of a posting in a few words each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.date_words import dated
from jobtracker.domain.reading import ExperienceYears, Facts, Salary, WorkMode

if TYPE_CHECKING:
    from datetime import date

MODE_WORDS = {WorkMode.REMOTE: "Remote", WorkMode.HYBRID: "Hybrid", WorkMode.ONSITE: "On site"}


def facts_words(facts: Facts, deadline: date | None) -> list[str]:
    """What the posting states, each fact in a few words; `deadline` as the user may have put it right."""
    words = [", ".join(facts.locations[:3])]
    if facts.work_mode is not None:
        words.append(MODE_WORDS[facts.work_mode])
    if facts.employment_type is not None:
        words.append(facts.employment_type.replace("_", " ").capitalize())
    if facts.experience_years is not None:
        words.append(years_words(facts.experience_years))
    if facts.salary is not None:
        words.append(salary_words(facts.salary))
    if deadline is not None:
        words.append(f"Apply by {dated(deadline)}")
    return [word for word in words if word]


def years_words(years: ExperienceYears) -> str:
    """Years as "2–6 years", "5+ years", "up to 3 years"."""
    match years.min, years.max:
        case None, None:
            return ""
        case low, None:
            return f"{low:g}+ years"
        case None, high:
            return f"up to {high:g} years"
        case low, high if low == high:
            return "1 year" if low == 1 else f"{low:g} years"
        case low, high:
            return f"{low:g}–{high:g} years"


def salary_words(salary: Salary) -> str:
    """An amount as "45,000–50,000 GBP a year"."""
    amounts = [
        f"{amount:,.2f}".removesuffix(".00") for amount in (salary.min, salary.max) if amount is not None
    ]
    if not amounts:
        return ""
    amount = "–".join(dict.fromkeys(amounts))
    if salary.max is None:
        amount = f"from {amount}"
    elif salary.min is None:
        amount = f"up to {amount}"
    per = f"a{'n' if salary.period == 'hour' else ''} {salary.period}" if salary.period else ""
    return " ".join(part for part in (amount, salary.currency, per) if part)
