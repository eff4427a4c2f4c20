"""What the user writes about an application."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Note:
    """Markdown text of the user's; times are aware, in UTC."""

    id: int
    application_id: int
    text: str
    created_at: datetime
    changed_at: datetime

    @property
    def title(self) -> str:
        """The first line that says something, without Markdown's marks; "New note" while there is none."""
        for line in self.text.splitlines():
            words = re.sub(r"^[#>*+\-\s]+", "", line).strip()
            if words:
                return words
        return "New note"
