"""Events after they were written: interviews, corrections, and what follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import Session, col, func, select

from jobtracker.domain.event import EventKind
from jobtracker.domain.standing import STANDING_KINDS, Turn, lasting, standing
from jobtracker.store import values
from jobtracker.store.moments import from_text, maybe, to_text
from jobtracker.store.tables import EventTable
from jobtracker.store.writing.applications import Applications
from jobtracker.store.writing.rows import new_id, row_of
from jobtracker.store.writing.stages import Stages

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.domain.interview import Interview


class Events:
    """The history of applications."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def kind_of(self, event_id: int) -> EventKind:
        """What happened."""
        return EventKind(row_of(self._session, EventTable, event_id).kind)

    def owner_of(self, event_id: int) -> int:
        """The application it belongs to."""
        return row_of(self._session, EventTable, event_id).application_id

    def moment_of(self, event_id: int) -> datetime:
        """When it was or will be, aware in UTC."""
        return from_text(row_of(self._session, EventTable, event_id).at)

    def last_turn(self, application_id: int) -> datetime | None:
        """When the latest of the events that moved, closed or opened an application was."""
        kinds = STANDING_KINDS - {EventKind.IMPORTED}
        last = self._session.exec(
            select(func.max(EventTable.at)).where(
                col(EventTable.application_id) == application_id,
                col(EventTable.deleted_at).is_(None),
                col(EventTable.kind).in_(kinds),
            )
        ).one()
        return maybe(last)

    def has_interview_after(self, application_id: int, moment: datetime) -> bool:
        """Whether an interview is still to come at the aware `moment`."""
        query = select(EventTable.id).where(
            col(EventTable.application_id) == application_id,
            col(EventTable.deleted_at).is_(None),
            col(EventTable.kind) == EventKind.INTERVIEW,
            col(EventTable.at) > to_text(moment),
        )
        return self._session.exec(query.limit(1)).first() is not None

    def add_interview(self, application_id: int, interview: Interview) -> int:
        """A new interview; returns its id."""
        row = EventTable(
            application_id=application_id, kind=EventKind.INTERVIEW, at=to_text(interview.moment)
        )
        _write(row, interview)
        self._session.add(row)
        self._session.flush()
        return new_id(row.id)

    def change_interview(self, event_id: int, interview: Interview) -> None:
        """Another time, round, people or notes."""
        row = row_of(self._session, EventTable, event_id)
        row.at = to_text(interview.moment)
        _write(row, interview)
        self._session.add(row)

    def correct(self, event_id: int, at: datetime, text: str | None = None) -> None:
        """When it really was, and where given in which words; `restand` says what follows."""
        row = row_of(self._session, EventTable, event_id)
        row.at = to_text(at)
        if text is not None:
            row.text = text
        self._session.add(row)

    def remove(self, event_id: int, now: datetime) -> None:
        """Move to the trash; `restand` says what follows."""
        row = row_of(self._session, EventTable, event_id)
        row.deleted_at = to_text(now)
        self._session.add(row)

    def restand(self, application_id: int) -> None:
        """Put the application where its events say (see `domain.standing`), and let each event of a move
        say what it found."""
        self._session.flush()
        rows = self._session.exec(
            select(EventTable).where(
                col(EventTable.application_id) == application_id,
                col(EventTable.deleted_at).is_(None),
                col(EventTable.kind).in_(STANDING_KINDS),
            )
        ).all()
        turns = [
            Turn(
                new_id(row.id),
                EventKind(row.kind),
                from_text(row.at),
                row.to_stage_id,
                values.outcome(row.outcome),
            )
            for row in rows
        ]
        applications, stages = Applications(self._session), Stages(self._session)
        successors = stages.successors()
        now = standing(turns, applications.first_stage().id, successors)
        was_stage, was_outcome = applications.standing(application_id)
        if was_stage != now.stage_id:
            applications.set_stage(application_id, now.stage_id)
        if was_outcome != now.outcome:
            applications.set_outcome(application_id, now.outcome)
        for row in rows:
            found = now.found.get(new_id(row.id))
            # An event keeps the name of a stage that was removed since.
            if found is not None and lasting(row.from_stage_id or 0, successors) != found:
                row.from_stage_id = found
                self._session.add(row)


def _write(row: EventTable, interview: Interview) -> None:
    row.wall, row.zone = interview.wall.isoformat(timespec="minutes"), interview.zone
    row.minutes, row.round, row.people = interview.minutes, interview.round, interview.people
    row.text = interview.notes
