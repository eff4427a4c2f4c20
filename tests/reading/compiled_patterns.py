"""Collects every regular expression that reading compiles, also those made in functions and by language.

Run as a script: a process of its own, so that the modules are loaded while `re` is watched. Prints a JSON
list of [place, pattern, flags, whether it is for bytes].
"""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import re
import sys
from pathlib import Path
from typing import Any

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PACKAGE = "jobtracker.reading"
FUNCTIONS = ("compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")

found: dict[tuple[str | bytes, int], str] = {}


def watch(name: str) -> None:
    """Note the patterns that the package hands to a function of `re`."""
    original = getattr(re, name)

    def watched(pattern: Any, *args: Any, **kwargs: Any) -> Any:
        frame = inspect.currentframe()
        caller = frame.f_back.f_globals.get("__name__", "") if frame and frame.f_back else ""
        if caller.startswith(PACKAGE):
            flags = kwargs.get("flags", args[0] if name == "compile" and args else 0)
            compiled = plain_compile(pattern, flags)
            found.setdefault((compiled.pattern, compiled.flags), caller)
        return original(pattern, *args, **kwargs)

    setattr(re, name, watched)


plain_compile = re.compile


def main() -> None:
    """Load every module, read every sample in every language, and print what was compiled meanwhile."""
    for name in FUNCTIONS:
        watch(name)
    package = importlib.import_module(PACKAGE)
    for module in pkgutil.walk_packages(package.__path__, PACKAGE + "."):
        importlib.import_module(module.name)
    vocabulary = importlib.import_module(PACKAGE + ".vocabulary")
    reader = importlib.import_module(PACKAGE + ".reader")
    collection = importlib.import_module(PACKAGE + ".facts.collection")
    lines = importlib.import_module(PACKAGE + ".lines")
    phrases = importlib.import_module(PACKAGE + ".facts.phrases")
    for path in sorted(SEEDS.iterdir()):
        if path.name.startswith("."):
            continue
        text = reader.read_bytes(path.read_bytes(), path.name).text
        for language in vocabulary.LANGUAGES:
            words = vocabulary.vocabulary(language)
            small = phrases.lowered(text)
            collection.facts_of(text, small, lines.lines_of(text, words), (), (), language, words)
    rows = [
        [
            caller,
            pattern if isinstance(pattern, str) else pattern.decode("latin-1"),
            flags,
            isinstance(pattern, bytes),
        ]
        for (pattern, flags), caller in found.items()
    ]
    json.dump(rows, sys.stdout)


if __name__ == "__main__":
    main()
