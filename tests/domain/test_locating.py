from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.locating import FoldedText
from jobtracker.domain.passage import fold, passage
from jobtracker.domain.reading import Span

WORDS = st.text(alphabet="ab \n\t\u00a0é", max_size=40)


def test_a_passage_is_found_whatever_white_space_is_between_its_words() -> None:
    text = "Bakers:\n  strong\u00a0arms \r\n and patience"
    span = FoldedText(text).find("strong arms and")
    assert span is not None
    assert text[span.start : span.end] == "strong\u00a0arms \r\n and"


def test_the_passage_behind_a_place_is_found_first_and_else_the_first_of_all() -> None:
    text = FoldedText("some Rust, some Rust")
    assert text.find("some Rust") == Span(0, 9)
    assert text.find("some Rust", after=3) == Span(11, 20)
    assert text.find("some Rust", after=15) == Span(0, 9)


def test_what_does_not_stand_in_a_text_is_not_found() -> None:
    assert FoldedText("early start").find("late start") is None
    assert FoldedText("early start").find(" ") is None
    assert FoldedText("").find("start") is None


@given(WORDS, st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
def test_every_passage_of_a_text_is_found_in_it(text: str, begin: int, end: int, after: int) -> None:
    words = fold(text[begin:end])
    span = FoldedText(text).find(words, after)
    if words:
        assert span is not None
        assert passage(text, span) == words
    else:
        assert span is None


@given(WORDS, WORDS)
def test_nothing_is_found_that_is_not_there(text: str, words: str) -> None:
    found = FoldedText(text).find(words) is not None
    assert found == (bool(fold(words)) and fold(words) in fold(text))
