from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.application import Outcome
from jobtracker.domain.event import EventKind
from jobtracker.domain.repeat import Repeat

if TYPE_CHECKING:
    from conftest import Baker

NINE = datetime(2026, 11, 21, 9, 0)  # tomorrow


@pytest.fixture
def reminder(baker: Baker) -> int:
    return baker.services.reminding.add(baker.id, "  Ask\nagain ", NINE).rows[0].id


def due(baker: Baker) -> list[int]:
    return [one.reminder.id for one in baker.services.reminding.due()]


def test_a_reminder_is_kept_to_the_minute_in_the_zone_the_user_is_in(baker: Baker, clock: Any) -> None:
    clock.place = "America/Lima"
    baker.services.reminding.add(baker.id, "Call", NINE.replace(second=31, microsecond=7))
    (kept,) = baker.record.reminders
    assert (kept.text, kept.due, kept.zone, kept.done) == ("Call", NINE, "America/Lima", False)
    assert baker.record.row.next_reminder is not None
    assert baker.record.row.next_reminder.at == NINE


def test_a_reminder_without_words_says_follow_up(baker: Baker, reminder: int) -> None:
    baker.services.reminding.change(reminder, " \n", NINE)
    assert baker.record.reminders[0].text == "Follow up"
    baker.services.reminding.add(baker.id, "", NINE)
    assert baker.record.reminders[1].text == "Follow up"


def test_it_comes_when_the_wall_clock_shows_its_time_and_not_before(
    baker: Baker, reminder: int, clock: Any
) -> None:
    clock.moment = clock.moment.replace(day=21, hour=7, minute=59)  # a minute to nine in Berlin
    assert due(baker) == []
    clock.advance(minutes=1)
    assert due(baker) == [reminder]
    one = baker.services.reminding.due()[0]
    assert (one.reminder.text, one.title) == ("Ask again", "kornhaus")


def test_one_that_fell_due_long_ago_is_still_there_the_oldest_first(
    baker: Baker, reminder: int, clock: Any
) -> None:
    older = baker.services.reminding.add(baker.id, "Send it", datetime(2026, 11, 20, 12)).rows[0].id
    clock.advance(days=400)
    assert due(baker) == [older, reminder]


def test_ticking_off_twice_is_one_line_of_the_history(baker: Baker, reminder: int, clock: Any) -> None:
    baker.services.reminding.tick_off(reminder)
    done_at = clock.now()
    clock.advance(hours=1)
    assert not baker.services.reminding.tick_off(reminder)
    (kept,) = baker.record.reminders
    assert kept.done_at == done_at
    done = [event for event in baker.record.events if event.kind is EventKind.REMINDER_DONE]
    assert [(event.text, event.at) for event in done] == [("Ask again", done_at)]
    assert baker.record.row.next_reminder is None


def test_snoozing_moves_the_time_and_keeps_the_words(baker: Baker, reminder: int, clock: Any) -> None:
    clock.advance(days=2)
    assert due(baker) == [reminder]
    clock.place = "Asia/Tokyo"
    baker.services.reminding.snooze(reminder, datetime(2026, 11, 30, 9))
    (kept,) = baker.record.reminders
    assert (kept.text, kept.due, kept.zone) == ("Ask again", datetime(2026, 11, 30, 9), "Asia/Tokyo")
    assert due(baker) == []


def test_what_is_due_is_put_off_from_now_on_and_what_was_moved_meanwhile_stays(
    baker: Baker, reminder: int, clock: Any
) -> None:
    clock.advance(days=2)
    baker.services.reminding.snooze_due(reminder, timedelta(hours=1))
    (kept,) = baker.record.reminders
    assert kept.moment == clock.now() + timedelta(hours=1)
    assert not baker.services.reminding.snooze_due(reminder, timedelta(minutes=5))
    assert baker.record.reminders == (kept,)


def test_closed_and_removed_applications_remind_of_nothing(baker: Baker, reminder: int, clock: Any) -> None:
    clock.advance(days=2)
    change = baker.services.tracking.close(baker.id, Outcome.REJECTED)
    assert due(baker) == []
    baker.services.store.replay(change.inverse())
    assert due(baker) == [reminder]
    baker.services.tracking.remove([baker.id])
    assert due(baker) == []


def test_a_removed_reminder_does_not_come(baker: Baker, reminder: int, clock: Any) -> None:
    clock.advance(days=2)
    baker.services.reminding.remove(reminder)
    assert due(baker) == []
    assert baker.record.reminders == ()


def test_the_list_shows_the_nearest_of_several_by_moment_and_not_by_wall_time(
    baker: Baker, clock: Any
) -> None:
    baker.services.reminding.add(baker.id, "in Berlin", datetime(2026, 11, 21, 9))
    clock.place = "Asia/Tokyo"
    baker.services.reminding.add(
        baker.id, "in Tokyo", datetime(2026, 11, 21, 10)
    )  # two in the morning in Berlin
    assert baker.record.row.next_reminder is not None
    assert baker.record.row.next_reminder.text == "in Tokyo"


@pytest.mark.parametrize("edge", [datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59)])
@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo"])
def test_a_date_at_the_end_of_the_calendar_does_not_break_the_list(
    baker: Baker, clock: Any, edge: datetime, zone: str
) -> None:
    clock.place = zone
    baker.services.reminding.add(baker.id, "far off", edge)
    assert baker.record.row.next_reminder is not None
    assert len(baker.services.reminding.due()) == (edge.year == 1)


@pytest.fixture
def daily(baker: Baker) -> int:
    return baker.services.reminding.add(baker.id, "Look for news", NINE, Repeat.daily()).rows[0].id


def test_one_that_repeats_moves_to_its_next_turn_when_it_is_done(
    baker: Baker, daily: int, clock: Any
) -> None:
    clock.advance(days=1)
    change = baker.services.reminding.tick_off(daily)
    (kept,) = baker.record.reminders
    assert (kept.due, kept.done, kept.repeat) == (datetime(2026, 11, 22, 9), False, Repeat.daily())
    assert [event.text for event in baker.record.events if event.kind is EventKind.REMINDER_DONE] == [
        "Look for news"
    ]
    baker.services.store.replay(change.inverse())
    (kept,) = baker.record.reminders
    assert kept.due == NINE
    assert all(event.kind is not EventKind.REMINDER_DONE for event in baker.record.events)


def test_what_was_missed_of_one_that_repeats_is_passed_over(baker: Baker, daily: int, clock: Any) -> None:
    clock.advance(days=60)
    baker.services.reminding.tick_off(daily)
    assert baker.record.reminders[0].due == datetime(2027, 1, 20, 9)
    assert due(baker) == []


def test_a_second_click_on_the_same_turn_changes_nothing(baker: Baker, daily: int, clock: Any) -> None:
    clock.advance(days=1)
    assert baker.services.reminding.tick_off(daily, NINE)
    assert not baker.services.reminding.tick_off(daily, NINE)
    assert baker.record.reminders[0].due == datetime(2026, 11, 22, 9)


def test_putting_off_one_turn_leaves_the_others_where_they_are(baker: Baker, daily: int, clock: Any) -> None:
    clock.advance(days=1)
    clock.place = "Asia/Tokyo"
    baker.services.reminding.snooze(daily, datetime(2026, 11, 21, 20))  # noon in Berlin
    (kept,) = baker.record.reminders
    assert (kept.due, kept.comes, kept.zone) == (NINE, datetime(2026, 11, 21, 12), "Europe/Berlin")
    assert due(baker) == []
    clock.advance(hours=2)
    assert due(baker) == [daily]
    baker.services.reminding.tick_off(daily)
    (kept,) = baker.record.reminders
    assert (kept.due, kept.comes) == (datetime(2026, 11, 22, 9), datetime(2026, 11, 22, 9))


def test_other_words_leave_a_turn_that_was_put_off_as_it_is(baker: Baker, daily: int, clock: Any) -> None:
    baker.services.reminding.snooze(daily, datetime(2026, 11, 21, 12))
    clock.place = "Asia/Tokyo"
    shown = baker.record.reminders[0].due_in("Asia/Tokyo")
    baker.services.reminding.change(daily, "Look twice", shown, Repeat.daily())
    (kept,) = baker.record.reminders
    assert (kept.text, kept.due, kept.comes) == ("Look twice", NINE, datetime(2026, 11, 21, 12))
    assert kept.zone == "Europe/Berlin"


def test_another_repeat_or_none_begins_at_the_time_that_is_shown(baker: Baker, daily: int) -> None:
    baker.services.reminding.snooze(daily, datetime(2026, 11, 21, 12))
    baker.services.reminding.change(daily, "Look", datetime(2026, 11, 21, 12), Repeat.weekly())
    (kept,) = baker.record.reminders
    assert (kept.due, kept.comes, kept.repeat) == (
        datetime(2026, 11, 21, 12),
        datetime(2026, 11, 21, 12),
        Repeat.weekly(),
    )
    baker.services.reminding.change(daily, "Look", datetime(2026, 11, 21, 12))
    assert baker.record.reminders[0].repeat is None


def test_one_at_the_end_of_the_calendar_is_done_for_good(baker: Baker, clock: Any) -> None:
    last = datetime(9999, 12, 31, 23)
    reminder = baker.services.reminding.add(baker.id, "Last", last, Repeat.weekly()).rows[0].id
    baker.services.reminding.tick_off(reminder)
    assert baker.record.reminders[0].done
