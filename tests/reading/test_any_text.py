"""Whatever the text: it is read without an exception, and spans point into it."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobtracker.domain.reading import Reading, reading_from_json, reading_to_json
from jobtracker.reading.characters import fold
from jobtracker.reading.reader import ReadText, Unreadable, read_bytes, read_text
from jobtracker.reading.stages import MOST_ITEMS

POSTING = (
    "Senior Baker (m/f/d)\nMill & Sons Ltd, Leeds\n£28,000 - £31,000 per year\n\nWho we "
    "areWe bake for half the town.\n"
    "What you'll doBake rye bread at nightTeach two apprentices\nRequirements: • 3+ years "
    "of experience • Own knives\n"
    "Nice to have\n- Some French is a plus\n\nApply by 3 May 2027: "
    "jobs@mill.example\n要求：熟悉面包\nDein Profil:\n"
)
PIECES = st.sampled_from(
    [
        *POSTING.split(" "),
        "\n",
        "\r\n",
        "\r",
        "• ",
        "\u00ad",
        "\u200b",
        "\xa0",
        "\x00",
        "**",
        "# ",
        "<li>",
        "Location ",
        "Vacancies ",
        "Reno, NV 89501 ",
        "  at Elm House ",
        "St. Elm ",
        "ENH (Elm Night House) ",
        "Night Porter - Oslo ",
        "📍",
        "💰",
        "【",
        "】",
        "■ ",
        "：",
        "1、",
        ";\n",
        "#LI-X1",
        "Vous ",
        "requirements:\n - ",
        "<!--",
        "-->",
        "{% comment %}",
        "{% endcomment %}",
        "---\n",
        "§",
    ]
)
PROFILE = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)


def read(text: str) -> ReadText | None:
    try:
        return read_text(text)
    except Unreadable as error:
        explains(error)
        return None


def explains(error: Unreadable) -> None:
    assert error.code
    assert error.message.endswith(".")


def check(found: ReadText | None) -> None:
    if found is None:
        return
    reading: Reading = found.reading
    for item in (*reading.requirements, *reading.responsibilities):
        assert 0 <= item.start < item.end <= len(found.text)
        assert fold(found.text[item.start : item.end]) == item.text
    for section in reading.sections:
        assert 0 <= section.start <= section.end <= len(found.text)
    for spans in reading.facts.spans.values():
        assert all(0 <= span.start <= span.end <= len(found.text) for span in spans)
    assert reading.source.characters == len(found.text)
    assert reading_from_json(reading_to_json(reading)) == reading


@PROFILE
@given(st.text(max_size=600))
def test_any_characters_are_read(text: str) -> None:
    check(read(text))


@PROFILE
@given(st.lists(PIECES, max_size=120).map("".join))
def test_any_mixture_of_pieces_of_postings_is_read(text: str) -> None:
    check(read(text))


@PROFILE
@given(
    st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.eml", "a.pdf", "a.docx", "a.rtf", "a.md"])
)
def test_any_bytes_are_read_or_refused_with_a_reason(data: bytes, name: str) -> None:
    magic = {"a.pdf": b"%PDF-1.7\n", "a.docx": b"PK\x03\x04", "a.rtf": b"{\\rtf1 "}.get(name, b"")
    try:
        check(read_bytes(magic + data, name))
    except Unreadable as error:
        explains(error)


@PROFILE
@given(st.integers(0, len(POSTING)), st.integers(0, len(POSTING)), PIECES)
def test_a_mutilated_posting_is_read_the_same_way_twice(start: int, end: int, piece: str) -> None:
    text = POSTING[: min(start, end)] + piece + POSTING[max(start, end) :]
    first = read(text)
    check(first)
    assert first == read(text)


def test_a_text_with_more_items_than_any_posting_says_so_and_lists_the_first() -> None:
    read = read_text("Cook\n\nRequirements\n" + "- Knows the oven and the stove well\n" * (MOST_ITEMS + 5))
    assert len(read.reading.requirements) == MOST_ITEMS
    assert read.reading.report[0].code == "many-items"
