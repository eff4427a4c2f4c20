"""Where the time comes from, so that tests can hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime


class Clock(Protocol):
    """The present moment and the zone the user lives in."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...

    def zone(self) -> str:
        """The IANA name of the user's zone, such as `Europe/Berlin`."""
        ...
