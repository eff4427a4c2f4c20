from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from jobtracker.domain.application import Stage, Tone
from jobtracker.domain.event import EventKind
from jobtracker.domain.pursuit import Course, Happening, course

STAGES = {
    1: Stage(1, "Saved", 0, Tone.PLAIN),
    2: Stage(2, "Applied", 1, Tone.ACCENT),
    3: Stage(3, "Offer", 2, Tone.OFFER),
    4: Stage(4, "Dreamt of", 0, Tone.PLAIN),
}
SUCCESSORS = {1: None, 2: None, 3: None, 4: 1}
START = datetime(2026, 11, 1, 9, tzinfo=UTC)

MOVED, IMPORTED = EventKind.STAGE_MOVED, EventKind.IMPORTED


def day(number: int) -> datetime:
    return START + timedelta(days=number)


def gone(*happenings: tuple[EventKind, int | None]) -> Course:
    """The course of events that are a day apart."""
    dated = [Happening(kind, day(at), stage) for at, (kind, stage) in enumerate(happenings)]
    return course(dated, STAGES, SUCCESSORS)


def test_what_was_only_imported_and_read_again_has_no_course() -> None:
    assert gone((IMPORTED, 1), (EventKind.UPDATED, None), (EventKind.REREAD, None)) == Course()


def test_leaving_the_first_stage_is_applying() -> None:
    assert gone((IMPORTED, 1), (MOVED, 2)) == Course(applied_at=day(1), last_at=day(1))


def test_a_stage_that_was_removed_counts_as_the_one_its_applications_went_to() -> None:
    assert gone((IMPORTED, 1), (MOVED, 4)).applied_at is None


def test_who_went_back_and_applied_once_more_applied_the_second_time() -> None:
    back_and_forth = gone((IMPORTED, 1), (MOVED, 2), (EventKind.MESSAGE, None), (MOVED, 1), (MOVED, 2))

    assert back_and_forth == Course(applied_at=day(4), answered=False, last_at=day(4))


def test_back_in_the_first_stage_it_is_not_applied_for() -> None:
    assert gone((IMPORTED, 1), (MOVED, 2), (MOVED, 1)).applied_at is None


@pytest.mark.parametrize(
    ("kind", "stage", "answered"),
    [
        (EventKind.MESSAGE, None, True),
        (EventKind.INTERVIEW, None, True),
        (EventKind.CLOSED, None, True),
        (EventKind.STAGE_MOVED, 3, True),
        (EventKind.REMINDER_DONE, None, False),
        (EventKind.DOCUMENT_SENT, None, False),
        (EventKind.REREAD, None, False),
    ],
)
def test_what_the_employer_does_is_an_answer_and_what_the_user_does_is_none(
    kind: EventKind, stage: int | None, answered: bool
) -> None:
    assert gone((IMPORTED, 1), (MOVED, 2), (kind, stage)).answered is answered


def test_who_goes_straight_to_an_offer_was_answered() -> None:
    assert gone((IMPORTED, 1), (MOVED, 3)).answered is True


def test_a_word_before_applying_is_no_answer() -> None:
    assert gone((IMPORTED, 1), (EventKind.MESSAGE, None), (MOVED, 2)).answered is False


def test_coming_to_a_stage_of_offers_is_an_offer() -> None:
    assert gone((IMPORTED, 1), (MOVED, 2), (MOVED, 3)).offered_at == day(2)
