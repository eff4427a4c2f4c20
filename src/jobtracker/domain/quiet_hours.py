"""The hours of the day in which nothing notifies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime, time


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `start` until just before `end`, as the wall clock shows them; both without an offset.

    They go across midnight where `end` is the earlier. The same time twice means no hour at all.
    """

    start: time
    end: time

    def cover(self, local: datetime) -> bool:
        """Whether the wall time `local` is within them."""
        at = local.time()
        if self.start <= self.end:
            return self.start <= at < self.end
        return at >= self.start or at < self.end
