"""The Notes tab: Markdown, saved as one types."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QTextDocument
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

from jobtracker.domain.note import Note
from jobtracker.domain.posting import ApplicationRecord
from jobtracker.ui.prompts import Prompts
from jobtracker.viewmodels.commands.notes import NoteCommands
from jobtracker.viewmodels.notes_model import NotesModel

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
    """The notes on the left, the one being written on the right."""

    def __init__(self, commands: NoteCommands, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._prompts = prompts
        self._application_id: int | None = None
        self._note: Note | None = None
        self.model = NotesModel(self)

        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setAccessibleName("Notes")
        self.list.selectionModel().currentChanged.connect(lambda index, _: self._open_row(index.row()))
        self.editor = QPlainTextEdit()
        self.editor.setAccessibleName("Text of the note")
        self.editor.setPlaceholderText("Write in Markdown. It is saved as you type.")
        self.preview = NotePreview()
        self.preview.link_clicked.connect(prompts.open_link)
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
        self._show_note(None)

    def show_record(self, record: ApplicationRecord) -> None:
        """Show the notes of an application; what is being typed stays under the cursor."""
        if record.row.id != self._application_id:
            self.save()
            self._application_id = record.row.id
            self._show_note(None)
        open_id = self._note.id if self._note else None
        self.model.show(record)
        self._open(open_id if self.model.row_of(open_id) is not None else None)
        if self._note is None and record.notes:
            self._open(record.notes[-1].id)

    def begin(self) -> None:
        """Begin a note, and put the cursor into it."""
        if self._application_id is not None:
            self.save()
            self._commands.add(self._application_id, self._write_in)

    def save(self) -> None:
        """Save what was typed and is not saved yet."""
        self._pause.stop()
        if self._note is not None and self.editor.toPlainText() != self._note.text:
            text = self.editor.toPlainText()
            self._commands.write(self._note.id, text)
            # Until the store has answered, this is what is being saved; typing on compares with it.
            self._note = Note(
                self._note.id, self._note.application_id, text, self._note.created_at, self._note.changed_at
            )

    def _write_in(self, note_id: int) -> None:
        self._open(note_id)
        self.preview_button.setChecked(False)
        self.editor.setFocus()

    def _open_row(self, row: int) -> None:
        if row >= 0:
            note = self.model.rows[row]
            if self._note is None or note.id != self._note.id:
                self.save()
                self._show_note(note)

    def _open(self, note_id: int | None) -> None:
        row = self.model.row_of(note_id)
        note = None if row is None else self.model.rows[row]
        if row is not None:
            with QSignalBlocker(self.list.selectionModel()):
                self.list.setCurrentIndex(self.model.index(row))
        typing = self._pause.isActive() and note is not None and self._note and note.id == self._note.id
        if not typing:
            self._show_note(note)

    def _show_note(self, note: Note | None) -> None:
        self._note = note
        self.editor.setEnabled(note is not None)
        self.delete_button.setEnabled(note is not None)
        self.preview_button.setEnabled(note is not None)
        text = note.text if note else ""
        if self.editor.toPlainText() != text:
            with QSignalBlocker(self.editor):
                self.editor.setPlainText(text)
        if self.preview_button.isChecked():
            self.preview.show_markdown(text)

    def _typed(self) -> None:
        self._pause.start()

    def _show_preview(self, wanted: bool) -> None:
        if wanted:
            self.save()
            self.preview.show_markdown(self.editor.toPlainText())
        self._sides.setCurrentWidget(self.preview if wanted else self.editor)

    def _delete(self) -> None:
        if self._note is not None:
            self.save()
            self._commands.remove(self._note.id)
