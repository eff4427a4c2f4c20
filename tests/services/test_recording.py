from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.application import Outcome, Tone
from jobtracker.domain.change import Kind
from jobtracker.domain.event import Event, EventKind, EventNotChangeable, sentence
from jobtracker.domain.interview import Interview
from jobtracker.services.staging import StageNameTaken
from jobtracker.store.errors import Conflict

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Baker
    from jobtracker.services.services import Services

SAVED, APPLIED, SCREENING, INTERVIEW, OFFER = 1, 2, 3, 4, 5
TALK = Interview(
    datetime(2026, 11, 30, 9, 0), "Europe/Berlin", 45, "  second   round ", "Ines Brandt", "Bring\nsamples\n"
)


def where(baker: Baker) -> tuple[str, Outcome | None]:
    row = baker.record.row
    return row.stage.name, row.outcome


def told(baker: Baker) -> list[str]:
    return [sentence(event) for event in baker.record.events]


def the(baker: Baker, kind: EventKind, to: str | None = None) -> Event:
    (found,) = (e for e in baker.record.events if e.kind is kind and to in (None, e.to_stage))
    return found


@pytest.fixture
def moved(baker: Baker, clock: Any) -> Baker:
    """An application that was sent, looked at and talked about, a day each."""
    for stage in (APPLIED, SCREENING, INTERVIEW):
        clock.advance(days=1)
        baker.services.tracking.move(baker.id, stage)
    clock.advance(days=1)
    return baker


def test_a_move_that_was_removed_has_never_been(moved: Baker) -> None:
    moved.services.recording.remove(the(moved, EventKind.STAGE_MOVED, "Interview").id)
    assert where(moved) == ("Screening", None)


def test_what_came_after_a_removed_move_tells_where_it_really_began(moved: Baker) -> None:
    moved.services.recording.remove(the(moved, EventKind.STAGE_MOVED, "Screening").id)
    assert where(moved) == ("Interview", None)
    assert told(moved)[1:] == ["Moved from Saved to Applied", "Moved from Applied to Interview"]


def test_removing_and_taking_it_back_is_one_step_each(moved: Baker, contents: Callable[[], Any]) -> None:
    before = contents()
    services = moved.services
    event = the(moved, EventKind.STAGE_MOVED, "Interview")
    services.recording.remove(event.id)
    (item,) = (one for one in services.store.browse.trash() if one.kind is Kind.EVENT)
    assert item.text == "Moved from Screening to Interview"
    services.tracking.restore([(item.kind, item.id)])
    assert contents() == before
    change = services.recording.remove(event.id)
    services.store.replay(change.inverse())
    assert contents() == before


def test_a_move_dated_before_another_is_no_longer_the_last(moved: Baker) -> None:
    last = the(moved, EventKind.STAGE_MOVED, "Interview")
    moved.services.recording.correct(last.id, last.at - timedelta(days=1, hours=1))
    assert where(moved) == ("Screening", None)
    assert told(moved)[2:] == ["Moved from Applied to Interview", "Moved from Interview to Screening"]


def test_a_move_may_be_older_than_the_import(baker: Baker, clock: Any) -> None:
    baker.services.tracking.move(baker.id, APPLIED, clock.now() - timedelta(days=30))
    assert where(baker) == ("Applied", None)
    assert baker.record.events[0].kind is EventKind.STAGE_MOVED


def test_a_line_that_the_history_lacked_changes_nothing_that_came_later(moved: Baker, clock: Any) -> None:
    services = moved.services
    services.tracking.close(moved.id, Outcome.REJECTED)
    services.tracking.move(moved.id, OFFER, clock.now() - timedelta(days=2, hours=1))
    assert where(moved) == ("Interview", Outcome.REJECTED)
    assert "Moved from Offer to Screening" in told(moved)


def test_removing_the_close_opens_the_application(moved: Baker) -> None:
    moved.services.tracking.close(moved.id, Outcome.REJECTED)
    moved.services.recording.remove(the(moved, EventKind.CLOSED).id)
    assert where(moved) == ("Interview", None)


def test_removing_the_reopening_closes_it_again(moved: Baker, clock: Any) -> None:
    services = moved.services
    services.tracking.close(moved.id, Outcome.NO_ANSWER)
    clock.advance(days=1)
    services.tracking.move(moved.id, OFFER)
    assert told(moved)[-2:] == ["Opened again at Offer", "Moved from Interview to Offer"]
    services.recording.remove(the(moved, EventKind.REOPENED).id)
    assert where(moved) == ("Offer", Outcome.NO_ANSWER)


def test_a_move_counts_as_the_last_when_the_clock_was_set_back(moved: Baker, clock: Any) -> None:
    clock.advance(days=-400)
    moved.services.tracking.move(moved.id, OFFER)
    assert where(moved) == ("Offer", None)
    moved.services.tracking.close(moved.id, Outcome.DECLINED)
    assert where(moved) == ("Offer", Outcome.DECLINED)


def test_what_is_still_to_come_is_no_history(moved: Baker, clock: Any, contents: Callable[[], Any]) -> None:
    before = contents()
    later = clock.now() + timedelta(minutes=1)
    services = moved.services
    event = the(moved, EventKind.STAGE_MOVED, "Interview")
    for deed in (
        lambda: services.recording.correct(event.id, later),
        lambda: services.recording.add_message(moved.id, "They called", later),
        lambda: services.tracking.move(moved.id, OFFER, later),
        lambda: services.tracking.close(moved.id, Outcome.REJECTED, later),
    ):
        with pytest.raises(EventNotChangeable, match=r"still to come.*Choose"):
            deed()
    assert contents() == before


def test_the_import_stays_as_it_is(baker: Baker, clock: Any) -> None:
    event = the(baker, EventKind.IMPORTED)
    with pytest.raises(EventNotChangeable, match="begins with the import"):
        baker.services.recording.remove(event.id)
    with pytest.raises(EventNotChangeable, match="begins with the import"):
        baker.services.recording.correct(event.id, clock.now())


def test_a_message_is_a_dated_line_that_can_be_put_right(baker: Baker, clock: Any) -> None:
    services = baker.services
    services.recording.add_message(baker.id, "They  called", clock.now() - timedelta(days=2))
    event = the(baker, EventKind.MESSAGE)
    assert (event.text, event.at) == ("They called", clock.now() - timedelta(days=2))
    services.recording.correct(event.id, clock.now() - timedelta(days=3), "They wrote")
    event = the(baker, EventKind.MESSAGE)
    assert (event.text, event.at) == ("They wrote", clock.now() - timedelta(days=3))
    assert services.store.browse.search("wrote") == {baker.id}
    assert services.store.browse.search("called") == frozenset()
    assert where(baker) == ("Saved", None)


def test_an_interview_is_kept_in_the_zone_it_is_in(baker: Baker) -> None:
    services = baker.services
    services.recording.add_interview(baker.id, TALK)
    event = the(baker, EventKind.INTERVIEW)
    assert (event.wall, event.zone, event.minutes) == (TALK.wall, "Europe/Berlin", 45)
    assert event.at == datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
    assert sentence(event) == "Interview: second round, with Ines Brandt"
    assert event.text == "Bring\nsamples"
    assert services.store.browse.search("brandt samples") == {baker.id}
    services.recording.change_interview(event.id, Interview(datetime(2026, 7, 1, 10, 0, 30), "Asia/Tokyo"))
    event = the(baker, EventKind.INTERVIEW)
    assert (event.wall, event.zone, event.minutes) == (datetime(2026, 7, 1, 10, 0), "Asia/Tokyo", None)
    assert event.at == datetime(2026, 7, 1, 1, 0, tzinfo=UTC)
    assert sentence(event) == "Interview"
    services.recording.remove(event.id)
    assert [e.kind for e in baker.record.events] == [EventKind.IMPORTED]


def test_an_interview_and_another_event_are_changed_each_in_its_own_way(moved: Baker, clock: Any) -> None:
    services = moved.services
    services.recording.add_interview(moved.id, TALK)
    with pytest.raises(EventNotChangeable, match="as a whole"):
        services.recording.correct(the(moved, EventKind.INTERVIEW).id, clock.now())
    with pytest.raises(EventNotChangeable, match="no interview"):
        services.recording.change_interview(the(moved, EventKind.STAGE_MOVED, "Applied").id, TALK)


@pytest.mark.parametrize("minutes", [0, -5, 24 * 60 + 1])
def test_an_interview_takes_some_minutes_of_a_day(minutes: int) -> None:
    with pytest.raises(ValueError, match="1 to 1440"):
        Interview(datetime(2026, 1, 1), "UTC", minutes)


def test_the_applications_of_a_removed_stage_go_where_the_user_says(moved: Baker, services: Services) -> None:
    (other,) = services.importing.import_text("Cook wanted", "cook").imported
    services.tracking.remove([other.id])
    events = moved.record.events
    services.staging.remove(INTERVIEW, OFFER)
    assert where(moved) == ("Offer", None)
    assert moved.record.events == events
    assert [s.name for s in services.store.browse.stages()] == ["Saved", "Applied", "Screening", "Offer"]
    assert [s.position for s in services.store.browse.stages()] == [0, 1, 2, 3]
    services.staging.remove(SAVED, APPLIED)
    services.tracking.restore([(Kind.APPLICATION, other.id)])
    restored = services.store.browse.record(other.id)
    assert restored is not None
    assert restored.row.stage.name == "Applied"


def test_the_history_counts_a_removed_stage_as_the_one_that_took_its_applications(moved: Baker) -> None:
    services = moved.services
    services.staging.remove(INTERVIEW, OFFER)
    services.staging.remove(OFFER, SCREENING)
    services.recording.add_message(moved.id, "Well")
    services.recording.remove(the(moved, EventKind.STAGE_MOVED, "Screening").id)
    assert where(moved) == ("Screening", None)
    assert told(moved)[2] == "Moved from Applied to Interview"


def test_taking_back_the_removal_of_a_stage_brings_its_applications_back(
    moved: Baker, contents: Callable[[], Any]
) -> None:
    services = moved.services
    before = contents(), services.store.browse.stages()
    change = services.staging.remove(INTERVIEW, OFFER)
    services.store.replay(change.inverse())
    assert (contents(), services.store.browse.stages()) == before


def test_nothing_can_be_moved_to_a_stage_that_was_removed(moved: Baker) -> None:
    moved.services.staging.remove(OFFER, INTERVIEW)
    with pytest.raises(Conflict, match=r"removed meanwhile\. Nothing was changed"):
        moved.services.tracking.move(moved.id, OFFER)
    with pytest.raises(Conflict, match="another stage"):
        moved.services.staging.remove(SCREENING, OFFER)
    with pytest.raises(Conflict, match="another stage"):
        moved.services.staging.remove(SCREENING, SCREENING)


def test_stages_are_named_added_and_put_in_order(services: Services) -> None:
    services.staging.add(" Trial  day ", Tone.OFFER)
    services.staging.change(SCREENING, "Phone", Tone.PLAIN)
    services.staging.order([SAVED, APPLIED, 6])
    stages = services.store.browse.stages()
    assert [(s.name, s.position) for s in stages] == [
        ("Saved", 0),
        ("Applied", 1),
        ("Trial day", 2),
        ("Phone", 3),
        ("Interview", 4),
        ("Offer", 5),
    ]
    assert (stages[2].tone, stages[3].tone) == (Tone.OFFER, Tone.PLAIN)


@pytest.mark.parametrize("name", ["", "  ", "OFFER", "saved"])
def test_a_stage_has_a_name_of_its_own(services: Services, name: str) -> None:
    with pytest.raises(StageNameTaken, match="Nothing was changed"):
        services.staging.add(name, Tone.PLAIN)
    with pytest.raises(StageNameTaken, match="Nothing was changed"):
        services.staging.change(SCREENING, name, Tone.PLAIN)


def test_several_are_moved_and_closed_in_one_step(baker: Baker, contents: Callable[[], Any]) -> None:
    services = baker.services
    (other,) = services.importing.import_text("Cook wanted", "cook").imported
    before = contents()
    moves = services.tracking.move_all([baker.id, other.id], APPLIED)
    assert {row.stage.name for row in services.store.browse.rows()} == {"Applied"}
    closes = services.tracking.close_all([baker.id, other.id], Outcome.WITHDRAWN)
    assert {row.outcome for row in services.store.browse.rows()} == {Outcome.WITHDRAWN}
    services.store.replay(closes.inverse())
    services.store.replay(moves.inverse())
    assert contents() == before
