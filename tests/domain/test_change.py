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
