from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jobtracker.viewmodels.notes_model import NotesModel

if TYPE_CHECKING:
    from jobtracker.viewmodels.desk import Desk


@pytest.fixture
def model(qapp: object, tested: Any) -> NotesModel:
    model = NotesModel()
    tested(model)
    return model


def test_notes_stand_in_the_order_they_were_begun_under_their_first_lines(
    model: NotesModel, importing: Any, record: Any, desk: Desk, clock: Any
) -> None:
    importing("Baker")
    for text in ("# Salary\n40,000?", "", "- [ ] send photos"):
        desk.do("", lambda services, text=text: services.noting.add(1, text))
    model.show(record(1))

    assert [model.index(at).data() for at in range(3)] == ["Salary", "New note", "[ ] send photos"]


def test_writing_deleting_and_taking_back_are_told_one_by_one(
    model: NotesModel, importing: Any, record: Any, desk: Desk, mirror: Any
) -> None:
    importing("Baker")
    view = mirror(model)
    for command in (
        lambda services: services.noting.add(1, "First"),
        lambda services: services.noting.add(1, "Second"),
        lambda services: services.noting.write(1, "First of all"),
        lambda services: services.noting.remove(1),
    ):
        desk.do("", command)
        model.show(record(1))
    desk.undo()
    model.show(record(1))

    assert view.signals == ["inserted", "inserted", "changed", "removed", "inserted"]
    assert [note.text for note in view.rows] == ["First of all", "Second"]
