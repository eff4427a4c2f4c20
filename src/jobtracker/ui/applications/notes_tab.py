"""The Notes tab: Markdown, saved as one types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from jobtracker.ui.delegates.elided_lines import ElidedLines
from jobtracker.ui.widgets.dropping import leave_drops_to_the_window
from jobtracker.viewmodels.notes_model import NotesModel

if TYPE_CHECKING:
    from jobtracker.domain.note import Note
    from jobtracker.domain.posting import ApplicationRecord
    from jobtracker.ui.prompts import Prompts
    from jobtracker.viewmodels.commands.notes import NoteCommands

PAUSE = 600
"""Milliseconds without a key after which what was typed is saved."""

LIST_WIDTH = 190


class NotePreview(QTextBrowser):
    """A note as it reads. Nothing is loaded from disk or network; a link says where it goes first."""

    link_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName("Preview of the note")
        self.anchorClicked.connect(lambda url: self.link_clicked.emit(url.toString()))

    def show_markdown(self, text: str) -> None:
        """Show Markdown; HTML in it is shown as text."""
        # The flag is part of the call: the document's own setMarkdown would let HTML through.
        self.document().setMarkdown(
            text,
            QTextDocument.MarkdownFeature.MarkdownDialectGitHub
            | QTextDocument.MarkdownFeature.MarkdownNoHTML,
        )

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
        """Load nothing."""
        return None


class NotesTab(QWidget):
    """The notes on the left, the one being written on the right.

    A new note is kept once it has words: an empty one never was.
    """

    def __init__(self, commands: NoteCommands, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._application_id: int | None = None
        self._note_id: int | None = None
        self._saved = ""
        self._kept = ""
        self._writes = 0
        self._taken: tuple[int, ...] = ()
        self._being_added: _BeingAdded | None = None
        self.model = NotesModel(self)

        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(ElidedLines(self.list))
        self.list.setProperty("role", "rows")
        self.list.setAccessibleName("Notes")
        self.list.selectionModel().currentChanged.connect(lambda index, _: self._open_row(index.row()))
        self.editor = QPlainTextEdit()
        self.editor.setAccessibleName("Text of the note")
        self.editor.setPlaceholderText("Write in Markdown. It is saved as you type.")
        self.preview = NotePreview()
        self.preview.link_clicked.connect(prompts.open_link)
        for side in (self.editor, self.preview):
            leave_drops_to_the_window(side)
        self._sides = QStackedWidget()
        self._sides.addWidget(self.editor)
        self._sides.addWidget(self.preview)
        self.new_button = QPushButton("New note")
        self.new_button.clicked.connect(self.begin)
        self.preview_button = QPushButton("Preview")
        self.preview_button.setCheckable(True)
        self.preview_button.toggled.connect(self._show_preview)
        self.delete_button = QPushButton("Delete note")
        self.delete_button.setProperty("kind", "quiet")
        self.delete_button.clicked.connect(self._delete)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.save)
        self.editor.textChanged.connect(self._typed)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802, D102
        super().resizeEvent(event)
        self.list.setFixedWidth(min(LIST_WIDTH, self.width() // 4))

    def show_record(self, record: ApplicationRecord) -> None:
        """Show the notes of an application; what is being typed stays under the cursor.

        A note that was taken away while it was open is open again when it comes back, as by undo and redo,
        unless another one was chosen, begun or written meanwhile.
        """
        another = record.row.id != self._application_id
        if another:
            self.save()
            self._application_id = record.row.id
            self._being_added = None
            self._show_note(None)
        was_open, taken = self._note_id, self._taken
        self.model.show(record)
        if was_open is not None and self.model.row_of(was_open) is None:
            self._show_note(record.notes[-1] if record.notes else None)
            self._taken = (*taken, was_open)
            return
        back = next((note for note in reversed(record.notes) if note.id in taken), None)
        if back is not None:
            self._show_note(back)
            self._taken = tuple(each for each in taken if each != back.id)
            self.editor.moveCursor(QTextCursor.MoveOperation.End)
            return
        row = self.model.row_of(self._note_id)
        if row is not None:
            self._select(row)
            self._refresh(self.model.rows[row])
        elif another and record.notes:
            self._show_note(record.notes[-1])

    def begin(self) -> None:
        """Begin a note, and put the cursor into it."""
        self.save()
        self._being_added = None
        self._show_note(None)
        self.preview_button.setChecked(False)
        self.editor.setFocus()

    def save(self) -> None:
        """Save what was typed and is not saved yet."""
        self._pause.stop()
        text = self.editor.toPlainText()
        if text == self._saved or self._application_id is None:
            return
        if self._being_added is not None:
            self._being_added.text = text
        elif self._note_id is not None:
            self._write(self._note_id, text)
        elif text.strip():
            adding = self._being_added = _BeingAdded(text)
            self._commands.add(self._application_id, text, lambda note_id: self._added(adding, note_id, text))
        self._saved = text

    def _write(self, note_id: int, text: str) -> None:
        self._writes += 1
        self._commands.write(note_id, text, lambda kept: self._written(note_id, kept))

    def _written(self, note_id: int, kept: bool) -> None:
        """The store has answered; what it could not keep counts as not saved."""
        self._writes -= 1
        if not kept and note_id == self._note_id:
            self._saved = self._kept

    def _added(self, adding: _BeingAdded, note_id: int | None, text: str) -> None:
        """The note has its id now; what was typed in the meantime is written to it."""
        if note_id is None:
            if self._being_added is adding:
                self._being_added = None
                self._saved = self._kept
            return
        if adding.text != text:
            self._write(note_id, adding.text)
        if self._being_added is adding:
            self._being_added = None
            self._note_id = note_id
            self.delete_button.setEnabled(True)
            row = self.model.row_of(note_id)
            if row is not None:
                self._select(row)

    def _open_row(self, row: int) -> None:
        if row >= 0 and self.model.rows[row].id != self._note_id:
            self.save()
            self._being_added = None
            self._show_note(self.model.rows[row])

    def _select(self, row: int) -> None:
        with QSignalBlocker(self.list.selectionModel()):
            self.list.setCurrentIndex(self.model.index(row))
        self.list.viewport().update()

    def _refresh(self, note: Note) -> None:
        """The open note, as it is kept now; what is on its way, or not saved yet, is newer."""
        self._kept = note.text
        if self._writes == 0 and self.editor.toPlainText() == self._saved:
            self._set_text(note.text)

    def _show_note(self, note: Note | None) -> None:
        self._note_id = note.id if note else None
        self._taken = ()
        self._set_text(note.text if note else "")
        self.delete_button.setEnabled(note is not None)
        row = self.model.row_of(self._note_id)
        if row is None:
            with QSignalBlocker(self.list.selectionModel()):
                self.list.selectionModel().clear()
            self.list.viewport().update()
        else:
            self._select(row)

    def _set_text(self, text: str) -> None:
        self._saved = self._kept = text
        if self.editor.toPlainText() != text:
            with QSignalBlocker(self.editor):
                self.editor.setPlainText(text)
        if self.preview_button.isChecked():
            self.preview.show_markdown(text)

    def _typed(self) -> None:
        self._taken = ()
        self._pause.start()

    def _show_preview(self, wanted: bool) -> None:
        if wanted:
            self.save()
            self.preview.show_markdown(self.editor.toPlainText())
        self._sides.setCurrentWidget(self.preview if wanted else self.editor)

    def _delete(self) -> None:
        self.save()
        if self._note_id is not None:
            self._commands.remove(self._note_id)

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.new_button)
        left.addWidget(self.list, 1)
        above = QHBoxLayout()
        above.addWidget(self.preview_button)
        above.addStretch(1)
        above.addWidget(self.delete_button)
        right = QVBoxLayout()
        right.addLayout(above)
        right.addWidget(self._sides, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 16, 22, 16)
        layout.setSpacing(12)
        layout.addLayout(left)
        layout.addLayout(right, 1)


@dataclass
class _BeingAdded:
    """A note on its way to the store: what it says by now."""

    text: str
