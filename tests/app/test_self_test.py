from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from jobtracker.app import self_test

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_an_installation_shows_each_step_and_leaves_nothing(tmp_path: Path) -> None:
    outcome = subprocess.run(
        [sys.executable, "-m", "jobtracker", "--self-test"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=os.environ | {"TMPDIR": str(tmp_path), "HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert outcome.stderr == ""
    assert outcome.returncode == 0
    *steps, end = outcome.stdout.splitlines()
    assert len(steps) == 5
    assert all(step.endswith(": ok") for step in steps)
    assert end == "all well"
    assert list(tmp_path.iterdir()) == []


def test_the_step_that_fails_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "environ", dict(os.environ))
    monkeypatch.setattr(self_test, "seeds", list)
    assert self_test.self_test() == 1
    captured = capsys.readouterr()
    assert "import a sample: failed" in captured.out
    assert "search" not in captured.out
    assert "the samples are not installed" in captured.err
