"""The floor: an empty main window; with the argument "sqlmodel", that is imported once it is painted."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class EmptyWindow(QMainWindow):
    """Says when it is painted, and ends."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Painted for the first time."""
        super().paintEvent(event)
        QTimer.singleShot(0, finish)


def finish() -> None:
    """Say so, after the import that was asked for."""
    if "sqlmodel" in sys.argv:
        import sqlmodel  # noqa: F401
    print("painted", flush=True)
    application.quit()


application = QApplication(sys.argv[:1])
window = EmptyWindow()
window.resize(1280, 800)
window.show()
application.exec()
