"""Prints what starting and reading cost, each start as a ratio to a floor measured in the same run.

    python -m tests.benchmarks [RUNS]

A start is timed from the outside, from the moment the interpreter is asked for until the program says
that it has painted. Programs are started in turn, so that a slow moment of the machine falls on all.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from jobtracker.app.build import open_services
from jobtracker.reading.reader import read_text
from jobtracker.system.paths import DataPaths

HERE = Path(__file__).parent
APPLICATIONS = 300
READING_SECONDS = 2.0
LIMITS = {"window": 2.0, "list": 1.5}

POSTING = """Team {n} of Example Works looks for help.

Planner {n}

Responsibilities
- Plan the week for line {n}
- Talk to suppliers about late parts

Requirements
- {n} years of planning
- Good German and English
- Spreadsheets that others can read

Nice to have
- Experience with C++ or Python
"""


def main() -> int:
    """Measure, print, and return 1 when a ratio is over its limit."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        _fill(data)
        commands = {
            "empty window": [sys.executable, str(HERE / "empty_window.py")],
            "empty window and sqlmodel": [sys.executable, str(HERE / "empty_window.py"), "sqlmodel"],
            "window": [sys.executable, str(HERE / "program.py"), str(data), "window"],
            "list": [sys.executable, str(HERE / "program.py"), str(data), "list"],
        }
        for command in commands.values():
            _start(command)
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(runs):
            for name, command in commands.items():
                times[name].append(_start(command))
    over = False
    for name, floor in (("window", "empty window"), ("list", "empty window and sqlmodel")):
        ratio = statistics.median(a / b for a, b in zip(times[name], times[floor], strict=True))
        over |= ratio > LIMITS[name]
        print(
            f"start to {name:6} {_milliseconds(times[name])} ms, {floor} {_milliseconds(times[floor])} ms, "
            f"ratio {ratio:.2f} (at most {LIMITS[name]})"
        )
    print(f"reading {_reading_speed():.0f} postings a second")
    return int(over)


def _fill(data: Path) -> None:
    with open_services(DataPaths(data), writing=True) as services:
        for n in range(APPLICATIONS):
            services.importing.import_text(POSTING.format(n=n), f"posting {n}")


def _start(command: list[str]) -> float:
    """Seconds until the program says "painted"."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    # Without compiled files kept, every start would compile the libraries anew, which no user's does.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begin = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - begin
    if line.strip() != "painted":
        raise SystemExit(f"{' '.join(command)} said {line!r}")
    return seconds


def _milliseconds(seconds: list[float]) -> str:
    return f"{1000 * statistics.median(seconds):.0f}"


def _reading_speed() -> float:
    """Postings a second, over the samples and the generated one, in this process."""
    texts = [POSTING.format(n=n) for n in range(20)]
    texts += [seed.read_text("utf-8", "replace") for seed in sorted((HERE.parents[1] / "seeds").iterdir())]
    read_text(texts[0])
    begin, count = time.perf_counter(), 0
    while time.perf_counter() - begin < READING_SECONDS:
        read_text(texts[count % len(texts)])
        count += 1
    return count / (time.perf_counter() - begin)


if __name__ == "__main__":
    sys.exit(main())
