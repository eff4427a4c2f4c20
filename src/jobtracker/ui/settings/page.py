"""The Settings page: one column of sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from jobtracker.ui.widgets.words import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jobtracker.ui.settings.section import Section

WIDTH = 720


class SettingsPage(QScrollArea):
    """Every choice holds at once, and can be undone like any change."""

    def __init__(self, sections: Iterable[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        column = QWidget()
        column.setMaximumWidth(WIDTH)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(28, 22, 28, 28)
        lines.setSpacing(14)
        lines.addWidget(plain_label("Settings", "title"))
        for section in sections:
            lines.addWidget(section)
        lines.addStretch(1)
        self.setWidget(column)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
