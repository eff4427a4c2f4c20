"""Measure how well a posting that comes again is recognised, and how fast.

    python -m tests.benchmarks.resemblance

The pairs are those of tests/domain/resemblance_pairs.py; where the real postings of ../shared/postings are
there, also all pairs of those, and copies of them whose line breaks and bullets are lost.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.reading import FOLDER
from tests.domain.resemblance_pairs import (
    SEEDS,
    Posting,
    different_pairs,
    posting,
    posting_of_file,
    same_pairs,
)

from jobtracker.app.build import open_services
from jobtracker.domain.draft import Draft
from jobtracker.domain.resemblance import likeness
from jobtracker.domain.sketch import most_alike
from jobtracker.services.resembling import WORTH_COMPARING
from jobtracker.system.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STORED = 1_000
RUNS = 40

REAL_DUPLICATES = frozenset(
    frozenset(pair)
    for pair in (
        ("enc_gb18030_zh", "zh_ldr_frontend"),
        ("enc_latin1_cr_pt", "pt_concremat_php"),
        ("enc_shiftjis_ja", "ja_increments_parttime"),
        ("enc_utf8bom_nbsp_es", "es_keepler"),
        ("indeed_hearth_space", "935"),
        ("indeed_pinterest_nl", "1"),
        ("indeed_ribbon_glue", "45"),
        ("indeed_spotright_space", "881"),
        ("indeed_twitter_html", "0"),
        ("261", "443"),
        ("303", "974"),
        ("370", "466"),
        # The same but for a handful of words; whether two jobs are meant, the texts do not say.
        ("71", "451"),
    )
)
"""Real postings that are there twice."""


def real_postings() -> Iterator[Posting]:
    """The real postings, each once: the files as found, and the flattened ones by their numbers."""
    for file in sorted(FOLDER.glob("*.txt")):
        yield posting_of_file(file)
    for row in _flattened("space"):
        yield posting(str(row["id"]), row["text"])


def real_alarms(postings: Sequence[Posting]) -> set[frozenset[str]]:
    """The pairs of postings that are taken for the same job."""
    signatures = [(number, each.sketch.to_bytes()) for number, each in enumerate(postings)]
    found = set()
    for number, each in enumerate(postings):
        for _, other in most_alike(each.sketch, signatures[number + 1 :], WORTH_COMPARING):
            if likeness(each.profile, postings[other].profile) is not None:
                found.add(frozenset((_stem(each), _stem(postings[other]))))
    return found


def _stem(each: Posting) -> str:
    return each.name.removesuffix(".txt")


def _flattened(mode: str) -> Iterator[dict[str, str]]:
    with (FOLDER / "silver.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["mode"] == mode:
                yield row


def _real_figures() -> bool:
    postings = list(real_postings())
    alarms = real_alarms(postings)
    false = alarms - REAL_DUPLICATES
    pairs = len(postings) * (len(postings) - 1) // 2
    print(
        f"real postings     {pairs} pairs: {len(alarms & REAL_DUPLICATES)} of {len(REAL_DUPLICATES)} real "
        f"duplicates recognised, {len(false)} false alarms {sorted(map(sorted, false)) or ''}"
    )
    whole = {each.name: each for each in postings}
    for mode in ("mixed", "glue"):
        pairs_of_copies = [(whole[str(row["id"])], posting("copy", row["text"])) for row in _flattened(mode)]
        known = sum(likeness(second.profile, first.profile) is not None for first, second in pairs_of_copies)
        print(f"real copies       {known} of {len(pairs_of_copies)} recognised, flattened ({mode})")
    return not false


def _speed() -> None:
    """Milliseconds a draft, against the samples, each stored some seventy times in other words."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_services(DataPaths(Path(folder)), writing=True) as services,
    ):
        files = [file for file in sorted(SEEDS.iterdir()) if file.suffix in (".txt", ".md")]
        texts = [file.read_bytes().decode("utf-8", "replace") for file in files]
        for number in range(STORED):
            text = texts[number % len(texts)]
            services.importing.import_text(_reworded(text, number), f"posting {number}")
        begun = time.perf_counter()
        while not services.resembling.prepare():
            pass
        print(f"signatures        {1000 * (time.perf_counter() - begun) / STORED:.2f} ms each, made once")
        for label, numbers in (("unlike all", range(STORED, STORED + RUNS)), ("like one", range(RUNS))):
            seconds = []
            for number in islice(numbers, RUNS):
                text = f"{_reworded(texts[number % len(texts)], number)}\nApply now\nShare"
                draft = services.importing.read_text(text, "draft")
                assert isinstance(draft, Draft)
                begun = time.perf_counter()
                services.resembling.like(draft)
                seconds.append(time.perf_counter() - begun)
            print(f"a draft {label:10}{1000 * statistics.median(seconds):.1f} ms against {STORED} postings")


def _reworded(text: str, number: int) -> str:
    """The text with half of its words written otherwise, so that no two are the same posting."""
    letters = str.maketrans("0123456789", "bdfgklmnpr")
    return " ".join(
        f"{word}{number * 31 + place}".translate(letters) if word.isalpha() and place % 2 else word
        for place, word in enumerate(text.split(" "))
    )


def main() -> int:
    """Measure, print, and return 1 for a false alarm."""
    same, different = list(same_pairs()), list(different_pairs())
    known, false = sum(pair.alarm for pair in same), sum(pair.alarm for pair in different)
    print(
        f"made pairs        precision {known / (known + false):.3f}, recall {known / len(same):.3f} "
        f"({known} of {len(same)} copies recognised, {false} false alarms in {len(different)} pairs)"
    )
    clean = _real_figures() if FOLDER.is_dir() else True
    _speed()
    return 0 if clean and not false else 1


if __name__ == "__main__":
    sys.exit(main())
