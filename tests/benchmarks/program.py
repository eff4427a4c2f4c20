"""The program on a data directory, as the command line starts it; it says "painted", and ends.

    program.py DIRECTORY window|list

Said is the first paint of the window, or of a row of the list. The methods that paint are wrapped,
rather than every event looked at, so that nothing is slower than it is for a user.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from jobtracker.app import cli


def watch(painter: type, method: str) -> None:
    """Say so, and end, when `method` of a class has painted for the first time."""
    paint = getattr(painter, method)
    first = iter([finish])

    def painted(self: object, *arguments: object) -> None:
        paint(self, *arguments)
        for once in first:
            QTimer.singleShot(0, once)

    setattr(painter, method, painted)


def finish() -> None:
    """Say that it is painted."""
    print("painted", flush=True)
    QApplication.closeAllWindows()
    QApplication.quit()


if sys.argv[2] == "window":
    from jobtracker.ui.main_window import MainWindow

    watch(MainWindow, "paintEvent")
else:
    from jobtracker.ui.delegates.application_delegate import ApplicationDelegate

    watch(ApplicationDelegate, "paint")
cli.main(["--data-dir", sys.argv[1]])
