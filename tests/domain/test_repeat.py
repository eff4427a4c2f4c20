from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.reminder import instant, wall_time
from jobtracker.domain.repeat import Repeat

BERLIN = "Europe/Berlin"
zones = st.sampled_from([BERLIN, "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe"])
repeats = st.one_of(
    st.builds(lambda days: Repeat(days=days), st.integers(1, 999)),
    st.builds(Repeat.monthly, st.integers(1, 31)),
)
walls = st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1)).map(
    lambda wall: wall.replace(second=0, microsecond=0)
)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))


def series(repeat: Repeat, due: datetime, count: int, zone: str = BERLIN) -> list[datetime]:
    """What it comes at when each is dealt with as soon as it comes."""
    found = []
    for _ in range(count):
        following = repeat.next_due(due, zone, instant(due, zone))
        assert following is not None
        found.append(following)
        due = following
    return found


@given(repeats)
def test_what_the_file_keeps_is_the_same_repeat_again(repeat: Repeat) -> None:
    assert Repeat.from_text(repeat.text) == repeat


@pytest.mark.parametrize(
    ("repeat", "text", "words"),
    [
        (Repeat.daily(), "daily", "every day"),
        (Repeat.weekly(), "weekly", "every week"),
        (Repeat.monthly(31), "monthly on 31", "every month"),
        (Repeat(days=3), "every 3 days", "every 3 days"),
    ],
)
def test_a_repeat_has_one_spelling_and_words(repeat: Repeat, text: str, words: str) -> None:
    assert (repeat.text, repeat.words) == (text, words)


@pytest.mark.parametrize(
    "text", ["", "yearly", "every 0 days", "every 1000 days", "every ٣ days", "monthly on 32", "monthly on 0"]
)
def test_any_other_spelling_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"repeat|month"):
        Repeat.from_text(text)


def test_a_repeat_is_by_days_or_by_months_and_not_both() -> None:
    for days, day in ((None, None), (1, 1)):
        with pytest.raises(ValueError, match="by days or by months"):
            Repeat(days, day)


def test_the_31st_comes_on_the_last_day_of_a_shorter_month_and_on_the_31st_again() -> None:
    found = series(Repeat.monthly(31), datetime(2027, 12, 31, 9), 4)
    assert [wall.date() for wall in found] == [
        date(2028, 1, 31),
        date(2028, 2, 29),
        date(2028, 3, 31),
        date(2028, 4, 30),
    ]
    assert {wall.hour for wall in found} == {9}


def test_a_day_in_december_is_followed_by_january() -> None:
    assert series(Repeat.monthly(5), datetime(2026, 11, 5, 9), 2) == [
        datetime(2026, 12, 5, 9),
        datetime(2027, 1, 5, 9),
    ]


def test_every_day_at_nine_stays_at_nine_when_the_clocks_change() -> None:
    found = series(Repeat.daily(), datetime(2026, 3, 27, 9), 4)
    assert [(wall.day, wall.hour) for wall in found] == [(28, 9), (29, 9), (30, 9), (31, 9)]
    assert [instant(wall, BERLIN).hour for wall in found] == [8, 7, 7, 7]


def test_a_time_that_the_change_of_clocks_skips_comes_after_the_gap_and_next_day_at_its_own() -> None:
    gap, after = series(Repeat.daily(), datetime(2026, 3, 28, 2, 30), 2)
    assert wall_time(instant(gap, BERLIN), BERLIN) == datetime(2026, 3, 29, 3, 30)
    assert after == datetime(2026, 3, 30, 2, 30)


def test_a_time_that_comes_twice_is_one_turn() -> None:
    first = datetime(2026, 10, 25, 2, 30)
    for minutes in (0, 30, 60, 61):  # dealt with at once, before, during and after the second time
        now = instant(first, BERLIN) + timedelta(minutes=minutes)
        assert Repeat.daily().next_due(first, BERLIN, now) == datetime(2026, 10, 26, 2, 30)


def test_what_was_missed_is_passed_over() -> None:
    due = datetime(2026, 11, 20, 9)
    for repeat, following in (
        (Repeat.daily(), datetime(2027, 1, 20, 9)),
        (Repeat.weekly(), datetime(2027, 1, 22, 9)),
        (Repeat(days=3), datetime(2027, 1, 22, 9)),
        (Repeat.monthly(20), datetime(2027, 1, 20, 9)),
    ):
        assert repeat.next_due(due, BERLIN, datetime(2027, 1, 19, 12, tzinfo=UTC)) == following


def test_what_is_done_before_it_is_due_has_its_next_turn_after_that() -> None:
    due = datetime(2026, 11, 27, 9)
    assert Repeat.weekly().next_due(due, BERLIN, datetime(2026, 11, 20, tzinfo=UTC)) == datetime(
        2026, 12, 4, 9
    )


@pytest.mark.parametrize("repeat", [Repeat.daily(), Repeat.monthly(31), Repeat(days=999)])
def test_at_the_end_of_the_calendar_nothing_follows(repeat: Repeat) -> None:
    last = datetime(9999, 12, 31, 23, 59)
    assert repeat.next_due(last, BERLIN, datetime(2026, 11, 20, tzinfo=UTC)) is None


@given(repeats, walls, zones, moments)
def test_the_next_turn_is_the_first_of_the_series_after_its_last_and_after_now(
    repeat: Repeat, due: datetime, zone: str, now: datetime
) -> None:
    found = repeat.next_due(due, zone, now)
    assert found is not None
    assert found > due
    assert instant(found, zone) > now
    assert found.time() == due.time()
    if repeat.days is not None:
        assert (found - due).days % repeat.days == 0
        before = found - timedelta(days=repeat.days)
    else:
        assert repeat.day_of_month is not None
        assert found.day == repeat.day_of_month or (found + timedelta(days=1)).day == 1
        before = found - timedelta(days=33)
        inner = repeat.next_due(before, zone, instant(before, zone))
        assert inner is not None
        before = inner if inner < found else before
    assert before <= due or instant(before, zone) <= now


@given(repeats, walls, zones)
def test_the_series_is_the_same_dealt_with_at_once_or_late(repeat: Repeat, due: datetime, zone: str) -> None:
    third = series(repeat, due, 3, zone)[-1]
    assert repeat.next_due(due, zone, instant(third, zone) - timedelta(seconds=1)) == third


@pytest.mark.parametrize(
    ("repeat", "day", "falls"),
    [
        (Repeat.monthly(31), datetime(2026, 11, 30), True),
        (Repeat.monthly(31), datetime(2026, 11, 29), False),
        (Repeat.monthly(31), datetime(2026, 12, 30), False),
        (Repeat.monthly(5), datetime(2026, 11, 5), True),
        (Repeat.daily(), datetime(2026, 11, 5), False),
    ],
)
def test_a_month_has_one_day_that_the_repeat_falls_on(repeat: Repeat, day: datetime, falls: bool) -> None:
    assert repeat.falls_on(day) is falls
