"""A timer of the user's own that runs a command every few minutes, set up and removed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

EVERY = 5
"""Minutes from one run to the next: a reminder comes that late at the most."""

PATIENCE = 20.0
"""Seconds that the system has to answer."""


class TimerUnavailable(Exception):
    """The timer cannot be set up or removed; `message` says why and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UserTimer(Protocol):
    """Runs a command every five minutes while the user is logged in, also with the program closed."""

    def is_set_up(self) -> bool:
        """Whether it runs now."""
        ...

    def set_up(self, command: Sequence[str]) -> None:
        """Run the words of `command` from now on, in place of what it ran before.

        Raises TimerUnavailable; nothing is left behind then.
        """
        ...

    def remove(self) -> None:
        """Run it no more; does nothing where there is none. Raises TimerUnavailable."""
        ...


def ask_system(*words: str) -> None:
    """Run a program of the system. Raises TimerUnavailable with what it said where it did not go well."""
    try:
        done = subprocess.run(
            words, stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise TimerUnavailable(f"{words[0]} cannot be used here: {error}") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip() or f"it ended with {done.returncode}"
        raise TimerUnavailable(f"{words[0]} refused: {said}")


def user_timer(
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    ask: Callable[..., None] = ask_system,
) -> UserTimer:
    """The timer of a system of that name, as `sys.platform` has it."""
    if platform == "win32":
        from jobtracker.system.user_timer.scheduled_task import ScheduledTask

        return ScheduledTask(ask)
    if platform == "darwin":
        from jobtracker.system.user_timer.timer_agent import TimerAgent

        return TimerAgent(Path.home(), ask)
    from jobtracker.system.user_timer.systemd_timer import SystemdTimer

    named = Path(environment.get("XDG_CONFIG_HOME", ""))
    return SystemdTimer(named if named.is_absolute() else Path.home() / ".config", ask)
