"""Postings whose bullets and line breaks are lost."""

from __future__ import annotations

import pytest

from jobtracker.domain.reading import Level, Reading
from jobtracker.reading.reader import read_text

DUTIES = [
    "Design and maintain the booking service that three airports rely on",
    "Work with the ground crews to find out what slows them down",
    "Improve the monitoring of our message queues",
]
NEEDS = [
    "Strong knowledge of Python and SQL",
    "Experience operating services in production",
    "Ability to explain technical matters to people who are not engineers",
]
EXTRAS = ["Experience with Kafka", "Knowledge of the aviation industry"]


def items(reading: Reading) -> tuple[list[str], list[str], list[str]]:
    required = [r.text for r in reading.requirements if r.level is Level.REQUIRED]
    preferred = [r.text for r in reading.requirements if r.level is Level.PREFERRED]
    return [r.text for r in reading.responsibilities], required, preferred


@pytest.mark.parametrize(
    ("joint", "behind_heading"),
    [
        (" ", " "),
        ("", ""),
        (". ", " "),
        (".", ""),
        (" • ", ": • "),
        (" * ", ": * "),
        ("\n", "\n"),
        ("\n- ", "\n- "),
    ],
    ids=[
        "blank",
        "nothing",
        "full stop",
        "glued full stop",
        "inline dots",
        "inline stars",
        "lines",
        "bullets",
    ],
)
def test_items_are_found_however_they_are_joined(joint: str, behind_heading: str) -> None:
    break_ = "\n" if "\n" in joint else ". " if joint.strip() == "." else " " if joint else ""
    text = (
        "Farfield builds software for airports. We are looking for a Backend Engineer to join us.\n"
        f"Responsibilities{behind_heading}{joint.join(DUTIES)}{break_}"
        f"Minimum qualifications{behind_heading}{joint.join(NEEDS)}{break_}"
        f"Preferred qualifications{behind_heading}{joint.join(EXTRAS)}"
    )
    assert items(read_text(text).reading) == (DUTIES, NEEDS, EXTRAS)


def test_two_items_in_a_line_are_divided_at_a_bullet() -> None:
    text = "Skills:\nForklift certification • Able to lift 50 pounds\n\nPreferred: • Some Thai • Own boots\n"
    assert items(read_text(text).reading) == (
        [],
        ["Forklift certification", "Able to lift 50 pounds"],
        ["Some Thai", "Own boots"],
    )


def test_the_text_behind_the_last_inline_bullet_is_no_part_of_it() -> None:
    text = (
        "Requirements: • Good sterile technique • Some practice in plotting • Patience with slow people. "
        "If this is you, please send a CV and two names to me. I am glad to answer questions, "
        "and I reply to everyone who writes. We meet in the first week of May and decide in the second.\n"
    )
    assert items(read_text(text).reading)[1] == [
        "Good sterile technique",
        "Some practice in plotting",
        "Patience with slow people",
    ]


@pytest.mark.parametrize("heading", ["Nice to have", "Bonus points", "DESIRABLE", "## Nice to have"])
def test_an_optional_heading_between_items_begins_a_list(heading: str) -> None:
    text = (
        f"Requirements {' '.join(NEEDS)} {heading} {' '.join(EXTRAS)} What we offer Free lunch on Wednesdays"
        " A railcard for the length of your stay"
    )
    assert items(read_text(text).reading)[2] == EXTRAS


def test_numbers_that_count_up_divide_a_line() -> None:
    text = "Requirements: 1. Valid driving licence 2. Two years in a kitchen 3. Own knives"
    assert [r.text for r in read_text(text).reading.requirements] == [
        "Valid driving licence",
        "Two years in a kitchen",
        "Own knives",
    ]


def test_a_heading_glued_on_both_sides_begins_a_section() -> None:
    text = (
        "We build bridges and have done so for eighty years.Who we areA family business in "
        "its third generation."
        "What you'll doPlan the work of two crews on siteCheck deliveries against the drawings"
        "RequirementsDegree in civil engineeringExperience on building sitesDriving licence"
    )
    reading = read_text(text).reading
    assert [s.heading for s in reading.sections if s.heading] == [
        "Who we are",
        "What you'll do",
        "Requirements",
    ]
    assert len(reading.requirements) == 3


def test_lists_are_found_by_their_words_where_no_heading_announces_them() -> None:
    text = (
        "Data Engineer\nWe are a small company that measures rivers and has done so for many years."
        "Design and build data pipelines for our gaugesMaintain the warehouse and its documentation"
        "Work closely with hydrologists to understand their questions"
        "3+ years of experience with data pipelinesStrong SQL and Python skills"
        "Experience with cloud services such as AWSExcellent communication skills"
    )
    reading = read_text(text).reading
    assert len(reading.responsibilities) == 3
    assert len(reading.requirements) == 4
    assert "requirements-by-content" in {finding.code for finding in reading.report}


def test_a_sentence_that_lists_duties_with_semicolons_is_divided() -> None:
    text = (
        "DUTIES\n\nA Park Ranger patrols trails and camp sites; answers the questions of "
        "visitors; repairs fences and "
        "signs; and reports damage to the office.\n\nREQUIREMENTS\n\n1. One year of paid outdoor work."
    )
    assert [r.text for r in read_text(text).reading.responsibilities] == [
        "patrols trails and camp sites",
        "answers the questions of visitors",
        "repairs fences and signs",
        "reports damage to the office",
    ]
