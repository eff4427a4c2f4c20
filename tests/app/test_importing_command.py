"""What `jobtracker import` says of a posting that comes again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jobtracker.app.build import open_services
from jobtracker.app.cli import main
from jobtracker.domain.settings import Settings

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


def subscribe(paths: DataPaths, file: Path) -> None:
    with open_services(paths, writing=True) as services:
        services.choosing.set(replace(Settings(), calendar_file=str(file)))


def test_the_file_that_calendars_subscribe_to_has_the_new_deadline(paths: DataPaths, tmp_path: Path) -> None:
    subscribed = tmp_path / "jobs.ics"
    subscribe(paths, subscribed)
    assert main(["--data-dir", str(paths.root), "import", str(BACKEND)]) == 0
    assert b"DTSTART;VALUE=DATE:20270131" in subscribed.read_bytes()


def test_a_calendar_that_cannot_be_written_is_told_of_and_the_posting_kept(
    paths: DataPaths, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subscribe(paths, tmp_path / "gone" / "jobs.ics")
    assert main(["--data-dir", str(paths.root), "import", str(BACKEND)]) == 0
    told = capsys.readouterr()
    assert "imported as 1" in told.out
    assert "jobs.ics could not be written" in told.err
