"""Commands on the text of postings and how it was read."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.domain.change import ChangeSet
    from jobtracker.viewmodels.desk import Desk

AT_ONCE = 8
"""Postings that are read again in one job: some 30 ms of the data thread."""


class PostingCommands:
    """Reading again."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def reread(self, application_ids: Sequence[int]) -> None:
        """Read kept texts again, a few in each job; all of it is undone in one step."""
        waiting = deque(application_ids)
        done = 0
        key = object()

        def next_ones(_: ChangeSet | None = None) -> None:
            nonlocal done
            some = [waiting.popleft() for _ in range(min(AT_ONCE, len(waiting)))]
            if some:
                done += len(some)
                words = "Read a posting again" if done == 1 else f"Read {done} postings again"
                self._desk.do(words, lambda services: services.updating.reread(some), key=key, then=next_ones)

        next_ones()
