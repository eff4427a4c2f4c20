"""How the system starts this program again, and how each kind of file wants that written."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobtracker.system.paths import DataPaths


def invocation(paths: DataPaths, *arguments: str) -> tuple[str, ...]:
    """The words that start this program on the same data directory, with more `arguments`."""
    program = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "jobtracker")
    return (*program, *arguments, "--data-dir", str(paths.root))


def for_desktop_entry(words: Sequence[str]) -> str:
    """As the Exec key of a desktop entry has it (Desktop Entry Specification 1.5, "The Exec key")."""
    quoted = []
    for word in words:
        for sign in ("\\", '"', "`", "$"):
            word = word.replace(sign, f"\\{sign}")
        # The value is a string first, in which a backslash is written twice; a percent sign is a field code.
        quoted.append('"' + word.replace("\\", "\\\\").replace("%", "%%") + '"')
    return " ".join(quoted)


def for_systemd(words: Sequence[str]) -> str:
    """As ExecStart= of a unit has it (systemd.service(5), "Command lines")."""
    quoted = []
    for word in words:
        for sign in ("\\", '"'):
            word = word.replace(sign, f"\\{sign}")
        quoted.append('"' + word.replace("%", "%%").replace("$", "$$").replace("\n", "\\n") + '"')
    return " ".join(quoted)
