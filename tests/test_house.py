"""The rules of the house that no linter knows (docs/architecture.md)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "jobtracker"
FILES = sorted(SOURCE.rglob("*.py"))

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
MOST_METHODS = 20
NAMES_THAT_SAY_NOTHING = {"common", "helper", "helpers", "manager", "misc", "util", "utils"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _name(file: Path) -> str:
    return file.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_a_file_is_small_and_holds_small_things(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, Function) and node.end_lineno is not None:
            assert node.end_lineno - node.lineno < LONGEST_FUNCTION, node.name
        elif isinstance(node, ast.ClassDef):
            assert sum(isinstance(part, Function) for part in node.body) <= MOST_METHODS, node.name


def test_files_are_named_for_what_they_hold() -> None:
    assert [_name(file) for file in FILES if file.stem in NAMES_THAT_SAY_NOTHING] == []
