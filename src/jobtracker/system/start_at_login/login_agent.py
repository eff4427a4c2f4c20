"""macOS: an agent that runs at load."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobtracker.system.launch_agent import LaunchAgent
from jobtracker.system.start_at_login.login_entry import LoginUnavailable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LABEL = "org.jobtracker.login"


class LoginAgent:
    """The agent of a user with that home."""

    def __init__(self, home: Path) -> None:
        self._agent = LaunchAgent(LABEL, home)

    def is_there(self) -> bool:
        """Whether the agent is there."""
        return self._agent.file.is_file()

    def make(self, command: Sequence[str]) -> None:
        """Write the agent. Raises LoginUnavailable."""
        try:
            self._agent.write(command, {"RunAtLoad": True})
        except OSError as error:
            raise LoginUnavailable(
                f"Job Tracker will not start by itself: {self._agent.file} cannot be written "
                f"({error.strerror or error}). Nothing else was changed."
            ) from error

    def remove(self) -> None:
        """Delete the agent. Raises LoginUnavailable."""
        try:
            self._agent.remove()
        except OSError as error:
            raise LoginUnavailable(
                f"Job Tracker still starts by itself: {self._agent.file} cannot be removed "
                f"({error.strerror or error}). Delete that file to end it."
            ) from error
