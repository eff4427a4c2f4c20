from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.domain.change import Kind
from jobtracker.viewmodels.standing_question import StandingQuestion

if TYPE_CHECKING:
    from tests.viewmodels.conftest import Settle

    from jobtracker.services.services import Services
    from jobtracker.viewmodels.desk import Desk

SMITH = "Smith\n\nRequirements\n- Forges hinges\n"


def test_it_is_asked_again_after_a_change_of_its_kind_and_of_no_other(desk: Desk, settle: Settle) -> None:
    asked: list[None] = []
    answers: list[int] = []

    def count(services: Services) -> int:
        asked.append(None)
        return len(services.store.browse.rows())

    question = StandingQuestion(desk, count, Kind.APPLICATION)
    question.answered.connect(answers.append)
    question.ask()
    settle()
    assert (answers, question.answer) == ([0], 0)

    desk.do("Imported", lambda services: services.importing.import_text(SMITH, "pasted").change)
    settle()
    assert (answers, question.answer) == ([0, 1], 1)

    application_id = next(iter(_ids(desk, settle)))
    desk.do("Noted", lambda services: services.noting.add(application_id, "Called them"))
    settle()
    assert len(asked) == 2


def _ids(desk: Desk, settle: Settle) -> list[int]:
    found: list[int] = []
    desk.ask(lambda services: [row.id for row in services.store.browse.rows()], found.extend)
    settle()
    return found
