"""What the user chose for the whole program."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import time
from typing import TYPE_CHECKING, Any, Self

from jobtracker.domain.quiet_hours import QuietHours

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_DAYS = 365


@dataclass(frozen=True, slots=True)
class Settings:
    """Days (1 to 365) after which to follow up by itself, None where that is off; how many days without a
    word make an application quiet; and when the program may notify. Raises ValueError for other days.

    The look, and where the window was, belong to the computer and not to the data, and are kept beside it.
    """

    follow_up_after_applying: int | None = 7
    follow_up_after_interview: int | None = 3
    gone_quiet_after: int = 14
    notifications: bool = True
    quiet_hours: QuietHours | None = None
    calendar_file: str | None = None
    """The path of a calendar file that is kept up to date; None for no such file."""

    def __post_init__(self) -> None:
        for days in (self.follow_up_after_applying, self.follow_up_after_interview, self.gone_quiet_after):
            if days is not None and not 1 <= days <= MOST_DAYS:
                raise ValueError(f"Choose 1 to {MOST_DAYS} days.")

    def to_json(self) -> dict[str, Any]:
        """Each setting as a plain JSON value."""
        hours = self.quiet_hours
        return {field.name: getattr(self, field.name) for field in fields(self)} | {
            "quiet_hours": hours and [f"{hours.start:%H:%M}", f"{hours.end:%H:%M}"]
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """The inverse of `to_json`; what is missing, or makes no sense, is as it was in the beginning."""
        chosen: dict[str, Any] = {}
        for name, read in _READ.items():
            if name in kept:
                try:
                    chosen[name] = read(kept[name])
                except (TypeError, ValueError):
                    continue
        return cls(**chosen)


def _days(value: Any) -> int:
    if type(value) is not int or not 1 <= value <= MOST_DAYS:
        raise ValueError(value)
    return value


def _days_or_off(value: Any) -> int | None:
    return None if value is None else _days(value)


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _hours(value: Any) -> QuietHours | None:
    if value is None:
        return None
    start, end = (time.fromisoformat(text) for text in value)
    if start.tzinfo or end.tzinfo:
        raise ValueError(value)
    return QuietHours(start, end)


def _path(value: Any) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError(value)
    return value or None


_READ = {
    "follow_up_after_applying": _days_or_off,
    "follow_up_after_interview": _days_or_off,
    "gone_quiet_after": _days,
    "notifications": _yes_or_no,
    "quiet_hours": _hours,
    "calendar_file": _path,
}
"""How each setting is read; raises TypeError or ValueError for what makes no sense."""
