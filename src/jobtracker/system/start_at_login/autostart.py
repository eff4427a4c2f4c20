"""Linux: a desktop entry in the folder of those that start with the session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobtracker.system.invocation import for_desktop_entry
from jobtracker.system.start_at_login.login_entry import LoginUnavailable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ENTRY = """[Desktop Entry]
Type=Application
Name=Job Tracker
Comment=Tells what is due in your job applications
Exec={command}
Icon=jobtracker
Terminal=false
X-GNOME-Autostart-enabled=true
"""


@dataclass(frozen=True, slots=True)
class Autostart:
    """The entry below a configuration folder (Desktop Application Autostart Specification 0.5)."""

    config: Path

    @property
    def file(self) -> Path:
        """The desktop entry."""
        return self.config / "autostart" / "jobtracker.desktop"

    def is_there(self) -> bool:
        """Whether there is an entry, and the desktop was not told to pass over it."""
        try:
            lines = self.file.read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError):
            return False
        return not {"Hidden=true", "X-GNOME-Autostart-enabled=false"} & {line.strip() for line in lines}

    def make(self, command: Sequence[str]) -> None:
        """Write the entry. Raises LoginUnavailable."""
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self.file.write_text(ENTRY.format(command=for_desktop_entry(command)), encoding="utf-8")
        except OSError as error:
            raise LoginUnavailable(
                f"Job Tracker will not start by itself: {self.file} cannot be written "
                f"({error.strerror or error}). Nothing else was changed."
            ) from error

    def remove(self) -> None:
        """Delete the entry. Raises LoginUnavailable."""
        try:
            self.file.unlink(missing_ok=True)
        except OSError as error:
            raise LoginUnavailable(
                f"Job Tracker still starts by itself: {self.file} cannot be removed "
                f"({error.strerror or error}). Delete that file to end it."
            ) from error
