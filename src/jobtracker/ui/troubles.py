"""What went wrong, in words for the user."""

from __future__ import annotations

import traceback
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happened, what was kept, what to do; and details to copy for whoever mends it."""

    title: str
    text: str
    details: str


def trouble_of(error: Exception) -> Trouble:
    """An exception as the user should hear of it.

    Our own errors say what to do themselves; anything else is our mistake, and comes with its traceback.
    """
    details = "".join(traceback.format_exception(error))
    if type(error).__module__.startswith("jobtracker."):
        return Trouble("That did not work", str(error), details)
    return Trouble(
        "Job Tracker made a mistake",
        "Your last step was not done, and all else is as it was. Trying again may help; the details help "
        "to mend it.",
        details,
    )
