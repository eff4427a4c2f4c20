from __future__ import annotations

import plistlib
import sys
from typing import TYPE_CHECKING

import pytest

from jobtracker.system.start_at_login.autostart import Autostart
from jobtracker.system.start_at_login.login_agent import LoginAgent
from jobtracker.system.start_at_login.login_entry import LoginUnavailable, login_entry
from jobtracker.system.start_at_login.run_key import RunKey

if TYPE_CHECKING:
    from pathlib import Path

    from jobtracker.system.start_at_login.login_entry import LoginEntry

COMMAND = ("/opt/Job Tracker/jobtracker", "--tray")


@pytest.fixture(params=[Autostart, LoginAgent], ids=["linux", "macos"])
def entry(request: pytest.FixtureRequest, tmp_path: Path) -> LoginEntry:
    made: LoginEntry = request.param(tmp_path)
    return made


def test_an_entry_is_made_where_there_was_none_and_removed_again(entry: LoginEntry) -> None:
    assert not entry.is_there()
    entry.remove()
    for _ in range(2):
        entry.make(COMMAND)
        assert entry.is_there()
    entry.remove()
    assert not entry.is_there()


def test_a_folder_that_cannot_be_written_is_told_in_words(entry: LoginEntry, tmp_path: Path) -> None:
    for folder in ("autostart", "Library"):
        (tmp_path / folder).write_text("a file where a folder should be")
    with pytest.raises(LoginUnavailable, match=r"will not start by itself: .* cannot be written"):
        entry.make(COMMAND)
    assert not entry.is_there()


def test_the_desktop_entry_starts_the_program_in_the_tray(tmp_path: Path) -> None:
    Autostart(tmp_path).make(COMMAND)
    lines = (tmp_path / "autostart" / "jobtracker.desktop").read_text().splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert 'Exec="/opt/Job Tracker/jobtracker" "--tray"' in lines


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_an_entry_that_the_desktop_was_told_to_pass_over_is_none(tmp_path: Path, line: str) -> None:
    entry = Autostart(tmp_path)
    entry.make(COMMAND)
    entry.file.write_text(f"{entry.file.read_text()}{line}\n")
    assert not entry.is_there()


def test_the_agent_of_macos_runs_at_load(tmp_path: Path) -> None:
    LoginAgent(tmp_path).make(COMMAND)
    (file,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
    agent = plistlib.loads(file.read_bytes())
    assert agent["ProgramArguments"] == list(COMMAND)
    assert agent["RunAtLoad"] is True
    assert agent["Label"] == file.stem


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a registry")
def test_without_a_registry_there_is_no_run_key() -> None:
    assert not RunKey().is_there()
    with pytest.raises(LoginUnavailable):
        RunKey().make(COMMAND)


def test_each_system_has_its_own_entry(tmp_path: Path) -> None:
    linux = login_entry("linux", {"XDG_CONFIG_HOME": str(tmp_path)})
    assert linux == Autostart(tmp_path)
    for unset in ({}, {"XDG_CONFIG_HOME": ""}, {"XDG_CONFIG_HOME": "relative"}):
        fallback = login_entry("linux", unset)
        assert isinstance(fallback, Autostart)
        assert fallback.config.name == ".config"
    assert isinstance(login_entry("darwin"), LoginAgent)
    assert isinstance(login_entry("win32"), RunKey)
