"""Which due moments the user was told of. No part of what can be undone, and of no change set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.change import ChangeSet, Kind
from jobtracker.domain.due_moment import DueKind
from jobtracker.store.moments import to_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection
    from sqlmodel import Session

    from jobtracker.domain.due_moment import DueMoment

_TOLD_OF = {
    Kind.REMINDER: DueKind.REMINDER,
    Kind.EVENT: DueKind.INTERVIEW,
    Kind.APPLICATION: DueKind.DEADLINE,
}
"""By which record each kind of due moment goes."""


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


def forget_claims(connection: Connection, change: ChangeSet) -> None:
    """Drop the claims on records that a change made or removed for ever, in its transaction.

    SQLite gives the id of a removed row again (https://sqlite.org/autoinc.html): what is new must not pass
    for told because something else had its id. Not for undo and redo, which bring the same record back.
    """
    stale = [
        (_TOLD_OF[row.kind], row.id)
        for row in change.rows
        if row.kind in _TOLD_OF and (row.before is None or row.after is None)
    ]
    if stale:
        connection.exec_driver_sql("DELETE FROM told WHERE kind = ? AND record_id = ?", stale)
