"""The ways to tell on this system, the best first."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from jobtracker.system.notification.freedesktop import FreedesktopNotifier
from jobtracker.system.notification.programs import notify_send, osascript, powershell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.system.notification.notice import Notice, Notifier


def rungs(platform: str = sys.platform) -> tuple[Notifier, ...]:
    """What a system of that name (as `sys.platform` has it) offers; further ways belong to the window."""
    if platform == "win32":
        return (powershell(),)
    if platform == "darwin":
        return (osascript(),)
    return FreedesktopNotifier(), notify_send()


def show_on_first(notifiers: Sequence[Notifier], notice: Notice) -> bool:
    """Tell by the first of the ways that works; whether any did."""
    return any(notifier.show(notice) for notifier in notifiers)
