"""What went wrong, in words, with details to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from jobtracker.ui.theme.tokens import Ink
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from jobtracker.ui.theme.theme import Theme

WIDTH = 460


class ErrorDialog(QDialog):
    """Says what happened; the details stay folded until they are asked for."""

    def __init__(
        self, theme: Theme, title: str, text: str, details: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self._text = f"{title}\n\n{text}\n\n{details}".strip()
        sign = QLabel()
        sign.setPixmap(theme.icons.icon("warning", Ink.GAP, size=24).pixmap(24, 24))
        words = plain_label(text)
        words.setWordWrap(True)
        words.setMinimumWidth(WIDTH - 90)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._details.setAccessibleName("Details")
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setMinimumHeight(140)
        self._details.hide()
        self._close = QPushButton("Close")
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        said = QVBoxLayout()
        said.addWidget(plain_label(title, "heading"))
        said.addWidget(words)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(said, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(head)
        layout.addWidget(self._details, 1)
        layout.addStretch()
        layout.addLayout(self._buttons(bool(details)))
        self._close.setFocus()

    def _buttons(self, has_details: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        if has_details:
            show = QPushButton("Details")
            show.setProperty("kind", "quiet")
            show.setCheckable(True)
            show.toggled.connect(self._show_details)
            copy = QPushButton("Copy")
            copy.setToolTip("Copy the message and its details")
            copy.setProperty("kind", "quiet")
            copy.clicked.connect(self._copy)
            row.addWidget(show)
            row.addWidget(copy)
        row.addStretch()
        row.addWidget(self._close)
        return row

    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self.adjustSize()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
