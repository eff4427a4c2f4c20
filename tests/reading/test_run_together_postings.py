"""The project's own run-together postings: several trades and languages, with the items that a reader finds.

The texts were written and labelled before the program read them. Rules are made by looking at `looked_at`
only; of `set_aside` nobody looks at more than the figures.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from jobtracker.domain.reading import Level
from jobtracker.reading.reader import read_text

FOLDER = Path(__file__).with_name("run_together")


def figures(part: str) -> dict[str, float]:
    """F1 of the requirements and responsibilities that are exactly right, the share of right levels, and how
    many items were taken from outside the lists.
    """
    counts: Counter[str] = Counter()
    for file in sorted((FOLDER / part).glob("*.toml")):
        posting = tomllib.loads(file.read_text(encoding="utf-8"))
        reading = read_text(posting["text"]).reading
        levels = dict.fromkeys(posting["required"], Level.REQUIRED)
        levels |= dict.fromkeys(posting["preferred"], Level.PREFERRED)
        duties = {r.text for r in reading.responsibilities}
        found = [r for r in reading.requirements if r.text in levels]
        counts["requirements"] += len(found)
        counts["levels"] += sum(levels[r.text] is r.level for r in found)
        counts["said"] += len(reading.requirements)
        counts["asked"] += len(levels)
        counts["duties"] += len(duties & set(posting["duties"]))
        counts["duties said"] += len(reading.responsibilities)
        counts["duties asked"] += len(posting["duties"])
        listed = [*levels, *posting["duties"]]
        begins = {posting["text"].index(item) for item in listed}
        inside = min(begins), max(posting["text"].index(item) + len(item) for item in listed)
        said = [*reading.requirements, *reading.responsibilities]
        counts["strangers"] += sum(not inside[0] <= r.start < inside[1] for r in said)
    return {
        "requirements": 2 * counts["requirements"] / (counts["said"] + counts["asked"]),
        "responsibilities": 2 * counts["duties"] / (counts["duties said"] + counts["duties asked"]),
        "level": counts["levels"] / counts["requirements"],
        "strangers": counts["strangers"],
    }


@pytest.mark.parametrize(
    ("part", "floors"),
    [
        ("looked_at", {"requirements": 0.95, "responsibilities": 0.95, "level": 0.95}),
        ("set_aside", {"requirements": 0.93, "responsibilities": 0.87, "level": 0.9}),
    ],
)
def test_items_are_found_in_run_together_postings(part: str, floors: dict[str, float]) -> None:
    found = figures(part)
    assert {name: found[name] for name, floor in floors.items() if found[name] < floor} == {}
    assert found["strangers"] == 0


def test_half_of_the_postings_are_set_aside() -> None:
    counts = {part: len(list((FOLDER / part).glob("*.toml"))) for part in ("looked_at", "set_aside")}
    assert counts == {"looked_at": 4, "set_aside": 4}
