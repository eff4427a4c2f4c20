"""macOS: an agent that launchd starts every few minutes."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from jobtracker.system.launch_agent import LaunchAgent
from jobtracker.system.user_timer.user_timer import EVERY, TimerUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

LABEL = "org.jobtracker.remind"


class TimerAgent:
    """The agent of a user with that home; `ask` runs a program and raises TimerUnavailable."""

    def __init__(self, home: Path, ask: Callable[..., None]) -> None:
        self._agent = LaunchAgent(LABEL, home)
        self._ask = ask

    def is_set_up(self) -> bool:
        """Whether the agent is there."""
        return self._agent.file.is_file()

    def set_up(self, command: Sequence[str]) -> None:
        """Write the agent and have launchd load it. Raises TimerUnavailable."""
        try:
            with suppress(TimerUnavailable):  # there was none
                self._ask("launchctl", "bootout", f"{_domain()}/{LABEL}")
            self._agent.write(command, {"StartInterval": EVERY * 60, "RunAtLoad": True})
            self._ask("launchctl", "bootstrap", _domain(), str(self._agent.file))
        except (OSError, TimerUnavailable) as error:
            with suppress(OSError):
                self._agent.remove()
            raise TimerUnavailable(f"The timer was not set up. {error}") from error

    def remove(self) -> None:
        """Have launchd forget the agent, and delete it. Raises TimerUnavailable."""
        if not self.is_set_up():
            return
        try:
            with suppress(TimerUnavailable):  # it was not loaded
                self._ask("launchctl", "bootout", f"{_domain()}/{LABEL}")
            self._agent.remove()
        except OSError as error:
            raise TimerUnavailable(
                f"The timer was not removed: {error}. Delete {self._agent.file} to end it."
            ) from error


def _domain() -> str:
    # Only macOS gets here, which has it; tests on other systems do too, and Windows has not.
    return f"gui/{getattr(os, 'getuid', int)()}"
