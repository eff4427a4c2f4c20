from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont

from jobtracker.ui.delegates.line import LONGEST
from jobtracker.ui.delegates.two_lines import TwoLines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def texts(qapp: QApplication) -> TwoLines:
    return TwoLines(QFont())


def test_what_fits_stays_on_one_line(texts: TwoLines) -> None:
    width = int(texts.length("Data Engineer (m/w/d)")) + 1
    assert texts.split("Data Engineer (m/w/d)", width) == ("Data Engineer (m/w/d)",)
    assert texts.height("Data Engineer (m/w/d)", width) == texts.line_height


def test_a_longer_text_is_broken_between_words_and_never_beside_a_stroke(texts: TwoLines) -> None:
    width = int(texts.length("Data Engineer (m/w")) + 1
    assert texts.split("Data  Engineer\n(m/w/d)", width) == ("Data Engineer", "(m/w/d)")
    assert texts.height("Data Engineer (m/w/d)", width) == 2 * texts.line_height


@pytest.mark.parametrize(
    "text", ["Donaudampfschifffahrtskapitän", "バックエンドエンジニア募集" * 3, "😀" * 40]
)
def test_a_word_without_room_is_broken_within(texts: TwoLines, text: str) -> None:
    first, second = texts.split(text, int(texts.length(text)) // 3)
    assert first
    assert second
    assert first + second == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.text(max_size=400), st.integers(0, 400))
def test_of_any_text_nothing_is_lost_and_its_height_is_that_of_its_lines(
    texts: TwoLines, text: str, width: int
) -> None:
    lines = texts.split(text, width)
    assert "".join("".join(lines).split()) == "".join(text[:LONGEST].split())
    assert texts.height(text, width) == len(lines) * texts.line_height
