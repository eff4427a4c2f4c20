"""What is dropped on the window: postings come in, and nothing is taken from where they lay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent

    from jobtracker.ui.importing.ways_in import WaysIn
    from jobtracker.ui.widgets.status_line import StatusLine

LINK_ADVICE = "That was only a link. Save the page and drop the file, or copy its text and paste it."
NOTHING_CAME = "Nothing came with what was dropped. Copy the text and paste it with Ctrl+V."


class Drops:
    """Takes files, folders and text; to a link it says what to do instead, for nothing is fetched."""

    def __init__(self, ways_in: WaysIn, status: StatusLine) -> None:
        self._ways_in = ways_in
        self._status = status

    def offer(self, event: QDropEvent) -> bool:
        """Accept what could be dropped, as a copy; whether it was.

        What is dragged within this program is not: a text that is let go beside its field is no posting.
        """
        copies = bool(event.possibleActions() & Qt.DropAction.CopyAction)
        if not copies or event.source() is not None or not self._ways_in.can_take(event.mimeData()):
            event.ignore()
            return False
        # Taken as proposed, a text dragged from an editor would be moved: gone from there.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def take(self, event: QDropEvent) -> None:
        """Import what is let go."""
        if not self.offer(event):
            return
        if is_link(event.mimeData()):
            self._status.set_last(LINK_ADVICE, undoable=False)
        elif not (event.mimeData().hasUrls() or event.mimeData().text().strip()):
            # The other program promised a text, and has ended or kept it to itself.
            self._status.set_last(NOTHING_CAME, undoable=False)
        else:
            self._ways_in.drop(event.mimeData())


def is_link(data: QMimeData) -> bool:
    """Whether this is the address of a page, perhaps with its title, and no file or text of its own."""
    if any(url.isLocalFile() for url in data.urls()):
        return False
    words = data.text().split()
    only_addresses = bool(words) and all(w.startswith(("http://", "https://")) for w in words)
    return only_addresses or (bool(data.urls()) and len(data.text().strip().splitlines()) <= 1)
