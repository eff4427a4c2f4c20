from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.lanes import lanes

SPANS = st.lists(st.tuples(st.integers(0, 1400), st.integers(1, 300)).map(lambda s: (s[0], s[0] + s[1])))


def test_what_overlaps_lies_side_by_side_and_what_does_not_has_the_whole_width() -> None:
    assert lanes([(540, 600), (570, 630), (600, 660), (700, 730)]) == [(0, 2), (1, 2), (0, 2), (0, 1)]
    assert lanes([]) == []


@given(SPANS)
def test_no_two_that_overlap_share_a_lane(spans: list[tuple[int, int]]) -> None:
    placed = lanes(spans)
    assert all(0 <= lane < count for lane, count in placed)
    for (one, where), (other, there) in combinations(zip(spans, placed, strict=True), 2):
        if one[0] < other[1] and other[0] < one[1]:
            assert where[0] != there[0]
            assert where[1] == there[1]
