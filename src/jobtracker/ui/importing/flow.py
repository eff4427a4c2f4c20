"""From files or text to the summary: the one way postings come in through the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobtracker.viewmodels.import_run import ImportRun

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from jobtracker.services.importing import ImportSummary
    from jobtracker.ui.importing.progress_strip import ProgressStrip
    from jobtracker.ui.prompts import Prompts
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.desk import Desk

PASTED = "pasted text"


class ImportFlow(QObject):
    """Runs imports one after the other, and says what became of them.

    A single posting that went well is simply opened; anything else gets a summary.
    """

    opened = Signal(int)
    """The id of an application to open."""
    summarised = Signal(object)
    """The SummaryDialog that was shown."""

    def __init__(
        self, desk: Desk, theme: Theme, strip: ProgressStrip, prompts: Prompts, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._theme = theme
        self._strip = strip
        self._prompts = prompts
        self._window = window
        self._waiting: list[Sequence[Path] | str] = []
        self._run: ImportRun | None = None
        strip.stopped.connect(self._stop)

    def files(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""
        if paths:
            self._waiting.append(list(paths))
            self._next()

    def text(self, text: str) -> None:
        """Import pasted text."""
        if text.strip():
            self._waiting.append(text)
            self._next()

    def may_close(self) -> bool:
        """Whether the window may close: an import that is not finished is asked about first."""
        run = self._run
        if run is None or not (run.looking or run.left):
            return True
        if run.looking:
            left = "The files are still being looked for and are"
        else:
            left = "1 file is" if run.left == 1 else f"{run.left} files are"
        text = f"{left} not read yet. What is imported already stays."
        return self._prompts.confirm("Close before the import is finished?", text, "Close")

    def _next(self) -> None:
        if self._run is not None or not self._waiting:
            return
        what = self._waiting.pop(0)
        run = self._run = ImportRun(self._desk, self)
        run.looked.connect(self._strip.show_looking)
        run.progressed.connect(self._strip.show_progress)
        run.finished.connect(partial(self._finish, run))
        if isinstance(what, str):
            run.text(what, PASTED)
        else:
            run.files(what)

    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _finish(self, run: ImportRun, summary: ImportSummary, stopped: bool) -> None:
        self._strip.hide()
        self._run = None
        run.deleteLater()
        if summary.imported:
            # The one imported last is the newest, and stands where the others are.
            self.opened.emit(summary.imported[-1].id)
        one_went_well = len(summary.imported) == 1 and not (
            stopped or summary.failed or summary.already_there
        )
        # What kept it from beginning has been told already.
        never_began = stopped and summary == type(summary)()
        if not (one_went_well or never_began):
            from jobtracker.ui.importing.summary_dialog import SummaryDialog

            dialog = SummaryDialog(summary, stopped, self._theme, self._window)
            dialog.opened.connect(self.opened)
            dialog.undone.connect(partial(self._desk.take_back, run.key))
            dialog.open()
            self.summarised.emit(dialog)
        self._next()
