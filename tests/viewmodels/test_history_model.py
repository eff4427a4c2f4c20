from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.domain.application import Outcome
from jobtracker.viewmodels.history_model import HistoryModel

if TYPE_CHECKING:
    from jobtracker.viewmodels.desk import Desk


@pytest.fixture
def model(qapp: object, clock: Any, tested: Any) -> HistoryModel:
    model = HistoryModel(clock.zone)
    tested(model)
    return model


def test_what_happened_last_stands_first_and_in_words(
    model: HistoryModel, importing: Any, record: Any, desk: Desk, clock: Any, mirror: Any
) -> None:
    importing("Baker")
    view = mirror(model)
    for command in (
        lambda services: services.tracking.move(1, 2),
        lambda services: services.tracking.close(1, Outcome.NO_ANSWER),
        lambda services: services.tracking.move(1, 2),
    ):
        clock.advance(days=5)
        desk.do("", command)
        model.show(record(1))

    assert [model.index(at).data() for at in range(model.rowCount())] == [
        "Opened again at Applied, 5 Dec 2026",
        "Closed: No answer, 30 Nov 2026",
        "Moved from Saved to Applied, 25 Nov 2026",
        "Imported from Baker, 20 Nov 2026",
    ]
    assert view.signals == ["inserted", "inserted", "inserted"]


def test_what_is_undone_did_not_happen(
    model: HistoryModel, importing: Any, record: Any, desk: Desk, mirror: Any
) -> None:
    importing("Baker")
    desk.do("", lambda services: services.tracking.move(1, 2))
    model.show(record(1))
    view = mirror(model)

    desk.undo()
    model.show(record(1))

    assert view.signals == ["removed"]
    assert model.rowCount() == 1


def test_the_day_is_that_of_the_users_zone(
    model: HistoryModel, importing: Any, record: Any, clock: Any
) -> None:
    clock.advance(hours=13.75)  # 23:15 in UTC
    importing("Baker")
    model.show(record(1))

    assert model.index(0).data() == "Imported from Baker, 21 Nov 2026"
    clock.place = "UTC"
    assert model.index(0).data() == "Imported from Baker, 20 Nov 2026"
