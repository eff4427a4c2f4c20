"""What the single executable changes around itself, put back for the programs that it starts."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import MutableMapping

LIBRARIES = "LD_LIBRARY_PATH"
BEFORE = "LD_LIBRARY_PATH_ORIG"
"""Where the executable's own start keeps what the variable was
(https://pyinstaller.org/en/stable/runtime-information.html)."""


def give_back_library_path(
    environment: MutableMapping[str, str] = os.environ,
    *,
    bundled: bool = bool(getattr(sys, "frozen", False)),
) -> None:
    """Let programs of the system load the system's libraries, and not those that came with this one.

    A bundled program's path for libraries was read when its process began, and is of no use to it later;
    `systemctl` or a browser would load what it names in place of their own. Changes nothing elsewhere.
    """
    if not bundled:
        return
    before = environment.pop(BEFORE, None)
    if before is None:
        environment.pop(LIBRARIES, None)
    else:
        environment[LIBRARIES] = before
