from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.date_words import dated
from jobtracker.domain.facts_entry import NotUnderstood, day_from, places_from, salary_from, years_from
from jobtracker.domain.facts_words import salary_words, years_words
from jobtracker.domain.reading import ExperienceYears, Salary

amounts = st.integers(1, 999_999).map(float) | st.integers(100, 99_999).map(lambda cents: cents / 100)
ranges = st.tuples(amounts, amounts).map(lambda pair: (min(pair), max(pair)))
years = st.integers(0, 40).map(float)


@pytest.mark.parametrize(
    ("entry", "salary"),
    [
        ("45,000–50,000 GBP a year", Salary(45000, 50000, "GBP", "year")),
        ("£45,000 - £50,000 p.a.", Salary(45000, 50000, "GBP", "year")),
        ("60k EUR", Salary(60000, 60000, "EUR", None)),
        ("60–70k EUR", Salary(60000, 70000, "EUR", None)),
        ("4.000 € monthly", Salary(4000, 4000, "EUR", "month")),
        ("from 18.50 EUR an hour", Salary(18.5, None, "EUR", "hour")),
        ("18,50 € per hour", Salary(18.5, 18.5, "EUR", "hour")),
        ("up to 80 000 CHF", Salary(None, 80000, "CHF", None)),
        ("50000+", Salary(50000, None, None, None)),
        ("", None),
    ],
)
def test_a_salary_is_understood_as_people_write_it(entry: str, salary: Salary | None) -> None:
    assert salary_from(entry) == salary


@pytest.mark.parametrize(
    ("entry", "wanted"),
    [
        ("2–6 years", ExperienceYears(2, 6)),
        ("2 to 6", ExperienceYears(2, 6)),
        ("6-2", ExperienceYears(2, 6)),
        ("5+", ExperienceYears(5, None)),
        ("3", ExperienceYears(3, None)),
        ("up to 3 years", ExperienceYears(None, 3)),
        ("1.5 years", ExperienceYears(1.5, None)),
        (" ", None),
    ],
)
def test_years_are_understood_as_people_write_them(entry: str, wanted: ExperienceYears | None) -> None:
    assert years_from(entry) == wanted


@pytest.mark.parametrize(
    "entry", ["20 Dec 2026", "20. December 2026", "2026-12-20", "20.12.2026", "20.12. 2026"]
)
def test_a_day_is_understood_as_people_write_it(entry: str) -> None:
    assert day_from(entry) == date(2026, 12, 20)


def test_places_are_divided_by_semicolons_since_they_hold_commas() -> None:
    assert places_from(" Berlin,  Germany; ;Lisbon ") == ("Berlin, Germany", "Lisbon")


@pytest.mark.parametrize("entry", ["31 Feb 2026", "soon", "12/20/2026", "2026-13-01", "20 Foo 2026"])
def test_what_is_no_day_is_answered_with_advice(entry: str) -> None:
    with pytest.raises(NotUnderstood, match="20 Dec 2026"):
        day_from(entry)


@pytest.mark.parametrize("entry", ["a lot", "1950", "many years"])
def test_what_is_no_number_of_years_is_answered_with_advice(entry: str) -> None:
    with pytest.raises(NotUnderstood, match="2–6"):
        years_from(entry)


@given(ranges, st.sampled_from([None, "EUR", "USD", "JPY"]), st.sampled_from([None, "hour", "month", "year"]))
def test_a_salary_in_our_own_words_is_understood_as_it_is(
    ends: tuple[float, float], currency: str | None, period: str | None
) -> None:
    low, high = ends
    for salary in (Salary(low, high, currency, period), Salary(low, None, currency, period)):
        assert salary_from(salary_words(salary)) == salary
    assert salary_from(salary_words(Salary(None, high, currency, period))) == Salary(
        None, high, currency, period
    )


@given(years, years)
def test_years_in_our_own_words_are_understood_as_they_are(one: float, other: float) -> None:
    low, high = sorted((one, other))
    if low < high:
        assert years_from(years_words(ExperienceYears(low, high))) == ExperienceYears(low, high)
    assert years_from(years_words(ExperienceYears(low, None))) == ExperienceYears(low, None)
    assert years_from(years_words(ExperienceYears(None, high))) == ExperienceYears(None, high)


@given(st.dates(date(1990, 1, 1)))
def test_a_day_in_our_own_words_is_understood_as_it_is(day: date) -> None:
    assert day_from(dated(day)) == day


@given(st.text() | st.text("0123456789.,'k+-– upto€$", max_size=30))
def test_whatever_is_entered_is_understood_or_refused(entry: str) -> None:
    for understand in (places_from, years_from, salary_from, day_from):
        with suppress(NotUnderstood):
            understand(entry)
