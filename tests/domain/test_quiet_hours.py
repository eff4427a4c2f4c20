from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.quiet_hours import QuietHours

DAY = date(2026, 11, 20)
NIGHT = QuietHours(time(22), time(7, 30))


@pytest.mark.parametrize(
    ("hour", "minute", "quiet"),
    [
        (21, 59, False),
        (22, 0, True),
        (23, 59, True),
        (0, 0, True),
        (7, 29, True),
        (7, 30, False),
        (12, 0, False),
    ],
)
def test_a_night_is_quiet_across_midnight(hour: int, minute: int, quiet: bool) -> None:
    assert NIGHT.cover(datetime.combine(DAY, time(hour, minute))) is quiet


def test_an_afternoon_is_quiet_within_one_day() -> None:
    siesta = QuietHours(time(14), time(16))
    quiet = [hour for hour in range(24) if siesta.cover(datetime.combine(DAY, time(hour)))]
    assert quiet == [14, 15]


@given(st.times(), st.times())
def test_the_same_time_twice_is_no_hour_at_all(at: time, now: time) -> None:
    assert not QuietHours(at, at).cover(datetime.combine(DAY, now))


@given(st.times(), st.times(), st.times())
def test_a_day_is_divided_into_quiet_hours_and_the_others(start: time, end: time, now: time) -> None:
    local = datetime.combine(DAY, now)
    if start != end:
        assert QuietHours(start, end).cover(local) is not QuietHours(end, start).cover(local)
