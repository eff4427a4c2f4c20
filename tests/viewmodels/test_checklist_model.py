from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from jobtracker.domain.posting import ApplicationRecord
from jobtracker.domain.reading import Level, Span
from jobtracker.domain.requirement import Origin, Requirement, Responsibility, Verdict
from jobtracker.services.services import Services
from jobtracker.store.store import Store
from jobtracker.system.clock import SystemClock
from jobtracker.viewmodels.checklist_model import ChecklistModel
from jobtracker.viewmodels.checklist_rows import GroupRow, RequirementRow, ResponsibilityRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jobtracker.viewmodels.desk import Desk

POSTING = """Lighthouse Keeper

Responsibilities
- Light the lamp
- Write the log

Requirements
- A head for heights
- Patience
- Some carpentry is a plus
"""


@pytest.fixture
def model(qapp: object, tested: Any) -> ChecklistModel:
    model = ChecklistModel()
    tested(model)
    return model


@pytest.fixture
def record(desk: Desk, ask: Any) -> Callable[[], ApplicationRecord]:
    """The lighthouse keeper, with a requirement of each level, as it is kept now."""

    def furnish(services: Services) -> None:
        services.importing.import_text(POSTING, "keeper")
        posting = services.store.browse.record(1)
        assert posting is not None
        services.answering.set_level([r.id for r in posting.requirements[:2]], Level.REQUIRED)
        services.answering.set_level([posting.requirements[2].id], Level.PREFERRED)

    ask(furnish)
    return lambda: ask(lambda services: services.store.browse.record(1))


def told(model: ChecklistModel) -> list[str]:
    return [model.index(at).data(Qt.ItemDataRole.DisplayRole) for at in range(model.rowCount())]


def test_items_stand_in_cards_under_the_headings_they_were_read_from(
    model: ChecklistModel, record: Callable[[], ApplicationRecord]
) -> None:
    model.show(record())

    assert told(model) == [
        "Requirements, 3",
        "A head for heights; required; open",
        "Patience; required; open",
        "Some carpentry is a plus; preferred; open",
        "What the job does, 2",
        "Light the lamp",
        "Write the log",
    ]


def test_a_level_is_named_only_where_it_differs_from_its_card(
    model: ChecklistModel, record: Callable[[], ApplicationRecord]
) -> None:
    model.show(record())

    tags = [row.tag for row in model.rows if isinstance(row, RequirementRow)]

    assert tags == [None, None, "Preferred"]


def test_the_last_row_of_each_card_closes_it(
    model: ChecklistModel, record: Callable[[], ApplicationRecord]
) -> None:
    model.show(record())

    closing = [at for at, row in enumerate(model.rows) if not isinstance(row, GroupRow) and row.last]

    assert closing == [3, 6]


def test_an_answer_changes_its_row_alone(
    model: ChecklistModel, record: Callable[[], ApplicationRecord], mirror: Any, desk: Desk
) -> None:
    model.show(record())
    view = mirror(model)
    desk.do("", lambda services: services.answering.answer([1], Verdict.PARTLY))
    desk.do("", lambda services: services.answering.explain(1, "On ladders."))

    model.show(record())

    assert view.signals == ["changed"]
    assert told(model)[1] == "A head for heights; required; partly; On ladders."


def test_items_that_come_go_and_change_place_are_told_one_by_one(
    model: ChecklistModel, record: Callable[[], ApplicationRecord], mirror: Any, desk: Desk, settle: Any
) -> None:
    model.show(record())
    view = mirror(model)
    for command in (
        lambda services: services.answering.remove([2]),
        lambda services: services.answering.add(1, "A boat", Level.REQUIRED, "Requirements"),
        lambda services: services.answering.add(1, "Good eyes", Level.PREFERRED, None),
        lambda services: services.answering.count_as_responsibility([3]),
        lambda services: services.answering.merge([1, 4]),
        lambda services: services.answering.count_as_requirement(1),
    ):
        desk.do("", command)
        model.show(record())
        assert view.rows == list(model.rows)
    for _ in range(6):
        desk.undo()
        model.show(record())
        assert view.rows == list(model.rows)

    assert "reset" not in view.signals


def test_an_item_without_a_heading_goes_under_the_name_of_its_level(
    model: ChecklistModel, record: Callable[[], ApplicationRecord], desk: Desk
) -> None:
    desk.do("", lambda services: services.answering.add(1, "A boat", Level.PREFERRED, None))
    model.show(record())

    assert told(model)[4:6] == ["Preferred, 1", "A boat; preferred; open"]


def test_heads_are_neither_chosen_nor_edited_and_items_are_both(
    model: ChecklistModel, record: Callable[[], ApplicationRecord]
) -> None:
    model.show(record())
    both = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    assert not model.flags(model.index(0)) & both
    assert model.flags(model.index(1)) & both == both
    assert model.flags(model.index(5)) & both == both


def test_the_requirement_of_a_row_is_known_and_other_rows_have_none(
    model: ChecklistModel, record: Callable[[], ApplicationRecord]
) -> None:
    keeper = record()
    model.show(keeper)

    assert model.requirement_at(model.index(1)) == keeper.requirements[0]
    assert model.requirement_at(model.index(0)) is None
    assert model.requirement_at(model.index(5)) is None
    assert model.requirement_at(QModelIndex()) is None


HEADINGS = st.sampled_from([None, "Required", "Preferred", "responsibilities", "requirements", "Skills"])


@st.composite
def checklists(draw: st.DrawFn) -> tuple[tuple[Requirement, ...], tuple[Responsibility, ...]]:
    def requirement(number: int) -> Requirement:
        level, verdict = draw(st.sampled_from(Level)), draw(st.sampled_from([None, *Verdict]))
        heading, words = draw(HEADINGS), draw(st.sampled_from(["Sleep", "Patience"]))
        return Requirement(
            number, 1, level, words, Span(0, 1), heading, float(number), verdict, "", Origin.READ
        )

    def numbers() -> Iterator[int]:
        return iter(draw(st.lists(st.integers(1, 8), unique=True, max_size=6)))

    duties = tuple(Responsibility(n, 1, "Light the lamp", None, float(n)) for n in numbers())
    return tuple(map(requirement, numbers())), duties


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=checklists(), after=checklists())
def test_any_checklist_may_follow_any_other(
    qapp: object, qtlog: Any, mirror: Any, blank: ApplicationRecord, before: Any, after: Any
) -> None:
    model = ChecklistModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    view = mirror(model)
    for requirements, duties in (before, after):
        model.show(with_items(blank, requirements, duties))

    assert view.rows == list(model.rows)
    shown = [row.requirement for row in model.rows if isinstance(row, RequirementRow)]
    assert sorted(shown, key=lambda r: r.id) == sorted(after[0], key=lambda r: r.id)
    assert [row.responsibility for row in model.rows if isinstance(row, ResponsibilityRow)] == list(after[1])
    assert len({model.key(row) for row in model.rows}) == model.rowCount()
    assert [each.message for each in qtlog.records] == []
    del tester


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> ApplicationRecord:
    """An application whose checklist is to be replaced."""

    folder = tmp_path_factory.mktemp("blank")
    store = Store.open(folder / "file", folder / "backups", datetime(2026, 11, 20, tzinfo=UTC))
    Services.over(store, SystemClock()).importing.import_text(POSTING, "keeper")
    record = store.browse.record(1)
    store.close()
    assert record is not None
    return record


def with_items(
    record: ApplicationRecord,
    requirements: tuple[Requirement, ...],
    responsibilities: tuple[Responsibility, ...],
) -> ApplicationRecord:
    return ApplicationRecord(
        record.row, record.posting, requirements, responsibilities, record.notes, (), record.events
    )


def test_an_item_that_the_posting_no_longer_has_says_so(
    model: ChecklistModel, record: Callable[[], ApplicationRecord]
) -> None:
    shown = record()
    gone = replace(shown.requirements[1], gone=True)
    model.show(replace(shown, requirements=(shown.requirements[0], gone, shown.requirements[2])))
    (row,) = (r for r in model.rows if isinstance(r, RequirementRow) and r.requirement.gone)
    assert row.tag == "No longer asked for"
    assert "no longer asked for" in model.words(row)
