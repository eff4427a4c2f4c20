"""Phrases are found where they stand, however few searches that takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobtracker.reading.facts.phrases import lowered, occurrences, words_of

PHRASES = ("looking for a", "is a", "at", "remote", "à distance", "seeks", "c++", "勤務地", "über uns")


def found(text: str, *, glued: bool = False) -> list[tuple[int, str]]:
    small = lowered(text)
    return [
        (span.start, phrase) for span, phrase in occurrences(small, PHRASES, text=text if glued else None)
    ]


def test_phrases_are_found_in_the_order_of_the_text_as_whole_words() -> None:
    assert found("Remote! Acme is a shop at sea, looking for a cook.") == [
        (0, "remote"),
        (13, "is a"),
        (23, "at"),
        (31, "looking for a"),
    ]
    assert found("This a-that: remotely, data") == []


def test_of_two_that_overlap_the_longer_is_kept() -> None:
    small = "a fixed term contract"
    assert [phrase for _, phrase in occurrences(small, ("fixed term", "fixed term contract"))] == [
        "fixed term contract"
    ]


def test_a_phrase_in_east_asian_text_needs_no_blanks() -> None:
    assert found("私の勤務地は") == [(2, "勤務地")]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("our teamSeeks people", "seeks"),
        ("Acme seeksPeople", "seeks"),
        ("the restLooking for aCook", "looking for a"),
        ("Mehr…Über unsWir", "über uns"),
    ],
)
def test_a_capital_glued_to_a_small_letter_divides_words_where_the_text_is_given(
    text: str, phrase: str
) -> None:
    assert phrase in [said for _, said in found(text, glued=True)]


def test_a_word_in_capitals_is_not_divided() -> None:
    assert found("WHAT FORMAT", glued=True) == []


@given(
    st.lists(
        st.one_of(
            st.sampled_from([*PHRASES, " ", ".", "\n", "’", "_", "1", "At", "SEEKS"]), st.text(max_size=4)
        )
    )
)
def test_no_phrase_is_missed_for_the_words_that_are_looked_up_first(pieces: list[str]) -> None:
    text = "".join(pieces)
    small = lowered(text)
    for phrase in PHRASES:
        at = small.find(phrase)
        before, behind = small[at - 1 : at] if at > 0 else " ", small[at + len(phrase) :][:1] or " "
        if at >= 0 and not before.isalnum() and not behind.isalnum():
            assert occurrences(small, (phrase,)), (text, phrase)
            assert occurrences(small, (phrase,), text=text), (text, phrase)


@given(st.text())
def test_the_words_of_a_text_are_all_there(text: str) -> None:
    words = words_of(text.lower())
    assert "" in words
    for word in text.lower().split():
        if word.isalpha() and max(word) < "\u2e80":
            assert word in words
