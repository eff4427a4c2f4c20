"""Windows: a task of the Task Scheduler."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from jobtracker.system.user_timer.user_timer import EVERY, TimerUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NAME = "Job Tracker reminders"


class ScheduledTask:
    """The task of that name; `ask` runs a program and raises TimerUnavailable."""

    def __init__(self, ask: Callable[..., None]) -> None:
        self._ask = ask

    def is_set_up(self) -> bool:
        """Whether the scheduler knows the task."""
        try:
            self._ask("schtasks", "/Query", "/TN", NAME)
        except TimerUnavailable:
            return False
        return True

    def set_up(self, command: Sequence[str]) -> None:
        """Make the task. Raises TimerUnavailable."""
        line = subprocess.list2cmdline(command)
        try:
            self._ask(
                "schtasks", "/Create", "/F", "/SC", "MINUTE", "/MO", str(EVERY), "/TN", NAME, "/TR", line
            )
        except TimerUnavailable as error:
            raise TimerUnavailable(f"The timer was not set up. {error}") from error

    def remove(self) -> None:
        """Delete the task. Raises TimerUnavailable."""
        if not self.is_set_up():
            return
        try:
            self._ask("schtasks", "/Delete", "/F", "/TN", NAME)
        except TimerUnavailable as error:
            raise TimerUnavailable(
                f"The timer was not removed. {error} Delete “{NAME}” in the Task Scheduler to end it."
            ) from error
