from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from jobtracker.domain.application import Outcome
from jobtracker.viewmodels.application_rows import Counts

if TYPE_CHECKING:
    from jobtracker.viewmodels.applications import Applications

SATURDAY_NOON = datetime(2026, 11, 21, 12, 0)
"""The held clock stands at Friday, 20 November 2026, 10:30 in Berlin."""


def test_what_is_loaded_again_is_said_to_be_loaded_once(
    applications: Applications, importing: Any, settle: Any
) -> None:
    importing("Baker", "Welder")
    times: list[str] = []
    applications.loaded.connect(lambda: times.append("loaded"))
    was_loaded = applications.is_loaded

    applications.load()
    settle()
    applications.load()
    settle()

    assert {shown.row.title for shown in applications.rows} == {"Baker", "Welder"}
    assert (was_loaded, applications.is_loaded, times) == (False, True, ["loaded"])


def test_active_and_closed_ones_are_counted_after_every_change(loaded: Applications, now: Any) -> None:
    counted: list[Counts] = []
    loaded.counted.connect(counted.append)

    now(lambda services: services.tracking.close(1, Outcome.REJECTED))
    now(lambda services: services.tracking.remove([1, 2]))

    assert counted == [Counts(active=2, closed=1), Counts(active=1, closed=0)]
    assert [counts.all for counts in counted] == [3, 1]


def test_a_change_of_one_leaves_what_the_others_say_until_the_clock_is_looked_at(
    loaded: Applications, clock: Any, now: Any
) -> None:
    def steps() -> list[str]:
        rows = [loaded.row_of(one) for one in (1, 2)]
        return [row.next.text for row in rows if row is not None]

    now(lambda services: services.reminding.add(1, "Call", SATURDAY_NOON))
    now(lambda services: services.reminding.add(2, "Write", SATURDAY_NOON))
    clock.advance(hours=20)
    now(lambda services: services.tracking.describe(1, "Pastry baker", "", None))
    assert steps() == ["Call today 12:00", "Write tomorrow"]

    loaded._tick.timeout.emit()
    assert steps() == ["Call today 12:00", "Write today 12:00"]


def test_an_application_is_found_by_its_id_until_it_is_removed(loaded: Applications, now: Any) -> None:
    baker = loaded.row_of(1)
    now(lambda services: services.tracking.remove([1]))

    assert baker is not None
    assert baker.row.title == "Baker"
    assert loaded.row_of(1) is None
    assert loaded.row_of(99) is None
