"""The entry that starts the program with the user's session."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class LoginUnavailable(Exception):
    """The entry cannot be made or removed; `message` says why and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class LoginEntry(Protocol):
    """Whether the program starts by itself when the user logs in."""

    def is_there(self) -> bool:
        """Whether it does now."""
        ...

    def make(self, command: Sequence[str]) -> None:
        """Have the words of `command` started from the next login on. Raises LoginUnavailable."""
        ...

    def remove(self) -> None:
        """Have it started no more. Raises LoginUnavailable."""
        ...


def login_entry(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> LoginEntry:
    """The entry of a system of that name, as `sys.platform` has it."""
    if platform == "win32":
        from jobtracker.system.start_at_login.run_key import RunKey

        return RunKey()
    if platform == "darwin":
        from jobtracker.system.start_at_login.login_agent import LoginAgent

        return LoginAgent(Path.home())
    from jobtracker.system.start_at_login.autostart import Autostart

    # An empty or relative path counts as none (XDG Base Directory Specification 0.8).
    named = Path(environment.get("XDG_CONFIG_HOME", ""))
    return Autostart(named if named.is_absolute() else Path.home() / ".config")
