"""The samples that come with the program read right; what is expected was taken from them by reading."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from jobtracker.domain.reading import Level, reading_to_json
from jobtracker.reading.reader import read_bytes

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
EXPECTED = tomllib.loads(Path(__file__).with_name("seeds.toml").read_text(encoding="utf-8"))
FACTS = (
    "title",
    "company",
    "locations",
    "work_mode",
    "employment_type",
    "salary",
    "experience_years",
    "deadline",
    "posted",
    "reference",
    "language",
)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_gives_each_of_its_items_whole_and_with_its_level(name: str) -> None:
    reading = read_bytes((SEEDS / name).read_bytes(), name).reading
    expected = EXPECTED[name]
    assert [r.text for r in reading.responsibilities] == expected["duties"]
    assert [r.text for r in reading.requirements if r.level is Level.REQUIRED] == expected["required"]
    assert [r.text for r in reading.requirements if r.level is Level.PREFERRED] == expected["preferred"]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_gives_the_facts_it_states_and_no_others(name: str) -> None:
    said = reading_to_json(read_bytes((SEEDS / name).read_bytes(), name).reading)
    assert {fact: _stated(said[fact]) for fact in FACTS if said[fact]} == {
        fact: value for fact, value in EXPECTED[name].items() if fact in FACTS
    }


def test_every_sample_is_expected_here() -> None:
    assert {path.name for path in SEEDS.iterdir() if not path.name.startswith(".")} == set(EXPECTED)


def _stated(value: Any) -> Any:
    return {k: v for k, v in value.items() if v is not None} if isinstance(value, dict) else value
