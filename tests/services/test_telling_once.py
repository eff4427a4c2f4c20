"""What is due is told once: by a clock that jumps, sleeps, travels and is set back."""

from __future__ import annotations

import shutil
from collections import Counter
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import HeldClock

from jobtracker.app.build import open_services, services_under_lock
from jobtracker.domain.application import Outcome
from jobtracker.domain.due_moment import DueKind
from jobtracker.domain.interview import Interview
from jobtracker.domain.quiet_hours import QuietHours
from jobtracker.domain.repeat import Repeat
from jobtracker.domain.settings import Settings
from jobtracker.system.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Baker

NINE = datetime(2026, 11, 21, 9, 0)  # tomorrow
TICK = timedelta(seconds=30)


def told(baker: Baker) -> list[str]:
    return [moment.text for moment in baker.services.reminding.claim()]


def choose(baker: Baker, **chosen: Any) -> None:
    with baker.services.store.write() as writing:
        writing.unit.choices.set(replace(Settings(), **chosen))


@pytest.fixture
def reminder(baker: Baker) -> int:
    return baker.services.reminding.add(baker.id, "Ask again", NINE).rows[0].id


def test_it_is_told_when_it_comes_and_not_again(baker: Baker, reminder: int, clock: Any) -> None:
    assert told(baker) == []
    clock.advance(days=1)
    assert told(baker) == ["Ask again"]
    clock.advance(days=1)
    assert told(baker) == []
    assert [moment.text for moment in baker.services.reminding.due_moments()] == ["Ask again"]


def test_it_is_not_told_again_after_a_crash_nor_by_another_process(
    baker: Baker, reminder: int, clock: Any, paths: DataPaths
) -> None:
    clock.advance(days=1)
    assert told(baker) == ["Ask again"]
    with services_under_lock(paths, clock) as another:
        assert another.reminding.claim() == ()


def test_telling_is_no_step_to_take_back(
    baker: Baker, reminder: int, clock: Any, contents: Callable[[], Any]
) -> None:
    clock.advance(days=1)
    before = contents()
    assert told(baker) == ["Ask again"]
    assert contents() == before
    moments = baker.services.reminding.due_moments()
    with baker.services.store.write() as writing:
        writing.unit.told.claim([replace(moment, record_id=99) for moment in moments], clock.now())
    assert not writing.change


def test_what_is_put_off_is_told_again_at_its_new_time(baker: Baker, reminder: int, clock: Any) -> None:
    clock.advance(days=1)
    assert told(baker) == ["Ask again"]
    change = baker.services.reminding.snooze(reminder, datetime(2026, 11, 21, 12))
    assert told(baker) == []
    clock.advance(hours=2)
    assert told(baker) == ["Ask again"]
    baker.services.store.replay(change.inverse())
    assert told(baker) == []


def test_a_new_reminder_that_gets_the_id_of_a_removed_one_is_told_too(baker: Baker, clock: Any) -> None:
    reminding, store = baker.services.reminding, baker.services.store
    change = reminding.add(baker.id, "Ask again", NINE)
    clock.advance(days=1)
    assert told(baker) == ["Ask again"]
    undone = store.replay(change.inverse())
    store.replay(undone.inverse())
    assert told(baker) == []
    store.replay(change.inverse())
    again = reminding.add(baker.id, "Ask someone else", NINE)
    assert again.rows[0].id == change.rows[0].id
    assert told(baker) == ["Ask someone else"]


def test_what_is_removed_for_ever_leaves_no_claim(baker: Baker, reminder: int, clock: Any) -> None:
    clock.advance(days=1)
    assert told(baker) == ["Ask again"]
    baker.services.reminding.remove(reminder)
    baker.services.tracking.empty_trash()
    again = baker.services.reminding.add(baker.id, "Ask again", NINE)
    assert again.rows[0].id == reminder
    assert told(baker) == ["Ask again"]


def test_clocks_set_back_tell_nothing_twice(baker: Baker, reminder: int, clock: Any) -> None:
    clock.advance(days=1)
    assert told(baker) == ["Ask again"]
    clock.advance(hours=-5)
    assert told(baker) == []
    clock.advance(hours=5)
    assert told(baker) == []


def test_a_journey_tells_nothing_twice_and_nothing_early(baker: Baker, reminder: int, clock: Any) -> None:
    for place in ("Asia/Tokyo", "America/Lima", "Pacific/Apia"):
        clock.place = place
        assert told(baker) == []
    clock.moment = datetime(2026, 11, 21, 8, tzinfo=UTC)  # nine in Berlin
    assert told(baker) == ["Ask again"]
    for place in ("Asia/Tokyo", "America/Lima", "Pacific/Apia"):
        clock.place = place
        assert told(baker) == []


def test_three_days_of_sleep_are_told_of_at_once_the_longest_due_first(baker: Baker, clock: Any) -> None:
    for days in (2, 0, 1):
        baker.services.reminding.add(baker.id, f"day {days}", NINE + timedelta(days=days))
    clock.advance(days=3, hours=12)
    assert told(baker) == ["day 0", "day 1", "day 2"]


def test_a_reminder_every_day_missed_for_three_days_is_told_of_once(baker: Baker, clock: Any) -> None:
    daily = baker.services.reminding.add(baker.id, "Look", NINE, Repeat.daily()).rows[0].id
    clock.advance(days=3)
    assert told(baker) == ["Look"]
    baker.services.reminding.tick_off(daily)
    assert told(baker) == []
    clock.advance(days=1)
    assert told(baker) == ["Look"]


def test_quiet_hours_keep_it_until_they_end(baker: Baker, clock: Any) -> None:
    choose(baker, quiet_hours=QuietHours(time(22), time(7)))
    baker.services.reminding.add(baker.id, "Late", datetime(2026, 11, 20, 23))
    clock.moment = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)  # half past eleven in Berlin
    assert told(baker) == []
    clock.moment = datetime(2026, 11, 21, 5, 59, tzinfo=UTC)
    assert told(baker) == []
    clock.advance(minutes=1)
    assert told(baker) == ["Late"]


def test_with_notices_turned_off_nothing_is_told_nor_made_up_for_later(
    baker: Baker, reminder: int, clock: Any
) -> None:
    choose(baker, notifications=False)
    clock.advance(days=1)
    assert told(baker) == []
    choose(baker, notifications=True)
    assert told(baker) == []


def test_what_is_closed_done_or_deleted_is_not_told(baker: Baker, reminder: int, clock: Any) -> None:
    clock.advance(days=1)
    for end in (
        lambda: baker.services.tracking.close(baker.id, Outcome.REJECTED),
        lambda: baker.services.reminding.tick_off(reminder),
        lambda: baker.services.reminding.remove(reminder),
        lambda: baker.services.tracking.remove([baker.id]),
    ):
        change = end()
        assert told(baker) == []
        baker.services.store.replay(change.inverse())
    assert told(baker) == ["Ask again"]


def test_an_interview_is_told_of_an_hour_before(baker: Baker, clock: Any) -> None:
    choose(baker, follow_up_after_interview=None)
    baker.services.recording.add_interview(baker.id, Interview(NINE, "Europe/Berlin", round="second"))
    clock.moment = datetime(2026, 11, 21, 6, 59, tzinfo=UTC)
    assert told(baker) == []
    clock.advance(minutes=1)
    (moment,) = baker.services.reminding.claim()
    assert (moment.kind, moment.text, moment.title) == (DueKind.INTERVIEW, "Interview: second", "kornhaus")
    assert told(baker) == []


def test_an_interview_that_is_over_is_not_told_of(baker: Baker, clock: Any) -> None:
    choose(baker, follow_up_after_interview=None)
    baker.services.recording.add_interview(baker.id, Interview(NINE, "Europe/Berlin"))
    clock.advance(days=2)
    assert told(baker) == []


def test_a_deadline_is_told_of_on_the_morning_before_while_nothing_was_sent(baker: Baker, clock: Any) -> None:
    baker.services.tracking.describe(baker.id, "Baker", "Kornhaus", date(2026, 11, 22))
    assert told(baker) == []
    clock.advance(days=1)
    saved, applied = baker.services.store.browse.stages()[:2]
    change = baker.services.tracking.move(baker.id, applied.id)
    assert told(baker) == []
    baker.services.store.replay(change.inverse())
    (moment,) = baker.services.reminding.claim()
    assert (moment.kind, moment.about) == (DueKind.DEADLINE, "Baker, Kornhaus")
    clock.place = "Asia/Tokyo"
    assert told(baker) == []
    assert saved.position == 0


# What may happen between two looks: time goes on, the clock is set, the user travels, the program dies.
passing = st.one_of(
    st.tuples(st.just("pass"), st.integers(1, 60 * 24 * 4)),
    st.tuples(st.just("set"), st.integers(-180, 180)),
    st.tuples(st.just("travel"), st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata"])),
    st.tuples(st.just("crash"), st.just(0)),
)


@given(st.lists(passing, min_size=1, max_size=25), st.sampled_from([(3, 28, 2, 30), (10, 25, 2, 30)]))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_clock_does_each_turn_is_told_once_at_most_and_the_last_one_surely(
    tmp_path_factory: pytest.TempPathFactory,
    fresh_file: Any,
    story: list[tuple[str, Any]],
    begin: tuple[int, int, int, int],
) -> None:
    paths = DataPaths(tmp_path_factory.mktemp("story"))
    shutil.copyfile(fresh_file, paths.database)
    clock = HeldClock()
    due = datetime(2026, *begin)
    clock.moment = due.replace(tzinfo=UTC) - timedelta(hours=30)
    seen: Counter[datetime] = Counter()
    with ExitStack() as stack:
        services = stack.enter_context(open_services(paths, writing=True, clock=clock))
        owner = services.importing.import_text("Baker\n\nRequirements\n- Bakes", "b").imported[0].id
        reminder = services.reminding.add(owner, "Look", due, Repeat.daily()).rows[0].id
        for what, by in [*story, ("pass", 60 * 24 * 60)]:
            if what == "travel":
                clock.place = by
            elif what == "crash":
                stack.close()
                services = stack.enter_context(open_services(paths, writing=True, clock=clock))
            else:
                clock.advance(minutes=by)
            for moment in services.reminding.claim():
                assert moment.due <= clock.now()
                seen[moment.due] += 1
                if what == "pass":
                    services.reminding.tick_off(reminder)
        (kept,) = [one.reminder for one in services.store.browse.open_reminders()]
        assert not [moment for moment in services.reminding.due_moments() if moment.due not in seen]
        assert kept.due.time() == due.time()
    assert set(seen.values()) == {1}


def test_sixty_days_ahead_it_is_told_to_the_half_minute(baker: Baker, clock: Any) -> None:
    due = NINE + timedelta(days=60)
    baker.services.reminding.add(baker.id, "Far", due)
    clock.moment = datetime(2027, 1, 20, 8, tzinfo=UTC) - TICK
    assert told(baker) == []
    clock.moment += TICK
    assert told(baker) == ["Far"]


@pytest.mark.parametrize(
    ("wall", "told_at"),
    [
        (datetime(2027, 3, 28, 2, 30), datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),  # there is no such time
        (datetime(2027, 10, 31, 2, 30), datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),  # there are two
    ],
)
def test_on_the_days_the_clocks_change_it_is_told_once(
    baker: Baker, clock: Any, wall: datetime, told_at: datetime
) -> None:
    baker.services.reminding.add(baker.id, "Night", wall)
    clock.moment = told_at - timedelta(hours=3)
    told_when = []
    while clock.now() < told_at + timedelta(hours=3):
        told_when += [clock.now()] * len(told(baker))
        clock.advance(minutes=10)
    assert told_when == [told_at]
