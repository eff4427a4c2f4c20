from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.reminder import (
    Reminder,
    instant,
    presets,
    snoozes,
    wall_time,
    wall_time_from,
    zone_info,
)

BERLIN = "Europe/Berlin"
LONG_DUE = Reminder(1, 1, "Call", datetime(1989, 1, 1), "UTC", None)
zones = st.sampled_from(
    [BERLIN, "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe", "UTC"]
)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def test_nine_in_the_morning_stays_nine_in_summer_and_winter() -> None:
    assert instant(datetime(2026, 7, 1, 9), BERLIN) == utc(2026, 7, 1, 7)
    assert instant(datetime(2026, 12, 1, 9), BERLIN) == utc(2026, 12, 1, 8)


def test_a_wall_time_that_is_skipped_comes_as_much_after_the_gap() -> None:
    skipped = instant(datetime(2026, 3, 29, 2, 30), BERLIN)
    assert skipped == utc(2026, 3, 29, 1, 30)
    assert wall_time(skipped, BERLIN) == datetime(2026, 3, 29, 3, 30)


def test_a_wall_time_that_comes_twice_counts_as_its_first() -> None:
    assert instant(datetime(2026, 10, 25, 2, 30), BERLIN) == utc(2026, 10, 25, 0, 30)
    assert instant(datetime(2026, 10, 25, 2, 30, fold=1), BERLIN) == utc(2026, 10, 25, 0, 30)


@pytest.mark.parametrize(
    "name", ["Nowhere/At_All", "", "../../etc/passwd", "/etc/passwd", "Europe", "a\0b", "x" * 5000, "\ud800"]
)
def test_a_zone_this_computer_does_not_know_is_taken_as_utc(name: str) -> None:
    assert zone_info(name).key == "UTC"
    assert instant(datetime(2026, 7, 1, 9), name) == utc(2026, 7, 1, 9)


@given(st.datetimes(), zones)
def test_every_wall_time_has_an_instant(due: datetime, zone: str) -> None:
    moment = instant(due, zone)
    assert moment.tzinfo is UTC
    assert abs(moment.replace(tzinfo=None) - due) <= timedelta(hours=26)


@given(st.datetimes(timezones=st.just(UTC)), zones)
def test_every_moment_has_a_wall_time_without_an_offset(moment: datetime, zone: str) -> None:
    local = wall_time(moment, zone)
    assert local.tzinfo is None
    assert local.fold == 0


@pytest.mark.parametrize("edge", [datetime.min, datetime.max])
def test_the_first_and_the_last_day_of_the_calendar_do_no_harm(edge: datetime) -> None:
    for zone in ("Asia/Tokyo", "America/New_York"):
        assert instant(edge, zone).year == edge.year
        assert wall_time(edge.replace(tzinfo=UTC), zone).year == edge.year


def test_a_reminder_is_due_at_one_moment_whatever_the_clocks_around_show() -> None:
    in_tokyo = Reminder(1, 1, "Call", datetime(2026, 11, 20, 9), "Asia/Tokyo", None)
    assert in_tokyo.moment == utc(2026, 11, 20, 0)
    assert in_tokyo.due_in(BERLIN) == datetime(2026, 11, 20, 1)
    assert in_tokyo.due_in("Asia/Tokyo") == in_tokyo.due


MONDAY = datetime(2026, 11, 16)


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("hour", [0, 9, 16, 17, 23])
def test_presets_lie_ahead_the_nearest_first_and_none_twice(weekday: int, hour: int) -> None:
    now = MONDAY + timedelta(days=weekday, hours=hour)
    offered = presets(now)
    times = [preset.due for preset in offered]
    assert times == sorted(set(times))
    assert times[0] > now
    assert len({preset.label for preset in offered}) == len(offered)


def test_this_evening_is_offered_until_five_in_the_afternoon() -> None:
    def labels(*time: int) -> list[str]:
        return [preset.label for preset in presets(MONDAY.replace(hour=time[0], minute=time[1]))]

    assert labels(16, 59)[0] == "This evening"
    assert labels(17, 0)[0] == "Tomorrow"


@pytest.mark.parametrize(
    ("weekday", "offered"), [(0, False), (1, True), (3, True), (4, False), (5, False), (6, False)]
)
def test_next_monday_is_offered_where_it_is_more_than_three_days_off_and_less_than_a_week(
    weekday: int, offered: bool
) -> None:
    mondays = [p for p in presets(MONDAY + timedelta(days=weekday)) if p.label == "Next Monday"]
    assert bool(mondays) == offered
    assert all(monday.due == datetime(2026, 11, 23, 9) for monday in mondays)


def test_what_is_put_off_comes_when_that_says_in_its_own_zone() -> None:
    snoozed = Reminder(
        1, 1, "Call", datetime(2026, 11, 20, 9), BERLIN, None, snoozed_until=datetime(2026, 11, 21, 7)
    )
    assert snoozed.comes == datetime(2026, 11, 21, 7)
    assert snoozed.moment == utc(2026, 11, 21, 6)
    assert snoozed.due_in("UTC") == datetime(2026, 11, 21, 6)


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC)),
    zones,
)
def test_a_wall_time_is_found_that_does_not_come_before_the_moment(moment: datetime, zone: str) -> None:
    wall = wall_time_from(moment, zone)
    late = instant(wall, zone) - moment.replace(second=0, microsecond=0)
    assert timedelta() <= late <= timedelta(hours=1)


def test_an_hour_from_the_first_of_two_hours_is_after_the_second() -> None:
    assert wall_time_from(utc(2026, 10, 25, 1, 30), BERLIN) == datetime(2026, 10, 25, 3)
    assert snoozes(LONG_DUE, utc(2026, 10, 25, 1, 45), BERLIN)[0].due == datetime(2026, 10, 25, 3, 45)


_moments = st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))


@given(_moments, _moments, zones)
def test_what_is_put_off_always_comes_later_than_now_and_than_it_would_have_come(
    now: datetime, due: datetime, zone: str
) -> None:
    reminder = Reminder(1, 1, "Call", due.replace(tzinfo=None), "UTC", None)
    offered = snoozes(reminder, now, zone)
    assert all(instant(preset.due, zone) > max(now, reminder.moment) for preset in offered)
    assert offered[1].due < offered[2].due


def test_what_is_not_due_yet_is_put_off_from_when_it_comes() -> None:
    friday = utc(2026, 11, 20, 12)

    def offered(due: datetime) -> list[tuple[str, datetime]]:
        return [(p.label, p.due) for p in snoozes(replace(LONG_DUE, due=due), friday, "UTC")]

    assert offered(datetime(2026, 11, 20, 18)) == [
        ("An hour later", datetime(2026, 11, 20, 19)),
        ("Tomorrow morning", datetime(2026, 11, 21, 9)),
        ("Next week", datetime(2026, 11, 23, 9)),
    ]
    assert offered(datetime(2026, 11, 24, 18)) == [
        ("An hour later", datetime(2026, 11, 24, 19)),
        ("The morning after", datetime(2026, 11, 25, 9)),
        ("The week after", datetime(2026, 11, 30, 9)),
    ]
    assert offered(datetime(2026, 11, 22, 18))[2] == ("A week later", datetime(2026, 11, 29, 9))


def test_next_week_begins_on_monday_and_on_sunday_it_is_a_week() -> None:
    friday, sunday = utc(2026, 11, 20, 12), utc(2026, 11, 22, 12)
    assert [(p.label, p.due) for p in snoozes(LONG_DUE, friday, "UTC")[1:]] == [
        ("Tomorrow morning", datetime(2026, 11, 21, 9)),
        ("Next week", datetime(2026, 11, 23, 9)),
    ]
    assert [(p.label, p.due) for p in snoozes(LONG_DUE, sunday, "UTC")[1:]] == [
        ("Tomorrow morning", datetime(2026, 11, 23, 9)),
        ("In a week", datetime(2026, 11, 29, 9)),
    ]
