from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.viewmodels.commands.applications import ApplicationCommands
from jobtracker.viewmodels.trash_model import TrashModel

if TYPE_CHECKING:
    from jobtracker.domain.trash import TrashItem
    from jobtracker.viewmodels.desk import Desk


@pytest.fixture
def model(qapp: object, tested: Any) -> TrashModel:
    model = TrashModel()
    tested(model)
    return model


@pytest.fixture
def trash(desk: Desk, importing: Any, ask: Any, clock: Any) -> Any:
    """One of each kind in the trash, an application last; calling gives what lies there."""
    importing("Baker", "Welder")
    for command in (
        lambda services: services.tracking.describe(1, "Baker", "", None),
        lambda services: services.tracking.describe(2, "Welder", "Anvil Works", None),
        lambda services: services.noting.add(1, "n" * 200),
        lambda services: services.reminding.add(1, "Call", datetime(2026, 11, 21, 9, 0)),
        lambda services: services.answering.reword(1, "Reads drawings"),
        lambda services: services.answering.reword(2, "Drives a forklift"),
        lambda services: services.answering.count_as_responsibility([1]),
        lambda services: services.answering.count_as_requirement(1),
        lambda services: services.noting.remove(1),
        lambda services: services.reminding.remove(1),
        lambda services: services.tracking.remove([2]),
    ):
        clock.advance(minutes=1)
        desk.do("", command)
        ask(lambda services: None)
    return lambda: ask(lambda services: services.store.browse.trash())


def test_each_kind_says_what_it_is_what_it_says_and_what_it_belonged_to(
    model: TrashModel, trash: Any
) -> None:
    model.set_rows(trash())

    assert [model.index(at).data() for at in range(model.rowCount())] == [
        "Application: Welder (Anvil Works)",
        "Reminder: Call (Baker)",
        f"Note: {'n' * 119}… (Baker)",
        "Responsibility: Reads drawings (Baker)",
        "Requirement: Reads drawings (Baker)",
    ]


def test_what_is_taken_back_leaves_the_trash_and_undo_puts_it_there_again(
    model: TrashModel, trash: Any, desk: Desk, mirror: Any
) -> None:
    model.set_rows(trash())
    view = mirror(model)
    items: list[TrashItem] = list(model.rows)

    ApplicationCommands(desk).restore([items[0], items[3]])
    model.set_rows(trash())
    assert list(model.rows) == [items[1], items[2], items[4]]

    desk.undo()
    model.set_rows(trash())
    assert view.rows == list(model.rows) == items
    assert view.signals == ["removed", "removed", "inserted", "inserted"]


def test_an_emptied_trash_is_empty(model: TrashModel, trash: Any, desk: Desk) -> None:
    ApplicationCommands(desk).empty_trash()
    model.set_rows(trash())

    assert model.rowCount() == 0
