"""Reading kept postings again: one after a look at what would change, or all that an older reader read; and
looking at what a posting said earlier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobtracker.domain.edition import Edition
    from jobtracker.services.updating import Revision
    from jobtracker.ui.theme.theme import Theme
    from jobtracker.ui.widgets.banner import Banner
    from jobtracker.viewmodels.commands.postings import PostingCommands
    from jobtracker.viewmodels.desk import Desk
    from jobtracker.viewmodels.older_readings import OlderReadings

READ_ALL = "read_all"


class Rereading(QObject):
    """Asks the data thread for the preview, shows it, and gives the command."""

    def __init__(self, window: QWidget, theme: Theme, desk: Desk, commands: PostingCommands) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._commands = commands

    def read_again(self, application_id: int) -> None:
        """Show what this version's reader reads in a posting, and do it when the user says so."""
        self._desk.ask(lambda services: services.updating.preview_reread(application_id), self._show)

    def show_editions(self, application_id: int, zone: str) -> None:
        """Show the earlier texts of a posting; `zone` is the IANA zone in which their days are told."""

        def show(editions: tuple[Edition, ...]) -> None:
            from jobtracker.ui.applications.editions_dialog import EditionsDialog

            EditionsDialog(self._theme, editions, zone, self._window).open()

        self._desk.ask(lambda services: services.updating.editions(application_id), show)

    def offer(self, older: OlderReadings, banner: Banner) -> None:
        """Tell in a banner how many postings an older reader read, with a way to read them all again."""

        def tell(ids: tuple[int, ...]) -> None:
            if not ids:
                banner.hide()
                return
            what = "1 posting was" if len(ids) == 1 else f"{len(ids)} postings were"
            banner.show_notice(
                f"{what} read by an earlier version. This one may read more in them; your answers stay.",
                [(READ_ALL, "Read again")],
            )

        def choose(action: str) -> None:
            if action == READ_ALL:
                self._commands.reread(older.ids)

        older.changed.connect(tell)
        banner.action_chosen.connect(choose)
        older.look()

    def _show(self, revision: Revision) -> None:
        from jobtracker.ui.applications.update_dialog import UpdateDialog

        dialog = UpdateDialog(self._theme, "Read again", revision, "Read again", self._window)
        dialog.finished.connect(
            lambda result: (
                self._commands.reread([revision.id]) if result == QDialog.DialogCode.Accepted else None
            )
        )
        dialog.open()
