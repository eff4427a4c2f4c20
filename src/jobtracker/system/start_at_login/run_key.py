"""Windows: a value of the Run key of the user's registry."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from jobtracker.system.start_at_login.login_entry import LoginUnavailable

if TYPE_CHECKING:
    from collections.abc import Sequence

KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
VALUE = "Job Tracker"

if sys.platform == "win32":
    import winreg

    class RunKey:
        """The value below HKEY_CURRENT_USER, which needs no rights of an administrator."""

        def is_there(self) -> bool:
            """Whether the value is there."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY) as key:
                    winreg.QueryValueEx(key, VALUE)
            except OSError:
                return False
            return True

        def make(self, command: Sequence[str]) -> None:
            """Write the value. Raises LoginUnavailable."""
            line = subprocess.list2cmdline(command)
            try:
                with winreg.CreateKey(winreg.HKEY_CURRENT_USER, KEY) as key:
                    winreg.SetValueEx(key, VALUE, 0, winreg.REG_SZ, line)
            except OSError as error:
                raise LoginUnavailable(
                    f"Job Tracker will not start by itself: the registry refused it ({error.strerror}). "
                    "Nothing else was changed."
                ) from error

        def remove(self) -> None:
            """Delete the value. Raises LoginUnavailable."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, KEY, 0, winreg.KEY_SET_VALUE) as key:
                    winreg.DeleteValue(key, VALUE)
            except FileNotFoundError:
                return
            except OSError as error:
                raise LoginUnavailable(
                    f"Job Tracker still starts by itself: the registry refused it ({error.strerror}). "
                    "Turn it off under Apps, Startup in the settings of Windows."
                ) from error

else:

    class RunKey:
        """Where there is no registry, there is no such key."""

        def is_there(self) -> bool:
            """It is not."""
            return False

        def make(self, command: Sequence[str]) -> None:
            """Raises LoginUnavailable."""
            raise LoginUnavailable("Only Windows has a registry. Nothing was changed.")

        def remove(self) -> None:
            """Raises LoginUnavailable."""
            raise LoginUnavailable("Only Windows has a registry. Nothing was changed.")
