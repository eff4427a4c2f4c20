from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from jobtracker.domain.application import Outcome
from jobtracker.domain.event import Event, EventKind, sentence


def event(kind: EventKind, **fields: Any) -> Event:
    empty = {"from_stage": None, "to_stage": None, "outcome": None, "text": ""}
    return Event(id=1, application_id=1, kind=kind, at=datetime(2026, 11, 20, tzinfo=UTC), **empty | fields)


@pytest.mark.parametrize(
    ("happened", "words"),
    [
        (event(EventKind.IMPORTED, text="baker.txt"), "Imported from baker.txt"),
        (event(EventKind.IMPORTED), "Imported"),
        (event(EventKind.STAGE_MOVED, from_stage="Saved", to_stage="Applied"), "Moved from Saved to Applied"),
        (event(EventKind.CLOSED, outcome=Outcome.NO_ANSWER), "Closed: No answer"),
        (event(EventKind.REOPENED, to_stage="Interview"), "Opened again at Interview"),
        (event(EventKind.REMINDER_DONE, text="Call Ana"), "Done: Call Ana"),
    ],
)
def test_the_history_tells_what_happened_in_words(happened: Event, words: str) -> None:
    assert sentence(happened) == words


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_of_event_has_a_sentence(kind: EventKind) -> None:
    assert sentence(event(kind))


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_a_label_without_marks(outcome: Outcome) -> None:
    assert outcome.label.replace(" ", "").isalpha()
