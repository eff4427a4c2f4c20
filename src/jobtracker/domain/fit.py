"""How well the answered requirements are met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.domain.reading import Level
from jobtracker.domain.requirement import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

LEVEL_WEIGHT = {Level.REQUIRED: 2, Level.PREFERRED: 1}
VERDICT_SHARE = {Verdict.MET: 1.0, Verdict.PARTLY: 0.5, Verdict.GAP: 0.0}


@dataclass(frozen=True, slots=True)
class Fit:
    """Counts of verdicts, and the fit in whole percent (0 to 100), None while nothing is answered."""

    met: int = 0
    partly: int = 0
    gap: int = 0
    open: int = 0
    percent: int | None = None

    @property
    def answered(self) -> int:
        """How many requirements have a verdict."""
        return self.met + self.partly + self.gap

    @property
    def total(self) -> int:
        """How many requirements there are."""
        return self.answered + self.open


def fit(answers: Iterable[tuple[Level, Verdict | None]]) -> Fit:
    """The fit over the answered requirements: required weighs 2, preferred 1; met 1, partly ½, gap 0.

    Open requirements are counted, but weigh nothing: an unread checklist is not a bad fit.
    """
    counts = {Verdict.MET: 0, Verdict.PARTLY: 0, Verdict.GAP: 0}
    still_open = 0
    reached = weight = 0.0
    for level, verdict in answers:
        if verdict is None:
            still_open += 1
            continue
        counts[verdict] += 1
        weight += LEVEL_WEIGHT[level]
        reached += LEVEL_WEIGHT[level] * VERDICT_SHARE[verdict]
    percent = int(100 * reached / weight + 0.5) if weight else None
    return Fit(counts[Verdict.MET], counts[Verdict.PARTLY], counts[Verdict.GAP], still_open, percent)
