"""The real postings, where they are present: the one the project was asked for, and floors of the figures."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from jobtracker.domain.reading import ExperienceYears, Level
from jobtracker.reading.reader import read_bytes

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT.parent / "shared" / "postings"
needs_postings = pytest.mark.skipif(not (FOLDER / "gold").is_dir(), reason="../shared/postings is not here")


@needs_postings
def test_the_posting_the_project_was_asked_for_reads_exactly() -> None:
    name = "000_1fe10efcd0046ca1.txt"
    reading = read_bytes((FOLDER / name).read_bytes(), name).reading
    facts = reading.facts
    assert (facts.company, facts.title) == ("Stripe", "backend engineer")
    assert facts.experience_years == ExperienceYears(2, 6)
    levels = [requirement.level for requirement in reading.requirements]
    assert (levels.count(Level.REQUIRED), levels.count(Level.PREFERRED)) == (9, 3)
    assert len(reading.responsibilities) == 6
    measure = _measure()
    figures = measure.measured(FOLDER, [Path(name).stem])["all"]
    assert (figures["requirements_f1"], figures["responsibilities_f1"], figures["level"]) == (1.0, 1.0, 1.0)


@needs_postings
@pytest.mark.parametrize(
    ("part", "floors"),
    [
        ("tuned", {"requirements_f1": 0.94, "responsibilities_f1": 0.945, "level": 0.98}),
        ("aside", {"requirements_f1": 0.955, "responsibilities_f1": 0.85, "level": 0.96}),
    ],
)
def test_the_figures_stay_above_their_floors(part: str, floors: dict[str, float]) -> None:
    measure = _measure()
    figures = measure.measured(FOLDER, measure.names(FOLDER, part))
    assert {
        name: figures["all"][name] for name, floor in floors.items() if figures["all"][name] < floor
    } == {}
    assert figures["all"]["intruders"] == 0


@needs_postings
def test_a_wrong_fact_is_rare() -> None:
    measure = _measure()
    facts = measure.measured(FOLDER, measure.names(FOLDER, "all"))["facts"]
    assert {name: values["wrong"] for name, values in facts.items() if values["wrong"] > 2} == {}


def _measure() -> Any:
    path = ROOT / "tests" / "benchmarks" / "reading.py"
    spec = importlib.util.spec_from_file_location("reading_measure", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
