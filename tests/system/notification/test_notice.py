from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from jobtracker.system.notification.notice import LONGEST_LINE, Notice, one_line


@given(st.text(max_size=2000))
def test_whatever_a_posting_is_called_it_is_told_in_one_line_of_what_can_be_seen(text: str) -> None:
    line = one_line(text)
    assert len(line) <= LONGEST_LINE
    assert all(c == " " or unicodedata.category(c)[0] not in "CZ" for c in line)
    assert one_line(line) == line


def test_breaks_and_changes_of_direction_become_spaces() -> None:
    notice = Notice("k", "a\r\nb\x00\u202ec", "  d\t\n e ")
    assert (notice.title, notice.body) == ("a b c", "d e")


def test_a_long_text_ends_in_an_ellipsis() -> None:
    assert one_line("x" * 300) == "x" * (LONGEST_LINE - 1) + "…"
