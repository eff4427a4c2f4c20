from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.note import Note

THEN = datetime(2026, 11, 20, tzinfo=UTC)


def title(text: str) -> str:
    return Note(1, 1, text, THEN, THEN).title


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# Call with Ana\nshe said", "Call with Ana"),
        ("\n\n- > * first thing\nsecond", "first thing"),
        ("C++ is asked for", "C++ is asked for"),
        ("", "New note"),
        ("\n---\n***\n", "New note"),
    ],
)
def test_a_note_is_called_by_its_first_words_without_markdowns_marks(text: str, words: str) -> None:
    assert title(text) == words


@given(st.text())
def test_any_note_has_a_title_of_one_line(text: str) -> None:
    assert title(text).strip()
    assert len(title(text).splitlines()) == 1
