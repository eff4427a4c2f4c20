"""The rows of the list of applications."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobtracker.domain.application import ApplicationRow
    from jobtracker.domain.next_step import NextStep


@dataclass(frozen=True, slots=True)
class ApplicationListRow:
    """An application and what to do next with it, as reckoned when the list was filled."""

    row: ApplicationRow
    next: NextStep
