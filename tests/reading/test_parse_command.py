"""`jobtracker parse`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from jobtracker.app.parse import parse

if TYPE_CHECKING:
    from pathlib import Path

POSTING = "Baker\n\nRequirements\n- Experience with rye\n- Own apron\n\nNice to have\n- Some French\n"


@pytest.fixture
def posting(tmp_path: Path) -> Path:
    path = tmp_path / "baker.txt"
    path.write_text(POSTING, encoding="utf-8")
    return path


def test_json_is_one_array_in_the_order_given(posting: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert parse([posting, posting], json=True, explain=False) == 0
    objects = json.loads(capsys.readouterr().out)
    assert [o["source"]["name"] for o in objects] == ["baker.txt", "baker.txt"]
    assert [r["level"] for r in objects[0]["requirements"]] == ["required", "required", "preferred"]


def test_a_file_that_fails_is_named_and_the_others_are_read(
    posting: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert parse([tmp_path / "none.txt", tmp_path, empty, posting], json=True, explain=False) == 1
    printed = capsys.readouterr()
    objects = json.loads(printed.out)
    assert [o.get("error", {}).get("code") for o in objects] == ["no-file", "no-file", "empty", None]
    assert all(name in printed.err for name in ("none.txt", "empty.txt"))


def test_explain_marks_items_in_the_text(posting: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert parse([posting], json=False, explain=True) == 0
    printed = capsys.readouterr().out
    assert "⟦R Experience with rye⟧" in printed
    assert "⟦P Some French⟧" in printed


def test_the_summary_counts_and_notes(posting: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert parse([posting], json=False, explain=False) == 0
    printed = capsys.readouterr().out
    assert "2 required, 1 preferred" in printed
    assert "does not say who hires" in printed
