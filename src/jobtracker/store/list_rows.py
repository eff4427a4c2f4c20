"""The lines of the list of applications: posting, stage, fit and next reminder of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from itertools import repeat
from typing import TYPE_CHECKING

from sqlalchemy import Column, Select, func, select

from jobtracker.domain.application import ApplicationRow, Due, Stage
from jobtracker.domain.change import Kind
from jobtracker.domain.fit import fit
from jobtracker.domain.reading import Level
from jobtracker.domain.requirement import Verdict
from jobtracker.store import values
from jobtracker.store.journal import table_of
from jobtracker.store.moments import from_text

if TYPE_CHECKING:
    from sqlmodel import Session

Ids = Collection[int] | None


def list_rows(session: Session, ids: Ids) -> tuple[ApplicationRow, ...]:
    """The applications that are not in the trash, the newest first; only those of `ids` where given."""
    posting, application = table_of(Kind.POSTING), table_of(Kind.APPLICATION)
    facts = posting.c.id, posting.c.title, posting.c.company, posting.c.source_name, posting.c.deadline
    query = (
        select(*facts, posting.c.imported_at, application.c.stage_id, application.c.outcome)
        .join(application, application.c.id == posting.c.id)
        .where(application.c.deleted_at.is_(None))
        .order_by(posting.c.imported_at.desc(), posting.c.id.desc())
    )
    stages = {stage.id: stage for stage in all_stages(session)}
    answers, reminders = _answers(session, ids), _next_reminders(session, ids)
    return tuple(
        ApplicationRow(
            id=row.id,
            title=row.title,
            company=row.company,
            stage=stages[row.stage_id],
            outcome=values.outcome(row.outcome),
            fit=fit(answers.get(row.id, ())),
            imported_at=from_text(row.imported_at),
            deadline=row.deadline and date.fromisoformat(row.deadline),
            next_reminder=reminders.get(row.id),
            source_name=row.source_name,
        )
        for row in session.execute(_only(query, posting.c.id, ids))
    )


def all_stages(session: Session) -> Iterable[Stage]:
    """The stages, in order."""
    table = table_of(Kind.STAGE)
    return [values.stage(row) for row in session.execute(select(table).order_by(table.c.position))]


def _only(query: Select[*tuple[object, ...]], column: Column[int], ids: Ids) -> Select[*tuple[object, ...]]:
    return query if ids is None else query.where(column.in_(ids))


def _answers(session: Session, ids: Ids) -> dict[int, list[tuple[Level, Verdict | None]]]:
    table = table_of(Kind.REQUIREMENT)
    query = (
        select(table.c.posting_id, table.c.level, table.c.verdict, func.count())
        .where(table.c.deleted_at.is_(None))
        .group_by(table.c.posting_id, table.c.level, table.c.verdict)
    )
    answers: dict[int, list[tuple[Level, Verdict | None]]] = defaultdict(list)
    for posting_id, level, verdict, count in session.execute(_only(query, table.c.posting_id, ids)):
        answers[posting_id].extend(repeat((Level(level), Verdict(verdict) if verdict else None), count))
    return answers


def _next_reminders(session: Session, ids: Ids) -> dict[int, Due]:
    table = table_of(Kind.REMINDER)
    query = select(table).where(table.c.done_at.is_(None), table.c.deleted_at.is_(None))
    if ids is not None:
        query = query.where(table.c.application_id.in_(ids))
    open_ones = map(values.reminder, session.execute(query))
    latest_first = sorted(open_ones, key=lambda r: r.moment, reverse=True)
    return {r.application_id: Due(r.text, r.due, r.zone) for r in latest_first}
