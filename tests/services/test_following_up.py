from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.application import Outcome
from jobtracker.domain.event import EventKind
from jobtracker.domain.interview import Interview
from jobtracker.domain.reminder import Origin
from jobtracker.domain.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Baker


def choose(baker: Baker, **chosen: Any) -> None:
    with baker.services.store.write() as writing:
        writing.unit.choices.set(replace(Settings(), **chosen))


def to_do(baker: Baker) -> list[tuple[str, datetime]]:
    return [(reminder.text, reminder.due) for reminder in baker.record.reminders if not reminder.done]


@pytest.fixture
def stages(baker: Baker) -> list[int]:
    return [stage.id for stage in baker.services.store.browse.stages()]


ON_THE_27TH = [("Follow up on the application", datetime(2026, 11, 27, 9))]


def test_applying_makes_a_reminder_in_the_same_step(
    baker: Baker, stages: list[int], contents: Callable[[], Any]
) -> None:
    before = contents()
    change = baker.services.tracking.move(baker.id, stages[1])
    assert to_do(baker) == ON_THE_27TH
    assert baker.record.reminders[0].origin is Origin.FOLLOW_UP
    after = contents()
    undone = baker.services.store.replay(change.inverse())
    assert contents() == before
    baker.services.store.replay(undone.inverse())
    assert contents() == after


def test_the_days_are_the_users_choice_and_can_be_off(baker: Baker, stages: list[int]) -> None:
    choose(baker, follow_up_after_applying=3, follow_up_after_interview=None)
    baker.services.tracking.move(baker.id, stages[1])
    assert to_do(baker) == [("Follow up on the application", datetime(2026, 11, 23, 9))]
    baker.services.recording.add_interview(baker.id, Interview(datetime(2026, 11, 25, 14), "Europe/Berlin"))
    assert to_do(baker) == []
    choose(baker, follow_up_after_applying=None)
    baker.services.tracking.move(baker.id, stages[0])
    baker.services.tracking.move(baker.id, stages[1])
    assert to_do(baker) == []


def test_an_interview_is_followed_up_and_moves_its_reminder_along(baker: Baker) -> None:
    interview = Interview(datetime(2026, 11, 25, 14), "Europe/Berlin")
    change = baker.services.recording.add_interview(baker.id, interview)
    assert to_do(baker) == [("Follow up after the interview", datetime(2026, 11, 28, 9))]
    (event,) = [row.id for row in change.rows if row.kind == "event"]
    baker.services.recording.change_interview(event, replace(interview, wall=datetime(2026, 11, 30, 10)))
    assert to_do(baker) == [("Follow up after the interview", datetime(2026, 12, 3, 9))]
    baker.services.recording.remove(event)
    assert to_do(baker) == []


def test_other_words_for_an_interview_ask_for_no_follow_up_anew(baker: Baker, clock: Any) -> None:
    interview = Interview(datetime(2026, 11, 25, 14), "Europe/Berlin")
    change = baker.services.recording.add_interview(baker.id, interview)
    (event,) = [row.id for row in change.rows if row.kind == "event"]
    (follow_up,) = baker.record.reminders
    clock.advance(days=30)
    baker.services.reminding.tick_off(follow_up.id)
    baker.services.recording.change_interview(event, replace(interview, notes="They were kind."))
    assert to_do(baker) == []
    assert [reminder.id for reminder in baker.record.reminders] == [follow_up.id]


@pytest.mark.parametrize("what", ["move", "close", "message", "interview", "back"])
def test_whatever_happens_next_takes_it_back(
    baker: Baker, stages: list[int], what: str, contents: Callable[[], Any]
) -> None:
    choose(baker, follow_up_after_interview=None)
    baker.services.tracking.move(baker.id, stages[1])
    before = contents()
    interview = Interview(datetime(2026, 11, 25, 14), "Europe/Berlin")
    change = {
        "move": lambda: baker.services.tracking.move(baker.id, stages[2]),
        "close": lambda: baker.services.tracking.close(baker.id, Outcome.REJECTED),
        "message": lambda: baker.services.recording.add_message(baker.id, "They called"),
        "interview": lambda: baker.services.recording.add_interview(baker.id, interview),
        "back": lambda: baker.services.tracking.move(baker.id, stages[0]),
    }[what]()
    assert to_do(baker) == []
    baker.services.store.replay(change.inverse())
    assert contents() == before


def test_removing_the_line_that_it_follows_takes_it_back(baker: Baker, stages: list[int]) -> None:
    baker.services.tracking.move(baker.id, stages[1])
    (moved,) = [event.id for event in baker.record.events if event.kind is EventKind.STAGE_MOVED]
    baker.services.recording.remove(moved)
    assert to_do(baker) == []


def test_what_the_user_changed_or_did_stays(baker: Baker, stages: list[int], clock: Any) -> None:
    baker.services.tracking.move(baker.id, stages[1])
    (made,) = baker.record.reminders
    baker.services.reminding.change(made.id, "Call Ms Roe", made.due)
    baker.services.tracking.move(baker.id, stages[2])
    assert to_do(baker) == [("Call Ms Roe", datetime(2026, 11, 27, 9))]


def test_another_time_makes_it_the_users_own_and_putting_it_off_does_not(
    baker: Baker, stages: list[int]
) -> None:
    baker.services.tracking.move(baker.id, stages[1])
    (made,) = baker.record.reminders
    baker.services.reminding.snooze(made.id, datetime(2026, 11, 30, 9))
    assert baker.record.reminders[0].origin is Origin.FOLLOW_UP
    baker.services.reminding.change(made.id, made.text, datetime(2026, 12, 1, 9))
    assert baker.record.reminders[0].origin is Origin.OWN


def test_what_skips_a_stage_had_its_answer_already(baker: Baker, stages: list[int]) -> None:
    baker.services.tracking.move(baker.id, stages[2])
    assert to_do(baker) == []


def test_an_application_of_long_ago_is_followed_up_tomorrow(
    baker: Baker, stages: list[int], clock: Any
) -> None:
    baker.services.tracking.move(baker.id, stages[1], clock.now() - timedelta(days=60))
    assert to_do(baker) == [("Follow up on the application", datetime(2026, 11, 21, 9))]


def test_a_line_that_the_history_lacked_is_not_followed_up(
    baker: Baker, stages: list[int], clock: Any
) -> None:
    baker.services.tracking.close(baker.id, Outcome.REJECTED)
    clock.moment = datetime(2026, 12, 1, tzinfo=UTC)
    baker.services.tracking.move(baker.id, stages[1], datetime(2026, 11, 1, tzinfo=UTC))
    assert to_do(baker) == []


def test_what_follows_an_interview_stays_while_that_is_still_to_come(baker: Baker, stages: list[int]) -> None:
    baker.services.tracking.move(baker.id, stages[1])
    baker.services.recording.add_interview(baker.id, Interview(datetime(2026, 11, 25, 14), "Europe/Berlin"))
    after_it = [("Follow up after the interview", datetime(2026, 11, 28, 9))]
    assert to_do(baker) == after_it
    baker.services.tracking.move(baker.id, stages[2])
    baker.services.recording.add_message(baker.id, "They wrote")
    assert to_do(baker) == after_it
    baker.services.tracking.close(baker.id, Outcome.REJECTED)
    assert to_do(baker) == []


def test_the_trash_holds_what_the_user_deleted_and_not_what_a_habit_took_back(
    baker: Baker, stages: list[int]
) -> None:
    baker.services.tracking.move(baker.id, stages[1])
    baker.services.tracking.move(baker.id, stages[2])
    assert baker.services.store.browse.trash() == ()
    baker.services.tracking.move(baker.id, stages[0])
    baker.services.tracking.move(baker.id, stages[1])
    (follow_up,) = [reminder for reminder in baker.record.reminders if not reminder.done]
    baker.services.reminding.remove(follow_up.id)
    assert [item.text for item in baker.services.store.browse.trash()] == ["Follow up on the application"]
