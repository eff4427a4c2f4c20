from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from jobtracker.viewmodels.rewritten_text import Change, RewrittenText


@st.composite
def rewritings(draw: st.DrawFn) -> tuple[str, list[Change]]:
    """A text, and changes anywhere in it, in order and apart."""
    source = draw(st.text("abc", max_size=20))
    places = sorted(draw(st.lists(st.integers(0, len(source)), max_size=8)))
    words = st.text("XYZ", min_size=1, max_size=3)
    runs = dict(zip(places[::2], places[1::2], strict=False))
    return source, [(begin, end, draw(words)) for begin, end in runs.items()]


@settings(max_examples=200, deadline=None)
@given(rewriting=rewritings())
def test_what_is_not_changed_keeps_its_character_both_ways(rewriting: tuple[str, list[Change]]) -> None:
    source, changes = rewriting
    rewritten = RewrittenText(source, changes)
    changed = {place for begin, end, _ in changes for place in range(begin, end)}

    for place in set(range(len(source))) - changed:
        assert rewritten.text[rewritten.written(place)] == source[place]
        assert rewritten.source(rewritten.written(place)) == place
        assert rewritten.written_end(place + 1) == rewritten.written(place) + 1
    places = [rewritten.written(place) for place in range(len(source) + 1)]
    assert all(a <= b for a, b in pairwise(places))
    assert rewritten.source(len(rewritten.text) + 5) == len(source)


def test_places_in_and_around_a_change_are_at_its_edges() -> None:
    rewritten = RewrittenText("a-+-b", [(1, 4, "XY"), (5, 5, "!")])

    assert rewritten.text == "aXYb!"
    assert [rewritten.written(place) for place in range(6)] == [0, 1, 3, 3, 3, 5]
    assert [rewritten.source(position) for position in range(6)] == [0, 1, 1, 4, 5, 5]
    assert rewritten.written_end(5) == 4


def test_a_text_without_changes_is_itself() -> None:
    rewritten = RewrittenText("abc", [])

    assert rewritten.text == "abc"
    assert (rewritten.written(2), rewritten.source(2), rewritten.written_end(2)) == (2, 2, 2)
    assert (rewritten.written(9), rewritten.source(9), rewritten.source(-1)) == (3, 3, 0)
