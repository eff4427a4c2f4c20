"""The ways to tell on this system, the best first."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from jobtracker.system.notification.freedesktop import FreedesktopNotifier
from jobtracker.system.notification.programs import notify_send, osascript, powershell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.system.notification.notice import Notice, Notifier


def rungs(platform: str = sys.platform, *, tray: bool = False) -> tuple[Notifier, ...]:
    """What a system of that name (as `sys.platform` has it) offers.

    With a `tray` of the program's own, which the window brings, Windows and macOS are left to it: there it
    tells under the program's name and takes an answer.
    """
    if platform == "win32":
        return () if tray else (powershell(),)
    if platform == "darwin":
        return () if tray else (osascript(),)
    return FreedesktopNotifier(), notify_send()


def show_on_first(notifiers: Sequence[Notifier], notice: Notice) -> bool:
    """Tell by the first of the ways that works; whether any did."""
    return any(notifier.show(notice) for notifier in notifiers)
