"""What `jobtracker import` says of a posting that comes again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jobtracker.app.cli import main

if TYPE_CHECKING:
    from jobtracker.system.paths import DataPaths

BACKEND = Path(__file__).resolve().parents[2] / "seeds" / "backend-engineer-payments.md"


@pytest.fixture
def again(tmp_path: Path) -> Path:
    """The same job from another site, with another salary."""
    file = tmp_path / "again.txt"
    text = BACKEND.read_text(encoding="utf-8").replace("€68,000", "€70,000")
    file.write_text(f"Jobfinder\nSign in\n\n{text}\nReport this job\n", encoding="utf-8")
    return file


def test_a_posting_that_looks_like_a_kept_one_is_kept_and_named(
    paths: DataPaths, again: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data-dir", str(paths.database.parent)]
    assert main([*data, "import", str(BACKEND), str(again)]) == 0
    lines = capsys.readouterr().out.splitlines()
    called = "Backend Engineer, Payouts at Ledgerfinch"
    assert lines == [
        f"{BACKEND}: imported as 1 ({called})",
        f"{again}: imported as 2 ({called})",
        f"{again}: looks like 1 ({called}); kept both",
    ]


def test_json_has_the_number_of_the_one_it_looks_like(
    paths: DataPaths, again: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data-dir", str(paths.database.parent)]
    assert main([*data, "import", str(BACKEND), str(again), str(BACKEND), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert [(new["id"], new["looks_like"]) for new in printed["imported"]] == [(1, None), (2, 1)]
    assert printed["already_there"] == [{"name": str(BACKEND), "id": 1}]
    assert printed["failed"] == []
