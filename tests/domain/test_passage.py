from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.passage import fold, joined_span, passage, split_span, trimmed
from jobtracker.domain.reading import Span

texts = st.text(st.sampled_from("ab.é😀 \n\t\r\u00a0\u2003\u2028\x1c•-;"), max_size=40) | st.text(max_size=40)


@st.composite
def spans_of_words(draw: st.DrawFn) -> tuple[str, Span]:
    """A span that has at least two characters to divide, and what stands around it."""
    before, inside, after = draw(texts), draw(texts), draw(texts)
    source = f"{before}a{inside}b{after}"
    return source, Span(len(before), len(before) + len(inside) + 2)


@st.composite
def spans(draw: st.DrawFn) -> tuple[str, Span]:
    source = draw(texts)
    start = draw(st.integers(0, len(source)))
    return source, Span(start, draw(st.integers(start, len(source))))


@given(texts)
def test_folded_text_has_single_spaces_only_and_folds_no_further(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert "  " not in folded
    assert [c for c in folded if not c.isspace()] == [c for c in text if not c.isspace()]


@given(spans())
def test_a_trimmed_span_holds_the_same_words_and_no_space_at_its_ends(case: tuple[str, Span]) -> None:
    source, span = case
    inner = trimmed(source, span)
    held = source[inner.start : inner.end]
    assert span.start <= inner.start <= inner.end <= span.end
    assert held == held.strip()
    assert fold(held) == passage(source, span)


@given(spans(), st.data())
def test_splitting_a_span_gives_the_two_parts_of_its_folded_text(
    case: tuple[str, Span], data: st.DataObject
) -> None:
    source, span = case
    text = passage(source, span)
    at = data.draw(st.integers(0, len(text)))
    first, second = split_span(source, span, at)
    assert passage(source, first) == fold(text[:at])
    assert passage(source, second) == fold(text[at:])
    assert span.start <= first.start <= first.end <= second.start <= second.end <= span.end


@given(spans_of_words(), st.data())
def test_what_was_split_joins_to_the_same_words(case: tuple[str, Span], data: st.DataObject) -> None:
    source, span = case
    text = passage(source, span)
    first, second = split_span(source, span, data.draw(st.integers(1, len(text) - 1)))
    assert joined_span(source, first, second) == joined_span(source, second, first) == trimmed(source, span)


def test_items_join_across_bullets_line_breaks_and_any_white_space() -> None:
    source = "one;\r\n \u00a0•\u2003two"
    whole = joined_span(source, Span(0, 3), Span(source.index("two"), len(source)))
    assert whole == Span(0, len(source))


def test_items_with_words_between_them_do_not_join() -> None:
    source = "one, and two"
    assert joined_span(source, Span(0, 3), Span(9, 12)) is None


def test_a_span_within_another_adds_nothing_when_joined() -> None:
    assert joined_span("one two three", Span(0, 13), Span(4, 7)) == Span(0, 13)
