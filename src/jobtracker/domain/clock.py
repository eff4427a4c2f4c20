"""Where the time comes from, so that tests can hold it."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The present moment and the zone the user lives in."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...

    def zone(self) -> str:
        """The IANA name of the user's zone, such as `Europe/Berlin`."""
        ...
