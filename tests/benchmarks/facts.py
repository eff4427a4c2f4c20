"""Measure the facts on the project's own labelled postings: many countries, languages and trades.

    python -m tests.benchmarks.facts [--show]

Rules are made by looking at `looked_at` only; of `set_aside` nobody looks at more than the figures, so that
they say how the reader does on postings that it was not made for.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from jobtracker.domain.reading import reading_to_json
from jobtracker.reading.reader import read_text

FOLDER = Path(__file__).resolve().parents[1] / "reading" / "facts" / "postings"
PARTS = ("looked_at", "set_aside")
FACTS = (
    "title", "company", "locations", "work_mode", "salary", "employment_type", "experience_years", "deadline",
    "posted", "reference", "language",
)  # fmt: skip


def measured(part: str, *, show: bool = False) -> dict[str, dict[str, float]]:
    """For each fact the share of postings where it is right, a fact left open where none is stated included,
    and how often it is wrong and not only missing.
    """
    counts: Counter[tuple[str, str]] = Counter()
    files = sorted((FOLDER / part).glob("*.toml"))
    for file in files:
        posting = tomllib.loads(file.read_text(encoding="utf-8"))
        said = reading_to_json(read_text(posting["posting"]["text"]).reading)
        for fact in FACTS:
            true, mine = stated(posting["facts"].get(fact)), stated(said[fact])
            counts[fact, "right"] += mine == true
            counts[fact, "wrong"] += mine is not None and mine != true
            if show and mine != true:
                print(f"  {file.stem}: {fact} is {true!r}, said {mine!r}")
    return {
        fact: {"right": round(counts[fact, "right"] / len(files), 3), "wrong": counts[fact, "wrong"]}
        for fact in FACTS
    }


def stated(value: Any) -> Any:
    """A fact's value without parts that are open; None where nothing is left."""
    if isinstance(value, dict):
        value = {name: part for name, part in value.items() if part is not None}
    return value or None


def printed(part: str, figures: dict[str, dict[str, float]]) -> str:
    """A line of figures: each fact with the share that is right and the number that is wrong."""
    return f"  {part:12} " + "  ".join(f"{fact} {f['right']}/{f['wrong']:.0f}" for fact, f in figures.items())


def main() -> None:
    """Print the figures, with what was missed in the postings that may be looked at."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--show", action="store_true", help="print what is not right in `looked_at`")
    args = parser.parse_args()
    for part in PARTS:
        print(printed(part, measured(part, show=args.show and part == "looked_at")))


if __name__ == "__main__":
    main()
