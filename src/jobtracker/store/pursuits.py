"""The applications with all that is dated about them, for Today and the Calendar.

Asked for in plain SQL like the list (see `store.list_rows`): both are read again after every change.
"""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from jobtracker.domain.application import Stage, Tone
from jobtracker.domain.event import EventKind
from jobtracker.domain.interview import Interview
from jobtracker.domain.pursuit import Course, Happening, PlannedInterview, Pursuit, course
from jobtracker.domain.reminder import Origin, Reminder
from jobtracker.domain.repeat import Repeat
from jobtracker.store.moments import from_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterator

_APPLICATIONS = """
    SELECT posting.id, coalesce(posting.title, posting.source_name), posting.company, posting.deadline,
        application.stage_id, application.outcome
    FROM posting JOIN application ON application.id = posting.id
    WHERE application.deleted_at IS NULL AND {chosen}
    ORDER BY posting.id
"""
_REMINDERS = """
    SELECT application_id, id, text, due, zone, repeat, snoozed_until, origin FROM reminder
    WHERE done_at IS NULL AND deleted_at IS NULL AND {chosen}
    ORDER BY id
"""
_EVENTS = """
    SELECT application_id, kind, at, to_stage_id FROM event
    WHERE deleted_at IS NULL AND {chosen}
    ORDER BY kind <> 'imported', at, id
"""
_INTERVIEWS = """
    SELECT application_id, id, wall, zone, minutes, round, people, text FROM event
    WHERE kind = 'interview' AND deleted_at IS NULL AND {chosen}
    ORDER BY at, id
"""
_UNPROVEN = """
    SELECT posting_id, count(*) FROM requirement
    WHERE deleted_at IS NULL AND gone_at IS NULL AND evidence = '' AND {chosen} AND posting_id IN (
        SELECT application_id FROM event WHERE kind = 'interview' AND deleted_at IS NULL
    )
    GROUP BY posting_id
"""


class Pursuits:
    """Reads through an open connection, which it leaves as it is. What it raises is SQLite's own."""

    def __init__(self, connection: sqlite3.Connection, ids: Collection[int] | None) -> None:
        self._connection = connection
        self._ids = ids

    def read(self) -> tuple[Pursuit, ...]:
        """The applications that are not in the trash; only those of `ids` where given."""
        stages, successors = self._stages()
        courses = self._courses(stages, successors)
        reminders, interviews = self._reminders(), self._interviews()
        unproven = dict(self._ask(_UNPROVEN, "posting_id"))
        return tuple(
            Pursuit(
                id=id_,
                heading=heading,
                company=company,
                stage=stages[stage_id],
                closed=outcome is not None,
                deadline=date.fromisoformat(deadline) if deadline else None,
                course=courses.get(id_, Course()),
                reminders=tuple(reminders.get(id_, ())),
                interviews=tuple(interviews.get(id_, ())),
                unproven=unproven.get(id_, 0),
            )
            for id_, heading, company, deadline, stage_id, outcome in self._ask(_APPLICATIONS, "posting.id")
        )

    def _stages(self) -> tuple[dict[int, Stage], dict[int, int | None]]:
        rows = self._connection.execute("SELECT id, name, position, tone, successor_id FROM stage").fetchall()
        stages = {id_: Stage(id_, name, position, Tone(tone)) for id_, name, position, tone, _ in rows}
        return stages, {row[0]: row[4] for row in rows}

    def _courses(self, stages: dict[int, Stage], successors: dict[int, int | None]) -> dict[int, Course]:
        happened: dict[int, list[Happening]] = defaultdict(list)
        for id_, kind, at, to_stage_id in self._ask(_EVENTS, "application_id"):
            happened[id_].append(Happening(EventKind(kind), from_text(at), to_stage_id))
        return {id_: course(one, stages, successors) for id_, one in happened.items()}

    def _reminders(self) -> dict[int, list[Reminder]]:
        found: dict[int, list[Reminder]] = defaultdict(list)
        for owner, id_, text, due, zone, repeat, snoozed_until, origin in self._ask(
            _REMINDERS, "application_id"
        ):
            found[owner].append(
                Reminder(
                    id=id_,
                    application_id=owner,
                    text=text,
                    due=datetime.fromisoformat(due),
                    zone=zone,
                    done_at=None,
                    repeat=Repeat.from_text(repeat) if repeat else None,
                    snoozed_until=datetime.fromisoformat(snoozed_until) if snoozed_until else None,
                    origin=Origin(origin),
                )
            )
        return found

    def _interviews(self) -> dict[int, list[PlannedInterview]]:
        found: dict[int, list[PlannedInterview]] = defaultdict(list)
        for owner, id_, wall, zone, minutes, turn, people, notes in self._ask(_INTERVIEWS, "application_id"):
            interview = Interview(datetime.fromisoformat(wall), zone, minutes, turn, people, notes)
            found[owner].append(PlannedInterview(id_, interview))
        return found

    def _ask(self, query: str, column: str) -> Iterator[tuple[Any, ...]]:
        if self._ids is None:
            return iter(self._connection.execute(query.format(chosen="TRUE")))
        chosen = f"{column} IN (SELECT value FROM json_each(?))"
        return iter(self._connection.execute(query.format(chosen=chosen), [json.dumps(list(self._ids))]))
