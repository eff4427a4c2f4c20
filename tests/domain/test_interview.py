from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobtracker.domain.contact import ContactWords
from jobtracker.domain.interview import Interview, duration_words
from jobtracker.domain.tag import LONGEST_TAG, tag_key, tag_name


def test_an_interview_is_at_its_wall_time_in_its_zone() -> None:
    summer = Interview(datetime(2026, 7, 1, 9), "Europe/Berlin")
    assert summer.moment == datetime(2026, 7, 1, 7, tzinfo=UTC)
    assert Interview(datetime(2026, 12, 1, 9), "Europe/Berlin").moment.hour == 8


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(1, "1 minute"), (45, "45 minutes"), (60, "1 hour"), (90, "1 hour 30 minutes"), (1440, "24 hours")],
)
def test_a_duration_in_words(minutes: int, words: str) -> None:
    assert duration_words(minutes) == words


@given(st.text())
def test_the_name_of_a_tag_is_short_one_line_and_stays_when_named_again(words: str) -> None:
    name = tag_name(words)
    assert len(name) <= LONGEST_TAG
    assert not name or " ".join(name.split()) == name
    assert tag_key(name) == tag_key(name.casefold())


@given(st.builds(ContactWords, *[st.text()] * 5))
def test_someone_has_a_name_where_anything_is_written(words: ContactWords) -> None:
    tidied = words.tidied()
    written = any(text.split() for text in (words.name, words.role, words.email, words.phone, words.notes))
    assert bool(tidied.name) == written
    assert tidied.tidied() == tidied
