from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobtracker.domain.reading import (
    EmploymentType,
    ExperienceYears,
    Facts,
    Finding,
    Level,
    Reading,
    ReadRequirement,
    ReadResponsibility,
    Salary,
    Section,
    SectionKind,
    Source,
    Span,
    WorkMode,
    reading_from_json,
    reading_to_json,
)

amounts = st.none() | st.integers(0, 10**6) | st.floats(0, 1e6)
words = st.none() | st.text(min_size=1, max_size=8)
facts = st.builds(
    Facts,
    title=words,
    company=words,
    locations=st.lists(st.text(max_size=5), max_size=2).map(tuple),
    work_mode=st.none() | st.sampled_from(WorkMode),
    salary=st.none() | st.builds(Salary, amounts, amounts, words, words),
    employment_type=st.none() | st.sampled_from(EmploymentType),
    experience_years=st.none() | st.builds(ExperienceYears, amounts, amounts),
    deadline=st.none() | st.dates(),
    posted=st.none() | st.dates(),
    reference=words,
    language=words,
    apply=st.lists(st.text(max_size=5), max_size=2).map(tuple),
    contact=words,
    spans=st.dictionaries(st.sampled_from(["title", "company"]), st.just((Span(0, 3), Span(5, 9)))),
    corrected=st.frozensets(st.sampled_from(["title", "salary"])),
)
READING = Reading(
    source=Source("baker.txt", "text", "utf-8", "0" * 64, 90),
    facts=Facts(title="Baker", deadline=date(2026, 12, 1)),
    sections=(
        Section(SectionKind.REQUIREMENTS, "You have", 10, 60),
        Section(SectionKind.OTHER, None, 60, 90),
    ),
    requirements=(ReadRequirement(Level.PREFERRED, "patience", 20, 28),),
    responsibilities=(ReadResponsibility("bake", 30, 34),),
    report=(Finding("no-benefits-section", "No benefits."),),
)


@settings(max_examples=40)
@given(facts)
def test_a_reading_comes_back_from_json_as_it_was(some: Facts) -> None:
    reading = replace(READING, facts=some)
    assert reading_from_json(json.loads(json.dumps(reading_to_json(reading)))) == reading


def test_what_a_text_does_not_say_is_null_and_not_left_out() -> None:
    shape = reading_to_json(replace(READING, facts=Facts()))
    for fact in (
        "title",
        "company",
        "work_mode",
        "salary",
        "employment_type",
        "experience_years",
        "deadline",
    ):
        assert shape[fact] is None
    assert shape["locations"] == shape["apply"] == []


@pytest.mark.parametrize("broken", [{}, {"source": {}}])
def test_another_shape_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises((KeyError, ValueError)):
        reading_from_json(broken)
