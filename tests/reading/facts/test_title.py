"""Titles in texts of an unusual shape."""

from __future__ import annotations

import pytest

from jobtracker.reading.reader import read_text


@pytest.mark.parametrize("unit", ["Engineer ", "Engineer, ", "Head of Sales\t"])
def test_a_line_longer_than_what_is_searched_for_facts_is_read_like_running_text(unit: str) -> None:
    facts = read_text(unit * 30_000, "x").reading.facts
    assert all(span.end <= 200 for span in facts.spans.get("title", ()))
    assert len(facts.title or "") <= 200
