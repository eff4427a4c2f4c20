"""The facts of the project's own labelled postings stay above their floors."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

BENCHMARK = Path(__file__).resolve().parents[2] / "benchmarks" / "facts.py"


@pytest.mark.parametrize(("part", "floor", "most_wrong"), [("looked_at", 0.96, 1), ("set_aside", 0.94, 1)])
def test_each_fact_is_right_nearly_always_and_hardly_ever_wrong(
    part: str, floor: float, most_wrong: int
) -> None:
    figures = _measure().measured(part)
    assert {fact: f for fact, f in figures.items() if f["right"] < floor or f["wrong"] > most_wrong} == {}


def test_a_third_of_the_postings_is_set_aside() -> None:
    folder = _measure().FOLDER
    looked_at, set_aside = (len(list((folder / part).glob("*.toml"))) for part in ("looked_at", "set_aside"))
    assert 2 * set_aside >= looked_at >= 25


def _measure() -> Any:
    spec = importlib.util.spec_from_file_location("facts_measure", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
