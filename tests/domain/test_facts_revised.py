from __future__ import annotations

from dataclasses import replace
from datetime import date

from jobtracker.domain.facts_revised import Called, called_revised, fact_changes, facts_revised
from jobtracker.domain.reading import ExperienceYears, Facts, Salary, Span

READ = Facts(
    title="Baker",
    company="Mill Lane",
    locations=("Leeds",),
    salary=Salary(30_000, None, "GBP", "year"),
    deadline=date(2026, 12, 20),
    spans={"title": (Span(0, 5),), "company": (Span(9, 18),)},
)
SHOWN = Called("Baker", "Mill Lane", date(2026, 12, 20))


def test_what_the_new_reading_says_takes_the_place_of_what_the_old_one_said() -> None:
    new = replace(READ, title="Night Baker", spans={})
    assert facts_revised(READ, new) == new
    assert called_revised(SHOWN, READ, new, other_text=True).title == "Night Baker"


def test_what_the_user_put_right_in_the_old_reading_stays() -> None:
    old = replace(READ, locations=("York",), corrected=frozenset({"locations"}))
    revised = facts_revised(old, replace(READ, locations=("Leeds",)))
    assert (revised.locations, revised.corrected) == (("York",), frozenset({"locations"}))


def test_what_the_user_puts_right_in_the_new_one_counts_more() -> None:
    old = replace(READ, title="Cook", corrected=frozenset({"title"}))
    new = replace(READ, title="Chef", corrected=frozenset({"title"}))
    assert facts_revised(old, new).title == "Chef"
    shown = replace(SHOWN, title="Baker of bread")
    assert called_revised(shown, READ, new, other_text=True).title == "Chef"


def test_what_the_user_changed_since_stays() -> None:
    shown = Called("Baker of bread", None, None)
    new = replace(READ, title="Night Baker")
    assert called_revised(shown, READ, new, other_text=True) == shown


def test_what_another_text_does_not_say_stays_but_a_better_reader_may_say_that_it_was_never_said() -> None:
    new = replace(READ, deadline=None, company=None)
    assert called_revised(SHOWN, READ, new, other_text=True) == SHOWN
    assert called_revised(SHOWN, READ, new, other_text=False) == Called("Baker", None, None)


def test_what_a_file_stated_apart_from_its_text_can_be_kept() -> None:
    new = Facts(title="Come and bake", spans={"title": (Span(0, 13),)})
    revised = facts_revised(READ, new, keep_stated=True)
    assert revised.title == "Come and bake"
    assert (revised.locations, revised.salary, revised.deadline) == (
        READ.locations,
        READ.salary,
        READ.deadline,
    )
    assert revised.company is None
    assert facts_revised(READ, new).salary is None


def test_the_changes_are_told_in_words() -> None:
    new = replace(READ, salary=None, experience_years=ExperienceYears(2, None), locations=("Leeds", "York"))
    changes = fact_changes(SHOWN, READ, replace(SHOWN, deadline=date(2027, 1, 15)), new)
    assert [(change.name, change.old, change.new) for change in changes] == [
        ("Location", "Leeds", "Leeds; York"),
        ("Salary", "from 30,000 GBP a year", ""),
        ("Experience", "", "2+ years"),
        ("Apply by", "20 Dec 2026", "15 Jan 2027"),
    ]
    assert fact_changes(SHOWN, READ, SHOWN, READ) == ()
