"""What updating a kept posting would change, shown before the user chooses it in the review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jobtracker.viewmodels.review.entry import Choice

if TYPE_CHECKING:
    from jobtracker.services.updating import Revision
    from jobtracker.ui.review.review_dialog import ReviewDialog
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.viewmodels.desk import Desk
    from jobtracker.viewmodels.review.entry import Entry
    from jobtracker.viewmodels.review.review import Review


class UpdatePreview(QObject):
    """Lives as long as the review; an answer that comes later finds nobody."""

    def __init__(self, dialog: ReviewDialog, review: Review, theme: Theme, desk: Desk) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._review = review
        self._theme = theme
        self._desk = desk
        self._asked: Entry | None = None

    def ask(self, entry: Entry) -> None:
        """Show what updating with the draft of an entry would change, and let the user choose it."""
        like, draft = entry.lookalike, entry.draft
        if like is not None:
            self._asked = entry
            self._desk.ask(lambda services: services.updating.preview(like.id, draft), self._show)

    def _show(self, revision: Revision) -> None:
        from jobtracker.ui.applications.update_dialog import UpdateDialog

        # Meanwhile the user may have gone on to another posting.
        if self._review.current is self._asked:
            preview = UpdateDialog(
                self._theme, "Update this posting?", revision, "Update it when importing", self._dialog
            )
            preview.accepted.connect(self._choose)
            preview.open()

    def _choose(self) -> None:
        self._review.choose(Choice.UPDATE)
