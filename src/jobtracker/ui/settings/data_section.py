"""Where the user's data lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from jobtracker.ui.settings.section import Section
from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from pathlib import Path


class DataSection(Section):
    """The folder, and a way to look into it."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(
            "Your data",
            "Everything is in one file in this folder. Nothing leaves this computer.",
            parent,
        )
        where = plain_label(str(folder))
        where.setWordWrap(True)
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        where.setAccessibleName("Folder of your data")
        self.lines.addWidget(where)
        self.open_button = QPushButton("Open the folder")
        self.open_button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        self.add_line(self.open_button)
