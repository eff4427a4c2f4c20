"""Learn the boundary weights of the reader from postings whose true item boundaries are known.

    python tests/reading/training/boundaries.py ../shared/postings/silver.jsonl [--write]

Prints the quality on the postings set aside (every fifth, by number); with --write also learns again from all
and writes src/jobtracker/reading/boundaries.json. Plain Python, no library, about two minutes. The result
holds figures and single words seen in at least six postings; no text.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from jobtracker.reading import boundaries
from jobtracker.reading.tokens import is_glued, tokens_of
from jobtracker.reading.vocabulary import vocabulary

SCALE = 16
RATE = 0.15
AVERAGED = 4
MIN_POSTINGS = 6
TARGET = Path(__file__).resolve().parents[3] / "src/jobtracker/reading/boundaries.json"
Sample = tuple[list[int], int]


def samples(rows: list[dict[str, Any]], names: dict[str, int], *, grow: bool) -> list[Sample]:
    """One sample a candidate place: the numbers of its features, and whether a block begins there."""
    english = vocabulary("en")
    found = []
    for row in rows:
        tokens = tokens_of(row["text"], 0, len(row["text"]))
        truth = {position + lead(row["text"], position) for position in row["block_starts"]}
        places = [i for i in tokens.capitals if i > 0]
        glued = sum(1 for i in places if is_glued(tokens, i)) >= 3
        small = tokens.small_words()
        depth, counted = 0, 0
        for i in places:
            between = tokens.text[counted : tokens.starts[i]]
            depth = max(0, depth + between.count("(") - between.count(")"))
            counted = tokens.starts[i]
            said = [
                "shape " + f
                for f in boundaries.features(boundaries.place_of(tokens, i, glued, english, depth, small))
                if f
            ]
            said += ["before " + tokens.words[i - 1], "after " + tokens.words[i]]
            if i + 1 < len(tokens):
                said.append("second " + tokens.words[i + 1])
            ids = [names.setdefault(f, len(names)) if grow else names.get(f, -1) for f in said]
            found.append(([n for n in ids if n >= 0], int(tokens.starts[i] in truth)))
    return found


def lead(text: str, position: int) -> int:
    """How many characters stand before the first letter or digit of a block."""
    offset = 0
    while position + offset < len(text) and not text[position + offset].isalnum():
        offset += 1
    return offset


def common_names(rows: list[dict[str, Any]]) -> set[str]:
    """The word features seen in at least `MIN_POSTINGS` postings."""
    seen: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        tokens = tokens_of(row["text"], 0, len(row["text"]))
        for i in tokens.capitals:
            if i > 0:
                seen["before " + tokens.words[i - 1]].add(row["id"])
            seen["after " + tokens.words[i]].add(row["id"])
            if i + 1 < len(tokens):
                seen["second " + tokens.words[i + 1]].add(row["id"])
    return {name for name, ids in seen.items() if len(ids) >= MIN_POSTINGS}


def learn(data: list[Sample], count: int, words_from: set[int], *, epochs: int = 7) -> list[float]:
    """Logistic regression by AdaGrad. Two passes: the shapes alone first, which must also do for languages
    whose words were never seen; then the words on top of the fixed shapes.
    """
    weight = [0.0] * count
    for words in (False, True):
        squares = [1e-6] * count
        kept = [0.0] * count
        for epoch in range(epochs):
            random.Random(epoch).shuffle(data)
            for ids, truth in data:
                total = 0.0
                for n in ids:
                    total += weight[n]
                error = truth - 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
                if abs(error) < 0.001:
                    continue
                for n in ids:
                    if (n in words_from) is words:
                        gradient = error - 0.0004 * weight[n]
                        squares[n] += gradient * gradient
                        weight[n] += RATE * gradient / math.sqrt(squares[n])
            if epoch >= epochs - AVERAGED:
                for n in range(count):
                    kept[n] += weight[n] / AVERAGED
        weight = kept if not words else [kept[n] if n in words_from else weight[n] for n in range(count)]
    return weight


def length_prior(rows: list[dict[str, Any]], strength: float) -> list[int]:
    """By length in steps of 8 characters: the logarithm of how much likelier an item has it than chance."""
    counts = Counter(min(60, (end - start) >> 3) for row in rows for start, end in row["items"])
    total = sum(counts.values())
    smooth = [
        sum(counts[n] for n in range(max(0, k - 1), min(60, k + 1) + 1)) / 3 / total + 0.0004
        for k in range(61)
    ]
    mean = sum(k * p for k, p in enumerate(smooth))
    chance = [math.exp(-k / mean) / mean for k in range(61)]
    return [round(SCALE * strength * math.log(p / q)) for p, q in zip(smooth, chance, strict=True)]


def measure(rows: list[dict[str, Any]]) -> str:
    """Exact-item F1 of runs of list items, given where each run begins and ends."""
    words = vocabulary("en")
    hit: Counter[str] = Counter()
    said: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for row in rows:
        text, mode = row["text"], row["mode"]
        for run in runs(row):
            begin, end = run[0][0], run[-1][1]
            tokens = tokens_of(text, begin, end)
            if not len(tokens):
                continue
            places = boundaries.candidates(tokens, words, 0, len(tokens))
            division = boundaries.best_division(places, tokens.starts, begin, end)
            starts = {tokens.starts[0], *(tokens.starts[i] for i in division)}
            mine = set(zip(sorted(starts), [*sorted(starts)[1:], end], strict=True))
            want_starts = [a + lead(text, a) for a, _ in run]
            want = set(zip(want_starts, [*want_starts[1:], end], strict=True))
            hit[mode] += len(mine & want)
            said[mode] += len(mine)
            true[mode] += len(want)
    return "  ".join(f"{m} {2 * hit[m] / (said[m] + true[m]):.3f}" for m in ("space", "glue", "mixed"))


def runs(row: dict[str, Any]) -> list[list[list[int]]]:
    """The list items of a posting, grouped where nothing stands between them."""
    grouped: list[list[list[int]]] = []
    for item in row["items"]:
        if grouped and item[0] - grouped[-1][-1][1] <= 1:
            grouped[-1].append(item)
        else:
            grouped.append([item])
    return [run for run in grouped if len(run) > 1]


def train(rows: list[dict[str, Any]], strength: float) -> dict[str, Any]:
    """The weights file's content, learned from the given rows."""
    names: dict[str, int] = {}
    common = common_names(rows)
    data = samples(rows, names, grow=True)
    shapes = Counter(n for ids, _ in data for n in ids)
    keep = {
        n for name, n in names.items() if (name in common) or (name.startswith("shape ") and shapes[n] >= 20)
    }
    data = [([n for n in ids if n in keep], truth) for ids, truth in data]
    words_from = {n for name, n in names.items() if not name.startswith("shape ")}
    weight = learn(data, len(names), words_from)
    out: dict[str, Any] = {"shape": {}, "before": {}, "after": {}, "second": {}}
    for name, n in names.items():
        value = round(SCALE * weight[n])
        if n in keep and abs(value) >= (1 if name.startswith("shape ") else 5):
            table, _, word = name.partition(" ")
            out[table][word] = value
    out["lengths"] = length_prior(rows, strength)
    return out


def use(content: dict[str, Any]) -> None:
    """Let the reader use these weights from now on in this process."""
    learned = boundaries.weights_in(content)
    boundaries.weights = lambda: learned  # type: ignore[assignment]


def main() -> None:
    """Train, measure, and write when asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("silver", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.silver.read_text(encoding="utf-8").splitlines()]
    aside = [row for row in rows if row["id"] % 5 == 4]
    content = train([row for row in rows if row["id"] % 5 != 4], 1.0)
    for strength in (0.0, 0.5, 1.0, 1.5):
        content["lengths"] = length_prior([row for row in rows if row["id"] % 5 != 4], strength)
        use(content)
        print(f"set aside, length prior × {strength}: {measure(aside)}")
    if args.write:
        content = train(rows, 1.0)
        TARGET.write_text(
            json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"
        )
        print(
            f"{TARGET.name}: {TARGET.stat().st_size} bytes, {sum(len(t) for t in content.values())} weights"
        )


if __name__ == "__main__":
    main()
