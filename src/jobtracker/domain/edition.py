"""What a posting said before a newer text took its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Edition:
    """An earlier text of a posting, unchanged: from when it was kept until it was replaced."""

    source_text: str
    source_name: str
    imported_at: datetime
    replaced_at: datetime
