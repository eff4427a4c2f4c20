from __future__ import annotations

from datetime import UTC, datetime

from jobtracker.domain.application import ApplicationRow, Outcome, Stage, Tone
from jobtracker.domain.fit import Fit
from jobtracker.domain.silence import silent_times

SAVED = Stage(1, "Saved", 0, Tone.PLAIN)
APPLIED = Stage(2, "Applied", 1, Tone.ACCENT)
INTERVIEW = Stage(4, "Interview", 3, Tone.INTERVIEW)


def row(
    id_: int, company: str | None, stage: Stage = SAVED, outcome: Outcome | None = None
) -> ApplicationRow:
    """An application to a company."""
    imported = datetime(2026, 11, 20, tzinfo=UTC)
    return ApplicationRow(id_, "Smith", company, stage, outcome, Fit(), imported, None, None, "smith.txt")


def test_each_application_that_ended_without_an_answer_counts() -> None:
    rows = [
        row(1, "Forge & Co"),
        row(2, "forge  & co", APPLIED, Outcome.NO_ANSWER),
        row(3, "Forge & Co", APPLIED, Outcome.NO_ANSWER),
        row(4, "Other", APPLIED, Outcome.NO_ANSWER),
    ]
    assert silent_times(rows[0], rows) == 2


def test_a_company_that_answered_once_is_not_silent() -> None:
    silent = row(2, "Forge", APPLIED, Outcome.NO_ANSWER)
    for answered in (
        row(3, "Forge", APPLIED, Outcome.REJECTED),
        row(3, "Forge", INTERVIEW),
        row(3, "Forge", INTERVIEW, Outcome.NO_ANSWER),
    ):
        rows = [row(1, "Forge"), silent, answered]
        assert silent_times(rows[0], rows) == 0


def test_what_the_user_withdrew_says_nothing() -> None:
    rows = [row(1, "Forge"), row(2, "Forge", APPLIED, Outcome.WITHDRAWN)]
    assert silent_times(rows[0], rows) == 0


def test_it_is_told_before_one_applies_only_and_only_of_a_company_with_a_name() -> None:
    silent = row(2, "Forge", APPLIED, Outcome.NO_ANSWER)
    assert silent_times(row(1, "Forge", APPLIED), [silent]) == 0
    assert silent_times(row(1, "Forge", SAVED, Outcome.DECLINED), [silent]) == 0
    assert silent_times(row(1, None), [row(2, None, APPLIED, Outcome.NO_ANSWER)]) == 0
