from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from jobtracker.domain.application import Outcome
from jobtracker.domain.due_moment import DueKind
from jobtracker.domain.interview import Interview
from jobtracker.domain.repeat import Repeat
from jobtracker.domain.settings import Settings
from jobtracker.services.publishing import NothingDated
from jobtracker.system.replacing import FileNotWritten

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Baker

NINE = datetime(2026, 11, 27, 9)


def events_in(content: bytes) -> list[Event]:
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    assert calendar.get_missing_tzids() == set()
    return list(calendar.events)


def events(baker: Baker) -> list[Event]:
    return events_in(baker.services.publishing.calendar())


def choose(baker: Baker, **chosen: Any) -> None:
    with baker.services.store.write() as writing:
        writing.unit.choices.set(replace(Settings(), follow_up_after_interview=None, **chosen))


def first_event(change: Any) -> int:
    found: int = next(row.id for row in change.rows if row.kind == "event")
    return found


def test_a_reminder_is_an_event_in_its_zone_with_an_alarm(baker: Baker) -> None:
    baker.services.tracking.describe(baker.id, "Baker", "Kornhaus", None)
    baker.services.reminding.add(baker.id, "Call, then; write\\", NINE)
    (event,) = events(baker)
    assert event["summary"] == "Call, then; write\\"
    assert event["description"] == "Baker, Kornhaus"
    assert (event.start.replace(tzinfo=None), str(event.start.tzinfo)) == (NINE, "Europe/Berlin")
    assert event.start.utcoffset() == timedelta(hours=1)
    (alarm,) = event.walk("VALARM")
    assert (alarm["action"], alarm.TRIGGER) == ("DISPLAY", timedelta())
    assert "rrule" not in event


def test_an_interview_takes_its_time_and_alarms_an_hour_before(baker: Baker) -> None:
    choose(baker)
    interview = Interview(NINE, "America/Lima", 45, "second", "Ms Roe", "Bring the plans")
    baker.services.recording.add_interview(baker.id, interview)
    (event,) = events(baker)
    assert event["summary"] == "Interview: second, kornhaus"
    assert event["description"] == "kornhaus\nMs Roe\nBring the plans"
    assert event.start.astimezone(UTC) == datetime(2026, 11, 27, 14, tzinfo=UTC)
    assert event.end - event.start == timedelta(minutes=45)
    (alarm,) = event.walk("VALARM")
    assert timedelta(hours=-1) == alarm.TRIGGER


def test_a_deadline_is_a_day_and_alarms_on_the_morning_before(baker: Baker) -> None:
    baker.services.tracking.describe(baker.id, "Baker", "", date(2026, 12, 1))
    (event,) = events(baker)
    assert (event["summary"], event.start, event.end) == (
        "Closes: Baker",
        date(2026, 12, 1),
        date(2026, 12, 2),
    )
    assert datetime(2026, 12, 1) + event.walk("VALARM")[0].TRIGGER == datetime(2026, 11, 30, 9)


@pytest.mark.parametrize(
    ("repeat", "rule"),
    [
        (Repeat.daily(), "FREQ=DAILY;INTERVAL=1"),
        (Repeat.weekly(), "FREQ=DAILY;INTERVAL=7"),
        (Repeat(days=3), "FREQ=DAILY;INTERVAL=3"),
        (Repeat.monthly(5), "FREQ=MONTHLY;BYMONTHDAY=5"),
        (Repeat.monthly(31), "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
    ],
)
def test_what_repeats_does_so_by_a_rule(baker: Baker, repeat: Repeat, rule: str) -> None:
    baker.services.reminding.add(baker.id, "Look", NINE, repeat)
    (event,) = events(baker)
    assert event["rrule"].to_ical().decode() == rule


@given(st.integers(1, 31), st.dates(date(2024, 1, 1), date(2030, 1, 1)))
def test_the_rule_of_a_month_has_the_turns_that_the_program_has(day: int, begin: date) -> None:
    from dateutil.rrule import MONTHLY, rrule

    from jobtracker.services.calendar_items import _rule

    repeat = Repeat.monthly(day)
    first = repeat.next_due(datetime(begin.year, begin.month, 1, 9), "UTC", datetime(2020, 1, 1, tzinfo=UTC))
    assert first is not None
    rule = _rule(repeat)
    days, place = rule["bymonthday"], rule.get("bysetpos")
    by_the_rule = list(rrule(MONTHLY, dtstart=first, count=14, bymonthday=days, bysetpos=place))
    own = [first]
    while len(own) < 14:
        following = repeat.next_due(own[-1], "UTC", own[-1].replace(tzinfo=UTC))
        assert following is not None
        own.append(following)
    assert by_the_rule == own


def test_a_turn_that_was_put_off_stands_in_place_of_the_other(baker: Baker) -> None:
    reminder = baker.services.reminding.add(baker.id, "Look", NINE, Repeat.daily()).rows[0].id
    baker.services.reminding.snooze(reminder, NINE.replace(hour=12))
    series, put_off = events(baker)
    assert series["uid"] == put_off["uid"]
    assert put_off["recurrence-id"].dt == series.start
    assert put_off.start.hour == 12
    assert "rrule" not in put_off


def test_an_item_has_the_same_uid_at_each_export_and_none_shares_it(baker: Baker, clock: Any) -> None:
    choose(baker)
    baker.services.tracking.describe(baker.id, "Baker", "", date(2026, 12, 1))
    baker.services.reminding.add(baker.id, "Call", NINE)
    baker.services.recording.add_interview(baker.id, Interview(NINE, "Europe/Berlin"))
    before = [event["uid"] for event in events(baker)]
    clock.advance(days=1)
    baker.services.reminding.change(1, "Call twice", NINE.replace(hour=10))
    assert [event["uid"] for event in events(baker)] == before
    assert len(set(before)) == 3


def test_what_is_done_closed_or_deleted_is_in_no_calendar(baker: Baker) -> None:
    reminder = baker.services.reminding.add(baker.id, "Call", NINE).rows[0].id
    for end in (
        lambda: baker.services.reminding.tick_off(reminder),
        lambda: baker.services.reminding.remove(reminder),
        lambda: baker.services.tracking.close(baker.id, Outcome.REJECTED),
        lambda: baker.services.tracking.remove([baker.id]),
    ):
        change = end()
        assert events(baker) == []
        baker.services.store.replay(change.inverse())
        assert len(events(baker)) == 1


def test_one_item_is_exported_alone(baker: Baker) -> None:
    choose(baker)
    reminder = baker.services.reminding.add(baker.id, "Call", NINE).rows[0].id
    interview = first_event(
        baker.services.recording.add_interview(baker.id, Interview(NINE, "Europe/Berlin"))
    )
    (one,) = events_in(baker.services.publishing.item(DueKind.REMINDER, reminder))
    assert one["summary"] == "Call"
    (one,) = events_in(baker.services.publishing.item(DueKind.INTERVIEW, interview))
    assert one["summary"] == "Interview, kornhaus"
    with pytest.raises(NothingDated, match="nothing to export"):
        baker.services.publishing.item(DueKind.DEADLINE, baker.id)


def test_dates_that_no_calendar_can_show_are_left_out(baker: Baker) -> None:
    for year in (1, 9999):
        baker.services.reminding.add(baker.id, "Slip", datetime(year, 12, 31, 23, 59), Repeat.daily())
    assert events(baker) == []


@given(st.text(max_size=300))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_reminder_says_its_calendar_can_be_read_again(baker: Baker, words: str) -> None:
    reminder = baker.services.reminding.add(baker.id, words, NINE).rows[0].id
    (event,) = events_in(baker.services.publishing.item(DueKind.REMINDER, reminder))
    assert "\n" not in event["summary"]


def test_a_file_is_written_with_all_of_it(baker: Baker, tmp_path: Path) -> None:
    baker.services.reminding.add(baker.id, "Call", NINE)
    assert baker.services.publishing.write(tmp_path / "calendar.ics") == 1
    assert len(events_in((tmp_path / "calendar.ics").read_bytes())) == 1


def test_one_item_is_written_into_a_file(baker: Baker, tmp_path: Path) -> None:
    reminder = baker.services.reminding.add(baker.id, "Call", NINE).rows[0].id
    baker.services.reminding.add(baker.id, "Write", NINE)
    baker.services.publishing.write_item(DueKind.REMINDER, reminder, tmp_path / "one.ics")
    assert [event["summary"] for event in events_in((tmp_path / "one.ics").read_bytes())] == ["Call"]


def test_a_file_for_those_who_subscribe_is_kept_up_to_date(baker: Baker, tmp_path: Path, clock: Any) -> None:
    assert not baker.services.publishing.keep_up()
    file = tmp_path / "subscribed.ics"
    choose(baker, calendar_file=str(file))
    assert baker.services.publishing.keep_up()
    baker.services.reminding.add(baker.id, "Call", NINE)
    assert baker.services.publishing.keep_up()
    assert len(events_in(file.read_bytes())) == 1
    clock.advance(hours=1)
    assert not baker.services.publishing.keep_up()


def test_a_file_that_cannot_be_kept_is_said(baker: Baker, tmp_path: Path) -> None:
    choose(baker, calendar_file=str(tmp_path / "missing" / "subscribed.ics"))
    with pytest.raises(FileNotWritten):
        baker.services.publishing.keep_up()
