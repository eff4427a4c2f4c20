"""Measure the reader: exact items, levels, facts and speed, on labelled postings.

    python -m tests.benchmarks.reading [--show NAME] [--part tuned|aside|all] [--json]

Of the labelled postings about a third is set aside by the hash of the name: rules are made by looking at
the others only, so that the figures of the part "aside" say how the reader does on postings nobody looked at.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import statistics
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobtracker.domain.reading import reading_to_json
from jobtracker.reading.reader import read_bytes

if TYPE_CHECKING:
    from types import ModuleType

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "postings"
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def is_set_aside(name: str) -> bool:
    """Whether a posting is looked at through figures only."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 2


def names(folder: Path, part: str) -> list[str]:
    """The labelled postings of a part: "tuned", "aside" or "all"."""
    labelled = sorted(path.stem for path in (folder / "gold").glob("*.json"))
    return [name for name in labelled if part == "all" or is_set_aside(name) == (part == "aside")]


def judge(folder: Path) -> ModuleType:
    """The measure that came with the postings, as a module."""
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measured(folder: Path, chosen: list[str], show: str | None = None) -> dict[str, Any]:
    """The figures over the chosen postings."""
    score = judge(folder)
    table = (folder / "POSTINGS.tsv").read_text(encoding="utf-8").splitlines()[1:]
    styles = {line.split("\t")[0]: line.split("\t")[2] for line in table}
    groups: dict[str, Counter[str]] = {"all": Counter(), "lines": Counter(), "run-together": Counter()}
    facts: Counter[tuple[str, str]] = Counter()
    for name in chosen:
        gold = json.loads((folder / "gold" / f"{name}.json").read_text(encoding="utf-8"))
        data = (folder / f"{name}.txt").read_bytes()
        said = reading_to_json(read_bytes(data, f"{name}.txt").reading)
        row: Counter[str] = Counter(postings=1)
        pairs = {
            "req": ([r["text"] for r in gold["requirements"]], [r["text"] for r in said["requirements"]]),
            "resp": (gold["responsibilities"], [r["text"] for r in said["responsibilities"]]),
        }
        for key, (true, mine) in pairs.items():
            want, got = [score.fold(t) for t in true], [score.fold(t) for t in mine]
            row[f"{key}_hit"], _ = score.match(got, want)
            row[f"{key}_said"], row[f"{key}_true"] = len(got), len(want)
            if show == name:
                for missed in (Counter(want) - Counter(got)).elements():
                    print(f"  missed {key}: {missed}")
                for wrong in (Counter(got) - Counter(want)).elements():
                    print(f"  wrong  {key}: {wrong}")
        levels = {score.fold(r["text"]): r["level"] for r in gold["requirements"]}
        for item in said["requirements"]:
            if score.fold(item["text"]) in levels:
                row["level_of"] += 1
                row["level_ok"] += item["level"] == levels[score.fold(item["text"])]
                if show == name and item["level"] != levels[score.fold(item["text"])]:
                    print(f"  level of {item['text']!r} is not {item['level']}")
        got = [score.fold(r["text"]) for r in said["requirements"]]
        strangers = score.intruders(gold, data.decode("utf-8", "replace"), got)
        row["intruders"] = len(strangers)
        if show == name:
            for stranger in strangers:
                print(f"  intruder: {stranger}")
        _compare_facts(score, gold, said, facts, shown=show == name)
        for group in ("all", "run-together" if "run-together" in styles.get(name, "") else "lines"):
            groups[group].update(row)
    figures: dict[str, Any] = {}
    for group, c in groups.items():
        figures[group] = {
            "postings": c["postings"],
            "requirements_f1": round(score.f1(c["req_hit"], c["req_said"], c["req_true"]), 3),
            "responsibilities_f1": round(score.f1(c["resp_hit"], c["resp_said"], c["resp_true"]), 3),
            "level": round(c["level_ok"] / max(1, c["level_of"]), 3),
            "intruders": c["intruders"],
        }
    figures["facts"] = {
        fact: {
            "right": round(facts[fact, "right"] / max(1, facts[fact, "of"]), 3),
            "wrong": facts[fact, "wrong"],
        }
        for fact in score.FACTS
    }
    return figures


def _compare_facts(
    score: ModuleType,
    gold: dict[str, Any],
    said: dict[str, Any],
    facts: Counter[tuple[str, str]],
    *,
    shown: bool,
) -> None:
    """Count which facts of a posting are right, and which are wrong and not only missing."""
    for fact in score.FACTS:
        true, mine = gold.get(score.GOLD_NAME.get(fact, fact)), said.get(fact)
        right = score.fact_equal(fact, mine, true)
        facts[fact, "of"] += 1
        facts[fact, "right"] += right
        facts[fact, "wrong"] += bool(mine) and not right
        if shown and not right:
            print(f"  {fact}: said {mine!r}, is {true!r}")


def speed(paths: list[Path], *, rounds: int = 15) -> dict[str, int]:
    """How fast files are read on one core: each counts with the median of its rounds, since other programs
    only ever make it slower.
    """
    files = [(path.name, path.read_bytes()) for path in paths]
    times: list[list[float]] = [[] for _ in files]
    for _ in range(rounds + 1):
        for (name, data), taken in zip(files, times, strict=True):
            begun = time.perf_counter()
            read_bytes(data, name)
            taken.append(time.perf_counter() - begun)
    total = sum(statistics.median(taken[1:]) for taken in times)
    size = sum(len(data) for _, data in files)
    return {
        "postings": len(files),
        "bytes_each": round(size / len(files)),
        "postings_per_second": round(len(files) / total),
        "fastest_per_second": round(len(files) / sum(min(taken[1:]) for taken in times)),
    }


def speeds(folder: Path) -> dict[str, dict[str, int]]:
    """The speed over the samples that come with the program, and over all postings of the folder."""
    samples = sorted(path for path in SEEDS.iterdir() if not path.name.startswith("."))
    found = {"seeds": speed(samples)}
    postings = sorted(folder.glob("*.txt"))
    return found | ({"shared": speed(postings)} if postings else {})


def main() -> None:
    """Print the figures."""
    # Here, for the tests load this file by its path, where the package of benchmarks has no name.
    from tests.benchmarks import facts

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--show", default=None)
    parser.add_argument("--part", choices=("tuned", "aside", "all"), default=None)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    if args.show:
        print(args.show)
        measured(args.folder, [args.show], args.show)
        return
    labelled = (args.folder / "gold").is_dir()
    parts = ([args.part] if args.part else ["tuned", "aside", "all"]) if labelled else []
    figures = {part: measured(args.folder, names(args.folder, part)) for part in parts}
    figures["speed"] = speeds(args.folder)
    if args.part is None:
        figures["own postings"] = {"facts": facts.measured("looked_at")}
        figures["own postings set aside"] = {"facts": facts.measured("set_aside")}
    if args.json:
        print(json.dumps(figures, indent=1))
        return
    for part, found in figures.items():
        print(part)
        for label, values in found.items():
            if label == "facts":
                print("  " + "  ".join(f"{fact} {v['right']}/{v['wrong']}" for fact, v in values.items()))
            else:
                print(f"  {label:14}", values)


if __name__ == "__main__":
    main()
