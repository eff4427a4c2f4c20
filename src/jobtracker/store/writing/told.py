"""Which due moments the user was told of. No part of what can be undone, and of no change set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.store.moments import to_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlmodel import Session

    from jobtracker.domain.due_moment import DueMoment


class Told:
    """Claims: whoever has claimed a moment, and nobody else, tells the user of it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def claim(self, moments: Iterable[DueMoment], now: datetime) -> tuple[DueMoment, ...]:
        """Claim these at the aware moment `now`; those that nobody had claimed before."""
        connection = self._session.connection()
        claimed = []
        for moment in moments:
            row = (moment.kind, moment.record_id, to_text(moment.due), to_text(now))
            done = connection.exec_driver_sql(
                "INSERT OR IGNORE INTO told (kind, record_id, due, told_at) VALUES (?, ?, ?, ?)", row
            )
            if done.rowcount:
                claimed.append(moment)
        return tuple(claimed)
