"""What was sent with an application, asked in one step as it is moved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jobtracker.domain.document import Document, Sent, kind_of, size_words
from jobtracker.ui.applications.documents_tab import files_in
from jobtracker.ui.widgets.date_time_field import DateTimeField
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from jobtracker.domain.application import ApplicationRow
    from jobtracker.ui.prompts import Prompts

VALUE = Qt.ItemDataRole.UserRole
LIST_HEIGHT = 150
NOTHING = "No document is kept yet. Add the files that you sent, such as your CV, or drop them here."


class SentDialog(QDialog):
    """Check what was sent, or skip: the move is made either way, unless one cancels."""

    decided = Signal(object, object)
    """The Sent, perhaps empty, and the local wall time (`datetime`) it was; None for now."""

    def __init__(
        self,
        row: ApplicationRow,
        stage_name: str,
        documents: Sequence[Document],
        local_now: datetime,
        prompts: Prompts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._prompts = prompts
        self._local_now = local_now.replace(second=0, microsecond=0, tzinfo=None)
        self.setWindowTitle("What did you send?")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self.setAcceptDrops(True)
        company = f", {row.company}" if row.company else ""
        heading = plain_label(f"{row.heading}{company}", "heading")
        heading.setWordWrap(True)
        hint = plain_label(
            "Check what went with this application. The very files are kept here, as they are now.", "small"
        )
        hint.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName("Documents that were sent")
        self.list.setProperty("role", "rows")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setMinimumHeight(LIST_HEIGHT)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.itemChanged.connect(self._allow_to_skip)
        self.nothing = plain_label(NOTHING, "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        QVBoxLayout(self.list.viewport()).addWidget(self.nothing)
        self.add_button = QPushButton("Add files…")
        self.add_button.clicked.connect(lambda: self.add_files(prompts.documents()))
        self.when = DateTimeField(self._local_now, "When it was sent")
        self.when.forbid_after(self._local_now)
        self.move_button = QPushButton(f"Move to {stage_name}".replace("&", "&&"))
        self.move_button.setProperty("kind", "primary")
        self.move_button.setDefault(True)
        self.move_button.clicked.connect(self.accept)
        self.skip_button = QPushButton("Skip documents")
        self.skip_button.clicked.connect(self._skip)
        self._arrange(heading, hint)
        for document in documents:
            own = document.application_id == row.id
            self._offer(document, own=own)
        self._allow_to_skip()
        self.list.setCurrentRow(0)

    def sent(self) -> Sent:
        """What is checked."""
        checked = [self.list.item(at) for at in range(self.list.count())]
        values = [one.data(VALUE) for one in checked if one.checkState() is Qt.CheckState.Checked]
        return Sent(
            new=tuple(value for value in values if isinstance(value, Path)),
            kept=tuple(value for value in values if isinstance(value, int)),
        )

    def add_files(self, files: Sequence[Path]) -> None:
        """Offer files, checked."""
        for file in files:
            self._add(f"{file.name}   ·   {kind_of(file.name).label}", file, checked=True)
        self._allow_to_skip()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files."""
        if files_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Offer what is let go, checked."""
        self.add_files(files_in(event.mimeData()))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def accept(self) -> None:
        """Tell what was sent."""
        self._decide(self.sent())

    def _skip(self) -> None:
        self._decide(Sent())

    def _decide(self, sent: Sent) -> None:
        at = self.when.local()
        self.decided.emit(sent, None if at == self._local_now else at)
        super().accept()

    def _arrange(self, heading: QWidget, hint: QWidget) -> None:
        files = QHBoxLayout()
        files.addWidget(self.add_button)
        files.addStretch(1)
        files.addWidget(plain_label("Sent on", "muted"))
        files.addWidget(self.when)
        cancel = QPushButton("Cancel")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.skip_button)
        buttons.addWidget(self.move_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(hint)
        layout.addWidget(self.list, 1)
        layout.addLayout(files)
        layout.addSpacing(4)
        layout.addLayout(buttons)

    def _offer(self, document: Document, *, own: bool) -> None:
        about = f"{document.kind.label}, {size_words(document.size)}"
        words = f"{document.name}   ·   {about}" + ("" if own else ", kept before")
        self._add(words, document.id, checked=own)

    def _add(self, words: str, value: Path | int, *, checked: bool) -> None:
        item = QListWidgetItem(words)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        item.setData(VALUE, value)
        self.list.addItem(item)

    def _allow_to_skip(self) -> None:
        self.nothing.setVisible(self.list.count() == 0)
        self.skip_button.setEnabled(bool(self.sent()))
