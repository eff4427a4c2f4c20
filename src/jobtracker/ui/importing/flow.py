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
    from jobtracker.viewmodels.review.entry import Entry

PASTED = "pasted text"


class ImportFlow(QObject):
    """Runs imports one after the other: reads, lets the user review, keeps, and says what became of them.

    A single posting that went well is simply opened; anything else gets a summary.
    """

    opened = Signal(int)
    """The id of an application to open."""
    reviewed = Signal(object)
    """The ReviewDialog that was shown."""
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
        self._waiting: list[tuple[Sequence[Path] | str, bool]] = []
        self._run: ImportRun | None = None
        self._under_review = 0
        strip.stopped.connect(self._stop)

    def files(self, paths: Sequence[Path], *, review: bool = True) -> None:
        """Import files and folders; without a review, all comes in as it was read."""
        if paths:
            self._waiting.append((list(paths), review))
            self._next()

    def text(self, text: str) -> None:
        """Import pasted text."""
        if text.strip():
            self._waiting.append((text, True))
            self._next()

    def may_close(self) -> bool:
        """Whether the window may close: an import that is not finished is asked about first."""
        run = self._run
        if run is None or not (run.looking or run.left or self._under_review):
            return True
        if run.looking:
            left = "The files are still being looked for and are not read yet."
        elif self._under_review:
            left = f"{_postings(self._under_review)} under review and not imported yet."
        else:
            left = f"{_postings(run.left)} not imported yet."
        text = f"{left} What is imported already stays."
        return self._prompts.confirm("Close before the import is finished?", text, "Close")

    def _next(self) -> None:
        if self._run is not None or not self._waiting:
            return
        what, review = self._waiting.pop(0)
        run = self._run = ImportRun(self._desk, self)
        run.looked.connect(self._strip.show_looking)
        run.progressed.connect(self._strip.show_progress)
        run.read.connect(partial(self._review, run) if review else run.keep)
        run.finished.connect(partial(self._finish, run))
        if isinstance(what, str):
            run.text(what, PASTED)
        else:
            run.files(what)

    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _review(self, run: ImportRun, entries: Sequence[Entry]) -> None:
        from jobtracker.ui.review.review_dialog import ReviewDialog
        from jobtracker.ui.review.update_preview import UpdatePreview
        from jobtracker.viewmodels.review.review import Review

        self._strip.hide()
        self._under_review = len(entries)
        review = Review(entries)
        dialog = ReviewDialog(review, self._theme, self._prompts, _also(run.summary), self._window)
        review.setParent(dialog)
        dialog.resize(self._window.size() * 0.96)
        dialog.update_asked.connect(UpdatePreview(dialog, review, self._theme, self._desk).ask)
        dialog.accepted.connect(lambda: self._keep(run, review.entries))
        dialog.rejected.connect(run.cancel)
        dialog.open()
        self.reviewed.emit(dialog)

    def _keep(self, run: ImportRun, entries: Sequence[Entry]) -> None:
        self._under_review = 0
        run.keep(entries)

    def _finish(self, run: ImportRun, summary: ImportSummary, stopped: bool) -> None:
        self._strip.hide()
        self._under_review = 0
        self._run = None
        there = [each.id for each in summary.already_there if each.alike]
        opened = [*there, *(each.id for each in summary.updated), *(each.id for each in summary.imported)]
        if opened:
            # The one imported last is the newest, and stands where the others are.
            self.opened.emit(opened[-1])
        one_went_well = len(opened) == 1 and not (
            stopped or summary.failed or len(there) < len(summary.already_there) or run.undecided
        )
        # What kept it from beginning has been told already, or the user left it.
        nothing = summary == type(summary)() and not run.undecided
        if one_went_well or (stopped and nothing):
            run.deleteLater()
        else:
            self._summarise(run, summary, stopped)
        self._next()

    def _summarise(self, run: ImportRun, summary: ImportSummary, stopped: bool) -> None:
        from jobtracker.ui.importing.summary_dialog import SummaryDialog

        dialog = SummaryDialog(summary, stopped, self._theme, self._window, undecided=run.undecided)
        dialog.opened.connect(self.opened)
        dialog.undone.connect(partial(self._desk.take_back, run.key))
        dialog.decided.connect(run.decide)
        run.decided.connect(dialog.show_summary)
        dialog.open()
        self.summarised.emit(dialog)


def _postings(count: int) -> str:
    return "1 posting is" if count == 1 else f"{count:,} postings are"


def _also(summary: ImportSummary | None) -> str:
    """What became of the files that are not under review."""
    if summary is None:
        return ""
    there, failed = len(summary.already_there), len(summary.failed)
    words = [f"{there} already there" if there else "", f"{failed} could not be read" if failed else ""]
    return " · ".join(filter(None, words))
