"""No regular expression of the reader takes more than linear time, whatever it is searched in."""

from __future__ import annotations

import itertools
import json
import pkgutil
import re
import signal
import subprocess
import sys
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from jobtracker import reading

if TYPE_CHECKING:
    from collections.abc import Iterator

MODULES = sorted(
    module.name.removeprefix(f"{reading.__name__}.")
    for module in pkgutil.walk_packages(reading.__path__, f"{reading.__name__}.")
)
COLLECTOR = Path(__file__).with_name("compiled_patterns.py")
COMMON = [
    "a",
    "A",
    "1",
    " ",
    "\n",
    "-",
    ".",
    ",",
    "(",
    "/",
    "'",
    "*",
    "#",
    "<",
    "Ab ",
    "a b ",
    "é",
    "要",
    "\xa0",
]
PAIRED = ["a", "A", "1", " ", "-", "\n"]
SHORT, LONG = 256, 1024
QUICK = 0.00006
"""How many seconds a short text may take without being looked at more closely: the square of its length takes
more.
"""
TOO_FAST = 9
"""How much longer the four times longer text may take; the square would be 16 times."""
PATIENCE = 2.0


@cache
def patterns() -> dict[str, list[re.Pattern[Any]]]:
    """Every regular expression of the package, by the module that makes it."""
    said = subprocess.run([sys.executable, str(COLLECTOR)], capture_output=True, check=True, timeout=120)
    found: dict[str, list[re.Pattern[Any]]] = {}
    for module, source, flags, raw in json.loads(said.stdout):
        pattern = re.compile(source.encode("latin-1") if raw else source, flags)
        found.setdefault(module.removeprefix(f"{reading.__name__}."), []).append(pattern)
    return found


def units(pattern: re.Pattern[Any]) -> list[str]:
    """What the texts repeat: common characters, those that the pattern names, its words, and pairs."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    named = list(dict.fromkeys(c for c in source[-200:] if c not in "\\[]{}?^$"))[:10]
    spoken = [word + " " for word in re.findall(r"[^\W\d_]{2,}", source)[:4]]
    pairs = (a + b for a, b in itertools.product(PAIRED, dict.fromkeys([*PAIRED, *named[:3]])) if a != b)
    return list(dict.fromkeys([*COMMON, *named, *spoken, *pairs]))


def seconds(pattern: re.Pattern[Any], unit: str, length: int, *, whole: bool) -> float:
    """How long it takes to find all there is in a text, or to see that it does not match as a whole."""
    text = unit * (length // len(unit)) + "\x00"
    said = text if isinstance(pattern.pattern, str) else text.encode()
    begun = time.process_time()
    if whole:
        pattern.fullmatch(said)
    else:
        for _ in pattern.finditer(said):
            pass
    return time.process_time() - begun


def grows_too_fast(pattern: re.Pattern[Any], unit: str, *, whole: bool) -> bool:
    """Whether the longer text takes clearly more than four times as long, each of five times."""
    for attempt in range(5):
        short = min(seconds(pattern, unit, SHORT, whole=whole) for _ in range(1 + attempt))
        long = min(seconds(pattern, unit, LONG, whole=whole) for _ in range(1 + attempt))
        if short < QUICK or long < TOO_FAST * short:
            return False
    return True


def slow(pattern: re.Pattern[Any], unit: str, *, whole: bool) -> bool:
    """Whether the time grows faster than the text that repeats a unit."""
    quick = seconds(pattern, unit, SHORT, whole=whole) <= QUICK
    return not quick and grows_too_fast(pattern, unit, whole=whole)


@pytest.fixture(autouse=True)
def _hurry() -> Iterator[None]:
    """A pattern whose time doubles with every character would never end: it fails instead."""

    def give_up(*_: object) -> None:
        pytest.fail(f"not done after {PATIENCE:g} seconds")

    before = signal.signal(signal.SIGALRM, give_up)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("module", MODULES)
def test_a_pattern_takes_time_in_proportion_to_the_text(module: str) -> None:
    for pattern in patterns().get(module, ()):
        for unit, whole in itertools.product(units(pattern), (False, True)):
            signal.setitimer(signal.ITIMER_REAL, PATIENCE)
            assert not slow(pattern, unit, whole=whole), f"{pattern.pattern!r}, repeating {unit!r}"


def test_no_pattern_is_left_out() -> None:
    assert sum(map(len, patterns().values())) > 100
    assert patterns().keys() <= set(MODULES)
