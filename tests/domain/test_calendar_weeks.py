from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.calendar_weeks import (
    days_on,
    month_title,
    months_on,
    week_of,
    week_title,
    weeks_of_month,
)

MONDAY, SUNDAY = 0, 6


@given(st.dates(), st.integers(0, 6))
def test_a_week_has_seven_days_in_a_row_and_holds_its_day(day: date, first: int) -> None:
    week = week_of(day, first)
    assert [later - week[0] for later in week] == [timedelta(days=step) for step in range(7)]
    assert day in week
    if date(1, 2, 1) < day < date(9999, 12, 1):
        assert week[0].weekday() == first


@given(st.dates(date(2, 1, 1), date(9998, 12, 31)), st.integers(0, 6))
def test_the_weeks_of_a_month_hold_all_of_it_and_no_week_without_it(day: date, first: int) -> None:
    weeks = weeks_of_month(day, first)
    shown = [each for week in weeks for each in week]
    assert 4 <= len(weeks) <= 6
    assert shown == [shown[0] + timedelta(days=step) for step in range(len(shown))]
    assert all(any(each.month == day.month for each in week) for week in weeks)
    assert day in shown
    assert day.replace(day=1) in shown


@given(st.dates(), st.integers(-(10**6), 10**6))
def test_no_step_leaves_the_calendar(day: date, step: int) -> None:
    assert date.min <= days_on(day, step) <= date.max
    assert date.min <= months_on(day, step) <= date.max


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2026, 11, 20), 2, date(2027, 1, 20)),
        (date(2026, 1, 31), -2, date(2025, 11, 30)),
    ],
)
def test_a_month_on_is_the_same_day_or_the_last(day: date, months: int, then: date) -> None:
    assert months_on(day, months) == then


def test_weeks_begin_where_the_user_lives() -> None:
    friday = date(2026, 11, 20)
    assert week_of(friday, MONDAY)[0] == date(2026, 11, 16)
    assert week_of(friday, SUNDAY)[0] == date(2026, 11, 15)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 20), "16 – 22 November 2026"),
        (date(2026, 12, 1), "30 November – 6 December 2026"),
        (date(2026, 12, 31), "28 December 2026 – 3 January 2027"),
    ],
)
def test_a_week_is_named_by_its_ends(day: date, words: str) -> None:
    assert week_title(week_of(day, MONDAY)) == words
    assert month_title(date(2026, 11, 20)) == "November 2026"
