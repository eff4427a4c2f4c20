"""The program with somebody at its window who accepts every review of an import.

python -m tests.app.accepting_user [arguments of jobtracker]
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from jobtracker.app.cli import main
from jobtracker.ui.review.review_dialog import ReviewDialog

LOOKS = 50
"""Milliseconds between two looks at the screen."""


def accept_reviews() -> None:
    """Click on the button that imports, wherever a review is open."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, ReviewDialog) and widget.isVisible():
            widget.bar.all.click()


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    looking = QTimer(interval=LOOKS)
    looking.timeout.connect(accept_reviews)
    looking.start()
    sys.exit(main(sys.argv[1:]))
