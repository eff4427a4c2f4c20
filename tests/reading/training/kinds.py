"""Learn the content weights of the reader: which words speak for which kind of passage.

    python tests/reading/training/kinds.py ../shared/postings/silver.jsonl [--write]

The labels are those of the headings above each passage, as the English vocabulary knows them. Prints the
quality on the postings set aside (every fifth, by number); with --write also learns again from all and writes
src/jobtracker/reading/kinds.json. The result holds figures and single words seen in at least eight postings.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import itertools
import json
import math
import random
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from jobtracker.domain.reading import SectionKind as Kind
from jobtracker.reading.characters import key
from jobtracker.reading.content import GROUPS, features
from jobtracker.reading.headings import by_keyword
from jobtracker.reading.tokens import tokens_of
from jobtracker.reading.vocabulary import vocabulary

SCALE = 16
MIN_POSTINGS = 8
TARGET = Path(__file__).resolve().parents[3] / "src/jobtracker/reading/kinds.json"
GROUP_OF = {
    Kind.REQUIREMENTS: 0, Kind.PREFERRED: 0, Kind.RESPONSIBILITIES: 1, Kind.BENEFITS: 2,
    Kind.ABOUT: 3, Kind.TEAM: 3, Kind.ROLE: 3, Kind.LEGAL: 4, Kind.APPLY: 5, Kind.PROCESS: 5,
}  # fmt: skip
LEGAL = (
    "equal opportunity",
    "without regard to",
    "e-verify",
    "reasonable accommodation",
    "protected veteran",
)


def passages(rows: list[dict[str, Any]]) -> list[tuple[int, list[str], int]]:
    """(posting, features, group) of every block below a heading that the vocabulary knows."""
    words = vocabulary("en")
    found = []
    for row in rows:
        text, group = row["text"], 3
        starts = [*row["block_starts"], len(text)]
        items = {start for start, _ in row["items"]}
        listed = False
        for start, end in itertools.pairwise(starts):
            said = text[start:end].strip()
            if start not in items and len(said) < 60 and said[-1:] not in ".!":
                kind = words.headings.get(key(said)) or by_keyword(key(said), words)
                group, listed = GROUP_OF.get(kind, -1) if kind else -1, False
                continue
            if len(said) < 12:
                continue
            here = group
            if start in items:
                listed = True
                here = group if group in (0, 1, 2) else -1
            elif listed or group in (0, 1):
                here = -1
            if any(phrase in said.lower() for phrase in LEGAL):
                here = 4
            if here >= 0:
                found.append((row["id"], features(tokens_of(text, start, end), 0), here))
    return found


def learn(data: list[tuple[int, list[str], int]], *, epochs: int = 5) -> dict[str, list[float]]:
    """Multinomial logistic regression by AdaGrad."""
    seen: dict[str, set[int]] = defaultdict(set)
    for posting, names, _ in data:
        for name in names:
            seen[name].add(posting)
    keep = {name for name, postings in seen.items() if len(postings) >= MIN_POSTINGS}
    weight = {name: [0.0] * len(GROUPS) for name in keep}
    squares = {name: [1e-6] * len(GROUPS) for name in keep}
    for epoch in range(epochs):
        random.Random(epoch).shuffle(data)
        for _, names, group in data:
            known = [name for name in names if name in keep]
            odds = probabilities(known, weight)
            for k in range(len(GROUPS)):
                error = (k == group) - odds[k]
                if abs(error) < 0.002:
                    continue
                for name in known:
                    gradient = error - 0.001 * weight[name][k]
                    squares[name][k] += gradient * gradient
                    weight[name][k] += 0.2 * gradient / math.sqrt(squares[name][k])
    return weight


def probabilities(names: list[str], weight: dict[str, list[float]]) -> list[float]:
    """The probability of each group."""
    totals = [sum(weight[name][k] for name in names if name in weight) for k in range(len(GROUPS))]
    top = max(totals)
    powers = [math.exp(total - top) for total in totals]
    return [power / sum(powers) for power in powers]


def main() -> None:
    """Train, measure, and write when asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("silver", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.silver.read_text(encoding="utf-8").splitlines()]
    data = passages([row for row in rows if row["mode"] == "space"])
    print("passages:", Counter(GROUPS[group] for _, _, group in data))
    weight = learn([p for p in data if p[0] % 5 != 4])
    right: Counter[tuple[str, str]] = Counter()
    for _, names, group in (p for p in data if p[0] % 5 == 4):
        odds = probabilities([n for n in names if n in weight], weight)
        right[GROUPS[group], GROUPS[odds.index(max(odds))]] += 1
    for true in GROUPS:
        print(f"{true:18}", "  ".join(f"{said} {right[true, said]}" for said in GROUPS))
    if args.write:
        weight = learn(data)
        content = {
            name: [round(SCALE * value) for value in values]
            for name, values in sorted(weight.items())
            if max(values) - min(values) > 0.4
        }
        TARGET.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n")
        print(f"{TARGET.name}: {TARGET.stat().st_size} bytes, {len(content)} words")


if __name__ == "__main__":
    main()
