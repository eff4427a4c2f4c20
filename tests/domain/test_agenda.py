from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.agenda import (
    Due,
    Group,
    Sort,
    Tally,
    due_now,
    entries,
    follow_up_time,
    quiet_since,
    sections,
    tally,
)
from jobtracker.domain.application import Stage, Tone
from jobtracker.domain.interview import Interview
from jobtracker.domain.pursuit import Course, PlannedInterview, Pursuit
from jobtracker.domain.reminder import Reminder

BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"
NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
"""Friday, 10:30 in Berlin."""
SAVED, APPLIED = Stage(1, "Saved", 0, Tone.PLAIN), Stage(2, "Applied", 1, Tone.ACCENT)


def reminder(due: datetime, zone: str = BERLIN, id_: int = 1, snoozed: datetime | None = None) -> Reminder:
    return Reminder(id_, 1, "Follow up", due, zone, None, snoozed_until=snoozed)


def interview(wall: datetime, zone: str = BERLIN, event_id: int = 7) -> PlannedInterview:
    return PlannedInterview(event_id, Interview(wall, zone))


def pursuit(
    *reminders: Reminder,
    stage: Stage = APPLIED,
    interviews: tuple[PlannedInterview, ...] = (),
    deadline: date | None = None,
    course: Course | None = None,
    closed: bool = False,
) -> Pursuit:
    return Pursuit(
        1, "Welder", "Anvil", stage, closed, deadline, course or Course(), tuple(reminders), interviews
    )


def groups(pursuits: list[Pursuit], now: datetime = NOW, zone: str = BERLIN) -> dict[Group, list[Sort]]:
    return {
        section.group: [entry.sort for entry in section.entries]
        for section in sections(pursuits, now, zone, 14)
    }


@pytest.mark.parametrize(
    ("due", "group"),
    [
        (datetime(2026, 11, 19, 23, 59), Group.OVERDUE),
        (datetime(2026, 11, 20, 0, 0), Group.TODAY),
        (datetime(2026, 11, 20, 23, 59), Group.TODAY),
        (datetime(2026, 11, 21, 0, 0), Group.THIS_WEEK),
        (datetime(2026, 11, 26, 23, 59), Group.THIS_WEEK),
        (datetime(2026, 11, 27, 0, 0), None),
    ],
)
def test_a_reminder_is_overdue_of_today_or_of_the_week(due: datetime, group: Group | None) -> None:
    assert list(groups([pursuit(reminder(due))])) == ([group] if group else [])


def test_what_was_put_off_stands_where_it_was_put_off_to() -> None:
    late = reminder(datetime(2026, 11, 10, 9), snoozed=datetime(2026, 11, 22, 9))
    assert list(groups([pursuit(late)])) == [Group.THIS_WEEK]


def test_at_midnight_tomorrow_becomes_today_and_today_overdue() -> None:
    both = [pursuit(reminder(datetime(2026, 11, 20, 18), id_=1), reminder(datetime(2026, 11, 21, 9), id_=2))]
    before, after = (datetime(2026, 11, 20, hour, minute, tzinfo=UTC) for hour, minute in ((22, 59), (23, 0)))

    assert list(groups(both, before)) == [Group.TODAY, Group.THIS_WEEK]
    assert list(groups(both, after)) == [Group.OVERDUE, Group.TODAY]


def test_the_day_is_that_of_the_zone_the_user_is_in() -> None:
    early = [pursuit(reminder(datetime(2026, 11, 21, 3)))]

    assert list(groups(early, zone=BERLIN)) == [Group.THIS_WEEK]
    assert list(groups(early, zone=NEW_YORK)) == [Group.TODAY]
    assert entries(early, NEW_YORK)[0].local == datetime(2026, 11, 20, 21)


def test_a_time_that_the_clocks_skip_comes_right_after_the_gap() -> None:
    skipped = pursuit(reminder(datetime(2027, 3, 28, 2, 30)))
    assert entries([skipped], BERLIN)[0].local == datetime(2027, 3, 28, 3, 30)


def test_the_day_the_clocks_change_has_one_midnight() -> None:
    at_night = [pursuit(reminder(datetime(2026, 10, 25, 2, 30)))]
    last_minute = datetime(2026, 10, 25, 22, 59, tzinfo=UTC)

    assert list(groups(at_night, last_minute)) == [Group.TODAY]
    assert list(groups(at_night, last_minute + timedelta(minutes=1))) == [Group.OVERDUE]


def test_interviews_appear_by_themselves_and_leave_with_their_day() -> None:
    asked = [pursuit(interviews=(interview(datetime(2026, 11, 20, 9)),))]

    assert groups(asked) == {Group.TODAY: [Sort.INTERVIEW]}
    assert groups(asked, NOW + timedelta(days=1)) == {}
    assert groups(asked, NOW - timedelta(days=1)) == {Group.THIS_WEEK: [Sort.INTERVIEW]}


def test_the_deadline_of_a_posting_counts_until_it_is_applied_for() -> None:
    today = date(2026, 11, 20)

    assert groups([pursuit(stage=SAVED, deadline=today)]) == {Group.TODAY: [Sort.DEADLINE]}
    assert groups([pursuit(stage=SAVED, deadline=today - timedelta(days=1))]) == {}
    assert groups([pursuit(stage=APPLIED, deadline=today)]) == {}


def test_whole_days_come_before_their_hours() -> None:
    day = date(2026, 11, 20)
    mixed = pursuit(reminder(datetime.combine(day, time(0, 0))), stage=SAVED, deadline=day)
    assert groups([mixed]) == {Group.TODAY: [Sort.DEADLINE, Sort.REMINDER]}


def test_what_is_closed_asks_for_nothing_but_its_interviews_stay_in_the_calendar() -> None:
    closed = pursuit(
        reminder(datetime(2026, 11, 20, 9)),
        stage=SAVED,
        interviews=(interview(datetime(2026, 11, 20, 15)),),
        deadline=date(2026, 11, 20),
        closed=True,
    )

    assert groups([closed]) == {}
    assert [entry.sort for entry in entries([closed], BERLIN)] == [Sort.INTERVIEW]


def applied(days_ago: int, last: int | None = None, now: datetime = NOW) -> Course:
    at = now - timedelta(days=days_ago)
    return Course(applied_at=at, last_at=at if last is None else now - timedelta(days=last))


@pytest.mark.parametrize(("days", "quiet"), [(13, False), (14, True), (45, True)])
def test_an_application_goes_quiet_after_so_many_days(days: int, quiet: bool) -> None:
    assert (quiet_since(pursuit(course=applied(days)), NOW, BERLIN, 14) is not None) is quiet


def test_the_days_of_silence_are_those_of_the_calendar() -> None:
    late_in_the_evening = Course(
        applied_at=datetime(2026, 11, 6, 22, tzinfo=UTC), last_at=datetime(2026, 11, 6, 22, tzinfo=UTC)
    )
    assert quiet_since(pursuit(course=late_in_the_evening), NOW, BERLIN, 14) is not None
    assert quiet_since(pursuit(course=late_in_the_evening), NOW, BERLIN, 15) is None


@pytest.mark.parametrize(
    "busy",
    [
        pursuit(course=applied(45), closed=True),
        pursuit(reminder(datetime(2027, 1, 1, 9)), course=applied(45)),
        pursuit(course=applied(45, last=3)),
        pursuit(course=applied(45, last=-5)),
        pursuit(course=Course(), stage=SAVED),
    ],
    ids=["closed", "has a reminder", "something happened", "an interview is coming", "only saved"],
)
def test_nothing_goes_quiet_while_something_is_going_on(busy: Pursuit) -> None:
    assert quiet_since(busy, NOW, BERLIN, 14) is None


def test_the_longest_quiet_come_first() -> None:
    shorter, longer = pursuit(course=applied(20)), pursuit(course=applied(40))
    (section,) = sections([shorter, longer], NOW, BERLIN, 14)

    assert section.group is Group.QUIET
    assert [entry.pursuit for entry in section.entries] == [longer, shorter]


def test_overdue_and_today_are_counted_and_a_reminder_whose_time_has_come_is_an_alert() -> None:
    def counted(*pursuits: Pursuit) -> Due:
        return due_now(sections(pursuits, NOW, BERLIN, 14), NOW)

    later_today = pursuit(reminder(datetime(2026, 11, 20, 18)))
    overdue = pursuit(reminder(datetime(2026, 11, 18, 9), id_=2))
    this_morning = pursuit(reminder(datetime(2026, 11, 20, 9), id_=3))
    next_week = pursuit(reminder(datetime(2026, 11, 24, 9), id_=4))
    assert counted() == Due()
    assert counted(later_today, next_week) == Due(1, alert=False)
    assert counted(later_today, this_morning) == Due(2, alert=True)
    assert counted(overdue) == Due(1, alert=True)
    assert counted(pursuit(course=applied(30))) == Due()


def test_the_last_seven_days_are_counted_with_today() -> None:
    week = [
        pursuit(course=applied(0)),
        pursuit(course=applied(6)),
        pursuit(course=applied(7)),
        pursuit(course=Course(offered_at=NOW - timedelta(days=2))),
        pursuit(interviews=(interview(datetime(2026, 11, 19, 9)), interview(datetime(2026, 11, 21, 9)))),
    ]
    assert tally(week, NOW, BERLIN) == Tally(applied=2, interviews=1, offers=1)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (datetime(2026, 11, 20, 8, 0), datetime(2026, 11, 20, 18, 0)),
        (datetime(2026, 11, 20, 17, 30), datetime(2026, 11, 20, 18, 30)),
        (datetime(2026, 11, 20, 23, 30), datetime(2026, 11, 20, 23, 59)),
    ],
)
def test_a_follow_up_of_today_is_today(now: datetime, due: datetime) -> None:
    assert follow_up_time(now) == due


@given(
    st.datetimes(datetime(1971, 1, 1), datetime(2199, 1, 1)), st.sampled_from([BERLIN, NEW_YORK, "Nowhere"])
)
def test_each_reminder_stands_in_one_place_at_the_most(due: datetime, zone: str) -> None:
    held = sections([pursuit(reminder(due, zone))], NOW, BERLIN, 14)
    assert sum(len(section.entries) for section in held) <= 1
