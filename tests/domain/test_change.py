from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from jobtracker.domain.change import ChangeSet, Kind, RowChange

images = st.none() | st.fixed_dictionaries(
    {"id": st.integers(1, 9), "posting_id": st.integers(1, 9), "application_id": st.integers(1, 9)}
)
changes = st.builds(
    ChangeSet,
    st.lists(st.builds(RowChange, st.sampled_from(Kind), st.integers(1, 9), images, images)).map(tuple),
)


@settings(max_examples=30)
@given(changes)
def test_taking_back_what_was_taken_back_is_the_change_itself(change: ChangeSet) -> None:
    assert change.inverse().inverse() == change


@settings(max_examples=30)
@given(changes, changes)
def test_two_changes_are_taken_back_the_later_one_first(first: ChangeSet, second: ChangeSet) -> None:
    assert (first + second).inverse() == second.inverse() + first.inverse()


@settings(max_examples=30)
@given(changes)
def test_a_change_and_its_inverse_touch_the_same_applications(change: ChangeSet) -> None:
    touched = {row.application_id for row in change.rows} - {None}
    assert change.applications() == touched
    assert all(row.id in change.ids(row.kind) for row in change.rows)


def test_an_application_is_named_by_each_of_its_parts_also_when_they_are_gone() -> None:
    change = ChangeSet(
        (
            RowChange(Kind.NOTE, 7, {"id": 7, "application_id": 1}, None),
            RowChange(Kind.REQUIREMENT, 8, None, {"id": 8, "posting_id": 2}),
            RowChange(Kind.APPLICATION, 3, {"id": 3}, {"id": 3}),
            RowChange(Kind.STAGE, 4, {"id": 4}, {"id": 4}),
        )
    )
    assert change.applications() == {1, 2, 3}
    assert change.ids(Kind.NOTE) == {7}
    assert change.ids(Kind.EVENT) == frozenset()


def test_a_change_of_nothing_is_false() -> None:
    assert not ChangeSet()
    assert not (ChangeSet() + ChangeSet()).inverse()


def row(number: int, before: str | None, after: str | None) -> RowChange:
    images = (None if text is None else {"id": number, "text": text} for text in (before, after))
    return RowChange(Kind.NOTE, number, *images)


def test_what_was_changed_again_and_again_folds_to_its_first_and_last_state() -> None:
    steps = [ChangeSet((row(7, str(number), str(number + 1)),)) for number in range(300)]

    assert sum(steps, ChangeSet()).folded() == ChangeSet((row(7, "0", "300"),))


def test_a_fold_keeps_the_order_of_first_appearance_and_drops_what_ends_where_it_began() -> None:
    change = ChangeSet(
        (row(1, None, "new"), row(2, "old", None), row(3, "a", "b"), row(1, "new", "newer"), row(3, "b", "a"))
    )

    assert change.folded() == ChangeSet((row(1, None, "newer"), row(2, "old", None)))


@settings(max_examples=30)
@given(changes)
def test_a_fold_names_each_record_once_and_folds_no_further(change: ChangeSet) -> None:
    folded = change.folded()
    named = [(each.kind, each.id) for each in folded.rows]
    assert len(named) == len(set(named))
    assert folded.folded() == folded
