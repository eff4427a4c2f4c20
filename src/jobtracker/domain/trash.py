"""What the user has deleted, and can still take back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.domain.change import Kind


@dataclass(frozen=True, slots=True)
class TrashItem:
    """One deleted record: its words, and what it belonged to."""

    kind: Kind
    id: int
    text: str
    belongs_to: str
    deleted_at: datetime
