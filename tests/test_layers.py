"""The layers, as far as import-linter cannot see them: single modules, and what is loaded when."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import jobtracker

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(jobtracker.__file__).parent
WIDGETS_ALLOWED = ("jobtracker.ui", "jobtracker.app")
NETWORK = ("PySide6.QtNetwork", "socket", "ssl", "urllib.request", "http", "ftplib", "smtplib", "asyncio")
TOO_MUCH = ("PySide6.QtQuick", "PySide6.QtQml", "PySide6.QtWebEngineWidgets", "PySide6.QtWebEngineCore")


def module_name(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def modules() -> dict[str, ast.Module]:
    """The program's modules by name, parsed."""
    paths = sorted(SOURCE.rglob("*.py"))
    return {module_name(path): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def imports() -> dict[str, frozenset[str]]:
    """What each module imports, at its top or within a function, with each name taken from it."""
    return {module: frozenset(_imports(tree)) for module, tree in modules().items()}


def importers(*names: str) -> set[str]:
    """The modules of the program that import one of `names`, or something within it."""
    return {
        module
        for module, theirs in imports().items()
        for imported in theirs
        if any(imported == name or imported.startswith(f"{name}.") for name in names)
    }


def test_the_walk_sees_the_imports_there_are() -> None:
    assert "jobtracker.app.build" in importers("jobtracker.store.store")
    assert "jobtracker.store.connection" in importers("sqlalchemy")


def test_widgets_live_in_the_user_interface_alone() -> None:
    strangers = {m for m in importers("PySide6.QtWidgets") if not m.startswith(WIDGETS_ALLOWED)}
    assert strangers == set()


def test_nothing_opens_a_network_connection_or_loads_qt_beyond_widgets() -> None:
    assert importers(*NETWORK, *TOO_MUCH) == set()


def test_imports_are_absolute() -> None:
    relative = {
        module
        for module, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level
    }
    assert relative == set()


@pytest.mark.parametrize(
    ("imported", "kept_out"),
    [
        ("domain", ("sqlalchemy", "sqlmodel", "alembic", "PySide6")),
        (
            "reading.reader",
            ("sqlalchemy", "sqlmodel", "alembic", "PySide6", "pypdf", "selectolax", "charset_normalizer"),
        ),
        ("viewmodels", ("sqlalchemy", "sqlmodel", "alembic", "PySide6.QtWidgets")),
        ("app.cli", ("sqlalchemy", "sqlmodel", "alembic", "PySide6")),
    ],
    ids=["domain", "reader", "view models", "command line"],
)
def test_what_is_slow_is_not_loaded_before_it_is_needed(imported: str, kept_out: tuple[str, ...]) -> None:
    names = [name for name in modules() if name.startswith(f"jobtracker.{imported}")]
    program = (
        f"import importlib, sys\nfor name in {names!r}: importlib.import_module(name)\n"
        f"print(*[name for name in {kept_out!r} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == []
