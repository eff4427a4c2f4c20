"""How far an import is, with a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from jobtracker.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from jobtracker.viewmodels.import_run import Progress


class ProgressStrip(QFrame):
    """One line under the top bar, there only while files are being read."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._words = ElidedLabel()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(220)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Progress of the import")
        self.stop_button = QPushButton("Stop")
        self.stop_button.setToolTip("Stop after this file. What is imported stays, and can be undone.")
        self.stop_button.clicked.connect(self._stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(12)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self.stop_button)
        self.hide()

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        self._bar.setMaximum(progress.total)
        self._bar.setValue(progress.done)
        self._words.setText(f"Reading {progress.done + 1} of {progress.total}: {progress.name}")
        if progress.total > 1 and not self.isVisible():
            self.stop_button.setEnabled(True)
            self.show()

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self._words.setText("Stopping after this file…")
        self.stopped.emit()
