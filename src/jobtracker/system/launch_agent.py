"""What macOS starts for the user by itself: a property list in Library/LaunchAgents (launchd.plist(5))."""

from __future__ import annotations

import plistlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class LaunchAgent:
    """One agent, by its label."""

    label: str
    home: Path

    @property
    def file(self) -> Path:
        """The property list."""
        return self.home / "Library" / "LaunchAgents" / f"{self.label}.plist"

    def write(self, command: Sequence[str], when: Mapping[str, Any]) -> None:
        """Have the words of `command` started `when` those keys of a launchd.plist say. Raises OSError."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        content = {"Label": self.label, "ProgramArguments": list(command), "ProcessType": "Background"}
        self.file.write_bytes(plistlib.dumps(content | dict(when)))

    def remove(self) -> None:
        """Have it started no more; does nothing where there is none. Raises OSError."""
        self.file.unlink(missing_ok=True)
