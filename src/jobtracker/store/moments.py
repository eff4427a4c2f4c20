"""Moments as the file keeps them: ISO 8601 text in UTC, of one width, so that text order is time order."""

from __future__ import annotations

from datetime import UTC, datetime


def to_text(moment: datetime) -> str:
    """An aware moment as text, to the microsecond."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def from_text(text: str) -> datetime:
    """The inverse of `to_text`."""
    return datetime.fromisoformat(text)


def maybe(text: str | None) -> datetime | None:
    """The moment, or None where there is none."""
    return None if text is None else from_text(text)
