"""Linux: a timer and a service of the user's systemd (systemd.timer(5))."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jobtracker.system.invocation import for_systemd
from jobtracker.system.user_timer.user_timer import EVERY, TimerUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

NAME = "jobtracker-remind"

SERVICE = """[Unit]
Description=Job Tracker: tell what is due

[Service]
Type=oneshot
ExecStart={command}
"""

TIMER = f"""[Unit]
Description=Job Tracker: look every {EVERY} minutes for what is due

[Timer]
OnCalendar=*:0/{EVERY}
Persistent=true

[Install]
WantedBy=timers.target
"""


class SystemdTimer:
    """The units below a configuration folder; `ask` runs a program and raises TimerUnavailable."""

    def __init__(self, config: Path, ask: Callable[..., None]) -> None:
        self._units = config / "systemd" / "user"
        self._ask = ask

    @property
    def service(self) -> Path:
        """The unit that says what is run."""
        return self._units / f"{NAME}.service"

    @property
    def timer(self) -> Path:
        """The unit that says when."""
        return self._units / f"{NAME}.timer"

    def is_set_up(self) -> bool:
        """Whether both units are there; without asking systemd, which takes its time."""
        return self.timer.is_file() and self.service.is_file()

    def set_up(self, command: Sequence[str]) -> None:
        """Write both units and start the timer. Raises TimerUnavailable."""
        try:
            self._units.mkdir(parents=True, exist_ok=True)
            self.service.write_text(SERVICE.format(command=for_systemd(command)), encoding="utf-8")
            self.timer.write_text(TIMER, encoding="utf-8")
            self._systemctl("daemon-reload")
            self._systemctl("enable", "--now", f"{NAME}.timer")
        except (OSError, TimerUnavailable) as error:
            with suppress(OSError):
                self._delete()
            raise TimerUnavailable(f"The timer was not set up. {error}") from error

    def remove(self) -> None:
        """Stop the timer and delete both units. Raises TimerUnavailable."""
        if not self.timer.is_file() and not self.service.is_file():
            return
        try:
            # Where systemd is gone or does not know the timer, nothing runs, and the files go all the same.
            with suppress(TimerUnavailable):
                self._systemctl("disable", "--now", f"{NAME}.timer")
            self._delete()
            with suppress(TimerUnavailable):
                self._systemctl("daemon-reload")
        except OSError as error:
            raise TimerUnavailable(
                f"The timer was not removed: {error}. Delete {self.timer} and {self.service} to end it."
            ) from error

    def _systemctl(self, *words: str) -> None:
        self._ask("systemctl", "--user", *words)

    def _delete(self) -> None:
        self.timer.unlink(missing_ok=True)
        self.service.unlink(missing_ok=True)
