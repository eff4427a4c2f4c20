from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from tests.viewmodels.review.test_review import entry

from jobtracker.domain.draft import as_responsibilities, merged, split, without
from jobtracker.domain.reading import Level
from jobtracker.viewmodels.review.draft_model import DraftModel, HeadRow, ItemRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel


def test_each_edit_is_told_exactly(
    qapp: object, tested: Callable[[QAbstractItemModel], Any], mirror: Callable[[Any], Any]
) -> None:
    model = DraftModel()
    tested(model)
    watching = mirror(model)
    draft = entry().draft
    first, second, third = (item.key for item in draft.requirements)
    edits = [
        draft,
        without(draft, {second}),
        split(draft, first, 9),
        merged(draft, {first, third}),
        as_responsibilities(draft, {first, second, third}),
        draft,
    ]
    for edited in edits:
        model.show(edited)
        assert watching.rows == list(model.rows)
    assert "reset" not in watching.signals


def test_the_heads_count_what_would_be_kept_and_cannot_be_chosen(qapp: object) -> None:
    draft = entry().draft
    model = DraftModel()
    model.show(without(draft, {draft.requirements[0].key}))
    heads = [row for row in model.rows if isinstance(row, HeadRow)]
    assert heads == [HeadRow("Requirements", 2, 3), HeadRow("What the job does", 2, 2)]
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.item_at(model.index(0)) is None
    assert model.words(model.rows[0]) == "Requirements, 2 of 3 kept"
    assert model.words(model.rows[1]) == "Two years of experience in a bakery; required; dropped"


def test_a_posting_without_items_still_has_a_head_for_requirements(qapp: object) -> None:
    model = DraftModel()
    model.show(entry("Welder", "{title} wanted.").draft)
    assert list(model.rows) == [HeadRow("Requirements", 0, 0)]


def test_the_last_item_closes_its_card_and_says_what_it_is(qapp: object) -> None:
    draft = entry().draft
    model = DraftModel()
    model.show(draft)
    items = [row for row in model.rows if isinstance(row, ItemRow)]
    assert [row.last for row in items] == [False, False, True, False, True]
    assert {row.kind for row in items} == {Level.REQUIRED.label, "Job does"}
