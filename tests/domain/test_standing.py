"""Where an application stands is what its events say, in whatever order they were written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.application import Outcome, Stage, Tone
from jobtracker.domain.event import EventKind
from jobtracker.domain.standing import Turn, is_applying, lasting, standing

BEGIN = datetime(2026, 11, 1, tzinfo=UTC)
SAVED, APPLIED, INTERVIEW, OFFER = 1, 2, 3, 4


def turn(
    number: int, kind: EventKind, day: float, to: int | None = None, outcome: Outcome | None = None
) -> Turn:
    return Turn(number, kind, BEGIN + timedelta(days=day), to, outcome)


def moved(number: int, day: float, to: int) -> Turn:
    return turn(number, EventKind.STAGE_MOVED, day, to)


IMPORTED = turn(1, EventKind.IMPORTED, 5, SAVED)
CLOSED = turn(8, EventKind.CLOSED, 9, outcome=Outcome.REJECTED)


def test_without_any_event_it_is_in_the_first_stage() -> None:
    now = standing([], SAVED, {})
    assert (now.stage_id, now.outcome) == (SAVED, None)


def test_the_last_move_by_date_counts_not_the_one_written_last() -> None:
    assert standing([IMPORTED, moved(2, 8, OFFER), moved(3, 7, APPLIED)], SAVED, {}).stage_id == OFFER


def test_moves_of_one_moment_count_in_the_order_they_were_written() -> None:
    assert standing([IMPORTED, moved(3, 7, OFFER), moved(2, 7, APPLIED)], SAVED, {}).stage_id == OFFER


def test_the_import_is_the_beginning_whatever_its_date() -> None:
    assert standing([moved(2, 0, APPLIED), IMPORTED], SAVED, {}).stage_id == APPLIED


def test_it_is_closed_until_it_is_opened_again() -> None:
    reopened = turn(9, EventKind.REOPENED, 10, OFFER)
    assert standing([IMPORTED, CLOSED], SAVED, {}).outcome is Outcome.REJECTED
    assert standing([IMPORTED, CLOSED, reopened], SAVED, {}).outcome is None
    assert standing([IMPORTED, CLOSED, moved(2, 11, OFFER)], SAVED, {}).outcome is Outcome.REJECTED


def test_each_move_and_close_tells_the_stage_it_found() -> None:
    now = standing([IMPORTED, moved(2, 7, APPLIED), moved(3, 8, OFFER), CLOSED], SAVED, {})
    assert now.found == {2: SAVED, 3: APPLIED, 8: OFFER}


def test_a_removed_stage_counts_as_the_one_that_took_its_applications() -> None:
    now = standing([IMPORTED, moved(2, 7, INTERVIEW)], SAVED, {INTERVIEW: APPLIED, APPLIED: OFFER})
    assert now.stage_id == OFFER


def test_stages_that_name_each_other_end_somewhere() -> None:
    assert lasting(APPLIED, {APPLIED: OFFER, OFFER: APPLIED}) in (APPLIED, OFFER)


turns = st.lists(
    st.builds(
        turn,
        st.integers(1, 20),
        st.sampled_from([k for k in EventKind if k is not EventKind.IMPORTED]),
        st.integers(0, 9),
        st.none() | st.integers(1, 4),
        st.none() | st.sampled_from(Outcome),
    ),
    unique_by=lambda one: one.event_id,
)


@given(turns, st.randoms())
def test_the_order_in_which_events_are_read_does_not_matter(all_of_them: list[Turn], random: object) -> None:
    shuffled = list(all_of_them)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert standing(shuffled, SAVED, {}) == standing(all_of_them, SAVED, {})


@pytest.mark.parametrize(
    ("was", "to", "applying"), [(0, 1, True), (0, 2, False), (1, 2, False), (1, 0, False), (0, 0, False)]
)
def test_applying_is_the_move_from_the_first_stage_to_the_second(was: int, to: int, applying: bool) -> None:
    first, second = (Stage(9, "Any", position, Tone.PLAIN) for position in (was, to))
    assert is_applying(first, second) is applying
