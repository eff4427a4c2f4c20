"""What went wrong, in words for the user."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from jobtracker.domain.clock import Clock
    from jobtracker.ui.prompts import Prompts
    from jobtracker.ui.widgets.status_line import StatusLine

QUIET = timedelta(minutes=5)
"""How long a trouble that was told of in a dialog is only repeated in the status line."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happened, what was kept, what to do; and details to copy for whoever mends it."""

    title: str
    text: str
    details: str


class Troubles:
    """One dialog at a time, and for each trouble once in a while.

    What the window asks by itself, such as what is due, would otherwise put up a dialog at each tick.
    """

    def __init__(self, prompts: Prompts, status: StatusLine, clock: Clock) -> None:
        self._prompts = prompts
        self._status = status
        self._clock = clock
        self._is_telling = False
        self._told: dict[tuple[type[Exception], str], datetime] = {}

    def tell(self, error: Exception, title: str | None = None) -> None:
        """Say what went wrong, with details to copy; `title` in place of the usual one."""
        trouble, now, key = trouble_of(error), self._clock.now(), (type(error), str(error))
        self._told = {told: at for told, at in self._told.items() if abs(now - at) < QUIET}
        if self._is_telling or key in self._told:
            self._status.set_last(trouble.text, undoable=False)
            return
        self._is_telling = True
        try:
            self._prompts.error(title or trouble.title, trouble.text, trouble.details)
        finally:
            self._is_telling = False
            self._told[key] = self._clock.now()


def trouble_of(error: Exception) -> Trouble:
    """An exception as the user should hear of it.

    Our own errors say what to do themselves; anything else is our mistake, and comes with its traceback.
    """
    details = "".join(traceback.format_exception(error))
    if type(error).__module__.startswith("jobtracker."):
        return Trouble("That did not work", str(error), details)
    return Trouble(
        "Job Tracker made a mistake",
        "What it was about to do was not done, and all else is as it was. Trying again may help; the details "
        "help to mend it.",
        details,
    )
