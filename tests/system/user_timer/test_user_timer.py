from __future__ import annotations

import plistlib
import sys
from typing import TYPE_CHECKING

import pytest

from jobtracker.system.user_timer.scheduled_task import ScheduledTask
from jobtracker.system.user_timer.systemd_timer import SystemdTimer
from jobtracker.system.user_timer.timer_agent import TimerAgent
from jobtracker.system.user_timer.user_timer import TimerUnavailable, ask_system, user_timer

if TYPE_CHECKING:
    from pathlib import Path

    from jobtracker.system.user_timer.user_timer import UserTimer

COMMAND = ("/opt/Job Tracker/jobtracker", "remind")


class System:
    """The programs of the system: what they were asked, and whether they do it."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.refuses = False
        self.task = False

    def ask(self, *words: str) -> None:
        self.asked.append(words)
        if self.refuses:
            raise TimerUnavailable(f"{words[0]} refused: not today")
        if words[0] == "schtasks":
            if "/Query" in words and not self.task:
                raise TimerUnavailable("schtasks refused: there is no such task")
            self.task = "/Delete" not in words and (self.task or "/Create" in words)


@pytest.fixture
def system() -> System:
    return System()


@pytest.fixture(params=["linux", "darwin", "win32"])
def timer(
    request: pytest.FixtureRequest, system: System, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> UserTimer:
    monkeypatch.setenv("HOME", str(tmp_path))
    return user_timer(request.param, {}, system.ask)


def test_a_timer_is_set_up_once_more_and_removed(timer: UserTimer, system: System) -> None:
    assert not timer.is_set_up()
    timer.remove()
    for _ in range(2):
        timer.set_up(COMMAND)
        assert timer.is_set_up()
    timer.remove()
    assert not timer.is_set_up()


def test_a_system_that_refuses_is_told_in_words_and_nothing_is_left_behind(
    timer: UserTimer, system: System
) -> None:
    system.refuses = True
    with pytest.raises(TimerUnavailable, match=r"The timer was not set up\. .* refused: not today"):
        timer.set_up(COMMAND)
    system.refuses = False
    assert not timer.is_set_up()


def test_systemd_looks_every_five_minutes_and_after_it_was_off(tmp_path: Path, system: System) -> None:
    timer = SystemdTimer(tmp_path, system.ask)
    timer.set_up(COMMAND)
    assert 'ExecStart="/opt/Job Tracker/jobtracker" "remind"' in timer.service.read_text().splitlines()
    assert {"OnCalendar=*:0/5", "Persistent=true"} <= set(timer.timer.read_text().splitlines())
    assert system.asked == [
        ("systemctl", "--user", "daemon-reload"),
        ("systemctl", "--user", "enable", "--now", "jobtracker-remind.timer"),
    ]


def test_a_timer_goes_also_where_systemd_is_gone(tmp_path: Path, system: System) -> None:
    timer = SystemdTimer(tmp_path, system.ask)
    timer.set_up(COMMAND)
    system.refuses = True
    timer.remove()
    assert not timer.timer.exists()
    assert not timer.service.exists()


def test_a_folder_that_cannot_be_written_is_told_in_words(tmp_path: Path, system: System) -> None:
    (tmp_path / "systemd").write_text("a file where a folder should be")
    with pytest.raises(TimerUnavailable, match="was not set up"):
        SystemdTimer(tmp_path, system.ask).set_up(COMMAND)
    assert system.asked == []


def test_launchd_starts_the_agent_every_five_minutes(tmp_path: Path, system: System) -> None:
    TimerAgent(tmp_path, system.ask).set_up(COMMAND)
    (file,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
    agent = plistlib.loads(file.read_bytes())
    assert (agent["ProgramArguments"], agent["StartInterval"]) == (list(COMMAND), 300)
    assert system.asked[-1][:2] == ("launchctl", "bootstrap")


def test_the_task_of_windows_runs_one_line(system: System) -> None:
    ScheduledTask(system.ask).set_up(COMMAND)
    words = system.asked[-1]
    assert words[-1] == '"/opt/Job Tracker/jobtracker" remind'
    assert words[words.index("/MO") :][:2] == ("/MO", "5")


def test_what_a_program_of_the_system_says_is_passed_on() -> None:
    ask_system(sys.executable, "-c", "")
    with pytest.raises(TimerUnavailable, match="refused: no such luck"):
        ask_system(sys.executable, "-c", "import sys; sys.exit('no such luck')")
    with pytest.raises(TimerUnavailable, match="refused: it ended with 3"):
        ask_system(sys.executable, "-c", "import sys; sys.exit(3)")
    with pytest.raises(TimerUnavailable, match="cannot be used here"):
        ask_system("no-such-program-anywhere")
