"""The collection of all facts of a posting."""

from __future__ import annotations

from collections.abc import Sequence

from jobtracker.domain.reading import Facts, ReadRequirement, Span
from jobtracker.reading.facts.company import company_of
from jobtracker.reading.facts.experience import experience_of
from jobtracker.reading.facts.labels import labelled
from jobtracker.reading.facts.title import title_of
from jobtracker.reading.lines import Line
from jobtracker.reading.vocabulary import Vocabulary


def facts_of(
    text: str,
    lines: list[Line],
    requirements: Sequence[ReadRequirement],
    language: str | None,
    words: Vocabulary,
) -> Facts:
    """Everything the text states about the job, with the places."""
    labels = labelled(text, lines, words)
    spans: dict[str, tuple[Span, ...]] = {}
    title = title_of(text, lines, labels, words)
    company = company_of(text, lines, labels, words)
    experience = experience_of(text, [(r.start, r.end) for r in requirements], words)
    for name, found in (("title", title), ("company", company), ("experience_years", experience)):
        if found is not None:
            spans[name] = (found[1],)
    return Facts(
        title=title[0] if title else None,
        company=company[0] if company else None,
        experience_years=experience[0] if experience else None,
        language=language,
        spans=spans,
    )
