"""How far an import is, with a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from jobtracker.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from jobtracker.viewmodels.import_run import Looking, Progress

LOOKING_TIP = "Stop looking. Nothing is imported."
READING_TIP = "Stop after this file. What was read can be looked at and imported."
KEEPING_TIP = "Stop after this posting. What is imported stays, and can be undone."


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
        self.stop_button.clicked.connect(self._stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(12)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self.stop_button)
        self.hide()

    def show_looking(self, looking: Looking) -> None:
        """Show that files are looked for; nobody knows how many there are."""
        self._bar.setMaximum(0)
        files = "1 file" if looking.files == 1 else f"{looking.files:,} files"
        self._appear(LOOKING_TIP)
        self._words.setText(f"Looking through {looking.name}… {files}")

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is; a single file is read too soon for that."""
        self._bar.setMaximum(progress.total)
        self._bar.setValue(progress.done)
        if progress.total > 1:
            self._appear(KEEPING_TIP if progress.keeping else READING_TIP)
        doing = "Importing" if progress.keeping else "Reading"
        self._words.setText(f"{doing} {progress.done + 1:,} of {progress.total:,}: {progress.name}")

    def _appear(self, tip: str) -> None:
        self.stop_button.setToolTip(tip)
        if not self.isVisible():
            self.stop_button.setEnabled(True)
            self.show()

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self._words.setText("Stopping…" if self._bar.maximum() == 0 else "Stopping after this file…")
        self.stopped.emit()
