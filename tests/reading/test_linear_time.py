"""Reading takes time in proportion to the length of the text, whatever the text is made of."""

from __future__ import annotations

import time

import pytest

from jobtracker.reading.reader import read_text

SECTIONS = (
    "## About us\n\nWe bake.\n\n## Requirements\n\n- Knows ovens\n- 3+ years of experience\n\n"
    "## Tasks\n\n- Bake\n\n"
)
REPEATED = {
    "words": "the cat knows a lot about ovens ",
    "capitals": "THE CAT KNOWS OVENS ",
    "names": "Mill & Sons Ltd ",
    "titles": "Knows Ovens Bakes Bread ",
    "camels": "KnowsOvensBakesBread",
    "one letter": "a",
    "one capital": "A",
    "inline bullets": "• Knows ovens • Bakes bread ",
    "inline stars": "* Knows ovens * Bakes bread ",
    "inline dashes": "- Knows ovens - bakes ",
    "inline numbers": "1. Knows ovens 2. Bakes ",
    "digits": "1234567890",
    "figures": "12 345 6,789 ",
    "amounts": "$1,000 - 2,000 per year ",
    "signs": "€",
    "dots": "... ",
    "commas": ", ",
    "brackets": "(a [b {c ",
    "closing brackets": ") ] } ",
    "open brackets": "(",
    "square brackets": "[a](",
    "addresses": "a.b@c.example ",
    "half addresses": "a@a.",
    "links": "https://example.com/a?b=c ",
    "schemes": "http://",
    "lines": "Knows ovens\n",
    "short lines": "a\n",
    "paragraphs": "Knows ovens\n\n",
    "bulleted": "- Knows ovens well\n",
    "small bulleted": "- knows ovens\n",
    "nested": "- Knows ovens\n    - gas\n",
    "quoted": "> Knows ovens\n",
    "lettered": "a) Knows ovens\n",
    "old lines": "Knows ovens\r",
    "old wrapped lines": "knows ovens and\r",
    "wrapped": "this line is wrapped at seventy characters or so by a program that did\n",
    "headings": "Requirements\n\nKnows ovens\n\n",
    "glued headings": "Requirements: Knows ovens ",
    "unknown headings": "SOMETHING ELSE\nKnows ovens\n",
    "sections": SECTIONS,
    "hashes": "# ",
    "rules": "---\n",
    "labels": "Location: Berlin\n",
    "inline labels": "Location: Berlin Company: Foo ",
    "comments": "<!-- ovens -->",
    "open comments": "<!-- {# {% comment ",
    "front": "key: value\n",
    "years": "5 years of experience ",
    "dates": "3 May 2027 ",
    "short dates": "2027-05-03 ",
    "genders": "(m/w/d) ",
    "hiring": "We are looking for a Baker ",
    "cities": "in Berlin, Germany ",
    "levels": "is a plus ",
    "quotes": "“a” ",
    "apostrophes": "a'b’c'",
    "underscores": "__a__ ",
    "bold": "**Knows** ",
    "stars": "*",
    "dashes": "a-",
    "colons": "a: ",
    "semicolons": "a clerk files; ",
    "bars": "a | b ",
    "slashes": "a/b/",
    "tags": "<p>Knows ovens</p>\n",
    "open tags": "<div>",
    "marks": "<",
    "blanks": "x" + " " * 50,
    "tabs": "\ta",
    "chinese": "要求：熟悉面包。",
    "japanese": "経験のある方・",
    "korean": "경력 5년 ",
    "fancy": "𝐊𝐧𝐨𝐰𝐬 ",
    "accents": "é à ü ",
    "longer in small letters": "İ",
    "soft hyphens": "a\u00ad",
    "nothing to see": "\u200ba",
    "control characters": "\x01a",
    "pictures": "🔹 Knows ovens ",
}
LENGTH = 4_000
MOST_GROWTH = 2.6
"""How much longer a text twice as long may take; the square of its length would make it 4."""
ATTEMPTS = 5
"""How often it is tried: what is not linear fails each time, a busy machine does not."""
LINES = ("lines", "bulleted", "labels", "sections", "headings")


def seconds(text: str) -> float:
    """The processor time that reading takes."""
    begun = time.process_time()
    read_text(text)
    return time.process_time() - begun


@pytest.mark.parametrize("unit", REPEATED.values(), ids=REPEATED)
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    short = "x " + unit * (LENGTH // len(unit))
    long = "x " + unit * (2 * LENGTH // len(unit))
    ratios = []
    for _ in range(ATTEMPTS):
        ratios.append(seconds(long) / seconds(short))
        if ratios[-1] <= MOST_GROWTH:
            return
    pytest.fail(f"it took {', '.join(f'{ratio:.1f}' for ratio in ratios)} times as long")


@pytest.mark.parametrize("name", LINES)
def test_thousands_of_lines_take_about_four_times_as_long_as_a_quarter_of_them(name: str) -> None:
    unit = REPEATED[name]
    count = 8_000 // (unit.count("\n") or unit.count("\r"))
    ratios = []
    for _ in range(ATTEMPTS):
        ratios.append(seconds(unit * count) / seconds(unit * (count // 4)))
        if ratios[-1] <= MOST_GROWTH**2:
            return
    pytest.fail(f"it took {', '.join(f'{ratio:.1f}' for ratio in ratios)} times as long")


def test_ten_million_characters_in_one_line_are_read_in_seconds() -> None:
    text = "Experience with large ovens Ability to work at night " * 190_000
    begun = time.process_time()
    found = read_text(text)
    assert time.process_time() - begun < 10
    assert found.text == text
    assert "long-text" in {finding.code for finding in found.reading.report}
