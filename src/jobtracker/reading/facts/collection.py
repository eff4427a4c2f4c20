"""The collection of all facts of a posting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Facts, ReadRequirement, Span
from jobtracker.reading.facts.addresses import apply_of, contact_of, reference_of
from jobtracker.reading.facts.company import company_of
from jobtracker.reading.facts.dates import deadline_of, posted_of
from jobtracker.reading.facts.experience import experience_of
from jobtracker.reading.facts.labels import labelled
from jobtracker.reading.facts.locations import locations_of
from jobtracker.reading.facts.modes import employment_of, work_mode_of
from jobtracker.reading.facts.salary import salary_of
from jobtracker.reading.facts.title import title_of
from jobtracker.reading.facts.title_trimming import without_tail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.reading.lines import Line
    from jobtracker.reading.outline import Stretch
    from jobtracker.reading.vocabulary import Vocabulary

_FROM_ELSEWHERE = (
    "title", "company", "locations", "work_mode", "salary", "employment_type", "deadline", "posted",
    "reference", )  # fmt: skip


def facts_of(
    text: str,
    small: str,
    lines: list[Line],
    stretches: Sequence[Stretch],
    requirements: Sequence[ReadRequirement],
    language: str | None,
    words: Vocabulary,
) -> Facts:
    """Everything the text (or the head of a long one) states about the job, with the places. `small` is the
    text in small letters.
    """
    if lines and lines[-1].end > len(text):
        lines = [line for line in lines if line.end <= len(text)] or lines[:1]
    labels = labelled(text, lines, words)
    title = title_of(text, small, lines, labels, words)
    named = title[1] if title else None
    company = company_of(text, small, lines, labels, named, words)
    locations = locations_of(text, small, lines, labels, named, words)
    if title:
        title = without_tail(text, title, company and company[0], [span for _, span in locations], words)
    single = {
        "title": title,
        "company": company,
        "work_mode": work_mode_of(small, lines, labels, named, words),
        "salary": salary_of(text, small, lines, stretches, labels, words),
        "employment_type": employment_of(text, small, lines, labels, named, words),
        "experience_years": experience_of(
            text, small, [(r.start, r.end) for r in requirements if r.end <= len(text)], words
        ),
        "deadline": deadline_of(text, small, labels, words),
        "posted": posted_of(text, small, labels, words),
        "reference": reference_of(text, small, labels, words),
        "contact": contact_of(text, labels),
    }
    many = {
        "locations": locations,
        "apply": apply_of(text, stretches),
    }
    values = {fact: found[0] for fact, found in single.items() if found is not None}
    lists = {fact: tuple(value for value, _ in found) for fact, found in many.items()}
    spans: dict[str, tuple[Span, ...]] = {f: (found[1],) for f, found in single.items() if found is not None}
    spans |= {fact: tuple(span for _, span in found) for fact, found in many.items() if found}
    return Facts(language=language, spans=spans, **values, **lists)  # type: ignore[arg-type]


def with_stated(read: Facts, stated: Facts) -> Facts:
    """The facts read from a text, overruled by those that its file states apart from the text."""
    sure = {name: value for name in _FROM_ELSEWHERE if (value := getattr(stated, name))}
    spans = {
        name: found
        for name, found in read.spans.items()
        if name not in sure or sure[name] == getattr(read, name)
    }
    return replace(read, **sure, spans=spans)
