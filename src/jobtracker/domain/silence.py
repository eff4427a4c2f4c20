"""Companies that never answered: worth knowing before one writes to them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.application import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jobtracker.domain.application import ApplicationRow

ANSWERS = frozenset({Outcome.ACCEPTED, Outcome.DECLINED, Outcome.REJECTED})
"""Outcomes that somebody has to be written to for: a rejection is an answer too."""

SAVED, APPLIED = 0, 1
"""Places on the way: whoever is further has been answered."""


def silent_times(row: ApplicationRow, rows: Iterable[ApplicationRow]) -> int:
    """How many earlier applications to the company of `row` ended without an answer.

    0 once `row` is applied for or closed, and where any application to that company was ever answered.
    Companies are the same where their names are, but for case and white space.
    """
    company = _name(row.company)
    if not company or row.closed or row.stage.position != SAVED:
        return 0
    others = [other for other in rows if other.id != row.id and _name(other.company) == company]
    if any(other.stage.position > APPLIED or other.outcome in ANSWERS for other in others):
        return 0
    return sum(other.outcome is Outcome.NO_ANSWER for other in others)


def _name(company: str | None) -> str:
    return " ".join((company or "").split()).casefold()
