from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from jobtracker.domain.reading import Section, SectionKind, Span
from jobtracker.viewmodels.posting_text import LONGEST_LINE, LONGEST_TEXT, PostingText, heading_span

LINE_ENDS = set("\n\r\u2028\u2029\x85\x0b\x0c")
BIDI = {chr(code) for code in (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))}
RLO = "\u202e"

hard = st.sampled_from(
    [
        *("\r\n", "\r", "\n", "\u2028", "\x85", "\t", " ", "\u00a0"),
        *("\0", "\x1b", RLO, "\u2066", "\ufeff", "\ufffc", "\ufdd0", "\ud83d", "\ude00"),
        *("😀", "é", "word", "C#", "## ", "**", ":", "Requirements"),
    ]
)
texts = st.one_of(
    st.text(st.characters(), max_size=60), st.lists(hard, max_size=40).map("".join), st.text(max_size=60)
)
repeated = st.lists(
    st.tuples(hard, st.sampled_from((1, 7, LONGEST_LINE - 1, LONGEST_LINE, 5_000))), min_size=1, max_size=4
)
"""Texts of long lines, as pieces and how often each stands there."""


@st.composite
def posted(draw: st.DrawFn) -> tuple[str, list[Section]]:
    """Any text, and sections anywhere in it, headed by words that stand there."""
    source = draw(texts)
    places = st.integers(0, len(source))
    spans = draw(st.lists(st.tuples(places, places), max_size=3))
    return source, [section_at(source, min(span), max(span)) for span in spans]


def section_at(source: str, start: int, end: int) -> Section:
    heading = " ".join(source[start : min(end, start + 20)].split())
    return Section(SectionKind.OTHER, heading or None, start, end)


def is_shown_as_it_is(character: str) -> bool:
    """Whether a character is neither a line end nor something that is shown as a mark."""
    strange = unicodedata.category(character) in ("Cc", "Cs") and character != "\t"
    mark = character in BIDI | LINE_ENDS | set("\ufeff\ufff9\ufffa\ufffb\ufffc\ufffe\uffff")
    return not (strange or mark or "\ufdd0" <= character <= "\ufdef")


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def section(source: str, heading: str) -> Section:
    at = source.index(heading)
    return Section(SectionKind.REQUIREMENTS, heading, at, len(source))


def holds(source: str, sections: list[Section], step: int = 1) -> PostingText:
    """Check all that is true of any text; `step` is the distance between the places looked at."""
    shown = PostingText(source, sections)
    utf16 = shown.text.encode("utf-16-le")

    for character in set(shown.text):
        assert character in "\n\t" or is_shown_as_it_is(character), hex(ord(character))
    assert max(map(len, shown.text.split("\n"))) <= LONGEST_LINE

    places = range(0, len(source) + 1, step)
    positions = [shown.to_shown(place) for place in places]
    assert all(a <= b for a, b in pairwise(positions))
    assert shown.to_shown(len(source)) == units(shown.text)
    for place, position in zip(places, positions, strict=True):
        if place < len(source) and is_shown_as_it_is(source[place]):
            there = utf16[2 * position : 2 * (position + units(source[place]))]
            assert there.decode("utf-16-le") == source[place]
            assert shown.to_source(position) == place

    back = [shown.to_source(position) for position in range(0, units(shown.text) + 1, step)]
    assert all(a <= b for a, b in pairwise(back))
    assert all(0 <= place <= len(source) for place in back)
    return shown


@settings(max_examples=200, deadline=None)
@given(posting=posted())
@example(posting=("", []))
@example(posting=("\r\n", []))
@example(posting=("a\r\nb", [Section(SectionKind.OTHER, "b", 2, 4)]))
def test_any_text_is_shown_harmless_with_every_place_known(posting: tuple[str, list[Section]]) -> None:
    holds(*posting)


@settings(max_examples=25, deadline=None)
@given(parts=repeated, percent=st.integers(0, 100))
@example(parts=[("a b", 1), ("x", 3_990), (RLO, 1), ("y", 5_000)], percent=100)
@example(parts=[(RLO, 5_000)], percent=50)
@example(parts=[("word ", 3_000), (RLO, 1), ("word ", 3_000)], percent=90)
def test_lines_of_any_length_are_broken_with_every_place_known(
    parts: list[tuple[str, int]], percent: int
) -> None:
    # What is shown is cut at the longest text; another test holds that.
    source = "".join(part * count for part, count in parts)[:LONGEST_TEXT]
    holds(source, [section_at(source, len(source) * percent // 100, len(source))], step=149)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(source=texts)
def test_positions_count_as_those_of_a_text_document(qapp: object, source: str) -> None:
    shown = PostingText(source)
    document = QTextDocument()
    document.setPlainText(shown.text)

    assert document.toPlainText() == shown.text.replace("\u00a0", " ")
    assert document.characterCount() - 1 == units(shown.text)
    for place, character in enumerate(source):
        if is_shown_as_it_is(character) and units(character) == 1:
            assert document.characterAt(shown.to_shown(place)) == character


@settings(max_examples=100, deadline=None)
@given(posting=posted())
def test_a_heading_begins_its_line_wherever_it_stands(posting: tuple[str, list[Section]]) -> None:
    source, sections = posting
    shown = PostingText(source, sections)

    for span in shown.headings:
        before = shown.text.encode("utf-16-le")[: 2 * shown.to_shown(span.start)].decode("utf-16-le")
        line_without_marks = re.sub("⟨[^⟩]*⟩", "", before.rsplit("\n", 1)[-1])
        assert not any(map(str.isalnum, line_without_marks))


def test_control_and_bidirectional_characters_become_visible_marks() -> None:
    assert PostingText(f"pay{RLO}\0\x1b!").text == "pay⟨RTLO⟩␀␛!"


def test_every_kind_of_line_end_is_shown_as_one() -> None:
    assert PostingText("a\r\nb\rc\nd\u2028e\x85f").text == "a\nb\nc\nd\ne\nf"


def test_the_sign_for_what_could_not_be_decoded_is_shown_as_it_is() -> None:
    assert PostingText("caf\ufffd").text == "caf\ufffd"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("We bake. Requirements Two years", "We bake. \n\nRequirements \nTwo years"),
        ("We bake.RequirementsTwo years", "We bake.\n\nRequirements\nTwo years"),
        ("We bake.          Requirements", "We bake.          \n\nRequirements"),
        ("We know C# Requirements\nYes", "We know C# \n\nRequirements\nYes"),
        ("We bake.\nRequirements\nTwo years", "We bake.\nRequirements\nTwo years"),
        ("## Requirements\r\nTwo years", "## Requirements\nTwo years"),
        ("**Requirements**\nTwo years", "**Requirements**\nTwo years"),
        ("We bake. **Requirements** Two years", "We bake. \n\n**Requirements** \nTwo years"),
        ("Requirements: two years", "Requirements: two years"),
        ("Requirements", "Requirements"),
    ],
)
def test_a_heading_that_shares_its_line_gets_its_own(source: str, shown: str) -> None:
    text = holds(source, [section(source, "Requirements")])

    assert text.text == shown
    assert text.headings == (Span(source.index("Requirements"), source.index("Requirements") + 12),)


def test_a_heading_is_found_where_its_white_space_is_another() -> None:
    source = "x\nWhat  we\nask\nTwo years"

    assert heading_span(source, Section(SectionKind.OTHER, "What we ask", 2, 24)) == Span(2, 14)


def test_a_section_without_a_heading_or_with_one_that_is_not_there_has_no_place() -> None:
    assert heading_span("Two years", Section(SectionKind.OTHER, None, 0, 9)) is None
    assert heading_span("Two years", Section(SectionKind.OTHER, "Three years", 0, 9)) is None


def test_a_long_line_is_broken_at_a_space() -> None:
    shown = PostingText("word " * 1_000)

    assert shown.text == "word " * 800 + "\n" + "word " * 200
    assert shown.to_source(4_001) == 4_000


def test_what_is_longer_than_can_be_shown_is_counted() -> None:
    line = "nine more" * 11 + "\n"
    source = line * (LONGEST_TEXT // len(line) + 3)
    shown = PostingText(source)

    assert len(shown.text) == LONGEST_TEXT
    assert shown.hidden == 3 * len(line)
    assert shown.to_shown(len(source)) == LONGEST_TEXT
