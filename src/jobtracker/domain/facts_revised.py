"""The facts of a posting after another reading: what the user put right stays put right."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, TypeVar

from jobtracker.domain.date_words import dated
from jobtracker.domain.facts_words import MODE_WORDS, salary_words, years_words

if TYPE_CHECKING:
    from datetime import date

    from jobtracker.domain.reading import Facts

Fact = TypeVar("Fact")


@dataclass(frozen=True, slots=True)
class Called:
    """What a posting is called and when it closes, as it is shown: the user may have put it right."""

    title: str | None
    company: str | None
    deadline: date | None


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact that will be another one: its name and its values in words, empty for what is not said."""

    name: str
    old: str
    new: str


def facts_revised(old: Facts, new: Facts, *, keep_stated: bool = False) -> Facts:
    """The facts of the new reading, with what the user put right in the old one.

    With `keep_stated` also what stood nowhere in the old text stays: the file stated it apart from its text,
    and the text alone cannot give it again.
    """
    names = old.corrected - new.corrected
    if keep_stated:
        facts = {field.name for field in fields(old)} - {"spans", "corrected"} - old.spans.keys()
        names |= {name for name in facts if getattr(old, name)}
    kept = {name: getattr(old, name) for name in names}
    spans = {name: places for name, places in new.spans.items() if name not in names}
    return replace(new, **kept, spans=spans, corrected=new.corrected | (old.corrected & names))


def called_revised(shown: Called, old: Facts, new: Facts, *, other_text: bool) -> Called:
    """What is shown after another reading: the user's words stay, else it is what the reading says.

    What another text does not say stays as the earlier one said it.
    """

    def revised(name: str, stands: Fact, before: Fact, said: Fact) -> Fact:
        if name in new.corrected - old.corrected:
            return said
        if stands != before or (other_text and said is None):
            return stands
        return said

    return Called(
        revised("title", shown.title, old.title, new.title),
        revised("company", shown.company, old.company, new.company),
        revised("deadline", shown.deadline, old.deadline, new.deadline),
    )


def fact_changes(shown: Called, old: Facts, revised: Called, new: Facts) -> tuple[FactChange, ...]:
    """The facts that the user would see change, in words."""
    before, after = _words(shown, old), _words(revised, new)
    return tuple(
        FactChange(name, before[name], after[name]) for name in before if before[name] != after[name]
    )


def _words(called: Called, facts: Facts) -> dict[str, str]:
    return {
        "Title": called.title or "",
        "Company": called.company or "",
        "Location": "; ".join(facts.locations),
        "Place of work": MODE_WORDS[facts.work_mode] if facts.work_mode else "",
        "Employment": (facts.employment_type or "").replace("_", " ").capitalize(),
        "Salary": salary_words(facts.salary) if facts.salary else "",
        "Experience": years_words(facts.experience_years) if facts.experience_years else "",
        "Apply by": dated(called.deadline) if called.deadline else "",
        "Reference": facts.reference or "",
        "Contact": facts.contact or "",
    }
