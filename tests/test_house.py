"""The rules of the house that no linter knows (docs/architecture.md)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
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


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


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


def test_widgets_live_in_the_ui_alone() -> None:
    # import-linter does not look into packages that are not ours.
    knowing = {
        _name(file).partition("/")[0]
        for file in FILES
        if any(name.startswith("PySide6.QtWidgets") for name in _imports(ast.parse(file.read_bytes())))
    }
    assert knowing <= {"app", "ui"}


def test_no_network_is_ever_opened() -> None:
    forbidden = ("PySide6.QtNetwork", "ftplib", "http.client", "smtplib", "socket", "ssl", "urllib.request")
    opening = [
        _name(file)
        for file in FILES
        if any(name.startswith(forbidden) for name in _imports(ast.parse(file.read_bytes())))
    ]
    assert opening == []
