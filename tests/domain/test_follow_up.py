from __future__ import annotations

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.follow_up import follow_up_due

TODAY = date(2026, 11, 20)


def test_it_comes_on_the_morning_of_the_day() -> None:
    assert follow_up_due(TODAY, 7, TODAY) == datetime(2026, 11, 27, 9)


def test_what_was_written_down_late_comes_tomorrow() -> None:
    assert follow_up_due(date(2026, 9, 1), 7, TODAY) == datetime(2026, 11, 21, 9)


@given(st.dates(), st.integers(1, 365), st.dates(max_value=date(9999, 12, 30)))
def test_nothing_is_overdue_the_moment_it_is_made(day: date, days: int, today: date) -> None:
    assert follow_up_due(day, days, today).date() > today
