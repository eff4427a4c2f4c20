"""Notices by a small program that the system brings along; they show a text and take no answer."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jobtracker.system.notification.notice import Answer, Notice

PATIENCE = 15.0
"""Seconds until a program that does not end is given up; Windows takes some to start its shell."""

TITLE, BODY = "JOBTRACKER_TITLE", "JOBTRACKER_BODY"

TOAST = f"""
$ErrorActionPreference = 'Stop'
$runtime = 'Windows.UI.Notifications, ContentType=WindowsRuntime'
$null = [Type]::GetType("Windows.UI.Notifications.ToastNotificationManager, $runtime")
$kind = [Windows.UI.Notifications.ToastTemplateType]::ToastText02
$toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent($kind)
$lines = $toast.GetElementsByTagName('text')
$null = $lines.Item(0).AppendChild($toast.CreateTextNode($env:{TITLE}))
$null = $lines.Item(1).AppendChild($toast.CreateTextNode($env:{BODY}))
$shell = '{{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}}\\WindowsPowerShell\\v1.0\\powershell.exe'
$notifier = [Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($shell)
$notifier.Show([Windows.UI.Notifications.ToastNotification]::new($toast))
"""
"""A toast in the name of the shell: a program that is not installed has no name of its own for it."""

BANNER = (
    "on run argv",
    "display notification (item 2 of argv) with title (item 1 of argv)",
    "end run",
)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ProgramNotifier:
    """Runs `program` with what `arguments` makes of a notice; nothing of a notice is ever run as code."""

    program: str
    arguments: Callable[[Notice], list[str]]
    environment: Callable[[Notice], Mapping[str, str]] = field(default=lambda _: {})

    def show(self, notice: Notice) -> bool:
        """Whether the program is there and ended well."""
        found = shutil.which(self.program)
        if found is None:
            return False
        try:
            done = subprocess.run(
                [found, *self.arguments(notice)],
                env=os.environ | self.environment(notice),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=PATIENCE,
                check=False,
            )
        except (OSError, ValueError, subprocess.SubprocessError) as error:
            log.info("No notice by %s: %s", self.program, error)
            return False
        if done.returncode:
            log.info("No notice by %s: it ended with %d", self.program, done.returncode)
        return done.returncode == 0

    def waits_on(self) -> int | None:
        """Nothing: no answer can come."""
        return None

    def answers(self) -> list[Answer]:
        """None."""
        return []

    def close(self) -> None:
        """Nothing is held."""


def notify_send() -> ProgramNotifier:
    """Linux, by libnotify's own program. Most desktops read markup in what it sends."""
    return ProgramNotifier(
        "notify-send",
        lambda n: ["--app-name=Job Tracker", "--icon=jobtracker", "--", n.title, escape(n.body, quote=False)],
    )


def osascript() -> ProgramNotifier:
    """The Notification Centre of macOS; the texts are arguments of the script, not parts of it."""
    lines = [part for line in BANNER for part in ("-e", line)]
    return ProgramNotifier("osascript", lambda n: [*lines, n.title, n.body])


def powershell() -> ProgramNotifier:
    """A toast of Windows 10 and later; the texts come in the environment, not in the script."""
    return ProgramNotifier(
        "powershell",
        lambda _: ["-NoProfile", "-NonInteractive", "-WindowStyle", "Hidden", "-Command", TOAST],
        lambda n: {TITLE: n.title, BODY: n.body},
    )
