"""The lines of the list of applications: posting, stage, fit and next reminder of each.

Asked for in plain SQL, so that `store.glimpse` can show the list before SQLAlchemy is imported.
"""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date, datetime
from itertools import repeat
from typing import TYPE_CHECKING, Any

from jobtracker.domain.application import ApplicationRow, Due, Outcome, Stage, Tone
from jobtracker.domain.fit import fit
from jobtracker.domain.reading import Level
from jobtracker.domain.reminder import instant
from jobtracker.domain.requirement import Verdict
from jobtracker.domain.tag import Tag

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterator

_APPLICATIONS = """
    SELECT posting.id, posting.title, posting.company, posting.source_name, posting.deadline,
        posting.imported_at, application.stage_id, application.outcome
    FROM posting JOIN application ON application.id = posting.id
    WHERE application.deleted_at IS NULL AND {chosen}
    ORDER BY posting.imported_at DESC, posting.id DESC
"""
_ANSWERS = """
    SELECT posting_id, level, verdict, count(*) FROM requirement
    WHERE deleted_at IS NULL AND {chosen}
    GROUP BY posting_id, level, verdict
"""
_REMINDERS = """
    SELECT application_id, text, coalesce(snoozed_until, due), zone FROM reminder
    WHERE done_at IS NULL AND deleted_at IS NULL AND {chosen}
"""
_TAGS = """
    SELECT application_tag.application_id, tag.id, tag.name
    FROM application_tag JOIN tag ON tag.id = application_tag.tag_id
    WHERE {chosen} ORDER BY tag.name COLLATE NOCASE, tag.id
"""
_INTERVIEWS = """
    SELECT application_id, round, wall, zone FROM event
    WHERE kind = 'interview' AND deleted_at IS NULL AND {chosen} ORDER BY at, id
"""


class ListRows:
    """Reads through an open connection, which it leaves as it is. What it raises is SQLite's own."""

    def __init__(self, connection: sqlite3.Connection, ids: Collection[int] | None) -> None:
        self._connection = connection
        self._ids = ids

    def read(self) -> tuple[ApplicationRow, ...]:
        """The applications that are not in the trash, the newest first; only those of `ids` where given."""
        stages = self._stages()
        answers, reminders = self._answers(), self._next_reminders()
        tags, interviews = self._tags(), self._interviews()
        return tuple(
            ApplicationRow(
                id=id_,
                title=title,
                company=company,
                stage=stages[stage_id],
                outcome=Outcome(outcome) if outcome else None,
                fit=fit(answers.get(id_, ())),
                imported_at=datetime.fromisoformat(imported_at),
                deadline=date.fromisoformat(deadline) if deadline else None,
                next_reminder=reminders.get(id_),
                source_name=source_name,
                tags=tuple(tags.get(id_, ())),
                interviews=tuple(interviews.get(id_, ())),
            )
            for id_, title, company, source_name, deadline, imported_at, stage_id, outcome in self._ask(
                _APPLICATIONS, "posting.id"
            )
        )

    def _stages(self) -> dict[int, Stage]:
        rows = self._connection.execute("SELECT id, name, position, tone FROM stage")
        return {id_: Stage(id_, name, position, Tone(tone)) for id_, name, position, tone in rows}

    def _answers(self) -> dict[int, list[tuple[Level, Verdict | None]]]:
        answers: dict[int, list[tuple[Level, Verdict | None]]] = defaultdict(list)
        for posting_id, level, verdict, count in self._ask(_ANSWERS, "posting_id"):
            answers[posting_id].extend(repeat((Level(level), Verdict(verdict) if verdict else None), count))
        return answers

    def _next_reminders(self) -> dict[int, Due]:
        open_ones = [
            (id_, Due(text, datetime.fromisoformat(due), zone))
            for id_, text, due, zone in self._ask(_REMINDERS, "application_id")
        ]
        latest_first = sorted(open_ones, key=lambda one: instant(one[1].at, one[1].zone), reverse=True)
        return dict(latest_first)

    def _tags(self) -> dict[int, list[Tag]]:
        tags: dict[int, list[Tag]] = defaultdict(list)
        for application_id, tag_id, name in self._ask(_TAGS, "application_tag.application_id"):
            tags[application_id].append(Tag(tag_id, name))
        return tags

    def _interviews(self) -> dict[int, list[Due]]:
        interviews: dict[int, list[Due]] = defaultdict(list)
        for application_id, words, wall, zone in self._ask(_INTERVIEWS, "application_id"):
            interviews[application_id].append(Due(words, datetime.fromisoformat(wall), zone))
        return interviews

    def _ask(self, query: str, column: str) -> Iterator[tuple[Any, ...]]:
        if self._ids is None:
            return iter(self._connection.execute(query.format(chosen="TRUE")))
        chosen = f"{column} IN (SELECT value FROM json_each(?))"
        return iter(self._connection.execute(query.format(chosen=chosen), [json.dumps(list(self._ids))]))
