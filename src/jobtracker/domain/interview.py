"""An interview: a time on the wall clock of a place, and with whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jobtracker.domain.passage import fold
from jobtracker.domain.reminder import instant

if TYPE_CHECKING:
    from datetime import datetime

LONGEST_INTERVIEW = 24 * 60
"""Minutes."""


def duration_words(minutes: int) -> str:
    """So many minutes in words, as "45 minutes" or "1 hour 30 minutes"."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} hour{'s' if hours > 1 else ''}"] if hours else []
    if rest or not hours:
        parts.append("1 minute" if rest == 1 else f"{rest} minutes")
    return " ".join(parts)


@dataclass(frozen=True, slots=True)
class Interview:
    """`wall` is local wall time to the minute, without an offset, in the IANA `zone`; `minutes` (1 to 1440)
    how long it takes, None where that is not known. Raises ValueError for other minutes.
    """

    wall: datetime
    zone: str
    minutes: int | None = None
    round: str = ""
    people: str = ""
    notes: str = ""

    def __post_init__(self) -> None:
        if self.minutes is not None and not 1 <= self.minutes <= LONGEST_INTERVIEW:
            raise ValueError(f"An interview takes 1 to {LONGEST_INTERVIEW} minutes.")

    @property
    def moment(self) -> datetime:
        """When it begins, aware in UTC."""
        return instant(self.wall, self.zone)

    def tidied(self) -> Interview:
        """The same with white space folded, and to the minute."""
        return replace(
            self,
            wall=self.wall.replace(tzinfo=None, second=0, microsecond=0, fold=0),
            round=fold(self.round),
            people=fold(self.people),
            notes=self.notes.strip(),
        )
