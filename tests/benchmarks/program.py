"""The program on a data directory, as the command line starts it; says when the window, or the list, is painted."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from jobtracker.app import cli


class FirstPaint(QObject):
    """Looks at every event of the application until what is waited for is painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take note of the first fitting paint; let everything pass."""
        if event.type() is QEvent.Type.Paint and self._is_it(watched):
            application.removeEventFilter(self)
            QTimer.singleShot(0, self._finish)
        return False

    def _is_it(self, watched: QObject) -> bool:
        from jobtracker.ui.main_window import MainWindow

        if sys.argv[2] == "window":
            return isinstance(watched, MainWindow)
        window = next((w for w in application.topLevelWidgets() if isinstance(w, MainWindow)), None)
        return (
            window is not None and watched is window.list_pane.view.viewport() and window.shown.rowCount() > 0
        )

    def _finish(self) -> None:
        print("painted", flush=True)
        application.closeAllWindows()
        application.quit()


application = QApplication(sys.argv[:1])
first_paint = FirstPaint()
application.installEventFilter(first_paint)
cli.main(["--data-dir", str(Path(sys.argv[1]))])
