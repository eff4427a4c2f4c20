from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from jobtracker.app import self_test

if TYPE_CHECKING:
    from pathlib import Path


def _self_test(home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, "-m", "jobtracker", "--self-test"],
        capture_output=True,
        text=True,
        check=False,
        cwd=home,
        env=clean | {"TMPDIR": str(home), "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"} | environment,
    )


def test_an_installation_shows_each_step_and_leaves_nothing(tmp_path: Path) -> None:
    outcome = _self_test(tmp_path)
    assert outcome.stderr == ""
    assert outcome.returncode == 0
    *steps, end = outcome.stdout.splitlines()
    assert len(steps) == 5
    assert all(step.endswith(": ok") for step in steps)
    assert end == "all well"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="Qt brings all it needs there")
def test_where_a_display_is_named_the_window_is_drawn_on_it(tmp_path: Path) -> None:
    outcome = _self_test(tmp_path, DISPLAY=":6789")
    assert outcome.returncode == 1
    assert "draw the window: failed" in outcome.stdout
    assert "does not answer" in outcome.stderr


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
