from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from jobtracker.domain.application import Outcome
from jobtracker.domain.interview import Interview
from jobtracker.domain.pursuit import Course, PlannedInterview, Pursuit
from jobtracker.domain.reading import Level
from jobtracker.domain.reminder import Origin
from jobtracker.store.pursuits import Pursuits

if TYPE_CHECKING:
    from jobtracker.services.services import Services
    from jobtracker.system.paths import DataPaths

BERLIN = "Europe/Berlin"
NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
"""Where the held clock stands."""


def read(paths: DataPaths, ids: list[int] | None = None) -> tuple[Pursuit, ...]:
    with closing(sqlite3.connect(paths.database)) as connection:
        return Pursuits(connection, ids).read()


def test_an_application_brings_all_that_is_dated_about_it(
    services: Services, paths: DataPaths, application: int, clock: Any
) -> None:
    services.tracking.describe(application, "Baker", "Mill Lane", date(2026, 12, 1))
    services.reminding.add(application, "Call", datetime(2026, 11, 23, 9))
    clock.advance(hours=1)
    services.tracking.move(application, 2)

    (pursuit,) = read(paths)

    assert (pursuit.id, pursuit.name, pursuit.closed) == (application, "Baker, Mill Lane", False)
    assert pursuit.deadline == date(2026, 12, 1)
    assert pursuit.stage.name == "Applied"
    own = [(r.text, r.due, r.zone) for r in pursuit.reminders if r.origin is Origin.OWN]
    assert own == [("Call", datetime(2026, 11, 23, 9), BERLIN)]
    assert pursuit.course == Course(applied_at=clock.now(), last_at=clock.now())
    assert (pursuit.interviews, pursuit.unproven) == ((), 0)


def test_reminders_that_are_done_or_in_the_trash_are_not_open(
    services: Services, paths: DataPaths, application: int
) -> None:
    for text in ("Stays", "Is done", "Is deleted"):
        services.reminding.add(application, text, datetime(2026, 11, 23, 9))
    services.reminding.tick_off(2)
    services.reminding.remove(3)

    assert [reminder.text for reminder in read(paths)[0].reminders] == ["Stays"]


def test_an_interview_asks_for_evidence_and_one_that_was_removed_for_nothing(
    services: Services, paths: DataPaths, application: int
) -> None:
    interview = Interview(datetime(2026, 11, 24, 14), BERLIN, 60, "Second", "Ms Okafor", "Bring the loaf")
    services.answering.add(application, "Rises early", Level.REQUIRED, None)
    services.recording.add_interview(application, interview)
    (record,) = read(paths)
    event_id = record.interviews[0].event_id

    assert record.interviews == (PlannedInterview(event_id, interview),)
    assert record.unproven >= 1
    assert record.course.last_at == interview.moment

    services.recording.remove(event_id)
    assert (read(paths)[0].interviews, read(paths)[0].unproven) == ((), 0)


def test_what_is_closed_is_told_and_what_is_in_the_trash_is_not(
    services: Services, paths: DataPaths, application: int
) -> None:
    services.tracking.close(application, Outcome.REJECTED)
    assert [pursuit.closed for pursuit in read(paths)] == [True]

    services.tracking.remove([application])
    assert read(paths) == ()


def test_only_the_applications_asked_for_are_read(
    services: Services, paths: DataPaths, application: int
) -> None:
    (other,) = services.importing.import_text("Nurse\n- Cares", "nurse").imported
    services.reminding.add(other.id, "Call", datetime(2026, 11, 23, 9))

    assert [pursuit.id for pursuit in read(paths)] == [application, other.id]
    assert [(p.id, len(p.reminders)) for p in read(paths, [other.id])] == [(other.id, 1)]
    assert read(paths, []) == ()
